// SPDX-License-Identifier: Apache-2.0
#include "ui/roundpanel.h"

#include "settings/settingsstore.h"
#include "submission/testmail.h"
#include "ui/announcement.h"
#include "ui/visibletext.h"
#include "ui_roundpanel.h"

#include <QLineEdit>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

RoundPanel::RoundPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RoundPanel>())
{
    m_ui->setupUi(this);
    m_ui->result->setBold();
    m_ui->result->setSelectable();
    m_ui->recipientLine->setVisible(false);
    connectButtons();
    showRunning(false);
}

RoundPanel::~RoundPanel() = default;

void RoundPanel::connectButtons()
{
    connect(m_ui->checkAll, &QPushButton::clicked, this, &RoundPanel::check);
    connect(m_ui->testAll, &QPushButton::toggled, this, &RoundPanel::openRecipient);
    connect(m_ui->send, &QPushButton::clicked, this, &RoundPanel::test);
    connect(m_ui->cancel, &QPushButton::clicked, this, &RoundPanel::cancel);
    connect(m_ui->recipient, &QComboBox::currentTextChanged, this, &RoundPanel::doubtRecipient);
    connect(m_ui->recipient->lineEdit(), &QLineEdit::returnPressed, this, &RoundPanel::test);
}

void RoundPanel::setUp(const SettingsStore &store, SecretStore &secrets, WholeScreenReader screen,
                       SubmissionFactory factory, TestResults &results)
{
    m_store = &store;
    m_secrets = &secrets;
    m_screen = std::move(screen);
    m_factory = std::move(factory);
    m_results = &results;
    m_ui->recipient->recall(store);
}

void RoundPanel::suggestRecipient(const QString &address)
{
    m_ui->recipient->suggest(address);
}

QList<ServerRound::Server> RoundPanel::servers() const
{
    const WholeScreen now = m_screen();
    return ServerRound::distinctServers(now.settings, ownersWithClientSecret(now.secrets));
}

void RoundPanel::openRecipient(bool open)
{
    if (open) // the test mail dialog may have used another one since
        m_ui->recipient->recall(*m_store);
    m_ui->recipientLine->setVisible(open);
    followScreen();
    if (open)
        m_ui->recipient->setFocus();
}

void RoundPanel::followScreen()
{
    if (!m_ui->testAll->isChecked())
        return m_ui->doubt->clear();
    m_ui->count->setText(
        tr("One mail for each distinct mail server. Mails: %1").arg(servers().size()));
    doubtRecipient();
}

void RoundPanel::doubtRecipient()
{
    const auto mailbox = Mailbox::parse(m_ui->recipient->address());
    if (m_ui->testAll->isChecked() && mailbox && mailbox->isReserved())
        m_ui->doubt->tell(
            ProblemLabel::Tone::Warning,
            visibleText(Problem{ProblemId::RecipientReserved, mailbox->toString()}.message()));
    else
        m_ui->doubt->clear();
}

void RoundPanel::check()
{
    if (begin(TestResult::Kind::Check, servers()))
        m_round->check();
}

void RoundPanel::test()
{
    if (isRunning())
        return;
    const QString recipient = m_ui->recipient->address();
    const QList<ServerRound::Server> all = servers();
    if (const auto problem = recipientProblem(all, recipient)) {
        const QString words = u"%1 %2"_s.arg(problem->message(), problem->advice());
        return tell(ProblemLabel::Tone::Error, visibleText(tr("Nothing was sent. %1").arg(words)));
    }
    if (!begin(TestResult::Kind::Mail, all))
        return;
    m_ui->recipient->remember(*m_store, recipient);
    m_round->test(recipient);
}

// What is wrong for one server would be told too late by its own result: other mails are sent then.
std::optional<Problem> RoundPanel::recipientProblem(const QList<ServerRound::Server> &servers,
                                                    const QString &recipient) const
{
    for (const ServerRound::Server &server : servers) {
        const auto mailbox = usableMailbox(recipient, server.effective.server.utf8Headers,
                                           m_ui->recipient->accessibleName());
        if (const auto *problem = std::get_if<Problem>(&mailbox))
            return *problem;
    }
    return {};
}

bool RoundPanel::begin(TestResult::Kind kind, const QList<ServerRound::Server> &servers)
{
    if (isRunning())
        return false;
    m_tested = m_screen();
    if (const auto problem = m_tested.effective().problem()) {
        m_tested = {};
        tell(ProblemLabel::Tone::Warning,
             u"%1 %2"_s.arg(visibleText(problem->message()), problem->advice()));
        return false;
    }
    m_kind = kind;
    m_sum = {};
    m_round = new ServerRound(servers, *m_secrets, m_tested.secrets, m_factory, this);
    connect(m_round, &ServerRound::serverFinished, this, &RoundPanel::take);
    connect(m_round, &ServerRound::finished, this, &RoundPanel::conclude);
    connect(m_round, &ServerRound::waitingForKeychain, this, [this] {
        m_ui->keychain->tell(
            ProblemLabel::Tone::Hint,
            tr("Waiting for the keychain. A window that asks for its password may be open."));
    });
    m_ui->result->clear();
    m_ui->progress->setMaximum(int(servers.size()));
    showProgress(0);
    showRunning(true);
    m_ui->cancel->setFocus();
    emit started();
    return true;
}

void RoundPanel::take(qsizetype server, const Report &report)
{
    m_ui->keychain->clear();
    showProgress(m_ui->progress->value() + 1);
    if (report.problem && report.problem->id == ProblemId::Cancelled)
        return;
    ++(report.ok() ? m_sum.fine : m_sum.failed);
    QSet<QString> owners;
    for (const QString &client : m_round->servers().at(server).clients)
        owners << ownerOfNamedServer(m_tested.settings, client);
    for (const QString &owner : std::as_const(owners))
        m_results->record(owner, m_kind, report, serverOfOwner(m_tested.settings, owner),
                          m_tested.secrets.value(owner));
}

void RoundPanel::conclude()
{
    const WholeScreen now = m_screen(); // it may have changed meanwhile
    m_results->follow(now.settings, now.secrets);
    const bool isComplete = m_sum.fine + m_sum.failed == m_round->servers().size();
    const bool isFine = isComplete && m_sum.failed == 0;
    const QString words = summary();
    const bool hadFocus = m_ui->cancel->hasFocus();
    std::exchange(m_round, nullptr)->deleteLater(); // it is its signal that led here
    m_tested = {}; // no copy of a secret outlives its use
    m_ui->keychain->clear();
    showRunning(false);
    if (hadFocus)
        m_ui->checkAll->setFocus();
    tell(isFine ? ProblemLabel::Tone::Success : ProblemLabel::Tone::Warning, words);
    emit ended();
}

QString RoundPanel::summary() const
{
    const qsizetype all = m_round->servers().size();
    const qsizetype done = m_sum.fine + m_sum.failed;
    QString words;
    if (done < all)
        words = tr("Cancelled. Mail servers that were reached before: %1 of %2.").arg(done).arg(all)
                + u' ';
    const QString pattern =
        m_kind == TestResult::Kind::Mail
            ? tr("Mail servers tested: %1. Mail accepted: %2. With problems: %3.")
            : tr("Mail servers checked: %1. Fine: %2. With problems: %3.");
    words += pattern.arg(done).arg(m_sum.fine).arg(m_sum.failed);
    if (const qsizetype silent = clientsThatCannotSend())
        words += u' ' + tr("Clients that cannot send: %1.").arg(silent);
    if (m_kind == TestResult::Kind::Check)
        words += u' ' + tr("Nothing was sent.");
    return words;
}

// Their mail servers are not among those of the round.
qsizetype RoundPanel::clientsThatCannotSend() const
{
    qsizetype served = 0;
    for (const ServerRound::Server &server : m_round->servers())
        served += server.clients.size();
    return 1 + m_tested.settings.clients.size() - served; // 1: the system itself
}

void RoundPanel::tell(ProblemLabel::Tone tone, const QString &words)
{
    m_ui->result->tell(tone, words);
    announce(m_ui->result, words);
}

void RoundPanel::cancel()
{
    if (m_round)
        m_round->cancel();
}

void RoundPanel::showRunning(bool running)
{
    const std::initializer_list<QWidget *> starters{m_ui->checkAll, m_ui->testAll, m_ui->send,
                                                    m_ui->recipient};
    for (QWidget *starter : starters)
        starter->setEnabled(!running);
    m_ui->cancel->setEnabled(running);
    m_ui->progress->setVisible(running);
    m_ui->howFar->setVisible(running);
}

// Not within the bar: some styles leave it out from right to left.
void RoundPanel::showProgress(int done)
{
    m_ui->progress->setValue(done);
    m_ui->howFar->setText(tr("Mail servers: %1 of %2").arg(done).arg(m_ui->progress->maximum()));
}
