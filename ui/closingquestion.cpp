// SPDX-License-Identifier: Apache-2.0
#include "ui/closingquestion.h"

#include <QAbstractButton>

ClosingQuestion::ClosingQuestion(bool secretsWereTyped, bool maySave, QWidget *parent)
    : QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                  tr("Save the changes before closing?"),
                  QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setDefaultButton(QMessageBox::Save);
    setInformativeText(secretsWereTyped ? tr("Without saving, the changes and the secret that you "
                                             "typed are lost.")
                                        : tr("Without saving, the changes are lost."));
    button(QMessageBox::Save)->setEnabled(maySave);
}
