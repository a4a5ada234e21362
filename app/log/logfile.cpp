// SPDX-License-Identifier: Apache-2.0
#include "log/logfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

// A link could lead anywhere and a pipe would wait for its reader: neither is written to.
bool isPlainFileOrNone(const QString &path)
{
    const QFileInfo file(path);
    return !file.isSymLink() && (!file.exists() || file.isFile());
}

// "mailroom.2.log"; "mailroom.log" for 0.
QString numbered(const QString &path, int number)
{
    if (number == 0)
        return path;
    const QFileInfo file(path);
    return u"%1/%2.%3.%4"_s.arg(file.path(), file.completeBaseName(), QString::number(number),
                                file.suffix());
}

bool makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return true;
    QDir().mkpath(folder.path());
    // Another process may have made it meanwhile.
    return QDir().mkdir(path, ownerOnly | QFile::ExeOwner) || QFileInfo(path).isDir();
}

// Of all that is there the last bytes, and none for what cannot be read.
QByteArray endOf(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (!isPlainFileOrNone(path) || !file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax(qint64(0), file.size() - bytes));
    return file.read(bytes);
}

// Cut in front where a line begins.
QByteArray lastLines(const QByteArray &text, qint64 bytes)
{
    if (text.size() <= bytes)
        return text;
    const qsizetype lineEnd = text.indexOf('\n', text.size() - bytes - 1);
    return lineEnd < 0 ? QByteArray() : text.mid(lineEnd + 1);
}

// Puts the file aside if it is larger than that, looked at while nobody else does the same.
void putAside(const QString &path, int files, qint64 largest)
{
    QLockFile lock(path + ".lock"_L1);
    // A full disk takes no lock either: that is no reason to go on with a line that was cut off.
    const bool isTaken = !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
    if (isTaken || QFileInfo(path).size() <= largest)
        return;
    QFile::remove(numbered(path, files - 1));
    for (int number = files - 2; number >= 0; --number)
        QFile::rename(numbered(path, number), numbered(path, number + 1));
}

} // namespace

LogFile::LogFile(const QString &path, const LogLimits &limits)
    : m_path(path)
    , m_limits(limits)
{}

bool LogFile::append(const QByteArray &line) const
{
    if (!makeFolder(QFileInfo(m_path).path()) || !isPlainFileOrNone(m_path))
        return false;
    const QByteArray text = line + '\n';
    const qint64 largest = qMax(qint64(0), m_limits.bytes - text.size());
    if (QFileInfo(m_path).size() > largest)
        putAside(m_path, m_limits.files, largest);
    // Who puts it aside may have stopped in the midst of it: there is a bound all the same.
    if (QFileInfo(m_path).size() > 2 * m_limits.bytes)
        return false;
    QFile file(m_path);
    // All in one write, so that lines of several processes do not mix.
    constexpr auto mode = QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered;
    const qint64 written = file.open(mode, ownerOnly) ? file.write(text) : 0;
    file.close();
    if (written > 0 && written < text.size()) // the disk is full: no line may go on with this one
        putAside(m_path, m_limits.files, 0);
    return written == text.size();
}

QByteArray LogFile::tail(qint64 bytes) const
{
    QByteArray text;
    for (int number = 0; number < m_limits.files && text.size() <= bytes; ++number) {
        const QByteArray older = endOf(numbered(m_path, number), bytes + 1 - text.size());
        const bool isCutOff = !older.isEmpty() && !older.endsWith('\n') && !text.isEmpty();
        text.prepend(isCutOff ? older + '\n' : older);
    }
    // What is no UTF-8 is of others: it takes more room afterwards.
    return lastLines(QString::fromUtf8(lastLines(text, bytes)).toUtf8(), bytes);
}
