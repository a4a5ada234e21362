// SPDX-License-Identifier: Apache-2.0
#include "mail/headerreader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString decodedWord(QChar encoding, QByteArray payload)
{
    if (encoding == u'B')
        return QString::fromUtf8(QByteArray::fromBase64(payload));
    payload.replace('_', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(payload, '='));
}

// Blanks between two encoded words do not count (RFC 2047 §6.2).
QString withoutEncodedWords(QString text)
{
    static const QRegularExpression between(u"(\\?=)\\s+(?==\\?UTF-8\\?)"_s);
    static const QRegularExpression word(u"=\\?UTF-8\\?([BQ])\\?([^? ]+)\\?="_s);
    text.replace(between, u"\\1"_s);
    QString result;
    qsizetype end = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += text.sliced(end, match.capturedStart() - end)
                  + decodedWord(match.capturedView(1).front(), match.captured(2).toLatin1());
        end = match.capturedEnd();
    }
    return result + text.sliced(end);
}

// Each encoded word by itself: whole characters and at most 75 of ASCII.
QString encodedWordFault(const QByteArray &line)
{
    static const QRegularExpression word(u"=\\?UTF-8\\?([BQ])\\?([^? ]+)\\?="_s);
    for (auto matches = word.globalMatch(QString::fromUtf8(line)); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedLength() > 75)
            return u"encoded word too long: "_s + match.captured();
        if (decodedWord(match.capturedView(1).front(), match.captured(2).toLatin1())
                .contains(QChar::ReplacementCharacter))
            return u"encoded word splits a character: "_s + match.captured();
    }
    return {};
}

QString lineFault(const QByteArray &line, HeaderEncoding encoding)
{
    const auto isPrintable = [](char c) { return c >= ' ' && c <= '~'; };
    const bool isAscii = std::all_of(line.cbegin(), line.cend(), isPrintable);
    if (line.trimmed().isEmpty())
        return u"line of blanks"_s;
    if (encoding == HeaderEncoding::Ascii && (!isAscii || line.size() > 78))
        return u"not ASCII or too long: "_s + QString::fromUtf8(line);
    if (line.size() > 998 || line.contains('\r') || line.contains('\n'))
        return u"too long or broken: "_s + QString::fromUtf8(line);
    return encodedWordFault(line);
}

} // namespace

QString unfoldedValue(const QByteArray &field)
{
    QString text = QString::fromUtf8(field);
    text.chop(2);
    text.replace("\r\n"_L1, QString());
    return text.sliced(text.indexOf(u':') + 2);
}

QString readName(const QByteArray &field)
{
    QString name = unfoldedValue(field);
    name.truncate(name.lastIndexOf(" <"_L1));
    if (!name.startsWith(u'"'))
        return withoutEncodedWords(name);
    static const QRegularExpression quotedPair(u"\\\\(.)"_s);
    return name.sliced(1).chopped(1).replace(quotedPair, u"\\1"_s);
}

QString readSubject(const QByteArray &field)
{
    return withoutEncodedWords(unfoldedValue(field));
}

QString fieldFault(const QByteArray &field, HeaderEncoding encoding)
{
    if (!field.endsWith("\r\n"))
        return u"no CR LF at the end"_s;
    QString text = QString::fromUtf8(field.chopped(2));
    const QStringList lines = text.split(u"\r\n"_s);
    for (const QString &line : lines) {
        const QString fault = lineFault(line.toUtf8(), encoding);
        if (!fault.isEmpty())
            return fault;
        if (line != lines.constFirst() && !line.startsWith(u' '))
            return u"begins another field: "_s + line;
    }
    return {};
}
