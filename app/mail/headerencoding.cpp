// SPDX-License-Identifier: Apache-2.0
#include "mail/headerencoding.h"

#include "mail/encodedword.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Characters a line, as RFC 2047 §2 wants it; RFC 5322 allows two more.
constexpr qsizetype fieldWidth = 76;

bool isLineBreakOrControl(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph;
}

// The value as UTF-8 that fits in a header: control characters as blanks, and halves of characters
// as U+FFFD; toUtf8() would write a question mark, which may complete a "=?".
QByteArray headerText(QString value)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool isPair = value.at(i).isHighSurrogate() && i + 1 < value.size()
                            && value.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (value.at(i).isSurrogate())
            value[i] = QChar::ReplacementCharacter;
        else if (isLineBreakOrControl(value.at(i)))
            value[i] = u' ';
    }
    return value.toUtf8();
}

qsizetype characterCount(QByteArrayView utf8)
{
    return std::count_if(utf8.cbegin(), utf8.cend(), EncodedWord::beginsCharacter);
}

// The text in pieces, each a word with the blanks before it: a line may end before each of them.
QByteArrayList foldingPieces(const QByteArray &text)
{
    QByteArrayList pieces;
    qsizetype begin = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == ' ' && text.at(i - 1) != ' ') {
            pieces << text.sliced(begin, i - begin);
            begin = i;
        }
    }
    return pieces << text.sliced(begin);
}

bool canBeFolded(const QByteArray &text, HeaderEncoding encoding)
{
    // An ASCII word could stand on a line of its own up to 998 bytes, but encoded it leaves every
    // line short. With SMTPUTF8 a sentence without blanks is to stay readable.
    const qsizetype longest = encoding == HeaderEncoding::Ascii ? 64 : 900;
    const QByteArrayList pieces = foldingPieces(text);
    return std::all_of(pieces.cbegin(), pieces.cend(),
                       [longest](const QByteArray &piece) { return piece.size() <= longest; });
}

// "=?" would be read as an encoded word by many even where it is none.
bool mayStandRaw(const QByteArray &text, HeaderEncoding encoding)
{
    const bool isAscii =
        std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= ' ' && c < '\x7f'; });
    return (isAscii || encoding == HeaderEncoding::Utf8) && !text.contains("=?");
}

bool hasOuterBlanks(const QByteArray &text)
{
    return text.startsWith(' ') || text.endsWith(' ');
}

// Atoms with single blanks between them (RFC 5322 §3.2.3, RFC 6532 §3.2).
bool isAtoms(const QByteArray &text)
{
    const auto isAtomByte = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || static_cast<unsigned char>(c) >= 0x80
               || QByteArrayView(" !#$%&'*+-/=?^_`{|}~").contains(c);
    };
    return !text.isEmpty() && !hasOuterBlanks(text) && !text.contains("  ")
           && std::all_of(text.cbegin(), text.cend(), isAtomByte);
}

QByteArray quotedString(QByteArray text)
{
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

qsizetype roomBehind(const QByteArray &name)
{
    return fieldWidth - name.size() - 2; // ": "
}

// The phrase of RFC 5322 §3.2.5; `room` is what the first line has left for it.
QByteArray phraseText(const QByteArray &text, HeaderEncoding encoding, qsizetype room)
{
    const QByteArray plain = isAtoms(text) ? text : quotedString(text);
    const bool isRaw = mayStandRaw(text, encoding) && canBeFolded(plain, encoding);
    return isRaw ? plain : EncodedWord::encoded(text, room);
}

// The address and what may stand around it. Where only UTF-8 can express it, it is written so
// whatever the encoding: the transaction needs SMTPUTF8 then anyway.
QByteArray addressText(const Mailbox &mailbox, HeaderEncoding encoding)
{
    const bool isRaw = encoding == HeaderEncoding::Utf8 || mailbox.needsSmtpUtf8();
    return isRaw ? mailbox.toUtf8() : mailbox.toAscii();
}

// A line never ends right behind the field's name: some programs take such a field for empty.
QByteArray foldedField(const QByteArray &name, const QByteArrayList &pieces)
{
    QByteArray field = name + ':';
    qsizetype width = field.size();
    bool isLineEmpty = true;
    for (const QByteArray &piece : pieces) {
        const qsizetype pieceWidth = characterCount(piece);
        if (!isLineEmpty && width + pieceWidth > fieldWidth) {
            field += "\r\n";
            width = 0;
        }
        field += piece;
        width += pieceWidth;
        isLineEmpty = false;
    }
    return field + "\r\n";
}

} // namespace

QByteArray unstructuredField(const QByteArray &name, const QString &value, HeaderEncoding encoding)
{
    const QByteArray text = headerText(value);
    const bool isRaw =
        mayStandRaw(text, encoding) && !hasOuterBlanks(text) && canBeFolded(text, encoding);
    const QByteArray written = isRaw ? text : EncodedWord::encoded(text, roomBehind(name));
    return foldedField(name, foldingPieces(' ' + written));
}

QByteArray mailboxField(const QByteArray &name, const QString &displayName, const Mailbox &mailbox,
                        HeaderEncoding encoding)
{
    const QByteArray text = headerText(displayName);
    const QByteArray address = addressText(mailbox, encoding);
    if (text.trimmed().isEmpty())
        return foldedField(name, {' ' + address});
    QByteArrayList pieces = foldingPieces(' ' + phraseText(text, encoding, roomBehind(name)));
    pieces << " <" + address + '>';
    return foldedField(name, pieces);
}

QByteArray mailboxesField(const QByteArray &name, const QList<Mailbox> &mailboxes,
                          HeaderEncoding encoding)
{
    if (mailboxes.isEmpty())
        return foldedField(name, {" undisclosed-recipients:;"});
    QByteArrayList pieces;
    for (const Mailbox &mailbox : mailboxes)
        pieces << ' ' + addressText(mailbox, encoding) + ',';
    pieces.last().chop(1);
    return foldedField(name, pieces);
}

QByteArray phrase(const QString &displayName, HeaderEncoding encoding)
{
    return phraseText(headerText(displayName), encoding, roomBehind("From"));
}

// Qt writes the rest of RFC 2822's date, but leaves out the day of the week.
QByteArray dateText(const QDateTime &dateTime)
{
    const QString day = QLocale::c().toString(dateTime, u"ddd, "_s);
    return (day + dateTime.toString(Qt::RFC2822Date)).toLatin1();
}
