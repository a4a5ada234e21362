// SPDX-License-Identifier: Apache-2.0
// Makes the mail of what was written: reads the secrets that must not be in it, collects the system
// information if it is wanted, and holds the one against the other. Shows and sends nothing.
#pragma once

#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "support/supportmail.h"
#include "ui/informationreader.h"

#include <QObject>

#include <optional>

class KnownSecrets;

// What is to become a mail.
struct RequestSources
{
    SupportRequest request;
    Settings settings; // on the screen
    SecretEditsByOwner typed;
    bool attachesInformation = false; // otherwise nothing of it is collected
    std::optional<SystemInformation> information; // as it was previewed, none: to be collected
};

struct ComposedRequest
{
    std::variant<SupportMail, Problem> mail;
    SystemInformation information; // that is in the mail, or would be
    QStringList sectionsWithSecrets; // IDs of those that are included in it
    bool areSecretsKnown = true; // otherwise texts that others wrote were left out
};

class RequestComposition : public QObject
{
    Q_OBJECT

public:
    // `secrets` is not owned.
    RequestComposition(SecretStore &secrets, InformationReader reader, QObject *parent = nullptr);
    ~RequestComposition() override;

    // composed() follows from the event loop, once for the last call.
    void compose(const RequestSources &sources);
    bool isRunning() const { return m_sources.has_value(); }
    // composed() does not come any more.
    void cancel();

signals:
    void waitingForKeychain();
    void composed(const ComposedRequest &result);

private:
    void conclude();
    SystemInformation information() const;

    InformationReader m_reader;
    KnownSecrets *m_secrets;
    std::optional<RequestSources> m_sources;
};
