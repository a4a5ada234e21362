// SPDX-License-Identifier: Apache-2.0
#include "ui/supportrequestdialog.h"

#include "log/logcategories.h"
#include "settings/settingsstore.h"
#include "support/requestdraft.h"
#include "ui/announcement.h"
#include "ui/attachmentlist.h"
#include "ui/discardquestion.h"
#include "ui/messagefile.h"
#include "ui/requestplace.h"
#include "ui/systeminformationdialog.h"
#include "ui/visibletext.h"
#include "ui_supportrequestdialog.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QScreen>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString replyToName = u"supportReplyTo"_s;

} // namespace

SupportRequestDialog::SupportRequestDialog(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_ui(std::make_unique<Ui::SupportRequestDialog>())
    , m_composition(new RequestComposition(m_parts.secrets, m_parts.information, this))
{
    m_ui->setupUi(this);
    m_ui->submission->setKind(MailKind::SupportRequest);
    m_ui->submission->foldTranscriptWith(m_ui->showTranscript);
    m_ui->submission->setVisible(false);
    m_ui->leaveOut->setVisible(false);
    m_ui->remark->setSelectable();
    setAcceptDrops(true);
    installEventFilter(&m_ui->form->attachments()); // takes what is dropped anywhere
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(1s);
    connectParts();
    showRunning(false);
    resize(QSize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 42)
               .boundedTo(QWidget::screen()->availableSize()));
    load();
}

SupportRequestDialog::~SupportRequestDialog() = default;

void SupportRequestDialog::connectParts()
{
    connect(m_ui->send, &QPushButton::clicked, this, &SupportRequestDialog::send);
    connect(m_ui->cancel, &QPushButton::clicked, this, &SupportRequestDialog::cancel);
    connect(m_ui->saveAs, &QPushButton::clicked, this, &SupportRequestDialog::chooseFile);
    connect(m_ui->copyText, &QPushButton::clicked, this, &SupportRequestDialog::copyAsText);
    connect(m_ui->leaveOut, &QPushButton::clicked, this, &SupportRequestDialog::leaveOutSecrets);
    connect(m_ui->discard, &QPushButton::clicked, this, &SupportRequestDialog::askToDiscard);
    connect(m_ui->close, &QPushButton::clicked, this, &SupportRequestDialog::reject);
    connect(m_ui->form, &RequestForm::changed, this, &SupportRequestDialog::takeChange);
    connect(m_ui->form, &RequestForm::previewWanted, this, &SupportRequestDialog::preview);
    connect(&m_draftTimer, &QTimer::timeout, this, &SupportRequestDialog::keepDraft);
    connect(m_ui->submission, &SubmissionView::finished, this, &SupportRequestDialog::conclude);
    connect(m_composition, &RequestComposition::composed, this,
            [this](const ComposedRequest &composed) {
                m_ui->submission->stopWaiting();
                showRunning(false);
                std::exchange(m_use, {})(composed);
            });
    connect(m_composition, &RequestComposition::waitingForKeychain, m_ui->submission,
            &SubmissionView::waitForKeychain);
}

bool SupportRequestDialog::isRunning() const
{
    return m_composition->isRunning() || m_ui->submission->isRunning();
}

void SupportRequestDialog::openFor(const QString &clientId)
{
    if (isRunning() || clientId == m_clientId)
        return followScreen();
    keepDraft();
    m_clientId = clientId;
    m_information.reset();
    load();
}

void SupportRequestDialog::renameClient(const QString &oldId, const QString &newId)
{
    if (m_clientId != oldId)
        return;
    m_clientId = newId;
    keepDraft();
    followScreen();
}

void SupportRequestDialog::load()
{
    SupportRequest request{m_clientId, {}, {}, {}, {}};
    if (const auto draft = RequestDrafts(m_parts.dataFolder).of(m_clientId))
        request = *draft;
    if (request.replyTo.isEmpty())
        request.replyTo = QString::fromUtf8(m_parts.store.remembered(replyToName));
    m_ui->form->fill(request);
    m_draftTimer.stop(); // it is what is kept already
    m_isAccepted = false;
    m_ui->submission->begin();
    m_ui->submission->setVisible(false);
    m_ui->leaveOut->setVisible(false);
    remark(true, request.isEmpty() ? QString() : tr("This is what was written last."));
    followScreen();
    m_ui->form->focusFirstEmpty();
}

void SupportRequestDialog::takeChange()
{
    m_isAccepted = false;
    m_ui->draftHint->setVisible(true);
    if (m_ui->rescue->isHidden())
        m_ui->send->setDefault(true);
    m_draftTimer.start();
    tellSize();
}

void SupportRequestDialog::keepDraft()
{
    m_draftTimer.stop();
    const SupportRequest request = m_ui->form->request(m_clientId);
    const RequestDrafts drafts(m_parts.dataFolder);
    if (m_isAccepted || request.isEmpty())
        drafts.forget(m_clientId);
    else if (!drafts.keep(request))
        remark(false, tr("What is written could not be kept as a draft: save it as a file before "
                         "you close this window."));
}

void SupportRequestDialog::askToDiscard()
{
    if (m_ui->form->request(m_clientId).isEmpty())
        return discard();
    auto *question = new DiscardQuestion(this);
    connect(question, &QDialog::finished, this, [this](int answer) {
        if (answer == QMessageBox::Discard)
            discard();
    });
    question->open();
}

void SupportRequestDialog::discard()
{
    RequestDrafts(m_parts.dataFolder).forget(m_clientId);
    m_information.reset();
    load();
}

void SupportRequestDialog::followScreen()
{
    const WholeScreen now = m_parts.screen();
    if (m_information && !(m_previewed == now.settings))
        m_information.reset(); // it tells of other values
    m_ui->form->allowInformation(now.settings.support.attachSystemInformation);
    tellWhere();
    tellSize();
}

void SupportRequestDialog::tellWhere()
{
    const auto place = RequestPlace::of(m_parts.screen(), m_clientId, m_parts.dataFolder);
    m_largestMessage = place.largestMessage;
    m_ui->form->setSenderAddress(place.senderAddress);
    m_ui->what->tell(ProblemLabel::Tone::Hint, place.sentence);
    QString why;
    if (place.trouble)
        why = visibleText(place.trouble->message() + u' ' + place.trouble->advice());
    m_ui->doubt->tell(ProblemLabel::Tone::Warning, why);
    offerRescue(place.trouble.has_value());
}

// The way out where nothing can be sent.
void SupportRequestDialog::offerRescue(bool offered)
{
    m_ui->rescue->tell(ProblemLabel::Tone::Hint,
                       offered ? tr("Nothing you wrote is lost: save it as a file for another mail "
                                    "program, or copy it as text.")
                               : QString());
    (offered ? m_ui->saveAs : m_ui->send)->setDefault(true);
}

void SupportRequestDialog::tellSize()
{
    QList<qint64> further{m_ui->form->request(m_clientId).description.toUtf8().size()};
    if (m_information && m_ui->form->wantsInformation())
        further << m_information->text().size() << m_information->json().size();
    m_ui->form->attachments().setLimits(m_largestMessage, further);
}

void SupportRequestDialog::compose(Use use)
{
    if (isRunning())
        return;
    keepDraft();
    m_ui->leaveOut->setVisible(false);
    remark(true, {});
    m_used = m_parts.screen();
    m_use = std::move(use);
    m_composition->compose({m_ui->form->request(m_clientId), m_used.settings, m_used.secrets,
                            m_ui->form->wantsInformation(), m_information});
    showRunning(true);
}

void SupportRequestDialog::send()
{
    if (m_ui->form->request(m_clientId).isEmpty()) {
        remark(false, tr("Write a subject or a description first."));
        return m_ui->form->focusFirstEmpty();
    }
    m_ui->submission->begin();
    m_ui->submission->reveal();
    compose([this](const ComposedRequest &composed) { submit(composed); });
}

void SupportRequestDialog::submit(const ComposedRequest &composed)
{
    m_withSecrets = composed.sectionsWithSecrets;
    if (!composed.areSecretsKnown && !composed.information.isEmpty())
        remark(false, tr("The stored secrets could not be read, so texts that others wrote, such "
                         "as the log, were left out of the system information."));
    const EffectiveMailServer effective = m_used.effective(m_clientId);
    if (const auto problem = effective.problem())
        return conclude(ReportText::refusal(*problem));
    if (const auto *problem = std::get_if<Problem>(&composed.mail)) {
        m_ui->leaveOut->setVisible(problem->id == ProblemId::SecretInRequest
                                   && !m_withSecrets.isEmpty());
        m_information = composed.information;
        m_previewed = m_used.settings;
        return conclude(ReportText::refusal(*problem));
    }
    const auto mail = std::get<SupportMail>(composed.mail)
                          .outgoing(m_used.settings, ownersWithClientSecret(m_used.secrets));
    if (const auto *problem = std::get_if<Problem>(&mail))
        return conclude(ReportText::refusal(*problem));
    const QString replyTo = m_ui->form->request(m_clientId).replyTo;
    m_parts.store.remember(replyToName, replyTo.toUtf8());
    SubmissionOptions options;
    options.typed = m_used.secrets;
    options.testsSettings = false;
    auto submission = m_parts.factory(effective, m_parts.secrets, options);
    m_ui->submission->run(std::move(submission), std::get<OutgoingMail>(mail));
    showRunning(true);
}

void SupportRequestDialog::conclude(const Report &report)
{
    m_used = {}; // no copy of a secret outlives its use
    showRunning(false);
    tellWhere();
    if (report.ok())
        takeAccepted(report);
    else
        offerRescue(true);
    if (m_closeWhenFinished)
        reject();
    else
        m_ui->submission->tell(report);
    m_closeWhenFinished = false;
}

void SupportRequestDialog::takeAccepted(const Report &report)
{
    m_isAccepted = true;
    m_ui->draftHint->setVisible(false); // there is nothing to keep
    m_information.reset(); // what is sent next tells what is true then
    keepDraft();
    m_ui->close->setDefault(true); // Enter sends no second one
    qCInfo(logSupport).noquote() << about(m_clientId) + u"Support request accepted, queue id "_s
                                        + report.queueId;
}

void SupportRequestDialog::cancel()
{
    if (m_composition->isRunning()) {
        m_composition->cancel();
        m_ui->submission->stopWaiting();
        conclude(ReportText::refusal({ProblemId::Cancelled, {}}));
    } else {
        m_ui->submission->cancel();
    }
}

void SupportRequestDialog::leaveOutSecrets()
{
    for (const QString &id : std::as_const(m_withSecrets))
        m_information->setIncluded(id, false);
    m_ui->leaveOut->setVisible(false);
    remark(true, tr("Left out. Send it again."));
    m_ui->send->setDefault(true);
    m_ui->send->setFocus();
}

void SupportRequestDialog::give(const ComposedRequest &composed,
                                const std::function<QString(const SupportMail &)> &use)
{
    m_used = {};
    if (const auto *problem = std::get_if<Problem>(&composed.mail))
        return remark(false, visibleText(problem->message() + u' ' + problem->advice()));
    const QString words = use(std::get<SupportMail>(composed.mail));
    if (!words.isEmpty())
        remark(true, words);
}

void SupportRequestDialog::copyAsText()
{
    compose([this](const ComposedRequest &composed) {
        give(composed, [](const SupportMail &mail) {
            QGuiApplication::clipboard()->setText(mail.text());
            return tr("Copied as text. Attached files are only named in it.");
        });
    });
}

void SupportRequestDialog::saveTo(const QString &path)
{
    compose([this, path](const ComposedRequest &composed) {
        give(composed, [this, path](const SupportMail &mail) { return written(mail, path); });
    });
}

QString SupportRequestDialog::written(const SupportMail &mail, const QString &path)
{
    const auto failure = writeMessageFile(path, mail.eml());
    if (!failure)
        return tr("Saved as “%1”. Open it with a mail program to send it from there.")
            .arg(QDir::toNativeSeparators(path));
    remark(false, tr("Not saved: %1").arg(*failure));
    return {};
}

void SupportRequestDialog::chooseFile()
{
    auto *dialog = new MessageFileDialog(u"support-request.eml"_s, this);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportRequestDialog::saveTo);
    dialog->open();
}

void SupportRequestDialog::preview()
{
    const WholeScreen now = m_parts.screen();
    if (!m_preview) {
        m_preview = new SystemInformationDialog(SystemInformationDialog::Purpose::Choose,
                                                m_parts.secrets, this);
        m_preview->setModal(true);
        connect(m_preview, &SystemInformationDialog::chosen, this,
                [this](const SystemInformation &information) {
                    m_information = information;
                    tellSize();
                });
    }
    m_previewed = now.settings;
    InformationReader reader = m_parts.information;
    if (m_information) // what was left out stays out
        reader = [kept = *m_information](const Settings &, const QString &) { return kept; };
    m_preview->preview(now.settings, m_clientId, now.secrets, reader);
    m_preview->open();
}

void SupportRequestDialog::showRunning(bool running)
{
    const std::initializer_list<QWidget *> starters{m_ui->send, m_ui->saveAs, m_ui->copyText,
                                                    m_ui->discard};
    for (QWidget *starter : starters)
        starter->setEnabled(!running);
    m_ui->form->setEditable(!running);
    m_ui->cancel->setEnabled(running);
}

void SupportRequestDialog::remark(bool isFine, const QString &words)
{
    using enum ProblemLabel::Tone;
    m_ui->remark->tell(isFine ? Hint : Warning, words);
    if (!words.isEmpty())
        announce(m_ui->remark, words);
}

void SupportRequestDialog::reject()
{
    m_closeWhenFinished = isRunning();
    if (m_closeWhenFinished)
        return cancel(); // comes back here
    keepDraft();
    QDialog::reject();
}
