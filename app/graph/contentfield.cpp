// SPDX-License-Identifier: Apache-2.0
#include "graph/contentfield.h"

#include "graph/mimetext.h"

#include <QByteArrayList>
#include <QMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct ParameterPiece
{
    QByteArray text;
    bool isPercentEncoded = false;
};

// By name, then by number: "name*0*", "name*1".
using ParameterPieces = QMap<QByteArray, QMap<int, ParameterPiece>>;

// At semicolons outside of strings; comments go.
QByteArrayList sections(const QByteArray &field)
{
    QByteArrayList sections{QByteArray()};
    bool isQuoted = false;
    int comments = 0;
    for (qsizetype i = 0; i < field.size(); ++i) {
        const char c = field.at(i);
        if (c == '\\' && i + 1 < field.size()) {
            if (comments == 0)
                sections.last().append(c).append(field.at(i + 1));
            ++i;
            continue;
        }
        isQuoted = (c == '"' && comments == 0) ? !isQuoted : isQuoted;
        comments += c == '(' && !isQuoted ? 1 : 0;
        if (c == ';' && !isQuoted && comments == 0)
            sections << QByteArray();
        else if (comments == 0)
            sections.last() += c;
        comments -= c == ')' && comments > 0 ? 1 : 0;
    }
    return sections;
}

QByteArray withoutQuotes(const QByteArray &text)
{
    if (!text.startsWith('"'))
        return text;
    QByteArray plain;
    for (qsizetype i = 1; i < text.size() && text.at(i) != '"'; ++i) {
        // Bad writers put Windows paths in, whose backslashes quote nothing.
        const bool isPair = text.at(i) == '\\' && i + 1 < text.size()
                            && (text.at(i + 1) == '"' || text.at(i + 1) == '\\');
        i += isPair ? 1 : 0;
        plain += text.at(i);
    }
    return plain;
}

// RFC 2231 §4: charset'language'text.
QString piecedText(const QMap<int, ParameterPiece> &pieces)
{
    QByteArray charset;
    QByteArray bytes;
    for (ParameterPiece piece : pieces) {
        if (piece.isPercentEncoded && bytes.isEmpty() && charset.isEmpty()) {
            const qsizetype language = piece.text.indexOf('\'');
            const qsizetype text = piece.text.indexOf('\'', language + 1);
            charset = language > 0 ? piece.text.first(language) : QByteArray();
            piece.text = text > 0 ? piece.text.sliced(text + 1) : piece.text;
        }
        bytes += piece.isPercentEncoded ? QByteArray::fromPercentEncoding(piece.text) : piece.text;
    }
    return MimeText::decoded(bytes, charset).value_or(QString::fromLatin1(bytes));
}

// False: the parameter is whole.
bool takePiece(ParameterPieces &pieces, QByteArray name, const QByteArray &text)
{
    const bool isPercentEncoded = name.endsWith('*');
    if (isPercentEncoded)
        name.chop(1);
    const qsizetype star = name.indexOf('*');
    const int number = star < 0 ? 0 : name.sliced(star + 1).toInt();
    if (star < 0 && !isPercentEncoded)
        return false;
    pieces[star < 0 ? name : name.first(star)].insert(number, {text, isPercentEncoded});
    return true;
}

} // namespace

ContentField ContentField::parse(const QByteArray &field)
{
    ContentField result;
    const QByteArrayList all = sections(field);
    result.value = all.constFirst().trimmed().toLower();
    ParameterPieces pieces;
    for (const QByteArray &section : all.sliced(1)) {
        const qsizetype equals = section.indexOf('=');
        if (equals <= 0)
            continue;
        const QByteArray name = section.first(equals).trimmed().toLower();
        const QByteArray text = withoutQuotes(section.sliced(equals + 1).trimmed());
        // Encoded words have no place in here, but many a program writes them.
        if (!takePiece(pieces, name, text) && !result.parameters.contains(name))
            result.parameters.insert(name, MimeText::fieldText(text));
    }
    for (auto it = pieces.cbegin(); it != pieces.cend(); ++it)
        result.parameters.insert(it.key(), piecedText(it.value()));
    return result;
}
