// SPDX-License-Identifier: Apache-2.0
#include "ui/requestcomposition.h"

#include "support/knownsecrets.h"

#include <utility>

RequestComposition::RequestComposition(SecretStore &secrets, InformationReader reader,
                                       QObject *parent)
    : QObject(parent)
    , m_reader(std::move(reader))
    , m_secrets(new KnownSecrets(secrets, this))
{
    connect(m_secrets, &KnownSecrets::finished, this, &RequestComposition::conclude);
    connect(m_secrets, &KnownSecrets::waitingForKeychain, this, [this] {
        if (isRunning())
            emit waitingForKeychain();
    });
}

RequestComposition::~RequestComposition() = default;

void RequestComposition::compose(const RequestSources &sources)
{
    m_sources = sources;
    m_secrets->read(sources.settings, sources.request.clientId, sources.typed);
}

void RequestComposition::cancel()
{
    m_sources.reset();
    m_secrets->forget(); // a late answer of the keychain finds nothing to do
}

SystemInformation RequestComposition::information() const
{
    if (!m_sources->attachesInformation)
        return {};
    SystemInformation result = m_sources->information
                                   ? *m_sources->information
                                   : m_reader(m_sources->settings, m_sources->request.clientId);
    if (!m_secrets->isComplete())
        result.leaveOutForeignText();
    return result;
}

void RequestComposition::conclude()
{
    if (!m_sources)
        return;
    const SystemInformation attached = information();
    QStringList withSecrets = attached.sectionsWith(m_secrets->redaction());
    withSecrets.removeIf([&attached](const QString &id) { return !attached.isIncluded(id); });
    const ComposedRequest result{SupportMail::compose(m_sources->request, m_sources->settings,
                                                      attached, m_secrets->redaction()),
                                 attached, withSecrets, m_secrets->isComplete()};
    m_sources.reset(); // no copy of a secret outlives its use
    m_secrets->forget();
    emit composed(result);
}
