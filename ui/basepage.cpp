// SPDX-License-Identifier: Apache-2.0
#include "ui/basepage.h"

#include "mail/mailbox.h"
#include "settings/serveraddress.h"
#include "ui/formbinder.h"
#include "ui/visibletext.h"
#include "ui_basepage.h"

#include <QHostInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

// What mail programs show: the name as it is meant and the address for people.
QString fromLine(const MailServerSettings &server)
{
    const std::optional<Mailbox> mailbox = Mailbox::parse(server.senderAddress);
    const QString address = mailbox ? mailbox->toString() : server.senderAddress.trimmed();
    const QString name = server.senderName.trimmed();
    if (address.isEmpty())
        return {};
    return visibleText(name.isEmpty() ? address : u"%1 <%2>"_s.arg(name, address));
}

// As the conversation chooses it: the computer's full name, or else its address.
QString automaticEhloName()
{
    const QString name = QHostInfo::localHostName();
    const bool isFull = name.contains(u'.') && !name.startsWith("localhost"_L1);
    return isFull ? name : BasePage::tr("Automatic: this computer’s address");
}

} // namespace

BasePage::BasePage(SettingsDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BasePage>())
{
    m_ui->setupUi(this);
    addItem(m_ui->authentication, tr("None"), Authentication::None);
    addItem(m_ui->authentication, tr("Username and password"), Authentication::Password);
    addItem(m_ui->authentication, tr("Microsoft Office 365 (Graph API)"), Authentication::Graph);
    m_ui->ehloName->setPlaceholderText(automaticEhloName());
    m_ui->port->setLocale(QLocale::c()); // ports are written 25 in Arabic, too
    bindFields(draft);
    watchFaults();
    m_ui->graphSuggestion->follow(draft);
    m_ui->portSuggestion->setWordless();
    m_ui->portSuggestion->follow(draft);
    connect(m_ui->host, &QLineEdit::editingFinished, &draft,
            [this, &draft] { understandPastedAddress(draft); });
    connect(m_ui->host, &QLineEdit::textChanged, m_ui->pasted, &ProblemLabel::clear);
    connect(m_ui->sendMail, &QPushButton::clicked, this, &BasePage::sendMailWanted);
    const auto refresh = [this, &draft] {
        wordUse(!draft.selected().isEmpty());
        enable(draft.shown().mailServer, draft.isInherited());
        previewSender(draft.shown().mailServer);
    };
    connect(&draft, &SettingsDraft::changed, this, refresh);
    refresh();
}

BasePage::~BasePage() = default;

void BasePage::bindFields(SettingsDraft &draft)
{
    bind(draft, m_ui->use, &MailServerSettings::use);
    bind(draft, m_ui->authentication, &MailServerSettings::authentication);
    bind(draft, m_ui->host, &MailServerSettings::host);
    bind(draft, m_ui->port, &MailServerSettings::port);
    bind(draft, m_ui->senderAddress, &MailServerSettings::senderAddress);
    bind(draft, m_ui->senderName, &MailServerSettings::senderName);
    bind(draft, m_ui->utf8Headers, &MailServerSettings::utf8Headers);
    bind(draft, m_ui->ehloName, &MailServerSettings::ehloName);
}

void BasePage::watchFaults()
{
    m_faults.watch(m_ui->use, Keys::use);
    m_faults.watch(m_ui->authentication, Keys::authentication, ProblemLabel::Tone::Warning);
    m_faults.watch(m_ui->port, Keys::port);
    m_faults.watch(m_ui->host, Keys::host);
    m_faults.watch(m_ui->senderAddress, Keys::senderAddress);
    m_faults.watch(m_ui->senderName, Keys::senderName);
    m_faults.watch(m_ui->utf8Headers, Keys::utf8Headers);
    m_faults.watch(m_ui->ehloName, Keys::ehloName);
}

void BasePage::wordUse(bool ofClient)
{
    const SettingKey &key = ofClient ? Keys::useOwn : Keys::use;
    m_ui->use->setText(ofClient ? tr("&Use own mail server") : tr("&Use mail server"));
    describe(m_ui->use, key);
    m_faults.setKey(m_ui->use, key);
}

// A client that inherits sees the values of the global mail server, which are changed there.
void BasePage::enable(const MailServerSettings &server, bool inherited)
{
    const std::initializer_list<QWidget *> always{
        m_ui->authenticationLabel, m_ui->authentication,  m_ui->senderAddressLabel,
        m_ui->senderAddress,       m_ui->senderNameLabel, m_ui->senderName,
        m_ui->utf8Headers,         m_ui->portSuggestion,  m_ui->graphSuggestion};
    for (QWidget *widget : always)
        widget->setEnabled(!inherited);
    const bool bySmtp = server.authentication != Authentication::Graph;
    const std::initializer_list<QWidget *> ofSmtp{m_ui->hostLabel,     m_ui->host,
                                                  m_ui->portLabel,     m_ui->port,
                                                  m_ui->ehloNameLabel, m_ui->ehloName};
    for (QWidget *widget : ofSmtp)
        widget->setEnabled(bySmtp && !inherited);
    m_ui->inherited->tell(
        ProblemLabel::Tone::Hint,
        inherited ? tr("These are the values of the global mail server, which this client uses.")
                  : QString());
}

void BasePage::previewSender(const MailServerSettings &server)
{
    const QString line = fromLine(server);
    m_ui->preview->setText(line);
    m_ui->preview->setVisible(!line.isEmpty());
    m_ui->previewLabel->setVisible(!line.isEmpty());
}

void BasePage::understandPastedAddress(SettingsDraft &draft)
{
    const auto address = ServerAddress::parse(m_ui->host->text());
    if (!address || (!address->port && !address->encryption))
        return;
    const MailServerSettings &before = draft.shown().mailServer;
    const quint16 port = address->port.value_or(before.port);
    const Encryption encryption = address->encryption.value_or(before.encryption);
    QStringList taken;
    if (port != before.port)
        taken << tr("Port %1 was taken from the address.").arg(port);
    if (encryption != before.encryption)
        taken << tr("The address asks for TLS: Encryption is set to it.");
    draft.applyShown([&](Settings &settings) {
        settings.mailServer.host = address->host;
        settings.mailServer.port = port;
        settings.mailServer.encryption = encryption;
    });
    m_ui->pasted->tell(ProblemLabel::Tone::Hint, taken.join(u' '));
}
