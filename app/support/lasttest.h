// SPDX-License-Identifier: Apache-2.0
// The last check or test mail of each mail server, kept in a file so that a support request can tell
// of it later, from window and command line alike. Only what a Report holds, so without secrets.
#pragma once

#include "diagnosis/report.h"
#include "settings/effectivemailserver.h"

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

// In a data folder, by the client that was tested (empty: the system itself) and not by whose mail
// server it is: a test names a recipient, and no client is told of that of another.
class LastTests
{
public:
    explicit LastTests(const QString &dataFolder);

    // Replaces the client's last one. Failures are nobody's concern but the log's.
    void record(const QString &clientId, const LastTest &test) const;
    // None: never tested, or not readable.
    std::optional<LastTest> of(const QString &clientId) const;
    // The last one of the mail server in effect: the client's, or where it uses the global mail
    // server that of the system, whichever is younger.
    std::optional<LastTest> inEffect(const EffectiveMailServer &effective) const;
    void forget(const QString &clientId) const;
    // The client was given another ID: its test goes along.
    void rename(const QString &oldId, const QString &newId) const;

private:
    QString path(const QString &clientId) const;

    QString m_folder;
};
