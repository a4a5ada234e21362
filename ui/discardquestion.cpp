// SPDX-License-Identifier: Apache-2.0
#include "ui/discardquestion.h"

DiscardQuestion::DiscardQuestion(QWidget *parent)
    : QMessageBox(Question, tr("Discard the request"),
                  tr("Discard what you wrote? It cannot be brought back."), Discard | Cancel,
                  parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setDefaultButton(Cancel);
}
