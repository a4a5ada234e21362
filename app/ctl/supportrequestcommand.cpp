// SPDX-License-Identifier: Apache-2.0
#include "ctl/supportrequestcommand.h"

#include "ctl/exitcode.h"
#include "ctl/interruption.h"
#include "ctl/secretsrun.h"
#include "ctl/submissionrun.h"
#include "ctl/terminal.h"
#include "ctl/typedsecret.h"
#include "log/logcategories.h"
#include "secrets/keychainsecretstore.h"
#include "submission/createsubmission.h"
#include "support/sections.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDescription = 1024 * 1024;
const QString standardStream = u"-"_s;

} // namespace

SupportRequestCommand::SupportRequestCommand(CommandContext &context)
    : Command(context)
{
    declareOption({u"subject"_s, tr("The subject of the request."), u"TEXT"_s});
    declareOption({u"message"_s, tr("The description, instead of standard input."), u"TEXT"_s});
    declareOption(
        {u"message-file"_s, tr("Read the description from this file (UTF-8)."), u"FILE"_s});
    declareOption({u"reply-to"_s, tr("Where the answer shall go."), u"ADDRESS"_s});
    declareOption({u"attach"_s, tr("Attach this file; may be given several times."), u"FILE"_s});
    declareOption({u"draft"_s, tr("Take subject, description, reply address and files from the "
                                  "request that could not be sent before, where they are not "
                                  "given anew.")});
    declareOption({u"without"_s,
                   tr("Leave this section of the system information out; may be given several "
                      "times. --preview shows their names."),
                   u"SECTION"_s});
    declareOption({u"no-system-information"_s, tr("Attach no system information.")});
    declareOption({u"preview"_s, tr("Print the system information that would be attached; send "
                                    "nothing.")});
    declareOption({u"eml"_s,
                   tr("Send nothing; write the whole request to this file, for a mail program to "
                      "send. - is standard output."),
                   u"FILE"_s});
    declareOption(TypedSecret::option());
    declareOption(transcriptOption());
    explain(tr("Sends a request to the support address in effect, through the mail server in "
               "effect; with --client, those of the client. The system information is attached "
               "where support/attachSystemInformation is on: two files, readable text and JSON. It "
               "holds no secrets; a request in which a stored secret is found is not sent."));
}

int SupportRequestCommand::run(const QStringList &)
{
    if (const auto failure = usageFailure())
        return fail(*failure);
    const SettingsStore::Loaded loaded = loadSettings();
    if (loaded.problem)
        return fail(*loaded.problem);
    const Settings &settings = loaded.settings;
    const Interruption interruption;
    m_interruption = &interruption;
    const auto typed = typedSecrets(settings);
    if (const auto *failure = std::get_if<CommandFailure>(&typed))
        return fail(*failure);
    const auto &typedByOwner = std::get<SecretEditsByOwner>(typed);
    KeychainSecretStore keychain;
    m_secrets = &keychain;
    SecretsRun reading(keychain, console());
    const KnownSecrets &known = reading.known(settings, typedByOwner, interruption);
    if (Interruption::isRequested())
        return fail(Problem{ProblemId::Cancelled, {}});
    if (!known.isComplete())
        console().remark(tr("Note: not all stored secrets could be read, so nobody can say whether "
                            "they stand in the request. Log, transcript and all texts of others "
                            "are left out of the system information."));
    const auto information = this->information(settings, known);
    if (const auto *failure = std::get_if<CommandFailure>(&information))
        return fail(*failure);
    const auto &collected = std::get<SystemInformation>(information);
    if (isSet(u"preview"_s))
        return preview(collected, known.redaction());
    return finish(settings, collected, known.redaction(), typedByOwner);
}

std::optional<CommandFailure> SupportRequestCommand::usageFailure() const
{
    if (isSet(u"message"_s) && isSet(u"message-file"_s))
        return CommandFailure::usage(tr("Either --message or --message-file, not both."));
    const bool hasMessage = isSet(u"message"_s) || isSet(u"message-file"_s);
    const bool readsMessage = !hasMessage && !isSet(u"draft"_s) && !isSet(u"preview"_s);
    if (isSet(u"password-stdin"_s) && readsMessage)
        return CommandFailure::usage(tr("Standard input cannot be the password and the description "
                                        "at once: use --message or --message-file."));
    if (isSet(u"preview"_s) && isSet(u"eml"_s))
        return CommandFailure::usage(tr("Either --preview or --eml, not both."));
    return {};
}

std::variant<SecretEditsByOwner, CommandFailure> SupportRequestCommand::typedSecrets(
    const Settings &settings)
{
    if (!isSet(u"password-stdin"_s))
        return SecretEditsByOwner();
    return TypedSecret::read(console(), settings, clientId());
}

bool SupportRequestCommand::wantsInformation(const Settings &settings) const
{
    return settings.support.attachSystemInformation && !isSet(u"no-system-information"_s);
}

std::variant<SystemInformation, CommandFailure> SupportRequestCommand::information(
    const Settings &settings, const KnownSecrets &secrets)
{
    if (!wantsInformation(settings))
        return SystemInformation();
    const SettingsStore store = context().settings();
    auto information = SystemInformation::collect(systemSections(
        {settings, clientId(), store.location(), store.folder(), store.dataFolder(), {}}));
    if (!secrets.isComplete())
        information.leaveOutForeignText();
    for (const QString &id : values(u"without"_s)) {
        const auto &all = information.sections();
        const bool exists = std::any_of(all.cbegin(), all.cend(),
                                        [&id](const auto &section) { return section.id == id; });
        if (!exists)
            return CommandFailure::usage(
                tr("There is no section “%1” in the system information.").arg(id),
                tr("“mailroomctl support-request --preview” shows their names."));
        information.setIncluded(id, false);
    }
    return information;
}

int SupportRequestCommand::preview(const SystemInformation &information, const Redaction &secrets)
{
    const QStringList suspect = information.sectionsWith(secrets);
    for (const QString &id : suspect) {
        if (information.isIncluded(id))
            return fail(Problem{ProblemId::SecretInRequest, u"--without "_s + id});
    }
    if (isJson())
        return succeed(
            {{u"attached"_s, !information.isEmpty()},
             {u"systemInformation"_s, QJsonDocument::fromJson(information.json()).object()}});
    if (information.isEmpty()) {
        console().print(tr("No system information would be attached."));
        return ExitCode::Success;
    }
    console().print(QString::fromUtf8(information.text()).trimmed());
    QStringList names;
    for (const InformationSection &section : information.sections())
        names << section.id;
    console().remark(tr("Sections: %1").arg(names.join(u", "_s)));
    return ExitCode::Success;
}

std::variant<QString, CommandFailure> SupportRequestCommand::description()
{
    if (isSet(u"message"_s))
        return value(u"message"_s);
    const auto input = isSet(u"message-file"_s) ? readMessageFile() : readStandardInput();
    if (const auto *failure = std::get_if<CommandFailure>(&input))
        return *failure;
    const auto &bytes = std::get<QByteArray>(input);
    if (bytes.size() > longestDescription)
        return CommandFailure(u"description-too-long"_s, ExitCode::Data,
                              tr("The description is longer than 1 MB."),
                              tr("Attach it as a file with --attach."));
    // Windows' own programs like UTF-16, with a mark in front.
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return CommandFailure(u"description-not-text"_s, ExitCode::Data,
                              tr("The description is not UTF-8 text."),
                              tr("Save it as UTF-8, or attach it as a file with --attach."));
    return text;
}

std::variant<QByteArray, CommandFailure> SupportRequestCommand::readMessageFile() const
{
    QFile file(value(u"message-file"_s));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.read(longestDescription + 1);
        if (file.error() == QFileDevice::NoError)
            return bytes;
    }
    return Problem{ProblemId::AttachmentUnreadable,
                   u"%1 (%2)"_s.arg(file.fileName(), file.errorString())};
}

std::variant<QByteArray, CommandFailure> SupportRequestCommand::readStandardInput()
{
    if (isInputTerminal())
        console().remark(tr("Type the description; an empty line with Ctrl+D (on Windows Ctrl+Z) "
                            "ends it."));
    const Console::Input input = Console::readAll(longestDescription);
    if (Interruption::isRequested())
        return Problem{ProblemId::Cancelled, {}};
    if (input.end == Console::Input::End::TooLong)
        return QByteArray(longestDescription + 1, ' ');
    if (input.end == Console::Input::End::Failed)
        return CommandFailure(u"input-unreadable"_s, ExitCode::InputOutput,
                              tr("The description cannot be read from standard input."));
    return input.bytes;
}

std::variant<SupportRequest, CommandFailure> SupportRequestCommand::request()
{
    SupportRequest request;
    const bool isDraft = isSet(u"draft"_s);
    if (isDraft)
        request = drafts().of(clientId()).value_or(SupportRequest());
    if (isDraft && request.isEmpty())
        return CommandFailure(u"no-draft"_s, ExitCode::Data,
                              tr("There is no request that could not be sent before."));
    request.clientId = clientId();
    if (!isDraft || isSet(u"message"_s) || isSet(u"message-file"_s)) {
        const auto text = description();
        if (const auto *failure = std::get_if<CommandFailure>(&text))
            return *failure;
        request.description = std::get<QString>(text);
    }
    if (isSet(u"reply-to"_s))
        request.replyTo = value(u"reply-to"_s);
    if (isSet(u"subject"_s))
        request.subject = value(u"subject"_s);
    for (const QString &file : values(u"attach"_s))
        request.files << QFileInfo(file).absoluteFilePath();
    if (request.isEmpty())
        return CommandFailure(u"request-empty"_s, ExitCode::Data, tr("The request is empty."),
                              tr("Give it a --subject or a description."));
    return request;
}

int SupportRequestCommand::finish(const Settings &settings, const SystemInformation &information,
                                  const Redaction &secrets, const SecretEditsByOwner &typed)
{
    const auto asked = this->request();
    if (const auto *failure = std::get_if<CommandFailure>(&asked))
        return fail(*failure);
    const auto &request = std::get<SupportRequest>(asked);
    const auto mail = SupportMail::compose(request, settings, information, secrets);
    if (const auto *problem = std::get_if<Problem>(&mail)) {
        const int exitCode = fail(*problem);
        if (problem->id != ProblemId::SecretInRequest) // no secret goes into a file
            keep(request);
        return exitCode;
    }
    const auto &composed = std::get<SupportMail>(mail);
    if (isSet(u"eml"_s))
        return save(composed.eml());
    const int exitCode = send(settings, composed, typed);
    if (exitCode != ExitCode::Success)
        keep(request);
    else if (isSet(u"draft"_s))
        drafts().forget(clientId());
    return exitCode;
}

RequestDrafts SupportRequestCommand::drafts() const
{
    return RequestDrafts(context().settings().dataFolder());
}

// What was typed at a terminal exists nowhere else. A draft that somebody has in the window is
// theirs, and stays.
void SupportRequestCommand::keep(const SupportRequest &request)
{
    const bool isFree = isSet(u"draft"_s) || !drafts().of(clientId());
    if (!isFree || !drafts().keep(request) || isJson())
        return;
    console().remark(tr("What was written is kept. Send it with “mailroomctl support-request "
                        "--draft”, or save it with “--draft --eml FILE” and send it from a mail "
                        "program."));
}

int SupportRequestCommand::save(const QByteArray &eml)
{
    const QString path = value(u"eml"_s);
    if (path == standardStream) {
        console().write(eml);
        return ExitCode::Success;
    }
    QSaveFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isOpen || file.write(eml) != eml.size() || !file.commit())
        return fail({u"file-not-written"_s, ExitCode::InputOutput,
                     tr("%1 cannot be written: %2").arg(path, file.errorString())});
    if (!isJson())
        console().print(
            tr("The request was saved to %1. Open it in a mail program to send it.").arg(path));
    return succeed({{u"file"_s, path}});
}

int SupportRequestCommand::send(const Settings &settings, const SupportMail &mail,
                                const SecretEditsByOwner &typed)
{
    auto outgoing = mail.outgoing(settings, ownersWithClientSecret(typed));
    if (const auto *problem = std::get_if<Problem>(&outgoing))
        return fail(*problem);
    const auto effective =
        EffectiveMailServer::of(settings, clientId(), ownersWithClientSecret(typed));
    SubmissionRun run(createSubmission(effective, *m_secrets, {typed, false}), console(),
                      {!isJson(), !isJson() && isSet(u"transcript"_s)});
    const auto begin = [&outgoing](Submission &submission) {
        submission.send(std::get<OutgoingMail>(outgoing));
    };
    const Report report = run.report(begin, *m_interruption);
    const auto &paths = std::get<OutgoingMail>(outgoing).envelope.forwardPaths;
    qCInfo(logSupport).noquote() << about(clientId()) + u"Support request: "_s
                                        + (report.ok() ? u"accepted"_s : report.problem->code());
    return answer(report, tr("The server has accepted the support request to %1.")
                              .arg(paths.constFirst().toString()));
}
