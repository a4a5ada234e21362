// SPDX-License-Identifier: Apache-2.0
#include "ctl/commandline.h"

#include "ctl/commandlist.h"
#include "ctl/exitcode.h"
#include "ctl/globaloptions.h"
#include "ctl/helptext.h"
#include "ctl/jsonreport.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString lineText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QCommandLineOption versionOption()
{
    return {u"version"_s, lineText(QT_TRANSLATE_NOOP("CommandLine", "Print the version."))};
}

QString helpOfAll()
{
    QList<HelpRow> rows;
    for (const CommandRow &row : commandList())
        rows << HelpRow{QString::fromLatin1(row.name), row.translatedSummary()};
    const QStringList parts{
        lineText(QT_TRANSLATE_NOOP(
            "CommandLine",
            "Usage: mailroomctl [--settings FILE.ini] [--client ID] [--json] COMMAND")),
        lineText(QT_TRANSLATE_NOOP(
            "CommandLine", "Sets up how a whole system sends email, tests it and mends it.")),
        lineText(QT_TRANSLATE_NOOP("CommandLine", "Commands:")) + u'\n' + helpTable(rows),
        lineText(QT_TRANSLATE_NOOP("CommandLine", "Options:")) + u'\n'
            + helpTable(helpRows(globalOptions() << versionOption())),
        lineText(
            QT_TRANSLATE_NOOP("CommandLine", "“mailroomctl COMMAND --help” explains a command.")),
        wrapped(lineText(QT_TRANSLATE_NOOP(
            "CommandLine",
            "Exit codes: 0 done, 64 wrong usage, 65 wrong data, 67 no such recipient, 68 no such "
            "host, 69 unavailable, 70 internal error, 74 input or output error, 75 temporary "
            "failure or cancelled, 76 protocol error, 77 sign-in, permission or trust, 78 "
            "configuration."))),
    };
    return parts.join(u"\n\n"_s) + u'\n';
}

int failWithout(CommandContext &context, CommandFailure failure)
{
    if (failure.exitCode == ExitCode::Usage && failure.advice.isEmpty())
        failure.advice = lineText(
            QT_TRANSLATE_NOOP("CommandLine", "“mailroomctl --help” lists commands and options."));
    if (context.json) {
        context.console.write(JsonReport::toText(JsonReport::of(failure)));
    } else {
        context.console.remark(failure.message);
        context.console.remark(failure.advice);
    }
    return failure.exitCode;
}

int runCommand(CommandContext &context, const QStringList &words)
{
    if (words.isEmpty())
        return failWithout(context, CommandFailure::usage(lineText(
                                        QT_TRANSLATE_NOOP("CommandLine", "There is no command."))));
    const auto rows = commandList();
    const auto row = std::find_if(rows.begin(), rows.end(), [&words](const CommandRow &candidate) {
        return words.constFirst() == QLatin1String(candidate.name);
    });
    if (row == rows.end())
        return failWithout(
            context, CommandFailure::usage(
                         lineText(QT_TRANSLATE_NOOP("CommandLine", "There is no command “%1”."))
                             .arg(words.constFirst())));
    return row->create(context)->start(words.constFirst(), words.sliced(1));
}

int run(CommandContext &context, const QStringList &words)
{
    QCommandLineParser parser;
    // What stands behind the command's name is the command's business.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions(globalOptions() << versionOption());
    if (const auto failure = parseOptions(parser, words, context))
        return failWithout(context, *failure);
    if (parser.isSet(u"help"_s)) {
        context.console.write(helpOfAll().toUtf8());
        return ExitCode::Success;
    }
    if (parser.isSet(u"version"_s)) {
        context.console.write("mailroomctl " MAILROOM_VERSION "\n");
        return ExitCode::Success;
    }
    return runCommand(context, parser.positionalArguments());
}

} // namespace

int runCommandLine(const QStringList &words)
{
    CommandContext context;
    const int exitCode = run(context, words);
    if (context.console.isWritable())
        return exitCode;
    context.console.remark(
        lineText(QT_TRANSLATE_NOOP("CommandLine", "Standard output cannot be written.")));
    return exitCode == ExitCode::Success ? ExitCode::InputOutput : exitCode;
}
