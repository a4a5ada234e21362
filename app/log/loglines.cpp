// SPDX-License-Identifier: Apache-2.0
#include "log/loglines.h"

#include "diagnosis/readabletext.h"
#include "log/clienttag.h"
#include "log/concealedsecrets.h"

using namespace Qt::StringLiterals;

namespace {

QString levelWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        break;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    return u"error"_s;
}

// Fields end at a blank.
QString categoryWord(QString category)
{
    if (category.startsWith("mailroom."_L1))
        category.remove(0, 9);
    return readableText(category).replace(u' ', u'_');
}

// Before a character, not within it.
QByteArray cut(const QByteArray &line)
{
    if (line.size() <= longestLogLine)
        return line;
    const QByteArray ellipsis = "…";
    qsizetype end = longestLogLine - ellipsis.size();
    while (end > 0 && (static_cast<unsigned char>(line.at(end)) & 0xC0) == 0x80)
        --end;
    return line.left(end) + ellipsis;
}

bool isLineAbout(QByteArrayView line, QByteArrayView clientId)
{
    qsizetype textBegin = 0;
    for (int field = 0; field < 3; ++field) { // time, level, category
        textBegin = line.indexOf(' ', textBegin) + 1;
        if (textBegin == 0)
            return false;
    }
    const QByteArrayView text = line.sliced(textBegin);
    if (!text.startsWith('['))
        return true;
    const qsizetype idEnd = text.indexOf("] ");
    return idEnd > 0 && !clientId.isEmpty() && text.sliced(1, idEnd - 1) == clientId;
}

// Begins as a line does: what a full disk cut off elsewhere does not.
bool isLogLine(QByteArrayView line)
{
    const qsizetype timeEnd = line.indexOf(' ');
    const QString time = QString::fromLatin1(line.first(qMax(timeEnd, qsizetype(0))));
    return QDateTime::fromString(time, Qt::ISODateWithMs).isValid();
}

} // namespace

QByteArray logLine(const QDateTime &time, QtMsgType type, const QString &category,
                   const QString &message)
{
    const auto [tag, rest] = splitTag(message);
    QString text = concealedIn(readableText(rest));
    if (tag.isEmpty() && text.startsWith(u'['))
        text.prepend(u'\\'); // or it would look like a tag
    const QStringList fields{time.toUTC().toString(Qt::ISODateWithMs), levelWord(type),
                             categoryWord(category), tag + text};
    return cut(fields.join(u' ').toUtf8());
}

QByteArray linesAbout(const QByteArray &log, const QString &clientId)
{
    const QByteArray id = clientId.toUtf8();
    QByteArray kept;
    for (qsizetype begin = 0; begin < log.size();) {
        const qsizetype found = log.indexOf('\n', begin);
        const qsizetype end = found < 0 ? log.size() : found;
        const QByteArrayView line = QByteArrayView(log).sliced(begin, end - begin);
        if (isLogLine(line) && isLineAbout(line, id))
            kept.append(line).append('\n');
        begin = end + 1;
    }
    return kept;
}
