// SPDX-License-Identifier: Apache-2.0
// Asks whether what was written for support may go. Deletes itself when it is answered.
#pragma once

#include <QMessageBox>

class DiscardQuestion : public QMessageBox
{
    Q_OBJECT

public:
    explicit DiscardQuestion(QWidget *parent);
};
