// SPDX-License-Identifier: Apache-2.0
// Asks whether a message is to be sent that is larger than what the server said it takes. Deletes
// itself when it is answered.
#pragma once

#include <QMessageBox>

class OversizeQuestion : public QMessageBox
{
    Q_OBJECT

public:
    // accepted(): send it all the same.
    explicit OversizeQuestion(QWidget *parent);
};
