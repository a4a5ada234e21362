// SPDX-License-Identifier: Apache-2.0
// One command of mailroomctl: declares its options, runs, and answers in words or as JSON.
#pragma once

#include "ctl/commandcontext.h"
#include "ctl/commandfailure.h"
#include "diagnosis/report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonObject>

class Command
{
    Q_DECLARE_TR_FUNCTIONS(Command)

public:
    // `context` is not owned and must outlive the command.
    explicit Command(CommandContext &context);
    virtual ~Command();
    Q_DISABLE_COPY_MOVE(Command)

    // Understands `words`, what stands behind the command's name, then runs. The exit code.
    int start(const QString &name, const QStringList &words);

protected:
    struct Operands
    {
        QString syntax; // "KEY=VALUE...", as the help shows it
        qsizetype least = 0;
        qsizetype most = 0;
    };

    // `arguments` are those that are no options, as many as declared. The exit code.
    virtual int run(const QStringList &arguments) = 0;
    // Whether --client makes sense here; where it does not it is refused.
    virtual bool takesClient() const { return true; }

    void declareOption(const QCommandLineOption &option);
    void declareOperands(const Operands &operands) { m_operands = operands; }
    // What --help says below the options.
    void explain(const QString &text) { m_explanation = text; }

    // -v: what was said between Mailroom and the server.
    static QCommandLineOption transcriptOption();

    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }

    // Loads and looks the client of --client up: an unknown one is a problem as well. Complaints are
    // told on standard error and kept for the JSON object.
    SettingsStore::Loaded loadSettings();
    // Of --client, as the settings write it once they are loaded; empty: the system itself.
    QString clientId() const { return m_context.clientId; }

    // Each answers and returns the exit code.
    int fail(const CommandFailure &failure);
    // `members` of the JSON object beyond the contract; no words for people.
    int succeed(const QJsonObject &members = {});
    // Tells the result of a conversation; `success` is the sentence for people.
    int answer(const Report &report, const QString &success);
    // Prints the JSON object of success or of `problem`, with more `members`.
    int answerObject(const std::optional<Problem> &problem, const QJsonObject &members);
    // Prints `object` with the complaints about the settings among its "warnings".
    void printJson(QJsonObject object);

    // On standard error and among the "warnings" of the JSON object.
    void warn(const Problem &problem);
    // The same, where the mail server takes passwords no longer for long.
    void warnOfPassword(const MailServerSettings &server);
    void addWarning(const QJsonObject &warning) { m_warnings << warning; }

    CommandContext &context() { return m_context; }
    const CommandContext &context() const { return m_context; }
    Console &console() { return m_context.console; }
    bool isJson() const { return m_context.json; }

private:
    QString help(const QString &name) const;
    std::optional<CommandFailure> clientFailure() const;
    std::optional<CommandFailure> countFailure(qsizetype count) const;

    CommandContext &m_context;
    QString m_name;
    QCommandLineParser m_parser;
    QList<QCommandLineOption> m_options;
    Operands m_operands;
    QString m_explanation;
    QList<QJsonObject> m_warnings;
};
