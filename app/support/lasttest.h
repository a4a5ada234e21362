// SPDX-License-Identifier: Apache-2.0
// The last check or test mail of each mail server, kept in a file so that a support request can tell
// of it later, from window and command line alike. Only what a Report holds, so without secrets.
#pragma once

#include "diagnosis/report.h"
#include "settings/mailserversettings.h"

#include <QDateTime>
#include <QString>

#include <optional>

struct LastTest
{
    enum class Kind { Check, Mail };

    Kind kind = Kind::Check;
    QDateTime time; // UTC
    QString server; // what was asked, see serverText()
    Report report;

    // Whether `server` is still what was asked then.
    bool isOf(const MailServerSettings &settings) const;
    // "mx.example.org:587, STARTTLS, alice": for people, and without a word of any language, so that
    // it compares after another one was chosen.
    static QString serverText(const MailServerSettings &settings);
};

// In a data folder. `owner`: EffectiveMailServer::owner().
class LastTests
{
public:
    explicit LastTests(const QString &dataFolder);

    // Replaces the owner's last one. Failures are nobody's concern but the log's.
    void record(const QString &owner, const LastTest &test) const;
    // None: never tested, or not readable.
    std::optional<LastTest> of(const QString &owner) const;
    void forget(const QString &owner) const;

private:
    QString path(const QString &owner) const;

    QString m_folder;
};
