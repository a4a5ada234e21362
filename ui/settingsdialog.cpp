// SPDX-License-Identifier: Apache-2.0
#include "ui/settingsdialog.h"

#include "settings/settingschecks.h"
#include "ui/basepage.h"
#include "ui/closingquestion.h"
#include "ui/helpbutton.h"
#include "ui/pagearea.h"
#include "ui/securitypage.h"
#include "ui/supportdialogs.h"
#include "ui/supportpage.h"
#include "ui/visibletext.h"
#include "ui_settingsdialog.h"

#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString geometryName = u"settingsWindow"_s;

QString inWords(const Problem &problem)
{
    return u"%1\n%2"_s.arg(problem.message(), problem.advice()).trimmed();
}

} // namespace

SettingsDialog::SettingsDialog(SettingsStore &store, SecretStore &secrets,
                               const SubmissionFactory &factory, const QString &dataFolder,
                               QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    m_ui->savePanel->setStores(store, secrets);
    const QString folder = dataFolder.isEmpty() ? store.dataFolder() : dataFolder;
    const auto screen = [this] { return wholeScreen(); };
    m_tests = new ScreenTests(store, secrets, m_draft, screen, factory, folder, this);
    m_supportDialogs = new SupportDialogs(store, secrets, m_draft, screen, factory, folder, this);
    addPages(folder + "/log"_L1);
    addClients();
    connectTests();
    connectSupport();
    connectButtons();
    connectSaving();
    load();
    if (!restoreGeometry(m_store.remembered(geometryName)))
        resize(roomySize().boundedTo(QWidget::screen()->availableSize()));
}

SettingsDialog::~SettingsDialog() = default;

// With some lines to spare for remarks at fields.
QSize SettingsDialog::roomySize() const
{
    return sizeHint() + QSize(0, 5 * fontMetrics().lineSpacing());
}

void SettingsDialog::addPages(const QString &logFolder)
{
    m_base = new BasePage(m_draft);
    m_security = new SecurityPage(m_draft);
    m_support = new SupportPage(m_draft, logFolder);
    m_ui->tabs->addTab(new PageArea(m_base, m_ui->tabs), tr("&Base"));
    m_ui->tabs->addTab(new PageArea(m_security, m_ui->tabs), tr("Securit&y"));
    m_ui->tabs->addTab(new PageArea(m_support, m_ui->tabs), tr("Su&pport"));
    connect(m_security, &SecurityPage::secretsEdited, this, &SettingsDialog::refresh);
    connect(&m_draft, &SettingsDraft::changed, this, &SettingsDialog::refresh);
}

void SettingsDialog::addClients()
{
    m_ui->body->setStretchFactor(1, 1);
    m_ui->clients->setDraft(m_draft);
    m_firstClient = new QPushButton(tr("Add client…"), m_ui->tabs);
    m_firstClient->setObjectName(u"firstClient"_s);
    m_firstClient->setToolTip(tr("For a part of the system that has its own mail server or its own "
                                 "support address (Ctrl+N)."));
    m_ui->tabs->setCornerWidget(m_firstClient);
    connect(m_firstClient, &QPushButton::clicked, m_ui->clients, &ClientPanel::add);
    auto *addKey = new QShortcut(QKeySequence::New, this); // every letter is taken by the tabs
    connect(addKey, &QShortcut::activated, m_ui->clients, &ClientPanel::add);
    connect(m_ui->clients, &ClientPanel::clientRenamed, m_security, &SecurityPage::renameOwner);
    connect(m_ui->clients, &ClientPanel::clientAdded, m_security, &SecurityPage::forgetOwner);
    connect(m_ui->clients, &ClientPanel::chosen, m_ui->tabs, [this] { m_ui->tabs->setFocus(); });
    m_ui->removedClients->setDraft(m_draft);
    connect(m_ui->clients, &ClientPanel::clientRemoved, m_ui->removedClients, &RemovedClients::add);
}

void SettingsDialog::connectTests()
{
    connect(m_base, &BasePage::sendMailWanted, m_tests, &ScreenTests::sendMail);
    connect(m_ui->clients, &ClientPanel::overviewWanted, m_tests, &ScreenTests::showOverview);
    connect(m_ui->clients, &ClientPanel::clientRenamed, m_tests, &ScreenTests::renameOwner);
    connect(m_tests, &ScreenTests::saveWanted, this, [this] { apply(); });
}

void SettingsDialog::connectSupport()
{
    auto *help = new HelpButton(this);
    m_ui->buttons->addButton(help, QDialogButtonBox::HelpRole);
    connect(m_support, &SupportPage::requestWanted, m_supportDialogs,
            &SupportDialogs::writeRequest);
    connect(m_support, &SupportPage::previewWanted, m_supportDialogs,
            &SupportDialogs::previewInformation);
    connect(help, &HelpButton::supportRequestWanted, m_supportDialogs,
            &SupportDialogs::writeRequest);
    connect(help, &HelpButton::logFolderWanted, this, [this] {
        if (!m_support->openLogFolder()) // why is told there
            m_ui->tabs->setCurrentIndex(m_ui->tabs->count() - 1);
    });
    connect(m_ui->clients, &ClientPanel::clientRenamed, m_supportDialogs,
            &SupportDialogs::renameOwner);
}

void SettingsDialog::connectButtons()
{
    QPushButton *applyButton = m_ui->buttons->button(QDialogButtonBox::Apply);
    QPushButton *resetButton = m_ui->buttons->button(QDialogButtonBox::Reset);
    applyButton->setText(tr("&Apply"));
    resetButton->setText(tr("&Reset"));
    connect(applyButton, &QPushButton::clicked, this, [this] { apply(); });
    connect(resetButton, &QPushButton::clicked, this, &SettingsDialog::reset);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
}

void SettingsDialog::connectSaving()
{
    connect(m_ui->savePanel, &SavePanel::saved, this, &SettingsDialog::takeOver);
    connect(m_ui->savePanel, &SavePanel::notSaved, this, &SettingsDialog::refuse);
    connect(m_ui->savePanel, &SavePanel::saveWanted, this, &SettingsDialog::apply);
}

bool SettingsDialog::isDirty() const
{
    return m_draft.isDirty() || m_security->secretEdits() != m_keptForSession;
}

void SettingsDialog::load()
{
    const SettingsStore::Loaded loaded = m_store.load();
    m_lastLoaded = loaded.settings;
    m_unreadable = loaded.problem;
    m_keptForSession = {};
    m_draft.setSaved(loaded.settings);
    m_security->forgetSecrets();
    for (FieldFaults *faults : {&m_base->faults(), &m_security->faults(), &m_support->faults()})
        faults->forgetVisits();
    m_ui->foreignChange->dismiss();
    m_ui->removedClients->forget();
    tellComplaints(loaded);
    refresh();
    emit savedSettingsChanged(loaded.settings);
}

void SettingsDialog::tellComplaints(const SettingsStore::Loaded &loaded)
{
    QStringList words;
    if (loaded.problem)
        words << inWords(*loaded.problem);
    for (const Problem &complaint : loaded.complaints)
        words << inWords(complaint);
    m_ui->complaints->dismiss();
    if (words.isEmpty())
        return;
    m_ui->complaints->tell(loaded.problem ? ProblemLabel::Tone::Error : ProblemLabel::Tone::Warning,
                           words.join(u'\n'));
    if (loaded.problem)
        connect(m_ui->complaints->addChoice(tr("Try again")), &QPushButton::clicked, this,
                &SettingsDialog::load);
    m_ui->complaints->addDismissal();
}

// Another Mailroom or an editor may have written the settings while this window was in the back.
void SettingsDialog::noticeForeignChange()
{
    if (m_ui->savePanel->isBusy() || m_unreadable)
        return;
    const SettingsStore::Loaded now = m_store.load();
    if (now.problem || now.settings == m_lastLoaded)
        return;
    if (!isDirty() && !anyEdit(m_security->secretEdits())) {
        load();
        m_ui->foreignChange->tell(
            ProblemLabel::Tone::Hint,
            tr("The settings were changed elsewhere and have been read again."));
    } else {
        m_ui->foreignChange->tell(
            ProblemLabel::Tone::Warning,
            tr("The settings were changed elsewhere. Apply writes only what you changed here. To "
               "see the other changes, read the settings again; yours are dropped then."));
        connect(m_ui->foreignChange->addChoice(tr("Read again")), &QPushButton::clicked, this,
                &SettingsDialog::load);
    }
    m_lastLoaded = now.settings;
    m_ui->foreignChange->addDismissal();
}

void SettingsDialog::reset()
{
    m_ui->savePanel->cancel();
    m_ui->savePanel->dismiss();
    m_keptForSession = {};
    m_draft.revert();
    m_security->forgetSecrets();
    m_ui->removedClients->forget();
    refresh();
}

void SettingsDialog::apply(SavePanel::Secrets secrets)
{
    if (m_ui->savePanel->isBusy())
        return;
    if (m_refused || m_unreadable)
        return m_leaveWhenSaved.reset();
    m_draft.apply([](Settings &settings) { settings = normalised(settings); });
    m_wanted = m_draft.current();
    m_ui->savePanel->save(m_draft.saved(), m_wanted, m_security->secretEdits(), secrets);
    refresh();
}

void SettingsDialog::takeOver(const Settings &justSaved, const SecretEditsByOwner &done,
                              SavePanel::Secrets secrets)
{
    const SettingsStore::Loaded loaded = m_store.load();
    // Not only what was saved here: others may have written other values at the same time.
    const Settings &saved = m_lastLoaded = loaded.problem ? justSaved : loaded.settings;
    m_supportDialogs->followSaved(m_draft.saved(), m_wanted, saved);
    if (m_draft.current() == m_wanted) {
        m_draft.setSaved(saved);
    } else { // somebody went on typing while the keychain made up its mind
        m_draft.setSavedOnly(saved);
        m_draft.apply([&saved](Settings &settings) { settings.takeStoredSecrets(saved); });
    }
    m_security->forgetSecrets(done);
    m_ui->removedClients->forget();
    m_keptForSession = {};
    if (secrets == SavePanel::Secrets::KeepForSession) {
        m_keptForSession = m_security->secretEdits();
        m_security->keepSecretsForSession();
    }
    refresh();
    emit savedSettingsChanged(saved);
    if (m_askWhenFree || (m_leaveWhenSaved && isDirty()))
        reject();
    else if (m_leaveWhenSaved)
        leave(*m_leaveWhenSaved);
}

void SettingsDialog::refuse(const Problem &problem)
{
    m_leaveWhenSaved.reset();
    refresh();
    if (m_askWhenFree) {
        reject();
    } else if (problem.id != ProblemId::Cancelled) {
        raise(); // the wish to save may have come from the test dialog
        activateWindow();
    }
}

void SettingsDialog::refresh()
{
    m_refused = m_security->refused();
    if (!m_refused)
        m_refused = firstRefused(m_draft.saved(), m_draft.current());
    const bool dirty = isDirty();
    const bool mayApply = !m_refused && !m_unreadable && !m_ui->savePanel->isBusy();
    const SecretEditsByOwner secrets = m_security->secretEdits();
    const bool hasWork = dirty || anyEdit(secrets);
    setWindowModified(dirty);
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(hasWork && mayApply);
    m_ui->buttons->button(QDialogButtonBox::Reset)->setEnabled(hasWork);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(mayApply || !hasWork);
    m_ui->status->tell(m_draft, ownersWithClientSecret(secrets));
    m_ui->clients->setTypedSecrets(secrets);
    m_firstClient->setVisible(m_draft.current().clients.isEmpty());
    refreshFaults();
    m_tests->followScreen();
    m_supportDialogs->followScreen();
}

void SettingsDialog::refreshFaults()
{
    const QList<FieldFault> faults = faultsShown();
    const bool inUse = m_draft.shown().mailServer.use;
    const QList<FieldFaults *> pages{&m_base->faults(), &m_security->faults(),
                                     &m_support->faults()};
    for (int tab = 0; tab < int(pages.size()); ++tab) {
        pages.at(tab)->show(faults, inUse);
        const bool wrong = pages.at(tab)->showsError();
        m_ui->tabs->setTabIcon(tab, wrong ? ProblemLabel::icon(ProblemLabel::Tone::Error, this)
                                          : QIcon());
        m_ui->tabs->setTabToolTip(tab, wrong ? tr("Something here cannot work yet.") : QString());
    }
    tellRefusal();
}

// What a client inherits is complained of where it can be changed.
QList<FieldFault> SettingsDialog::faultsShown() const
{
    QList<FieldFault> faults = checkSettings(m_draft.shown());
    if (m_draft.isInherited())
        faults.removeIf([](const FieldFault &fault) { return fault.key != &Keys::supportAddress; });
    return faults;
}

void SettingsDialog::tellRefusal()
{
    QString why;
    if (m_unreadable)
        why = tr("Nothing can be saved while the settings cannot be read.");
    else if (m_refused && m_refused->clientId != m_draft.selected())
        why = tr("Cannot be saved. %1, %2: %3")
                  .arg(m_refused->clientId.isEmpty()
                           ? tr("Global mail server")
                           : m_draft.current().clientTitle(m_refused->clientId),
                       m_refused->fault.key->translatedLabel(), m_refused->fault.text);
    else if (m_refused)
        why = tr("Cannot be saved. %1: %2")
                  .arg(m_refused->fault.key->translatedLabel(), m_refused->fault.text);
    m_ui->refusal->tell(ProblemLabel::Tone::Error, why);
}

void SettingsDialog::accept()
{
    if (!isDirty() && !anyEdit(m_security->secretEdits()))
        return leave(Accepted);
    m_leaveWhenSaved = Accepted;
    apply();
}

void SettingsDialog::reject()
{
    m_leaveWhenSaved.reset();
    m_askWhenFree = m_ui->savePanel->isBusy();
    if (m_askWhenFree)
        m_ui->savePanel->cancel(); // comes back here
    else if (isDirty())
        askBeforeClosing();
    else
        leave(Rejected);
}

void SettingsDialog::askBeforeClosing()
{
    if (m_question)
        return m_question->activateWindow();
    m_question =
        new ClosingQuestion(anyEdit(m_security->secretEdits()), !m_refused && !m_unreadable, this);
    connect(m_question, &QDialog::finished, this, &SettingsDialog::closeAfterAnswer);
    m_question->open();
}

void SettingsDialog::closeAfterAnswer(int answer)
{
    m_question = nullptr; // deletes itself
    if (answer == QMessageBox::Discard) {
        leave(Rejected);
    } else if (answer == QMessageBox::Save) {
        m_leaveWhenSaved = Accepted;
        apply();
    }
}

void SettingsDialog::leave(int result)
{
    m_store.remember(geometryName, saveGeometry());
    if (!m_supportDialogs->close())
        return; // what is written there would be lost
    m_tests->close();
    done(result);
}

void SettingsDialog::setSuggestedRecipient(const QString &address)
{
    m_tests->setSuggestedRecipient(address);
}

WholeScreen SettingsDialog::wholeScreen() const
{
    return {m_draft.current(), m_security->secretEdits(), isDirty()};
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        noticeForeignChange();
}
