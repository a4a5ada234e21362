// SPDX-License-Identifier: Apache-2.0
#include "ctl/globaloptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

QString optionText(const char *text)
{
    return QCoreApplication::translate("GlobalOptions", text);
}

QCommandLineOption clientOption()
{
    return {u"client"_s,
            optionText(QT_TRANSLATE_NOOP("GlobalOptions",
                                         "Work for this client instead of the system as a whole.")),
            u"ID"_s};
}

std::optional<CommandFailure> unknownOption(const QCommandLineParser &parser)
{
    const QStringList names = parser.unknownOptionNames();
    if (names.isEmpty())
        return {};
    // Only the first: with one dash before a word, each letter of it would be named.
    const QString &name = names.constFirst();
    const QString dashes = name.size() == 1 ? u"-"_s : u"--"_s;
    return CommandFailure::usage(
        optionText(QT_TRANSLATE_NOOP("GlobalOptions", "There is no option %1 here."))
            .arg(dashes + name));
}

std::optional<CommandFailure> takeSettingsFile(const QString &file, CommandContext &context)
{
    if (file.isEmpty())
        return CommandFailure::usage(
            optionText(QT_TRANSLATE_NOOP("GlobalOptions", "--settings needs the name of a file.")));
    context.settingsFile = QFileInfo(file).absoluteFilePath();
    return {};
}

std::optional<CommandFailure> takeClient(const QString &id, CommandContext &context)
{
    if (id.isEmpty())
        return CommandFailure::usage(
            optionText(QT_TRANSLATE_NOOP("GlobalOptions", "--client needs the ID of a client.")));
    context.clientId = id;
    return {};
}

} // namespace

QList<QCommandLineOption> globalOptions()
{
    QList<QCommandLineOption> options = systemOptions();
    options.insert(1, clientOption());
    return options;
}

QList<QCommandLineOption> systemOptions()
{
    return {
        {u"settings"_s,
         optionText(
             QT_TRANSLATE_NOOP("GlobalOptions", "Use this INI file instead of your own settings.")),
         u"FILE.ini"_s},
        {u"json"_s,
         optionText(QT_TRANSLATE_NOOP("GlobalOptions", "Print one JSON object for scripts."))},
        {{u"h"_s, u"help"_s},
         optionText(QT_TRANSLATE_NOOP("GlobalOptions", "Explain how to use it."))},
    };
}

std::optional<CommandFailure> parseOptions(QCommandLineParser &parser, const QStringList &words,
                                           CommandContext &context)
{
    const bool isUnderstood = parser.parse(QStringList{u"mailroomctl"_s} + words);
    context.json = context.json || parser.isSet(u"json"_s);
    if (auto failure = unknownOption(parser))
        return failure;
    if (!isUnderstood)
        return CommandFailure::usage(parser.errorText());
    std::optional<CommandFailure> failure;
    if (parser.isSet(u"client"_s))
        failure = takeClient(parser.value(u"client"_s), context);
    if (!failure && parser.isSet(u"settings"_s))
        failure = takeSettingsFile(parser.value(u"settings"_s), context);
    return failure;
}
