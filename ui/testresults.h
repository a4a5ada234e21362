// SPDX-License-Identifier: Apache-2.0
// What the last check or test mail of each mail server found, for as long as the window lives.
// Clients that inherit the global mail server share its result. Knows no way to test anything.
#pragma once

#include "diagnosis/report.h"
#include "saving/secretedits.h"
#include "settings/settings.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

// Whose mail server a client names: its own ID, or the empty one of the global mail server. Also
// while nothing is in effect.
QString ownerOfNamedServer(const Settings &settings, const QString &clientId);
const MailServerSettings &serverOfOwner(const Settings &settings, const QString &owner);

struct TestResult
{
    enum class Kind { Check, Mail };

    Kind kind = Kind::Check;
    QDateTime time;
    std::optional<Problem> problem;
    QList<Problem> warnings;
    QString serverReply;
    QString queueId;
    bool isOutdated = false; // the settings were changed since

    bool ok() const { return !problem; }
};

class TestResults : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // `server` and `secrets` are what was tested. `askedFor`: the client for which it was, if not
    // for the owner. A cancelled test says nothing, so it is left out.
    void record(const QString &owner, TestResult::Kind kind, const Report &report,
                const MailServerSettings &server, const SecretEdits &secrets,
                const std::optional<QString> &askedFor = {});
    // Null: none yet.
    const TestResult *of(const QString &owner) const;

    // The values on the screen have changed, or were saved.
    void follow(const Settings &settings, const SecretEditsByOwner &typed);
    void rename(const QString &oldOwner, const QString &newOwner);

signals:
    void changed(const QString &owner);
    // A new one, with all that it is made of.
    void recorded(const QString &askedFor, const TestResult &result, const Report &report,
                  const MailServerSettings &server);

private:
    struct Entry
    {
        TestResult result;
        MailServerSettings server;
        SecretEdits secrets; // of these, for as long as they are on the screen
        bool isSecretReplaced = false;
    };

    static void followSecrets(Entry &entry, const MailServerSettings &now,
                              const SecretEdits &typed);

    QHash<QString, Entry> m_entries; // by owner
};
