// SPDX-License-Identifier: Apache-2.0
#include "ui/supportdialogs.h"

#include "support/keptofclients.h"
#include "ui/supportrequestdialog.h"
#include "ui/systeminformationdialog.h"
#include "ui/tofront.h"

SupportDialogs::SupportDialogs(const SettingsStore &store, SecretStore &secrets,
                               const SettingsDraft &draft, WholeScreenReader screen,
                               SubmissionFactory factory, const QString &dataFolder,
                               QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_secrets(secrets)
    , m_draft(draft)
    , m_screen(std::move(screen))
    , m_factory(std::move(factory))
    , m_dataFolder(dataFolder)
    , m_information(informationReader(store, dataFolder))
    , m_window(window)
{}

void SupportDialogs::followScreen()
{
    if (m_request)
        m_request->followScreen();
}

bool SupportDialogs::close()
{
    if (m_request && m_request->isVisible())
        m_request->reject();
    if (m_preview)
        m_preview->reject();
    return !m_request || !m_request->isVisible() || m_request->isRunning();
}

void SupportDialogs::writeRequest()
{
    if (!m_request)
        m_request = new SupportRequestDialog(
            {m_store, m_secrets, m_screen, m_factory, m_information, m_dataFolder}, m_window);
    m_request->openFor(m_draft.selected());
    bringToFront(m_request);
}

void SupportDialogs::previewInformation()
{
    if (!m_preview)
        m_preview = new SystemInformationDialog(SystemInformationDialog::Purpose::Look, m_secrets,
                                                m_window);
    const WholeScreen now = m_screen();
    m_preview->preview(now.settings, m_draft.selected(), now.secrets, m_information);
    bringToFront(m_preview);
}

// What is kept of a client follows when the new ID is saved, or at once where none is saved.
void SupportDialogs::renameOwner(const QString &oldId, const QString &newId)
{
    const bool isSaved = m_draft.saved().clients.contains(oldId)
                         || !m_draft.current().clients.value(oldId).formerId.isEmpty();
    if (!isSaved)
        KeptOfClients(m_dataFolder).rename(oldId, newId);
    if (!m_request)
        return;
    m_request->renameClient(oldId, newId);
    if (!isSaved)
        m_request->followSaved({{oldId, newId}}, m_draft.saved());
}

void SupportDialogs::followSaved(const Settings &before, const Settings &wanted,
                                 const Settings &after)
{
    const auto renamed = KeptOfClients(m_dataFolder).follow(before, wanted, after);
    if (m_request)
        m_request->followSaved(renamed, after);
}
