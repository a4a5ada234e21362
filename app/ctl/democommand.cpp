// SPDX-License-Identifier: Apache-2.0
#include "ctl/democommand.h"

#include "ctl/consolereport.h"
#include "ctl/exitcode.h"
#include "ctl/interruption.h"
#include "ctl/jsonreport.h"
#include "ctl/submissionrun.h"
#include "practice/practiceserver.h"
#include "secrets/sessionsecretstore.h"
#include "settings/effectivemailserver.h"
#include "submission/createsubmission.h"
#include "submission/testmail.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString demoUser = u"demo"_s;
const QString demoSender = u"system@practice.mailroom"_s;
const QString demoRecipient = u"you@practice.mailroom"_s;

QString randomPassword()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36);
}

PracticeOptions practiceOptions(const QString &password)
{
    PracticeOptions options;
    options.users = {{demoUser, password}};
    options.loginRequired = true;
    return options;
}

Settings demoSettings(const PracticeServer &server, const QString &secretKey)
{
    Settings settings;
    MailServerSettings &mailServer = settings.mailServer;
    mailServer.use = true;
    mailServer.authentication = Authentication::Password;
    mailServer.host = server.address().toString();
    mailServer.port = server.port();
    mailServer.senderAddress = demoSender;
    mailServer.senderName = u"Mailroom, demonstration"_s;
    mailServer.utf8Headers = true;
    mailServer.username = demoUser;
    mailServer.encryption = Encryption::StartTls;
    mailServer.caFile = PracticeServer::certificatePath();
    mailServer.password = {secretKey, QDateTime::currentDateTimeUtc()};
    return settings;
}

QJsonObject mailObject(const ReceivedMail &mail)
{
    QJsonArray forwardPaths;
    for (const QByteArray &path : mail.forwardPaths)
        forwardPaths << QString::fromUtf8(path);
    return {
        {u"reversePath"_s, QString::fromUtf8(mail.reversePath)},
        {u"forwardPaths"_s, forwardPaths},
        {u"message"_s, QString::fromUtf8(mail.message)},
    };
}

} // namespace

DemoCommand::DemoCommand(CommandContext &context)
    : Command(context)
{
    declareOption(transcriptOption());
    explain(tr("Starts a practice mail server that only this computer can reach, signs in there "
               "with STARTTLS, sends a test mail and prints what arrived. Your settings and your "
               "keychain are not touched."));
}

int DemoCommand::run(const QStringList &)
{
    const QString password = randomPassword();
    PracticeServer server(practiceOptions(password));
    if (!server.listen())
        return fail({u"practice-unavailable"_s, ExitCode::Unavailable,
                     tr("The practice server cannot start: %1").arg(server.errorString())});
    return sendThrough(server, password);
}

int DemoCommand::sendThrough(const PracticeServer &server, const QString &password)
{
    const QTemporaryDir folder;
    const SettingsStore store = SettingsStore::file(folder.filePath(u"settings.ini"_s));
    SessionSecretStore secrets;
    const Settings settings = demoSettings(server, store.nextSecretKey(u"password"_s, {}));
    secrets.write(settings.mailServer.password.key, Secret::fromText(password), &secrets,
                  [](const SecretOutcome &) {});
    if (const auto problem = store.save({}, settings))
        return fail(*problem);
    const auto effective = EffectiveMailServer::of(store.load().settings);
    const auto mail = testMail(effective.server, demoRecipient);
    if (const auto *problem = std::get_if<Problem>(&mail))
        return fail(*problem);
    if (!isJson())
        console().print(effective.sentence() + u'\n');
    const Interruption interruption;
    SubmissionRun run(createSubmission(effective, secrets), console(),
                      {!isJson(), !isJson() && isSet(u"transcript"_s)});
    const auto send = [&mail](Submission &submission) {
        submission.send(std::get<OutgoingMail>(mail));
    };
    return tell(run.report(send, interruption), server.mails());
}

int DemoCommand::tell(const Report &report, const QList<ReceivedMail> &arrived)
{
    if (report.problem)
        return answer(report, {});
    if (arrived.isEmpty())
        return fail({u"mail-not-received"_s, ExitCode::Internal,
                     tr("The practice server accepted the mail, but does not have it.")});
    if (isJson()) {
        QJsonObject object = JsonReport::of(report);
        object.insert(u"received"_s, mailObject(arrived.constLast()));
        printJson(object);
    } else {
        console().print(
            u'\n'
            + ConsoleReport::result(report, tr("The practice server has accepted the mail.")));
        print(arrived.constLast());
    }
    return ExitCode::Success;
}

void DemoCommand::print(const ReceivedMail &mail)
{
    const QString forwardPaths = QString::fromUtf8(mail.forwardPaths.join(", "));
    console().print(u'\n'
                    + tr("This is what arrived, from <%1> to %2:")
                          .arg(QString::fromUtf8(mail.reversePath), forwardPaths));
    const QString text = visibleText(QString::fromUtf8(mail.message)).trimmed();
    console().print(u"\n  | "_s + QString(text).replace(u'\n', u"\n  | "_s));
}
