// SPDX-License-Identifier: Apache-2.0
#include "log/clienttag.h"

#include "log/logcategories.h"

using namespace Qt::StringLiterals;

namespace {

constexpr QChar tagMark(0x1E);
const QString tagEnd = u"] "_s;

} // namespace

// An ID may be anything that somebody asked for: it must not end its tag early.
QString about(const QString &clientId)
{
    constexpr qsizetype longestId = 100;
    if (clientId.isEmpty())
        return {};
    QString id = clientId.left(longestId);
    for (QChar &character : id) {
        if (!character.isPrint() || character.isSpace() || character == u'[' || character == u']')
            character = QChar::ReplacementCharacter;
    }
    return tagMark + u'[' + id + tagEnd;
}

TaggedText splitTag(const QString &message)
{
    const qsizetype end = message.indexOf(tagEnd);
    if (!message.startsWith(tagMark) || end < 0)
        return {{}, message};
    const qsizetype textBegin = end + tagEnd.size();
    return {message.mid(1, textBegin - 1), message.mid(textBegin)};
}
