// SPDX-License-Identifier: Apache-2.0
#include "support/settingssections.h"

#include "settings/effectivemailserver.h"
#include "settings/effectivesupportaddress.h"
#include "settings/settingskeys.h"
#include "settings/settingtext.h"
#include "support/functionsection.h"
#include "support/installation.h"
#include "support/license.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString settingsWords(const char *text)
{
    return QCoreApplication::translate("SettingsSections", text);
}

void addLicense(InformationSection &section, const License &license)
{
    section.add(u"holder"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Holder")),
                license.holder);
    section.add(u"number"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Number")),
                license.number);
    section.add(u"edition"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Edition")),
                license.edition);
    if (license.seats)
        section.add(u"seats"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Seats")),
                    QString::number(*license.seats));
    section.add(u"validUntil"_s,
                settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Valid until")),
                license.validUntil.isValid()
                    ? license.validUntil.toString(Qt::ISODate)
                    : settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "without an end")));
}

QList<InformationSection> license(const QString &path)
{
    const auto found = License::read(path);
    if (std::holds_alternative<std::monostate>(found))
        return {};
    InformationSection section;
    section.id = u"license"_s;
    section.title = settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "License"));
    if (const auto *sound = std::get_if<License>(&found))
        addLicense(section, *sound);
    else
        section.remarks << std::get<QString>(found);
    return {section};
}

InformationSection mailServer(const Settings &settings, const QString &clientId)
{
    const auto effective = EffectiveMailServer::of(settings, clientId);
    const bool isOwn = effective.source == EffectiveMailServer::Source::Own;
    InformationSection section;
    section.id = u"mail-server"_s;
    section.title = settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Mail server in effect"));
    section.add(u"sentence"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "In effect")),
                effective.sentence());
    section.add(u"state"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "State")),
                effective.stateName());
    section.add(u"source"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Whose it is")),
                isOwn ? u"own"_s : u"global"_s);
    if (!effective.missing.isEmpty())
        section.add(u"missing"_s, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Missing")),
                    effective.missing.join(", "_L1));
    section.add(u"support"_s,
                settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Support requests")),
                EffectiveSupportAddress::of(settings, clientId).sentence());
    return section;
}

// Adds values under the keys of the settings file, in a section that may be about a client.
class ValueList
{
public:
    // `title`: the client's; empty for the system.
    ValueList(InformationSection &section, const QString &group, const QString &title)
        : m_section(section)
        , m_group(group)
        , m_title(title)
    {}

    void operator()(const SettingKey &key, const auto &value)
    {
        add(key, Installation::withoutHome(toSettingText(value)));
    }

    void addSecret(const SettingKey &key, const StoredSecret &secret)
    {
        if (!secret.isStored())
            add(key, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "not stored")));
        else if (!secret.storedAt.isValid())
            add(key, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "stored")));
        else
            //: a password or the like; %1: a date such as 2026-12-18
            add(key, settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "stored on %1"))
                         .arg(secret.storedAt.date().toString(Qt::ISODate)));
    }

    void addSecrets(const MailServerSettings &server)
    {
        addSecret(Keys::password, server.password);
        addSecret(Keys::clientSecret, server.clientSecret);
    }

private:
    void add(const SettingKey &key, const QString &value)
    {
        const QString label = key.translatedLabel();
        m_section.add(m_group + key.id(), m_title.isEmpty() ? label : m_title + ": "_L1 + label,
                      value);
    }

    InformationSection &m_section;
    QString m_group;
    QString m_title;
};

void addClient(InformationSection &section, const Settings &settings, const QString &clientId)
{
    const auto client = settings.clients.constFind(clientId);
    if (client == settings.clients.cend())
        return;
    ValueList values(section, u"clients/%1/"_s.arg(clientId), settings.clientTitle(clientId));
    forEachClientSetting(*client, values);
    values.addSecrets(client->mailServer);
}

InformationSection allSettings(const Settings &settings, const QString &clientId)
{
    InformationSection section;
    section.id = u"settings"_s;
    section.title = settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Settings"));
    ValueList values(section, {}, {});
    forEachSetting(settings, values);
    values.addSecrets(settings.mailServer);
    section.add(u"clientCount"_s,
                settingsWords(QT_TRANSLATE_NOOP("SettingsSections", "Number of clients")),
                QString::number(settings.clients.size()));
    addClient(section, settings, clientId);
    return section;
}

} // namespace

std::unique_ptr<SectionProvider> licenseSection(const QString &path)
{
    return functionSection([path] { return license(path); });
}

std::unique_ptr<SectionProvider> mailServerSection(const Settings &settings,
                                                   const QString &clientId)
{
    return functionSection([settings, clientId] { return mailServer(settings, clientId); });
}

std::unique_ptr<SectionProvider> settingsSection(const Settings &settings, const QString &clientId)
{
    return functionSection([settings, clientId] { return allSettings(settings, clientId); });
}
