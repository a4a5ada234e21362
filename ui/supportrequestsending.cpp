// SPDX-License-Identifier: Apache-2.0
// How a request leaves the window: as a mail, a file or text. The rest of the window is in
// supportrequestdialog.cpp.
#include "ui/supportrequestdialog.h"

#include "log/logcategories.h"
#include "ui/attachmentlist.h"
#include "ui/choseninformation.h"
#include "ui/opendraft.h"
#include "ui/oversizequestion.h"
#include "ui/visibletext.h"
#include "ui_supportrequestdialog.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

QString doubtOf(const ComposedRequest &composed)
{
    if (composed.areSecretsKnown)
        return {};
    QString words =
        SupportRequestDialog::tr("The stored secrets could not be read, so what you wrote and "
                                 "attached was not compared with them.");
    if (composed.hasInformation)
        words += u' '
                 + SupportRequestDialog::tr("Texts that others wrote, such as the log, were left "
                                            "out of the system information.");
    return words;
}

} // namespace

void SupportRequestDialog::compose(Use use, RequestSources::Form form, const QString &path)
{
    if (isRunning())
        return;
    m_ui->leaveOut->setVisible(false);
    remark(true, {});
    keepDraft();
    m_used = m_parts.screen();
    m_information->follow(m_used.settings);
    m_use = use;
    m_composition->compose({m_ui->form->request(m_clientId), m_used.settings, m_used.secrets,
                            m_ui->form->wantsInformation(), m_information->previewed(),
                            m_information->leftOut(), form, path});
    showRunning(true);
}

void SupportRequestDialog::takeComposed(const ComposedRequest &composed)
{
    m_ui->submission->stopWaiting();
    showRunning(false);
    if (composed.hasSecretInDraft || composed.areSecretsKnown)
        m_draft->withhold(composed.hasSecretInDraft);
    keepDraft();
    (this->*m_use)(composed);
}

void SupportRequestDialog::send()
{
    const AttachmentList &attachments = m_ui->form->attachments();
    if (m_ui->form->request(m_clientId).isEmpty()) {
        remark(false, tr("Write a subject or a description first."));
        return m_ui->form->focusFirstEmpty();
    }
    if (!attachments.isTooLarge() || attachments.isOverLimit()) // the latter is refused anyway
        return sendNow();
    auto *question = new OversizeQuestion(this);
    connect(question, &QDialog::accepted, this, &SupportRequestDialog::sendNow);
    question->open();
}

void SupportRequestDialog::sendNow()
{
    m_ui->submission->begin();
    m_ui->submission->reveal();
    compose(&SupportRequestDialog::submit, RequestSources::Form::Mail);
}

void SupportRequestDialog::submit(const ComposedRequest &composed)
{
    m_withSecrets = composed.sectionsWithSecrets;
    if (!composed.areSecretsKnown)
        remark(false, doubtOf(composed));
    const EffectiveMailServer effective = m_used.effective(m_clientId);
    if (const auto problem = effective.problem())
        return conclude(ReportText::refusal(*problem));
    if (composed.problem) {
        m_ui->leaveOut->setVisible(composed.problem->id == ProblemId::SecretInRequest
                                   && !m_withSecrets.isEmpty());
        return conclude(ReportText::refusal(*composed.problem));
    }
    rememberReplyTo();
    SubmissionOptions options;
    options.typed = m_used.secrets;
    options.testsSettings = false;
    auto submission = m_parts.factory(effective, m_parts.secrets, options);
    m_ui->submission->run(std::move(submission), composed.mail);
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
    m_information->forget(); // what is sent next tells what is true then
    m_draft->drop();
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
    m_information->leaveOut(m_withSecrets);
    tellSize();
    m_ui->leaveOut->setVisible(false);
    remark(true, tr("Left out. Send it again."));
    m_ui->send->setDefault(true);
    m_ui->send->setFocus();
}

void SupportRequestDialog::copyAsText()
{
    compose(&SupportRequestDialog::tellCopied, RequestSources::Form::Text);
}

void SupportRequestDialog::tellCopied(const ComposedRequest &composed)
{
    m_used = {};
    if (composed.problem)
        return remark(false,
                      visibleText(composed.problem->message() + u' ' + composed.problem->advice()));
    QGuiApplication::clipboard()->setText(composed.text);
    remark(composed.areSecretsKnown,
           QString(tr("Copied as text. Attached files are only named in it.") + u' '
                   + doubtOf(composed))
               .trimmed());
}

void SupportRequestDialog::saveTo(const QString &path)
{
    if (isRunning())
        return;
    m_savingTo = path;
    compose(&SupportRequestDialog::tellSaved, RequestSources::Form::File, path);
}

void SupportRequestDialog::tellSaved(const ComposedRequest &composed)
{
    m_used = {};
    if (composed.problem)
        return remark(false,
                      visibleText(composed.problem->message() + u' ' + composed.problem->advice()));
    if (composed.notWritten)
        return remark(false, tr("Not saved: %1").arg(*composed.notWritten));
    remark(composed.areSecretsKnown,
           QString(tr("Saved as “%1”. Open it with a mail program to send it from there.")
                       .arg(QDir::toNativeSeparators(m_savingTo))
                   + u' ' + doubtOf(composed))
               .trimmed());
}
