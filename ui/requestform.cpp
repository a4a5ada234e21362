// SPDX-License-Identifier: Apache-2.0
#include "ui/requestform.h"

#include "diagnosis/problem.h"
#include "mail/mailbox.h"
#include "settings/settingskeys.h"
#include "ui/fieldhelp.h"
#include "ui/visibletext.h"
#include "ui_requestform.h"

RequestForm::RequestForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RequestForm>())
{
    m_ui->setupUi(this);
    explain(m_ui->replyTo, tr("Where the answer shall go. Without one it goes to the sender "
                              "address."));
    explain(m_ui->subject, tr("What it is about, in one line."));
    explain(m_ui->description, tr("What you did, what you expected, and what happened instead. "
                                  "Ctrl+Tab moves on where Tab is needed in the text."));
    explain(m_ui->attach, tr("What support needs to know of this system: version, settings without "
                             "secrets, the last test, the log. Preview… shows all of it."));
    explain(m_ui->preview, tr("Shows exactly what goes along with this request, and lets you leave "
                              "out sections."));
    m_ui->description->setMinimumHeight(6 * fontMetrics().lineSpacing());
    m_ui->description->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connect(m_ui->replyTo, &QLineEdit::textChanged, this, &RequestForm::doubtReplyTo);
    connect(m_ui->replyTo, &QLineEdit::textChanged, this, &RequestForm::changed);
    connect(m_ui->subject, &QLineEdit::textChanged, this, &RequestForm::changed);
    connect(m_ui->description, &QPlainTextEdit::textChanged, this, &RequestForm::changed);
    connect(m_ui->attachments, &AttachmentList::changed, this, &RequestForm::changed);
    connect(m_ui->attach, &QCheckBox::toggled, this, &RequestForm::enableInformation);
    connect(m_ui->attach, &QCheckBox::toggled, this, &RequestForm::informationToggled);
    connect(m_ui->preview, &QPushButton::clicked, this, &RequestForm::previewWanted);
}

RequestForm::~RequestForm() = default;

SupportRequest RequestForm::request(const QString &clientId) const
{
    return {clientId, m_ui->replyTo->text().trimmed(), m_ui->subject->text(),
            m_ui->description->toPlainText(), m_ui->attachments->files()};
}

void RequestForm::fill(const SupportRequest &request)
{
    m_ui->replyTo->setText(request.replyTo);
    m_ui->subject->setText(request.subject);
    m_ui->description->setPlainText(request.description);
    m_ui->attachments->setFiles(request.files);
}

void RequestForm::allowInformation(bool allowed)
{
    if (allowed != m_informationAllowed || !allowed)
        m_ui->attach->setChecked(allowed);
    m_informationAllowed = allowed;
    enableInformation();
    m_ui->attachRemark->tell(
        ProblemLabel::Tone::Hint,
        allowed ? QString()
                : tr("“%1” is off on the Support tab: nothing is collected and nothing is "
                     "attached.")
                      .arg(Keys::attachSystemInformation.translatedLabel()));
}

bool RequestForm::wantsInformation() const
{
    return m_informationAllowed && m_ui->attach->isChecked();
}

void RequestForm::setSenderAddress(const QString &address)
{
    m_ui->replyTo->setPlaceholderText(visibleText(address));
}

void RequestForm::setEditable(bool editable)
{
    m_isEditable = editable;
    m_ui->replyTo->setReadOnly(!editable);
    m_ui->subject->setReadOnly(!editable);
    m_ui->description->setReadOnly(!editable);
    m_ui->attachments->setEnabled(editable);
    enableInformation();
}

void RequestForm::enableInformation()
{
    m_ui->attach->setEnabled(m_isEditable && m_informationAllowed);
    m_ui->preview->setEnabled(m_isEditable && wantsInformation());
}

qint64 RequestForm::textSize() const
{
    return m_ui->description->document()->characterCount();
}

void RequestForm::focusFirstEmpty()
{
    if (m_ui->subject->text().trimmed().isEmpty())
        m_ui->subject->setFocus();
    else
        m_ui->description->setFocus();
}

AttachmentList &RequestForm::attachments() const
{
    return *m_ui->attachments;
}

void RequestForm::doubtReplyTo()
{
    const QString address = m_ui->replyTo->text().trimmed();
    if (address.isEmpty() || Mailbox::parse(address))
        return m_ui->replyToFault->clear();
    const Problem problem{ProblemId::AddressInvalid, address};
    m_ui->replyToFault->tell(ProblemLabel::Tone::Error, visibleText(problem.message()));
}
