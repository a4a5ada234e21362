// SPDX-License-Identifier: Apache-2.0
// What of the mail server in effect expires next, and when: the client secret or the certificate that
// Microsoft knows Mailroom by. Asks neither Microsoft nor the keychain.
#pragma once

#include "settings/certificatedates.h"
#include "settings/effectivemailserver.h"

struct Expiry
{
    enum class What { ClientSecret, Certificate };
    enum class Level { // the later the more urgent
        Distant,
        Unknown, // nobody said when
        Within60Days,
        Within30Days,
        Within7Days,
        Expired,
    };

    What what = What::ClientSecret;
    QDate date; // the last day; null: unknown
    qint64 days = 0; // left, if there is a date; negative: since then

    // None: nothing expires, as far as is known here, or nothing is sent anyway.
    static std::optional<Expiry> of(const EffectiveMailServer &effective, CertificateDates &dates,
                                    QDate today);

    Level level() const;
    bool isWorthSaying() const { return level() != Level::Distant; }
    // Translated: what expires when, and what to do about it.
    QString sentence() const;
};
