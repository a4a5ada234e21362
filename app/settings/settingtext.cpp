// SPDX-License-Identifier: Apache-2.0
#include "settings/settingtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace {

template <typename Value>
struct ValueText
{
    Value value;
    const char *text;
};

// Clang derives no template arguments for an aggregate of itself.
template <typename Value>
ValueText(Value, const char *) -> ValueText<Value>;

constexpr std::array authenticationTexts{ValueText{Authentication::None, "none"},
                                         ValueText{Authentication::Password, "password"},
                                         ValueText{Authentication::Graph, "graph"}};
constexpr std::array encryptionTexts{ValueText{Encryption::None, "none"},
                                     ValueText{Encryption::StartTls, "starttls"},
                                     ValueText{Encryption::Tls, "tls"}};
constexpr std::array cloudTexts{ValueText{Cloud::Global, "global"}, ValueText{Cloud::UsL4, "us-l4"},
                                ValueText{Cloud::UsDod, "us-dod"},
                                ValueText{Cloud::China, "china"}};
constexpr std::array logLevelTexts{
    ValueText{LogLevel::Off, "off"}, ValueText{LogLevel::Warnings, "warnings"},
    ValueText{LogLevel::Normal, "normal"}, ValueText{LogLevel::Detailed, "detailed"}};
// What people type for a boolean; the first of each is what is written.
constexpr std::array booleanTexts{ValueText{true, "true"}, ValueText{false, "false"},
                                  ValueText{true, "yes"},  ValueText{false, "no"},
                                  ValueText{true, "on"},   ValueText{false, "off"},
                                  ValueText{true, "1"},    ValueText{false, "0"}};

template <typename Value, std::size_t size>
QString textOf(const std::array<ValueText<Value>, size> &texts, Value value)
{
    const auto isIt = [value](const ValueText<Value> &row) { return row.value == value; };
    const auto found = std::find_if(texts.begin(), texts.end(), isIt);
    return found == texts.end() ? QString() : QString::fromLatin1(found->text);
}

template <typename Value, std::size_t size>
bool valueOf(const std::array<ValueText<Value>, size> &texts, const QString &text, Value &value)
{
    const QString wanted = text.trimmed();
    const auto isIt = [&wanted](const ValueText<Value> &row) {
        return wanted.compare(QLatin1String(row.text), Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(texts.begin(), texts.end(), isIt);
    if (found == texts.end())
        return false;
    value = found->value;
    return true;
}

template <typename Value, std::size_t size>
QString oneOf(const std::array<ValueText<Value>, size> &texts)
{
    QStringList all;
    for (const auto &row : texts)
        all << QString::fromLatin1(row.text);
    return QCoreApplication::translate("SettingText", "one of: %1").arg(all.join(", "_L1));
}

bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

const QString dateForm = u"yyyy-MM-dd"_s;

} // namespace

QString toSettingText(bool value)
{
    return textOf(booleanTexts, value);
}

QString toSettingText(quint16 value)
{
    return QString::number(value);
}

QString toSettingText(const QString &value)
{
    return value;
}

QString toSettingText(QDate value)
{
    return value.toString(dateForm);
}

QString toSettingText(Authentication value)
{
    return textOf(authenticationTexts, value);
}

QString toSettingText(Encryption value)
{
    return textOf(encryptionTexts, value);
}

QString toSettingText(Cloud value)
{
    return textOf(cloudTexts, value);
}

QString toSettingText(LogLevel value)
{
    return textOf(logLevelTexts, value);
}

bool fromSettingText(const QString &text, bool &value)
{
    return valueOf(booleanTexts, text, value);
}

// Digits only: toInt() alone would take a sign as well.
bool fromSettingText(const QString &text, quint16 &value)
{
    const QString digits = text.trimmed();
    bool ok = std::all_of(digits.cbegin(), digits.cend(), isAsciiDigit);
    const int number = ok ? digits.toInt(&ok) : 0;
    if (!ok || number < 1 || number > 65535)
        return false;
    value = quint16(number);
    return true;
}

bool fromSettingText(const QString &text, QString &value)
{
    if (!isPlainText(text))
        return false;
    value = text;
    return true;
}

// Exactly that form: one that QDate writes the same again.
bool fromSettingText(const QString &text, QDate &value)
{
    const QString wanted = text.trimmed();
    const QDate date = QDate::fromString(wanted, dateForm);
    if (toSettingText(date) != wanted)
        return false;
    value = date;
    return true;
}

bool fromSettingText(const QString &text, Authentication &value)
{
    return valueOf(authenticationTexts, text, value);
}

bool fromSettingText(const QString &text, Encryption &value)
{
    return valueOf(encryptionTexts, text, value);
}

bool fromSettingText(const QString &text, Cloud &value)
{
    return valueOf(cloudTexts, text, value);
}

bool fromSettingText(const QString &text, LogLevel &value)
{
    return valueOf(logLevelTexts, text, value);
}

QString acceptedTexts(bool)
{
    return QCoreApplication::translate("SettingText", "true or false");
}

QString acceptedTexts(quint16)
{
    return QCoreApplication::translate("SettingText", "a number from 1 to 65535");
}

QString acceptedTexts(const QString &)
{
    return QCoreApplication::translate("SettingText",
                                       "text without line breaks and other control characters");
}

QString acceptedTexts(QDate)
{
    return QCoreApplication::translate("SettingText", "a date such as 2026-12-18, or nothing");
}

QString acceptedTexts(Authentication)
{
    return oneOf(authenticationTexts);
}

QString acceptedTexts(Encryption)
{
    return oneOf(encryptionTexts);
}

QString acceptedTexts(Cloud)
{
    return oneOf(cloudTexts);
}

QString acceptedTexts(LogLevel)
{
    return oneOf(logLevelTexts);
}

bool isPlainText(const QString &text)
{
    const auto isUnfit = [](QChar character) {
        return character.category() == QChar::Other_Control
               || character == QChar::ByteOrderMark; // QSettings loses it where it begins a value
    };
    return text.isValidUtf16() && std::none_of(text.cbegin(), text.cend(), isUnfit);
}
