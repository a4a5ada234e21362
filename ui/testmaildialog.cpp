// SPDX-License-Identifier: Apache-2.0
#include "ui/testmaildialog.h"

#include "settings/settingsstore.h"
#include "submission/testmail.h"
#include "ui/reporttext.h"
#include "ui/visibletext.h"
#include "ui_testmaildialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const EffectiveMailServer &effective)
{
    return effective.clientId.isEmpty() ? TestMailDialog::tr("the global mail server")
                                        : visibleText(u'“' + effective.clientTitle + u'”');
}

} // namespace

TestMailDialog::TestMailDialog(const SettingsStore &store, SecretStore &secrets,
                               ScreenReader screen, SubmissionFactory factory, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_secrets(secrets)
    , m_screen(std::move(screen))
    , m_factory(std::move(factory))
    , m_ui(std::make_unique<Ui::TestMailDialog>())
{
    m_ui->setupUi(this);
    m_ui->column->setStretchFactor(m_ui->submission, 1);
    m_ui->save->setVisible(false);
    m_ui->copyReport->setVisible(false);
    resize(QSize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 36)
               .boundedTo(QWidget::screen()->availableSize()));
    connectButtons();
    m_ui->recipient->recall(m_store);
    showRunning(false);
    followScreen();
    m_ui->recipient->setFocus();
}

TestMailDialog::~TestMailDialog() = default;

void TestMailDialog::connectButtons()
{
    connect(m_ui->send, &QPushButton::clicked, this, &TestMailDialog::send);
    connect(m_ui->cancel, &QPushButton::clicked, m_ui->submission, &SubmissionView::cancel);
    connect(m_ui->close, &QPushButton::clicked, this, &TestMailDialog::reject);
    connect(m_ui->save, &QPushButton::clicked, this, &TestMailDialog::saveWanted);
    connect(m_ui->copyReport, &QPushButton::clicked, this, &TestMailDialog::copyReport);
    connect(m_ui->recipient, &QComboBox::currentTextChanged, this, &TestMailDialog::doubtRecipient);
    connect(m_ui->recipient, &QComboBox::editTextChanged, m_ui->send,
            [this] { m_ui->send->setDefault(true); });
    connect(m_ui->submission, &SubmissionView::finished, this, &TestMailDialog::takeReport);
    m_ui->submission->foldTranscriptWith(m_ui->showTranscript);
}

bool TestMailDialog::isRunning() const
{
    return m_ui->submission->isRunning();
}

void TestMailDialog::suggestRecipient(const QString &address)
{
    m_ui->recipient->suggest(address);
}

void TestMailDialog::followScreen()
{
    const ScreenValues now = m_screen();
    if (!now.unsaved && !isRunning())
        m_tested.secrets = {}; // no copy of a secret outlives its use
    QString what = now.unsaved ? tr("Tests the values on the screen, including unsaved ones.")
                               : tr("Tests the saved values.");
    const bool isOfAnother = m_report && now.effective.clientId != m_tested.effective.clientId;
    if (isOfAnother)
        what += u' ' + tr("The result below is that of %1.").arg(titleOf(m_tested.effective));
    else if (m_report && !now.haveSameValuesAs(m_tested) && now.unsaved)
        what += u' ' + tr("They were changed since the last test.");
    if (now.effective.isReady())
        what.prepend(visibleText(now.effective.sentence()) + u'\n');
    m_ui->what->tell(ProblemLabel::Tone::Hint, what);
    m_ui->save->setVisible(mayOfferSaving(now));
    doubtRecipient();
}

bool TestMailDialog::mayOfferSaving(const ScreenValues &now) const
{
    return m_report && m_report->ok() && now.unsaved && now.haveSameValuesAs(m_tested);
}

void TestMailDialog::doubtRecipient()
{
    const ScreenValues now = m_screen();
    const auto mailbox = Mailbox::parse(m_ui->recipient->currentText());
    if (const auto problem = now.effective.problem())
        m_ui->doubt->tell(ProblemLabel::Tone::Warning, problem->message());
    else if (mailbox && mailbox->isReserved())
        m_ui->doubt->tell(
            ProblemLabel::Tone::Warning,
            visibleText(Problem{ProblemId::RecipientReserved, mailbox->toString()}.message()));
    else
        m_ui->doubt->clear();
}

void TestMailDialog::send()
{
    if (isRunning())
        return;
    m_tested = m_screen();
    m_recipient = m_ui->recipient->address();
    m_report.reset();
    m_ui->submission->begin();
    m_ui->copyReport->setVisible(false);
    m_ui->save->setVisible(false);
    const EffectiveMailServer &effective = m_tested.effective;
    if (const auto problem = effective.problem())
        return conclude(ReportText::refusal(*problem));
    const auto mail = testMail(effective.server, m_recipient);
    if (const auto *problem = std::get_if<Problem>(&mail))
        return conclude(ReportText::refusal(*problem));
    m_ui->recipient->remember(m_store, m_recipient);
    begin(effective, std::get<OutgoingMail>(mail));
}

void TestMailDialog::begin(const EffectiveMailServer &effective, const OutgoingMail &mail)
{
    SubmissionOptions options;
    options.typed = m_tested.secrets;
    std::unique_ptr<Submission> submission = m_factory(effective, m_secrets, options);
    showRunning(true);
    m_ui->submission->run(std::move(submission), mail);
}

void TestMailDialog::takeReport(const Report &report)
{
    emit tested(m_tested, report);
    conclude(report);
}

void TestMailDialog::conclude(const Report &report)
{
    m_report = report;
    showRunning(false);
    if (m_closeWhenFinished)
        QDialog::reject();
    else
        showResult(*m_report);
    m_closeWhenFinished = false;
}

void TestMailDialog::showResult(const Report &report)
{
    m_ui->copyReport->setVisible(true);
    followScreen();
    // After a success, Enter closes and does not send a second mail.
    (report.ok() ? m_ui->close : m_ui->send)->setDefault(true);
    m_ui->submission->tell(report);
}

void TestMailDialog::showRunning(bool running)
{
    m_ui->send->setEnabled(!running);
    m_ui->recipient->setEnabled(!running);
    m_ui->cancel->setEnabled(running);
}

void TestMailDialog::reject()
{
    m_closeWhenFinished = isRunning();
    if (m_closeWhenFinished)
        m_ui->submission->cancel();
    else
        QDialog::reject();
}

void TestMailDialog::copyReport()
{
    if (!m_report)
        return;
    const QString report = ReportText::complete(*m_report, m_recipient);
    QGuiApplication::clipboard()->setText(m_tested.effective.sentence() + u'\n' + report);
}
