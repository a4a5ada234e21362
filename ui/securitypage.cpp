// SPDX-License-Identifier: Apache-2.0
#include "ui/securitypage.h"

#include "ui/formbinder.h"
#include "ui_securitypage.h"

SecurityPage::SecurityPage(SettingsDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_ui(std::make_unique<Ui::SecurityPage>())
{
    m_ui->setupUi(this);
    fillLists();
    wordFields();
    bindFields(draft);
    watchFaults();
    m_ui->portSuggestion->follow(draft);
    m_ui->guide->follow(draft);
    connect(m_ui->clientSecret, &SecretField::edited, this, &SecurityPage::dateTheSecret);
    // As long as there is a draft: the field still loses its focus while all is being destroyed.
    connect(m_ui->secretExpires, &DateField::unreadableChanged, &draft,
            [this] { emit secretsEdited(); });
    for (SecretField *field : {m_ui->password, m_ui->clientSecret})
        connect(field, &SecretField::edited, this, &SecurityPage::secretsEdited);
    const auto refresh = [this] {
        followOwner();
        arrange(m_draft.shown().mailServer, m_draft.isInherited());
    };
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
    bind(draft, m_ui->secretExpires, &MailServerSettings::secretExpires);
    bind(draft, m_ui->saveToSentItems, &MailServerSettings::saveToSentItems);
    bind(draft, m_ui->permissionInExchange, &MailServerSettings::permissionInExchange);
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
    m_faults.watch(m_ui->secretExpires->edit(), Keys::secretExpires);
    m_faults.watch(m_ui->saveToSentItems, Keys::saveToSentItems);
    m_faults.watch(m_ui->permissionInExchange, Keys::permissionInExchange);
    m_faults.watch(m_ui->cloud, Keys::cloud);
    m_faults.watch(m_ui->certificateFile->edit(), Keys::certificateFile);
    m_faults.watch(m_ui->certificateKeyFile->edit(), Keys::certificateKeyFile);
    m_faults.watch(m_ui->caFile->edit(), Keys::caFile);
    m_faults.watch(m_ui->pinnedCertificate, Keys::pinnedCertificate);
}

void SecurityPage::arrange(const MailServerSettings &server, bool inherited)
{
    const Authentication authentication = server.authentication;
    const std::initializer_list<QWidget *> groups{m_ui->connection, m_ui->signIn, m_ui->graph,
                                                  m_ui->advanced};
    for (QWidget *group : groups)
        group->setEnabled(!inherited);
    m_ui->inherited->tell(
        ProblemLabel::Tone::Hint,
        inherited ? tr("These are the values of the global mail server, which this client uses.")
                  : QString());
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

// Before the fields say which secrets are stored: an edit belongs to those.
void SecurityPage::followOwner()
{
    const QString owner = m_draft.isInherited() ? QString() : m_draft.selected();
    if (owner == m_owner)
        return;
    m_others.insert(m_owner, shownEdits());
    m_owner = owner;
    m_ui->secretExpires->dropUnreadable();
    showEdits();
}

// The date that is stored belongs to the secret that is stored, and goes and comes back with it. One
// that was entered here stays.
void SecurityPage::dateTheSecret()
{
    const bool goes = m_ui->clientSecret->edit().action != SecretEdit::Action::Keep;
    if (goes == m_secretGoes)
        return;
    m_secretGoes = goes;
    const Settings &saved = m_draft.saved();
    const QDate known = m_owner.isEmpty() ? saved.mailServer.secretExpires
                                          : saved.clients.value(m_owner).mailServer.secretExpires;
    m_draft.applyShown([&](Settings &view) {
        QDate &date = view.mailServer.secretExpires;
        if (goes && date == known)
            date = {};
        else if (!goes && !date.isValid())
            date = known;
    });
}

std::optional<RefusedValue> SecurityPage::refused() const
{
    if (!m_ui->secretExpires->isUnreadable())
        return {};
    return RefusedValue{
        m_owner, {&Keys::secretExpires, FieldFault::Weight::Refused, m_ui->secretExpires->fault()}};
}

SecretEdits SecurityPage::shownEdits() const
{
    return {m_ui->password->edit(), m_ui->clientSecret->edit()};
}

void SecurityPage::showEdits()
{
    const SecretEdits edits = m_others.take(m_owner);
    m_ui->password->restore(edits.password);
    m_ui->clientSecret->restore(edits.clientSecret);
    if (m_keptForSession.contains(m_owner)) {
        m_ui->password->keepForSession();
        m_ui->clientSecret->keepForSession();
    }
    m_secretGoes = edits.clientSecret.action != SecretEdit::Action::Keep;
}

SecretEditsByOwner SecurityPage::secretEdits() const
{
    SecretEditsByOwner edits = m_others;
    edits.insert(m_owner, shownEdits());
    edits.removeIf([this](SecretEditsByOwner::iterator ofOne) {
        const bool exists =
            ofOne.key().isEmpty() || m_draft.current().clients.contains(ofOne.key());
        return !exists || !ofOne->any();
    });
    return edits;
}

void SecurityPage::forgetSecrets()
{
    m_others.clear();
    m_keptForSession.clear();
    m_ui->secretExpires->dropUnreadable();
    showEdits();
    emit secretsEdited();
}

void SecurityPage::forgetSecrets(const SecretEditsByOwner &dealtWith)
{
    m_others.insert(m_owner, shownEdits());
    for (auto done = dealtWith.cbegin(); done != dealtWith.cend(); ++done) {
        SecretEdits &edits = m_others[done.key()];
        if (edits.password == done->password)
            edits.password = {};
        if (edits.clientSecret == done->clientSecret)
            edits.clientSecret = {};
        m_keptForSession.remove(done.key());
    }
    m_others.removeIf([this](SecretEditsByOwner::iterator ofOne) {
        return !ofOne.key().isEmpty() && !m_draft.current().clients.contains(ofOne.key());
    });
    showEdits();
    emit secretsEdited();
}

void SecurityPage::keepSecretsForSession()
{
    const SecretEditsByOwner edits = secretEdits();
    m_keptForSession = QSet<QString>(edits.keyBegin(), edits.keyEnd());
    m_others.insert(m_owner, shownEdits());
    showEdits();
    emit secretsEdited();
}

void SecurityPage::forgetOwner(const QString &id)
{
    m_others.remove(id);
    m_keptForSession.remove(id);
}

void SecurityPage::renameOwner(const QString &oldId, const QString &newId)
{
    m_others.insert(m_owner, shownEdits());
    m_others.insert(newId, m_others.take(oldId));
    if (m_keptForSession.remove(oldId))
        m_keptForSession.insert(newId);
    if (m_owner == oldId)
        m_owner = newId;
    showEdits();
}
