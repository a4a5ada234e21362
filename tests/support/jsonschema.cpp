// SPDX-License-Identifier: Apache-2.0
#include "support/jsonschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

// Debian's own, where there is one: another python3 may come first in PATH.
QString pythonWithValidator()
{
    const QString debian = u"/usr/bin/python3"_s;
    return QFile::exists(debian) ? debian : QStandardPaths::findExecutable(u"python3"_s);
}

} // namespace

QString JsonSchema::faults(const QString &validator, const QString &schema, const QByteArray &json)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(pythonWithValidator(), {u"-I"_s, validator, schema});
    python.write(json);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return u"The validator did not run."_s;
    QStringList lines;
    const QJsonArray found = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    for (const QJsonValue fault : found)
        lines << fault.toString();
    return lines.join(u'\n');
}
