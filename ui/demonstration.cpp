// SPDX-License-Identifier: Apache-2.0
#include "ui/demonstration.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

const QString practiceUser = u"demo"_s;

QString randomPassword()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36);
}

PracticeOptions practiceOptions(const QString &password)
{
    PracticeOptions options;
    options.users = {{practiceUser, password}};
    options.loginRequired = true;
    return options;
}

} // namespace

Demonstration::Demonstration(QObject *parent)
    : QObject(parent)
    , m_password(randomPassword())
    , m_store(SettingsStore::file(m_folder.filePath(u"mailroom.ini"_s)))
    , m_server(practiceOptions(m_password))
{}

std::optional<QString> Demonstration::begin()
{
    if (!m_folder.isValid())
        return tr("No folder for scratch settings: %1").arg(m_folder.errorString());
    if (!m_server.listen())
        return tr("The practice server does not start: %1").arg(m_server.errorString());
    if (!writeCertificate())
        return tr("The practice certificate cannot be written.");
    const Settings settings = practiceSettings();
    if (const auto problem = m_store.save({}, settings))
        return problem->message();
    storePassword(settings.mailServer.password.key);
    return {};
}

// As a file of its own, since the CA file is a path that people see and mailroomctl can read.
bool Demonstration::writeCertificate() const
{
    QFile file(m_folder.filePath(u"practice-ca.pem"_s));
    const QByteArray pem = PracticeServer::certificate();
    return file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
}

Settings Demonstration::practiceSettings() const
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.host = m_server.address().toString();
    settings.mailServer.port = m_server.port();
    settings.mailServer.senderAddress = u"system@practice.mailroom"_s;
    settings.mailServer.senderName = tr("Mailroom, demonstration");
    settings.mailServer.utf8Headers = true;
    settings.mailServer.username = practiceUser;
    settings.mailServer.encryption = Encryption::StartTls;
    settings.mailServer.caFile = m_folder.filePath(u"practice-ca.pem"_s);
    settings.mailServer.password = {m_store.nextSecretKey(u"password"_s, {}),
                                    QDateTime::currentDateTimeUtc()};
    settings.support.address = u"support@practice.mailroom"_s;
    return settings;
}

void Demonstration::storePassword(const QString &key)
{
    m_secrets.write(key, Secret::fromText(m_password), this, [](const SecretOutcome &) {});
}

QString Demonstration::dataFolder() const
{
    return m_folder.filePath(u"data"_s);
}

QString Demonstration::recipient()
{
    return u"you@practice.mailroom"_s;
}
