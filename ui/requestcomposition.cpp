// SPDX-License-Identifier: Apache-2.0
#include "ui/requestcomposition.h"

#include "support/knownsecrets.h"
#include "support/supportmail.h"
#include "ui/messagefile.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <thread>
#include <utility>

namespace {

// All that may take long. No secret but in the redaction, which is wiped with it.
struct RequestWork
{
    SupportRequest request;
    Settings settings;
    QSet<QString> withClientSecret;
    SystemInformation information;
    RequestSources::Form form;
    QString path;
    Redaction secrets;
    bool areSecretsKnown;

    ComposedRequest compose(const std::atomic_bool &isGivenUp) const;

private:
    bool hasSecretInDraft() const;
    void take(const SupportMail &mail, ComposedRequest &result) const;
};

bool RequestWork::hasSecretInDraft() const
{
    const QStringList texts =
        QStringList{request.replyTo, request.subject, request.description} + request.files;
    return std::any_of(texts.cbegin(), texts.cend(),
                       [this](const QString &text) { return secrets.appearsIn(text.toUtf8()); });
}

void RequestWork::take(const SupportMail &mail, ComposedRequest &result) const
{
    switch (form) {
    case RequestSources::Form::Text:
        result.text = mail.text();
        break;
    case RequestSources::Form::File:
        result.notWritten = writeMessageFile(path, mail.eml());
        break;
    case RequestSources::Form::Mail:
        auto outgoing = mail.outgoing(settings, withClientSecret);
        if (const auto *problem = std::get_if<Problem>(&outgoing))
            result.problem = *problem;
        else
            result.mail = std::get<OutgoingMail>(std::move(outgoing));
    }
}

ComposedRequest RequestWork::compose(const std::atomic_bool &isGivenUp) const
{
    ComposedRequest result;
    result.areSecretsKnown = areSecretsKnown;
    result.hasInformation = !information.isEmpty();
    result.hasSecretInDraft = hasSecretInDraft();
    result.sectionsWithSecrets = information.sectionsWith(secrets);
    result.sectionsWithSecrets.removeIf(
        [this](const QString &id) { return !information.isIncluded(id); });
    const auto mail = SupportMail::compose(request, settings, information, secrets);
    if (const auto *problem = std::get_if<Problem>(&mail))
        result.problem = *problem;
    else if (!isGivenUp)
        take(std::get<SupportMail>(mail), result);
    return result;
}

} // namespace

RequestComposition::RequestComposition(SecretStore &secrets, InformationReader reader,
                                       QObject *parent)
    : QObject(parent)
    , m_reader(std::move(reader))
    , m_secrets(new KnownSecrets(secrets, this))
{
    connect(m_secrets, &KnownSecrets::finished, this, &RequestComposition::work);
    connect(m_secrets, &KnownSecrets::waitingForKeychain, this, [this] {
        if (isRunning())
            emit waitingForKeychain();
    });
}

RequestComposition::~RequestComposition()
{
    cancel();
}

void RequestComposition::compose(const RequestSources &sources)
{
    cancel();
    m_isGivenUp = std::make_shared<std::atomic_bool>(false);
    m_sources = sources;
    m_secrets->read(sources.settings, sources.typed);
}

void RequestComposition::cancel()
{
    if (const GivenUp running = std::exchange(m_isGivenUp, {}))
        *running = true;
    m_sources = {};
    m_secrets->forget(); // a late answer of the keychain finds nothing to do
}

SystemInformation RequestComposition::information(bool areSecretsKnown) const
{
    if (!m_sources.attachesInformation)
        return {};
    SystemInformation result = m_sources.information
                                   ? *m_sources.information
                                   : m_reader(m_sources.settings, m_sources.request.clientId);
    for (const QString &id : m_sources.leftOut)
        result.setIncluded(id, false);
    if (!areSecretsKnown)
        result.leaveOutForeignText();
    return result;
}

// Not in the pool: that is waited for when the program ends, and a network share that is gone may
// keep a thread for minutes. The thread knows this object only through a guard that is looked at in
// this thread again.
void RequestComposition::work()
{
    const bool areSecretsKnown = m_secrets->isComplete();
    auto work = std::make_unique<RequestWork>(
        RequestWork{m_sources.request, m_sources.settings, ownersWithClientSecret(m_sources.typed),
                    information(areSecretsKnown), m_sources.form, m_sources.path,
                    m_secrets->redaction(), areSecretsKnown});
    m_sources = {}; // no copy of a secret outlives its use
    m_secrets->forget(); // only the thread has them now
    std::thread([guard = QPointer(this), isGivenUp = m_isGivenUp,
                 work = std::move(work)]() mutable {
        auto result = std::make_shared<ComposedRequest>(work->compose(*isGivenUp));
        work.reset();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, isGivenUp, result] {
                if (guard)
                    guard->conclude(isGivenUp, *result);
            },
            Qt::QueuedConnection);
    }).detach();
}

void RequestComposition::conclude(const GivenUp &ofWork, const ComposedRequest &result)
{
    if (ofWork != m_isGivenUp)
        return; // cancelled, or another one is made
    m_isGivenUp.reset();
    emit composed(result);
}
