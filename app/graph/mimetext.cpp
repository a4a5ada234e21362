// SPDX-License-Identifier: Apache-2.0
#include "graph/mimetext.h"

#include "graph/messagefields.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

// Encoded words in a row that have a charset in common: bad writers split characters between them.
struct EncodedRun
{
    QByteArray charset;
    QByteArray bytes;
    QString written;

    QString text() const { return MimeText::decoded(bytes, charset).value_or(written); }
};

QByteArray wordBytes(QChar encoding, QByteArray text)
{
    if (encoding.toUpper() == u'B')
        return QByteArray::fromBase64(text);
    return QByteArray::fromPercentEncoding(text.replace('_', ' '), '=');
}

// Encoded words can hide line ends and the like, which no field may have once it is decoded.
QString onOneLine(QString text)
{
    for (QChar &character : text) {
        const auto category = character.category();
        const bool isLineEnd =
            category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        if (isLineEnd || category == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

// Whatever it is: UTF-8, or else what nearly everybody used before.
QString rawText(const QString &latin1)
{
    const QByteArray bytes = latin1.toLatin1();
    return MimeText::decoded(bytes, {}).value_or(latin1);
}

const QRegularExpression &encodedWordPattern()
{
    static const QRegularExpression pattern(
        u"=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?\\s]*)\\?="_s);
    return pattern;
}

} // namespace

std::optional<QString> MimeText::decoded(QByteArrayView bytes, const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    const bool isAscii = name.isEmpty() || name == "us-ascii" || name == "ascii";
    QStringDecoder decoder(isAscii ? "UTF-8" : name.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return {};
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

// Blanks between two encoded words do not count (§6.2).
QString MimeText::fieldText(const QByteArray &value)
{
    const QString latin1 = QString::fromLatin1(value);
    QString text;
    EncodedRun run;
    qsizetype end = 0;
    for (auto matches = encodedWordPattern().globalMatch(latin1); matches.hasNext();) {
        const auto match = matches.next();
        const QString between = latin1.sliced(end, match.capturedStart() - end);
        const QByteArray charset = match.captured(1).toLatin1();
        const bool isBehindWord = end > 0 && between.trimmed().isEmpty();
        if (!isBehindWord || charset != run.charset) {
            text += run.text() + (isBehindWord ? QString() : rawText(between));
            run = {charset, {}, {}};
        }
        run.bytes += wordBytes(match.capturedView(2).front(), match.captured(3).toLatin1());
        run.written += match.captured();
        end = match.capturedEnd();
    }
    return onOneLine(text + run.text() + rawText(latin1.sliced(end)));
}

QString MimeText::displayName(QByteArrayView addressEntry)
{
    const QByteArray entry = unfoldedValue(addressEntry);
    QByteArray name;
    bool isQuoted = false;
    int comments = 0;
    for (qsizetype i = 0; i < entry.size(); ++i) {
        const bool isPair = entry.at(i) == '\\' && i + 1 < entry.size();
        const char c = isPair ? entry.at(++i) : entry.at(i);
        if (!isPair && c == '"' && comments == 0)
            isQuoted = !isQuoted;
        else if (!isPair && c == '<' && !isQuoted && comments == 0)
            return fieldText(name.trimmed());
        else if (!isPair && c == '(' && !isQuoted)
            ++comments;
        else if (!isPair && c == ')' && comments > 0)
            --comments;
        else if (comments == 0)
            name += c;
    }
    return {};
}
