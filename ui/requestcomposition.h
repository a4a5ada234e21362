// SPDX-License-Identifier: Apache-2.0
// Makes of what was written a mail, a file or a text: reads the secrets that must not be in it,
// collects the system information if it is wanted, and holds the one against the other. Files are
// read and written in a thread of their own, since both may take long. Shows and sends nothing.
#pragma once

#include "diagnosis/problem.h"
#include "mail/envelope.h"
#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "settings/settings.h"
#include "support/supportrequest.h"
#include "support/systeminformation.h"
#include "ui/informationreader.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

class KnownSecrets;

// What is to become a mail.
struct RequestSources
{
    enum class Form { Mail, File, Text };

    SupportRequest request;
    Settings settings; // on the screen
    SecretEditsByOwner typed;
    bool attachesInformation = false; // otherwise nothing of it is collected
    std::optional<SystemInformation> information; // as it was previewed, none: to be collected
    QStringList leftOut; // IDs of sections that stay out of what is collected
    Form form = Form::Mail;
    QString path; // of Form::File
};

struct ComposedRequest
{
    std::optional<Problem> problem; // why nothing came of it
    OutgoingMail mail; // of Form::Mail
    QString text; // of Form::Text
    std::optional<QString> notWritten; // of Form::File: why, in the operating system's words
    QStringList sectionsWithSecrets; // IDs of those that are included
    bool hasInformation = false;
    bool hasSecretInDraft = false; // in what was typed, and in the names of files
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
    bool isRunning() const { return m_isGivenUp != nullptr; }
    // composed() does not come any more, and no file is begun.
    void cancel();

signals:
    void waitingForKeychain();
    void composed(const ComposedRequest &result);

private:
    using GivenUp = std::shared_ptr<std::atomic_bool>; // the thread looks at it

    void work();
    void conclude(const GivenUp &ofWork, const ComposedRequest &result);
    SystemInformation information(bool areSecretsKnown) const;

    InformationReader m_reader;
    KnownSecrets *m_secrets;
    RequestSources m_sources;
    GivenUp m_isGivenUp; // none while nothing runs
};
