// SPDX-License-Identifier: Apache-2.0
#include "ui/supportrequestdialog.h"

#include "settings/settingsstore.h"
#include "ui/announcement.h"
#include "ui/attachmentlist.h"
#include "ui/choseninformation.h"
#include "ui/discardquestion.h"
#include "ui/messagefile.h"
#include "ui/opendraft.h"
#include "ui/requestplace.h"
#include "ui/visibletext.h"
#include "ui_supportrequestdialog.h"

#include <QEvent>
#include <QScreen>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Of the system: whom a client's answers went to is nothing for another one's form.
const QString replyToName = u"supportReplyTo"_s;

// By which a client is saved.
QString savedId(const Settings &settings, const QString &clientId)
{
    const QString formerId = settings.clients.value(clientId).formerId;
    return formerId.isEmpty() ? clientId : formerId;
}

} // namespace

SupportRequestDialog::SupportRequestDialog(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_ui(std::make_unique<Ui::SupportRequestDialog>())
    , m_composition(new RequestComposition(m_parts.secrets, m_parts.information, this))
    , m_information(new ChosenInformation(m_parts.secrets, m_parts.information, this))
    , m_draft(new OpenDraft(m_parts.dataFolder, this))
{
    m_ui->setupUi(this);
    m_ui->submission->setKind(MailKind::SupportRequest);
    m_ui->submission->foldTranscriptWith(m_ui->showTranscript);
    m_ui->submission->setVisible(false);
    m_ui->leaveOut->setVisible(false);
    m_ui->remark->setSelectable();
    setAcceptDrops(true);
    installEventFilter(&m_ui->form->attachments()); // takes what is dropped anywhere
    connectParts();
    showRunning(false);
    resize(QSize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 42)
               .boundedTo(QWidget::screen()->availableSize()));
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
    connect(m_ui->form, &RequestForm::informationToggled, this, &SupportRequestDialog::tellSize);
    connect(m_ui->form, &RequestForm::previewWanted, m_information,
            [this] { m_information->preview(m_parts.screen(), m_clientId); });
    connect(m_information, &ChosenInformation::changed, this, &SupportRequestDialog::tellSize);
    connect(m_draft, &OpenDraft::due, this, &SupportRequestDialog::keepDraft);
    connect(m_ui->submission, &SubmissionView::finished, this, &SupportRequestDialog::conclude);
    connect(m_composition, &RequestComposition::composed, this,
            &SupportRequestDialog::takeComposed);
    connect(m_composition, &RequestComposition::waitingForKeychain, m_ui->submission,
            &SubmissionView::waitForKeychain);
}

bool SupportRequestDialog::isRunning() const
{
    return m_composition->isRunning() || m_ui->submission->isRunning();
}

// Anew where it is not on the screen: others may have sent or written the draft meanwhile.
void SupportRequestDialog::openFor(const QString &clientId)
{
    const bool isOpen = isVisible() && clientId == m_clientId && !m_isAccepted;
    if (isRunning() || (isOpen && !m_draft->isLost()))
        return takeScreen();
    if (!keepDraft())
        return; // nothing takes its place then
    if (clientId != m_clientId || m_draft->isLost())
        m_information->forget();
    m_clientId = clientId;
    load();
}

void SupportRequestDialog::renameClient(const QString &oldId, const QString &newId)
{
    if (m_clientId == oldId)
        m_clientId = newId;
}

void SupportRequestDialog::followSaved(const QMap<QString, QString> &renamed, const Settings &saved)
{
    const QString id = m_draft->clientId();
    if (renamed.contains(id))
        m_draft->rename(renamed.value(id));
    else if (!id.isEmpty() && !saved.clients.contains(id)
             && !m_parts.screen().settings.clients.contains(m_clientId))
        loseClient();
}

void SupportRequestDialog::loseClient()
{
    m_draft->lose();
    remark(false, tr("This client is not there any more: what is written is not kept as a draft."));
}

void SupportRequestDialog::load()
{
    SupportRequest request{m_clientId, {}, {}, {}, {}};
    if (const auto draft = m_draft->open(savedId(m_parts.screen().settings, m_clientId)))
        request = *draft;
    if (request.replyTo.isEmpty() && m_clientId.isEmpty())
        request.replyTo = QString::fromUtf8(m_parts.store.remembered(replyToName));
    m_ui->form->fill(request);
    m_draft->giveUpChanges(); // it is what is kept already
    m_isAccepted = false;
    m_ui->submission->begin();
    m_ui->submission->setVisible(false);
    m_ui->leaveOut->setVisible(false);
    remark(true, request.isEmpty() ? QString() : tr("This is what was written last."));
    readLastTest();
    takeScreen();
    m_ui->form->focusFirstEmpty();
}

void SupportRequestDialog::takeChange()
{
    m_isAccepted = false;
    m_ui->draftHint->setVisible(true);
    if (m_ui->rescue->isHidden())
        m_ui->send->setDefault(true);
    m_draft->change();
    tellSize();
}

// On the screen, or saved so that it can still be brought back.
bool SupportRequestDialog::hasClient() const
{
    return m_clientId.isEmpty() || m_parts.screen().settings.clients.contains(m_clientId)
           || m_parts.store.load().settings.clients.contains(m_draft->clientId());
}

bool SupportRequestDialog::keepDraft()
{
    if (m_draft->isChanged() && !hasClient())
        loseClient();
    switch (m_draft->keep(m_ui->form->request(m_clientId))) {
    case OpenDraft::Outcome::Kept:
        return true;
    case OpenDraft::Outcome::NotWritten:
        remark(false, tr("What is written could not be kept as a draft: save it as a file before "
                         "you close this window."));
        return false;
    case OpenDraft::Outcome::HasSecret:
        remark(false, tr("What is written is not kept as a draft, since a stored secret was in it. "
                         "Take it out and send it, or save it as a file."));
        return false;
    }
    return true;
}

void SupportRequestDialog::ask(void (SupportRequestDialog::*discarding)())
{
    if (findChild<DiscardQuestion *>())
        return;
    auto *question = new DiscardQuestion(this);
    connect(question, &QDialog::finished, this, [this, discarding](int answer) {
        if (answer == QMessageBox::Discard)
            (this->*discarding)();
    });
    question->open();
}

void SupportRequestDialog::askToDiscard()
{
    if (m_ui->form->request(m_clientId).isEmpty())
        return discard();
    ask(&SupportRequestDialog::discard);
}

void SupportRequestDialog::discard()
{
    m_draft->drop();
    m_information->forget();
    load();
}

void SupportRequestDialog::giveUpAndClose()
{
    m_draft->giveUpChanges();
    reject();
}

void SupportRequestDialog::followScreen()
{
    if (isVisible()) // otherwise when it is opened
        takeScreen();
}

void SupportRequestDialog::takeScreen()
{
    const WholeScreen now = m_parts.screen();
    const QMap<QString, Client> &clients = now.settings.clients;
    if (!clients.contains(m_clientId) && clients.contains(m_draft->clientId()))
        m_clientId = m_draft->clientId(); // it has its saved ID again
    m_information->follow(now.settings);
    m_ui->form->allowInformation(now.settings.support.attachSystemInformation);
    tellWhere();
    tellSize();
}

// Read when the window comes to the front, and not with each key that is typed in the settings.
void SupportRequestDialog::readLastTest()
{
    const EffectiveMailServer effective = m_parts.screen().effective(m_clientId);
    m_lastTestOwner = effective.owner();
    m_lastTest = LastTests(m_parts.dataFolder).inEffect(effective);
}

void SupportRequestDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        readLastTest();
        followScreen();
    }
}

void SupportRequestDialog::tellWhere()
{
    const WholeScreen now = m_parts.screen();
    if (now.effective(m_clientId).owner() != m_lastTestOwner)
        readLastTest();
    const auto place = RequestPlace::of(now, m_clientId, m_lastTest);
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
    if (!m_isAccepted) // Enter sends no second one
        (offered ? m_ui->saveAs : m_ui->send)->setDefault(true);
}

void SupportRequestDialog::tellSize()
{
    QList<qint64> further{m_ui->form->textSize()};
    if (m_ui->form->wantsInformation())
        further << m_information->sizes();
    m_ui->form->attachments().setLimits(m_largestMessage, further);
}

void SupportRequestDialog::rememberReplyTo() const
{
    if (m_clientId.isEmpty())
        m_parts.store.remember(replyToName, m_ui->form->request({}).replyTo.toUtf8());
}

void SupportRequestDialog::chooseFile()
{
    auto *dialog = new MessageFileDialog(u"support-request.eml"_s, this);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportRequestDialog::saveTo);
    dialog->open();
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
    if (!keepDraft())
        return ask(&SupportRequestDialog::giveUpAndClose);
    m_closeWhenFinished = isRunning();
    if (m_closeWhenFinished)
        return cancel(); // comes back here
    m_information->close();
    QDialog::reject();
}
