// SPDX-License-Identifier: Apache-2.0
#include "settings/storedreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// Short and on one line, whatever stands in the file.
QString shown(QString text)
{
    constexpr qsizetype longest = 60;
    if (text.size() > longest)
        text = text.left(longest) + u'…';
    for (QChar &character : text) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

StoredReader::StoredReader(const StoredValues &values, const QString &group, const QString &profile,
                           StoredSettings &result)
    : m_values(values)
    , m_group(group)
    , m_profile(profile)
    , m_result(result)
{}

std::optional<QString> StoredReader::text(const QString &key) const
{
    const auto texts = m_values.constFind(key);
    if (texts == m_values.cend() || texts->isEmpty())
        return {};
    return texts->join(", "_L1);
}

void StoredReader::complain(const QString &key, const QString &text, const QString &accepted,
                            const QString &used) const
{
    //: %1: key, %2: the stored text, %3: "a number from 1 to 65535" or the like, %4: the default
    const QString detail =
        QCoreApplication::translate("SettingsStore", "%1: “%2” is not %3; %4 is used");
    const QString nothing = QCoreApplication::translate("SettingsStore", "nothing");
    m_result.unusable << m_group + key;
    m_result.complaints << Problem{
        ProblemId::SettingInvalid,
        detail.arg(m_group + key, shown(text), accepted, used.isEmpty() ? nothing : used)};
}

void StoredReader::complainOfForeignSecret(const QString &key) const
{
    if (m_result.foreignSecrets.contains(m_group + key))
        return;
    const QString detail = QCoreApplication::translate(
        "SettingsStore",
        "%1: it names a secret of other settings; that secret is left alone and not used");
    m_result.foreignSecrets << m_group + key;
    m_result.complaints << Problem{ProblemId::SettingInvalid, detail.arg(m_group + key)};
}

bool StoredReader::isOwnSecret(const QString &secretKey) const
{
    constexpr qsizetype longest = 255;
    return secretKey.startsWith(u"Mailroom/%1/"_s.arg(m_profile)) && secretKey.size() <= longest
           && isPlainText(secretKey);
}

void StoredReader::readSecrets(MailServerSettings &server) const
{
    forEachStoredSecret(server, [this](const QString &key, const QString &dateKey,
                                       StoredSecret &secret) { readSecret(key, dateKey, secret); });
}

void StoredReader::readSecret(const QString &key, const QString &dateKey,
                              StoredSecret &secret) const
{
    const QString secretKey = text(key).value_or(QString());
    if (secretKey.isEmpty())
        return;
    if (!isOwnSecret(secretKey)) {
        complainOfForeignSecret(key);
        return;
    }
    secret.key = secretKey;
    readDate(dateKey, secret.storedAt);
}

void StoredReader::readDate(const QString &key, QDateTime &date) const
{
    const QString stored = text(key).value_or(QString());
    date = QDateTime::fromString(stored, Qt::ISODateWithMs).toUTC();
    if (!stored.isEmpty() && !date.isValid())
        complain(key, stored, QCoreApplication::translate("SettingsStore", "a date and time"), {});
}
