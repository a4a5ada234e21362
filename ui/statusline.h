// SPDX-License-Identifier: Apache-2.0
// Says in one sentence which mail server is in effect or why nothing is sent, and in a second one
// what applying the draft would change about that. Reminds of what expires soon.
#pragma once

#include "settings/expiry.h"
#include "settings/settingsdraft.h"

#include <QSet>

#include <QWidget>

class ProblemLabel;

class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    // Of what is selected in the draft. `withClientSecret`: see EffectiveMailServer::of().
    void tell(const SettingsDraft &draft, const QSet<QString> &withClientSecret,
              QDate today = QDate::currentDate());

private:
    void remind(const EffectiveMailServer &inEffect, QDate today);

    ProblemLabel *m_inEffect;
    ProblemLabel *m_expiry;
    ProblemLabel *m_whenApplied;
    CertificateDates m_dates;
};
