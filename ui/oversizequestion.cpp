// SPDX-License-Identifier: Apache-2.0
#include "ui/oversizequestion.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

OversizeQuestion::OversizeQuestion(QWidget *parent)
    : QMessageBox(Question, tr("Large request"),
                  tr("The message is larger than what the mail server said it takes in the last "
                     "test. It will probably refuse it. Send it anyway?"),
                  Cancel, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    addButton(tr("&Send anyway"), AcceptRole)->setObjectName(u"sendAnyway"_s);
    setDefaultButton(Cancel);
}
