// SPDX-License-Identifier: Apache-2.0
#include "ui/securitypage.h"

#include "ui/formbinder.h"
#include "ui_securitypage.h"

SecurityPage::SecurityPage(SettingsDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SecurityPage>())
{
    m_ui->setupUi(this);
    fillLists();
    wordFields();
    bindFields(draft);
    watchFaults();
    m_ui->portSuggestion->follow(draft);
    for (SecretField *field : {m_ui->password, m_ui->clientSecret})
        connect(field, &SecretField::edited, this, &SecurityPage::secretsEdited);
    const auto refresh = [this, &draft] { arrange(draft.current().mailServer); };
    connect(&draft, &SettingsDraft::changed, this, refresh);
    refresh();
}

SecurityPage::~SecurityPage() = default;

void SecurityPage::fillLists()
{
    addItem(m_ui->encryption, tr("None"), Encryption::None);
    addItem(m_ui->encryption, tr("STARTTLS"), Encryption::StartTls);
    addItem(m_ui->encryption, tr("TLS"), Encryption::Tls);
    addItem(m_ui->cloud, tr("Worldwide"), Cloud::Global);
    addItem(m_ui->cloud, tr("US Government L4 (GCC High)"), Cloud::UsL4);
    addItem(m_ui->cloud, tr("US Government L5 (DoD)"), Cloud::UsDod);
    addItem(m_ui->cloud, tr("China (21Vianet)"), Cloud::China);
}

void SecurityPage::wordFields()
{
    m_ui->password->setKind(SecretField::Kind::Password);
    m_ui->clientSecret->setKind(SecretField::Kind::ClientSecret);
    describe(m_ui->password, Keys::password);
    describe(m_ui->clientSecret, Keys::clientSecret);
    //: Three buttons of the same meaning on one page, each with a letter of its own.
    m_ui->caFile->setWords(tr("Bro&wse…"), tr("Choose a file with additional trusted CAs"));
    m_ui->certificateFile->setWords(tr("Br&owse…"), tr("Choose the certificate file"));
    m_ui->certificateKeyFile->setWords(tr("Brows&e…"), tr("Choose the certificate’s key file"));
}

void SecurityPage::bindFields(SettingsDraft &draft)
{
    bind(draft, m_ui->encryption, &MailServerSettings::encryption);
    bind(draft, m_ui->username, &MailServerSettings::username);
    bind(draft, m_ui->allowPasswordInClear, &MailServerSettings::allowPasswordInClear);
    bind(draft, m_ui->tenantId, &MailServerSettings::tenantId);
    bind(draft, m_ui->applicationId, &MailServerSettings::applicationId);
    bind(draft, m_ui->cloud, &MailServerSettings::cloud);
    bind(draft, m_ui->certificateFile->edit(), &MailServerSettings::certificateFile);
    bind(draft, m_ui->certificateKeyFile->edit(), &MailServerSettings::certificateKeyFile);
    bind(draft, m_ui->caFile->edit(), &MailServerSettings::caFile);
    bind(draft, m_ui->pinnedCertificate, &MailServerSettings::pinnedCertificate);
    follow(draft, this, &MailServerSettings::password,
           [this](const StoredSecret &stored) { m_ui->password->setStored(stored); });
    follow(draft, this, &MailServerSettings::clientSecret,
           [this](const StoredSecret &stored) { m_ui->clientSecret->setStored(stored); });
}

void SecurityPage::watchFaults()
{
    m_faults.watch(m_ui->encryption, Keys::encryption);
    m_faults.watch(m_ui->username, Keys::username);
    m_faults.watch(m_ui->password, Keys::password);
    m_faults.watch(m_ui->allowPasswordInClear, Keys::allowPasswordInClear,
                   ProblemLabel::Tone::Warning);
    m_faults.watch(m_ui->tenantId, Keys::tenantId);
    m_faults.watch(m_ui->applicationId, Keys::applicationId);
    m_faults.watch(m_ui->clientSecret, Keys::clientSecret);
    m_faults.watch(m_ui->cloud, Keys::cloud);
    m_faults.watch(m_ui->certificateFile->edit(), Keys::certificateFile);
    m_faults.watch(m_ui->certificateKeyFile->edit(), Keys::certificateKeyFile);
    m_faults.watch(m_ui->caFile->edit(), Keys::caFile);
    m_faults.watch(m_ui->pinnedCertificate, Keys::pinnedCertificate);
}

void SecurityPage::arrange(const MailServerSettings &server)
{
    const Authentication authentication = server.authentication;
    m_ui->connection->setVisible(authentication != Authentication::Graph);
    m_ui->signIn->setVisible(authentication == Authentication::Password);
    m_ui->graph->setVisible(authentication == Authentication::Graph);
    m_ui->authenticationNote->tell(
        ProblemLabel::Tone::Hint,
        authentication == Authentication::None
            ? tr("Mail is sent without signing in, since “Authentication” on the tab Base is None.")
            : QString());
    m_ui->allowPasswordInClear->setVisible(server.encryption == Encryption::None);
}

SecretEdits SecurityPage::secretEdits() const
{
    return {m_ui->password->edit(), m_ui->clientSecret->edit()};
}

void SecurityPage::forgetSecrets()
{
    m_ui->password->forget();
    m_ui->clientSecret->forget();
    emit secretsEdited();
}

void SecurityPage::forgetSecrets(const SecretEdits &dealtWith)
{
    if (m_ui->password->edit() == dealtWith.password)
        m_ui->password->forget();
    if (m_ui->clientSecret->edit() == dealtWith.clientSecret)
        m_ui->clientSecret->forget();
    emit secretsEdited();
}

void SecurityPage::keepSecretsForSession()
{
    m_ui->password->keepForSession();
    m_ui->clientSecret->keepForSession();
    emit secretsEdited();
}
