// SPDX-License-Identifier: Apache-2.0
#include "support/license.h"

#include "support/smallfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestLicense = 64 * 1024; // bytes

QString licenseWords(const char *text)
{
    return QCoreApplication::translate("License", text);
}

// Reads members; the first that is of a wrong kind is the fault.
class LicenseMembers
{
public:
    explicit LicenseMembers(const QJsonObject &object)
        : m_object(object)
    {}

    QString text(const QString &name)
    {
        const QJsonValue value = present(name);
        if (!value.isUndefined() && !value.isString())
            complain(name, licenseWords(QT_TRANSLATE_NOOP("License", "a text")));
        return value.toString();
    }

    std::optional<int> count(const QString &name)
    {
        const QJsonValue value = present(name);
        if (value.isUndefined())
            return {};
        const int number = value.toInt(-1); // of whole numbers that fit alone
        if (number < 0)
            complain(name,
                     licenseWords(QT_TRANSLATE_NOOP("License", "a whole number of 0 or more")));
        return number;
    }

    QDate date(const QString &name)
    {
        const QJsonValue value = present(name);
        if (value.isUndefined())
            return {};
        const QDate date = QDate::fromString(value.toString(), u"yyyy-MM-dd"_s);
        if (!date.isValid())
            complain(name, licenseWords(QT_TRANSLATE_NOOP("License", "a date such as 2027-12-31")));
        return date;
    }

    const QString &fault() const { return m_fault; }

private:
    // null says the same as nothing.
    QJsonValue present(const QString &name) const
    {
        const QJsonValue value = m_object.value(name);
        return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
    }

    void complain(const QString &name, const QString &wanted)
    {
        if (m_fault.isEmpty())
            //: %1: a member of a JSON object, %2: such as "a text"
            m_fault = licenseWords(QT_TRANSLATE_NOOP(
                                       "License", "license.json cannot be used: “%1” is not %2."))
                          .arg(name, wanted);
    }

    QJsonObject m_object;
    QString m_fault;
};

QString unusable(const QString &why)
{
    return licenseWords(QT_TRANSLATE_NOOP("License", "license.json cannot be used: %1")).arg(why);
}

} // namespace

std::variant<std::monostate, License, QString> License::read(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    const auto file = SmallFile::read(path, largestLicense);
    if (!file)
        return unusable(licenseWords(QT_TRANSLATE_NOOP("License", "it cannot be read.")));
    if (!file->isWhole)
        return unusable(licenseWords(QT_TRANSLATE_NOOP("License", "it is larger than 64 KB.")));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file->bytes, &error);
    if (!document.isObject())
        return unusable(
            error.error == QJsonParseError::NoError
                ? licenseWords(QT_TRANSLATE_NOOP("License", "it is not a JSON object."))
                : licenseWords(QT_TRANSLATE_NOOP("License", "it is not valid JSON (byte %1)."))
                      .arg(error.offset));
    LicenseMembers members(document.object());
    const License license{members.text(u"holder"_s), members.text(u"number"_s),
                          members.text(u"edition"_s), members.count(u"seats"_s),
                          members.date(u"validUntil"_s)};
    if (!members.fault().isEmpty())
        return members.fault();
    return license;
}
