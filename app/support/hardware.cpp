// SPDX-License-Identifier: Apache-2.0
// Linux only: /proc. Elsewhere nothing is known.
#include "support/hardware.h"

#include <QFile>

#ifdef Q_OS_LINUX

namespace {

// What stands after "name :" in a file of such lines. Those of /proc have no size, so that nothing
// but reading tells where they end.
QByteArray procValue(const QString &path, QByteArrayView name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(64 * 1024);
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

Hardware Hardware::here()
{
    QByteArray memory = procValue(QStringLiteral("/proc/meminfo"), "MemTotal"); // "16316412 kB"
    memory.truncate(memory.indexOf(' '));
    return {QString::fromUtf8(procValue(QStringLiteral("/proc/cpuinfo"), "model name")),
            memory.toLongLong() * 1024};
}

#else

Hardware Hardware::here()
{
    return {};
}

#endif
