// SPDX-License-Identifier: Apache-2.0
// What a server said it can do in its reply to EHLO (RFC 5321 §4.1.1.1). What was learnt before TLS
// is forgotten at TLS: the session makes a new one then.
#pragma once

#include "smtp/smtpreply.h"

#include <QStringList>

class SmtpCapabilities
{
public:
    SmtpCapabilities() = default; // none: HELO, or nothing heard yet
    explicit SmtpCapabilities(const SmtpReply &ehlo);

    // `keyword` in upper case.
    bool has(const QString &keyword) const;
    // In upper case; "AUTH PLAIN" and the old form "AUTH=PLAIN" both count.
    QStringList authMechanisms() const;
    // Bytes a message may have; 0: no limit known (RFC 1870).
    qint64 maximumSize() const;
    // "SIZE 10240000" and so on, as the server sent them.
    const QStringList &lines() const { return m_lines; }

private:
    QStringList parametersOf(const QString &keyword) const;

    QStringList m_lines;
};
