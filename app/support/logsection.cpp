// SPDX-License-Identifier: Apache-2.0
#include "support/logsection.h"

#include "log/log.h"
#include "log/loglines.h"
#include "support/functionsection.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLog = 128 * 1024; // bytes

QList<InformationSection> logEnd(const QString &folder, const QString &clientId)
{
    const QByteArray lines = linesAbout(Log::fileIn(folder).tail(longestLog), clientId);
    if (lines.isEmpty())
        return {};
    InformationSection section;
    section.id = u"log"_s;
    section.title = QCoreApplication::translate("LogSection", "The end of the log");
    section.text = QString::fromUtf8(lines);
    return {section};
}

} // namespace

std::unique_ptr<SectionProvider> logSection(const QString &folder, const QString &clientId)
{
    return functionSection([folder, clientId] { return logEnd(folder, clientId); });
}
