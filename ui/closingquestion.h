// SPDX-License-Identifier: Apache-2.0
// Asks what is to become of unsaved changes when the window closes: Save, Discard or Cancel. Deletes
// itself when it is answered.
#pragma once

#include <QMessageBox>

class ClosingQuestion : public QMessageBox
{
    Q_OBJECT

public:
    ClosingQuestion(bool secretsWereTyped, bool maySave, QWidget *parent);
};
