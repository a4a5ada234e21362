// SPDX-License-Identifier: Apache-2.0
// Says in one sentence which mail server is in effect or why nothing is sent, and in a second one
// what applying the draft would change about that.
#pragma once

#include "settings/settings.h"

#include <QWidget>

class ProblemLabel;

class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    // `clientSecretAtHand`: one was typed and is not stored yet.
    void tell(const Settings &saved, const Settings &current, bool clientSecretAtHand);

private:
    ProblemLabel *m_inEffect;
    ProblemLabel *m_whenApplied;
};
