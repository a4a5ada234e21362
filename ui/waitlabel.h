// SPDX-License-Identifier: Apache-2.0
// Says what a conversation waits for at present: the keychain, or the end of a pause that a busy
// server asked for, counted down second by second.
#pragma once

#include "ui/problemlabel.h"

#include <QTimer>

class WaitLabel : public ProblemLabel
{
    Q_OBJECT

public:
    explicit WaitLabel(QWidget *parent = nullptr);

    void waitForKeychain();
    void countDown(int seconds);
    void stop();

private:
    void tellSeconds();

    QTimer m_tick;
    int m_seconds = 0; // still to wait
};
