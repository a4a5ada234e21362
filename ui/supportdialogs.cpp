// SPDX-License-Identifier: Apache-2.0
#include "ui/supportdialogs.h"

#include "support/lasttest.h"
#include "support/requestdraft.h"
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

void SupportDialogs::close()
{
    if (m_request)
        m_request->reject();
    if (m_preview)
        m_preview->reject();
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

void SupportDialogs::renameOwner(const QString &oldId, const QString &newId)
{
    if (m_request)
        m_request->renameClient(oldId, newId);
}

void SupportDialogs::forgetLost(const Settings &before, const Settings &after)
{
    const LastTests tests(m_dataFolder);
    const RequestDrafts drafts(m_dataFolder);
    for (auto client = before.clients.cbegin(); client != before.clients.cend(); ++client) {
        if (after.clients.contains(client.key()))
            continue;
        tests.forget(client.key());
        drafts.forget(client.key());
    }
}
