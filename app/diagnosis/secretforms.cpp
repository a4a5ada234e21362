// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/secretforms.h"

#include <QString>
#include <QStringEncoder>

#include <algorithm>

namespace {

// How freely JSON may be written: whoever made it, it says the same.
struct JsonStyle
{
    bool escapesSlash = false;
    bool escapesNonAscii = false;
    bool escapesMarkup = false; // < > & ', as for JSON within HTML
    bool upperCase = false;
};

QByteArray jsonUnit(char16_t unit, const JsonStyle &style)
{
    const QByteArray digits = QByteArray::number(unit, 16).rightJustified(4, '0');
    return "\\u" + (style.upperCase ? digits.toUpper() : digits);
}

// The short escape that JSON has for it, else nothing.
QByteArray shortEscape(char16_t unit, const JsonStyle &style)
{
    constexpr QByteArrayView characters = "\"\\\b\f\n\r\t";
    constexpr QByteArrayView letters = "\"\\bfnrt";
    const qsizetype at = unit < 0x80 ? characters.indexOf(char(unit)) : -1;
    if (at >= 0)
        return QByteArray("\\") + letters.at(at);
    return unit == u'/' && style.escapesSlash ? QByteArray("\\/") : QByteArray();
}

QByteArray jsonText(const QString &secret, const JsonStyle &style)
{
    constexpr QByteArrayView markup = "<>&'";
    QByteArray json;
    for (qsizetype i = 0; i < secret.size(); ++i) {
        const char16_t unit = secret.at(i).unicode();
        const QByteArray escape = shortEscape(unit, style);
        const bool isMarkup = unit < 0x80 && markup.contains(char(unit));
        if (!escape.isEmpty())
            json += escape;
        else if (unit < 0x20 || (isMarkup && style.escapesMarkup)
                 || (unit >= 0x7F && style.escapesNonAscii))
            json += jsonUnit(unit, style);
        else if (secret.at(i).isHighSurrogate() && i + 1 < secret.size())
            json += QStringView(secret).mid(i++, 2).toUtf8();
        else
            json += QString(secret.at(i)).toUtf8();
    }
    return json;
}

QList<QByteArray> jsonForms(const QString &secret)
{
    QList<QByteArray> forms;
    for (unsigned bits = 0; bits < 16; ++bits)
        forms << jsonText(secret,
                          {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0});
    return forms;
}

// Only the digits of the escapes change.
QByteArray withLowerCaseEscapes(QByteArray percentEncoded)
{
    for (qsizetype at = percentEncoded.indexOf('%'); at >= 0; at = percentEncoded.indexOf('%', at))
        percentEncoded.replace(at, 3, percentEncoded.mid(at, 3).toLower()), ++at;
    return percentEncoded;
}

// By the letter of RFC 3986 and as web forms have it.
QList<QByteArray> percentForms(const QByteArray &secret)
{
    QList<QByteArray> forms{secret.toPercentEncoding(),
                            secret.toPercentEncoding(" ").replace(' ', '+')};
    for (const QByteArray &form : QList(forms))
        forms << withLowerCaseEscapes(form);
    return forms;
}

QList<QByteArray> utf16Forms(const QString &secret)
{
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    return {little.encode(secret), big.encode(secret)};
}

QByteArray urlSafe(QByteArray base64)
{
    return base64.replace('+', '-').replace('/', '_');
}

} // namespace

QList<QByteArray> SecretForms::base64(const QByteArray &secret)
{
    constexpr qsizetype shortestPart = 6; // less of it occurs by chance
    QList<QByteArray> forms{secret.toBase64()};
    for (qsizetype offset = 0; offset < 3; ++offset) {
        const QByteArray padded = QByteArray(offset, 'x') + secret;
        QByteArray text = padded.toBase64(QByteArray::OmitTrailingEquals);
        const qsizetype lead = offset == 0 ? 0 : offset + 1;
        const qsizetype tail = padded.size() % 3 == 0 ? 0 : 1;
        text = text.mid(lead, text.size() - lead - tail);
        if (text.size() >= shortestPart)
            forms << text;
    }
    return forms;
}

QList<QByteArray> SecretForms::all(const QByteArray &secret)
{
    constexpr qsizetype shortestForm = 4; // bytes: "öö" is two in Latin-1, which occur by chance
    QList<QByteArray> forms{secret, secret.toHex(), secret.toHex().toUpper()};
    forms << percentForms(secret);
    for (const QByteArray &form : base64(secret))
        forms << form << urlSafe(form);
    const QString text = QString::fromUtf8(secret);
    if (text.toUtf8() == secret) {
        forms << utf16Forms(text) << jsonForms(text);
        const QByteArray latin1 = text.toLatin1();
        if (latin1.size() >= shortestForm && QString::fromLatin1(latin1) == text)
            forms << latin1;
    }
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}
