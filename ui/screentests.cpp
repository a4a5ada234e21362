// SPDX-License-Identifier: Apache-2.0
#include "ui/screentests.h"

#include "support/lasttest.h"
#include "ui/overviewdialog.h"
#include "ui/testmaildialog.h"
#include "ui/tofront.h"

ScreenTests::ScreenTests(const SettingsStore &store, SecretStore &secrets, SettingsDraft &draft,
                         WholeScreenReader screen, SubmissionFactory factory,
                         const QString &dataFolder, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_secrets(secrets)
    , m_draft(draft)
    , m_screen(std::move(screen))
    , m_factory(std::move(factory))
    , m_dataFolder(dataFolder)
    , m_window(window)
{
    connect(&m_results, &TestResults::recorded, this, &ScreenTests::keep);
}

void ScreenTests::followScreen()
{
    const WholeScreen now = m_screen();
    m_results.follow(now.settings, now.secrets);
    if (m_testMail)
        m_testMail->followScreen();
    if (m_overview)
        m_overview->followScreen();
}

void ScreenTests::renameOwner(const QString &oldId, const QString &newId)
{
    m_results.rename(oldId, newId);
}

void ScreenTests::close()
{
    if (m_testMail)
        m_testMail->reject();
    if (m_overview)
        m_overview->reject();
}

void ScreenTests::sendMail()
{
    if (!m_testMail) {
        m_testMail = new TestMailDialog(
            m_store, m_secrets, [this] { return selectedValues(); }, m_factory, m_window);
        m_testMail->suggestRecipient(m_suggestedRecipient);
        connect(m_testMail, &TestMailDialog::saveWanted, this, &ScreenTests::saveWanted);
        connect(m_testMail, &TestMailDialog::tested, this, &ScreenTests::record);
    }
    m_testMail->followScreen();
    bringToFront(m_testMail);
}

void ScreenTests::showOverview()
{
    if (!m_overview) {
        m_overview =
            new OverviewDialog(m_store, m_secrets, m_screen, m_factory, m_results, m_window);
        m_overview->suggestRecipient(m_suggestedRecipient);
        connect(m_overview, &OverviewDialog::clientChosen, this, &ScreenTests::choose);
    }
    bringToFront(m_overview);
}

ScreenValues ScreenTests::selectedValues() const
{
    const WholeScreen now = m_screen();
    return {now.effective(m_draft.selected()), now.secrets, now.unsaved};
}

void ScreenTests::record(const ScreenValues &tested, const Report &report)
{
    const QString owner = tested.effective.owner();
    m_results.record(owner, TestResult::Kind::Mail, report, tested.effective.server,
                     tested.secrets.value(owner), tested.effective.clientId);
    const WholeScreen now = m_screen(); // it may have changed meanwhile
    m_results.follow(now.settings, now.secrets);
}

// For a support request, also in another run of the program.
void ScreenTests::keep(const QString &clientId, const TestResult &result, const Report &report,
                       const MailServerSettings &server) const
{
    const auto kind =
        result.kind == TestResult::Kind::Mail ? LastTest::Kind::Mail : LastTest::Kind::Check;
    LastTests(m_dataFolder)
        .record(clientId, {kind, result.time.toUTC(), LastTest::serverText(server), report});
}

void ScreenTests::choose(const QString &clientId)
{
    m_draft.select(clientId);
    bringToFront(m_window);
}
