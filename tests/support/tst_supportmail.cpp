// SPDX-License-Identifier: Apache-2.0
#include "graph/messageparts.h"
#include "support/attachedfiles.h"
#include "support/supportmail.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "wonderland-7";

class FixedSections : public SectionProvider
{
public:
    explicit FixedSections(const QString &text)
        : m_text(text)
    {}

    QList<InformationSection> collect() const override
    {
        InformationSection section;
        section.id = u"drop-in-a"_s;
        section.title = u"Dropped in"_s;
        section.text = m_text;
        return {section};
    }

private:
    QString m_text;
};

SystemInformation informationWith(const QString &text)
{
    SectionProviders providers;
    providers.push_back(std::make_unique<FixedSections>(text));
    return SystemInformation::collect(providers);
}

MailServerSettings serverOf(const QString &host, const QString &sender)
{
    MailServerSettings server;
    server.use = true;
    server.host = host;
    server.senderAddress = sender;
    server.senderName = u"Système, \"A\""_s;
    return server;
}

Settings settings()
{
    Settings settings;
    settings.mailServer = serverOf(u"mx.example.org"_s, u"system@example.org"_s);
    settings.support.address = u"support@example.org"_s;
    settings.clients[u"acme"_s].name = u"Acme Ltd"_s;
    return settings;
}

SupportRequest request(const QString &clientId = {})
{
    return {clientId, {}, u"It does not work"_s, u"Nothing is sent.\nWhy?\n"_s, {}};
}

QByteArray fieldsOf(const QByteArray &message)
{
    return "\r\n" + message.first(message.indexOf("\r\n\r\n") + 2);
}

Redaction knownSecret()
{
    Redaction redaction;
    redaction.conceal(secret);
    return redaction;
}

} // namespace

class TestSupportMail : public QObject
{
    Q_OBJECT

private slots:
    void goesToTheAddressInEffect_data();
    void goesToTheAddressInEffect();
    void obeysTheRulesOfSending_data();
    void obeysTheRulesOfSending();
    void usesTheMailServerInEffect_data();
    void usesTheMailServerInEffect();
    void needsUtf8OnlyWhereAnAddressDoes_data();
    void needsUtf8OnlyWhereAnAddressDoes();
    void countsATypedClientSecret();
    void isWrittenByAPerson();
    void hasASubjectInAnyCase_data();
    void hasASubjectInAnyCase();
    void saysWhomItIsAbout();
    void answersGoWhereTheyAreWanted();
    void refusesAReplyAddressThatIsNone();
    void carriesFilesByteForByte();
    void carriesTheSystemInformation();
    void saysWhichFileCannotBeRead_data();
    void saysWhichFileCannotBeRead();
    void readsNoMoreThanTheLimit();
    void refusesToCarryASecret_data();
    void refusesToCarryASecret();
    void carriesWhatIsNoSecret();
    void sendsWhereAPasswordIsAWordOfMailroomsOwn();
    void checksOnlySectionsThatAreIncluded();
    void becomesADraftWithoutAnythingSetUp();
    void becomesADraftForAMailProgram();
    void becomesTextToPaste();
    void estimatesItsSize();
    void knowsTheServersLimit_data();
    void knowsTheServersLimit();

private:
    SupportMail composed(const SupportRequest &request, const Settings &settings,
                         const SystemInformation &information = {});
    QString filed(const QString &name, const QByteArray &bytes);
    static QString codeOf(const std::variant<OutgoingMail, Problem> &outgoing);
    static QByteArray messageOf(const SupportMail &mail, const Settings &settings = ::settings());

    QTemporaryDir m_folder;
};

SupportMail TestSupportMail::composed(const SupportRequest &request, const Settings &settings,
                                      const SystemInformation &information)
{
    auto mail = SupportMail::compose(request, settings, information, knownSecret());
    if (const auto *problem = std::get_if<Problem>(&mail)) {
        QTest::qFail(qPrintable(problem->message()), __FILE__, __LINE__);
        return {};
    }
    return std::get<SupportMail>(mail);
}

QString TestSupportMail::filed(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("The test's file could not be written", __FILE__, __LINE__);
    return file.fileName();
}

QString TestSupportMail::codeOf(const std::variant<OutgoingMail, Problem> &outgoing)
{
    const auto *problem = std::get_if<Problem>(&outgoing);
    return problem ? problem->code() : QString();
}

QByteArray TestSupportMail::messageOf(const SupportMail &mail, const Settings &settings)
{
    const auto outgoing = mail.outgoing(settings);
    const auto *written = std::get_if<OutgoingMail>(&outgoing);
    if (!written)
        QTest::qFail(qPrintable(codeOf(outgoing)), __FILE__, __LINE__);
    return written ? written->message : QByteArray();
}

// R31
void TestSupportMail::goesToTheAddressInEffect_data()
{
    QTest::addColumn<bool>("allows");
    QTest::addColumn<QString>("global");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("recipient"); // or the problem's code
    const QString global = u"support@example.org"_s;
    const QString own = u"help@acme.example"_s;
    const auto row = [](const char *name, bool allows, const QString &globalAddress,
                        const QString &ownAddress, const QString &clientId,
                        const QString &recipient) {
        QTest::newRow(name) << allows << globalAddress << ownAddress << clientId << recipient;
    };
    const QString acme = u"acme"_s;
    const QString missing = u"support-address-missing"_s;
    row("allowed, own, client", true, global, own, acme, own);
    row("allowed, own, system", true, global, own, {}, global);
    row("allowed, none, client", true, global, {}, acme, global);
    row("allowed, none, system", true, global, {}, {}, global);
    row("not allowed, own, client", false, global, own, acme, global);
    row("not allowed, own, system", false, global, own, {}, global);
    row("not allowed, none, client", false, global, {}, acme, global);
    row("not allowed, none, system", false, global, {}, {}, global);
    row("allowed, own, but no global one", true, {}, own, acme, own);
    row("allowed, own, no global one, system", true, {}, own, {}, missing);
    row("not allowed, own, no global one", false, {}, own, acme, missing);
    row("nothing at all", true, {}, {}, {}, missing);
    row("no address", false, u"nonsense"_s, {}, {}, u"address-invalid"_s);
    row("own one is no address", true, global, u"nonsense"_s, acme, u"address-invalid"_s);
}

void TestSupportMail::goesToTheAddressInEffect()
{
    QFETCH(bool, allows);
    QFETCH(QString, global);
    QFETCH(QString, own);
    QFETCH(QString, clientId);
    QFETCH(QString, recipient);
    Settings set = settings();
    set.support.allowClientAddress = allows;
    set.support.address = global;
    set.clients[u"acme"_s].supportAddress = own;
    const auto outgoing = composed(request(clientId), set).outgoing(set);
    const auto *mail = std::get_if<OutgoingMail>(&outgoing);
    if (!mail) {
        QCOMPARE(codeOf(outgoing), recipient);
        return;
    }
    QCOMPARE(mail->envelope.forwardPaths, {*Mailbox::parse(recipient)});
    QVERIFY(fieldsOf(mail->message).contains("\r\nTo: " + recipient.toUtf8() + "\r\n"));
}

// R4 to R7
void TestSupportMail::obeysTheRulesOfSending_data()
{
    QTest::addColumn<bool>("globalUsed");
    QTest::addColumn<bool>("globalConfigured");
    QTest::addColumn<bool>("ownConfigured");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("code");
    const QString acme = u"acme"_s;
    const auto row = [](const char *name, bool used, bool configured, bool own,
                        const QString &clientId, const QString &code) {
        QTest::newRow(name) << used << configured << own << clientId << code;
    };
    row("all set up, system", true, true, true, {}, {});
    row("all set up, client", true, true, true, acme, {});
    row("R4: own complete, no global one", true, false, true, acme, u"not-configured"_s);
    row("R4: no global one, system", true, false, true, {}, u"not-configured"_s);
    row("R5: own complete, global off", false, true, true, acme, u"sending-disabled"_s);
    row("R5: global off, system", false, true, true, {}, u"sending-disabled"_s);
    row("R3: own incomplete", true, true, false, acme, u"client-not-configured"_s);
    row("unknown client", true, true, true, u"nobody"_s, u"unknown-client"_s);
}

void TestSupportMail::obeysTheRulesOfSending()
{
    QFETCH(bool, globalUsed);
    QFETCH(bool, globalConfigured);
    QFETCH(bool, ownConfigured);
    QFETCH(QString, clientId);
    QFETCH(QString, code);
    Settings set = settings();
    set.mailServer.use = globalUsed;
    set.mailServer.host = globalConfigured ? u"mx.example.org"_s : QString();
    set.clients[u"acme"_s].mailServer =
        serverOf(ownConfigured ? u"mx.acme.example"_s : QString(), u"acme@acme.example"_s);
    const SupportMail mail = composed(request(clientId), set);
    QCOMPARE(codeOf(mail.outgoing(set)), code);
    // Nothing that was written is lost.
    QVERIFY(mail.text().contains(u"Nothing is sent."_s));
    QVERIFY(mail.eml().contains("It does not work"));
    // These come first, whatever else is wrong.
    set.support.address.clear();
    if (!code.isEmpty())
        QCOMPARE(codeOf(composed(request(clientId), set).outgoing(set)), code);
}

void TestSupportMail::usesTheMailServerInEffect_data()
{
    QTest::addColumn<bool>("hasOwn");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("sender");
    QTest::newRow("system") << true << QString() << u"system@example.org"_s;
    QTest::newRow("client with its own") << true << u"acme"_s << u"acme@acme.example"_s;
    QTest::newRow("client that inherits") << false << u"acme"_s << u"system@example.org"_s;
}

void TestSupportMail::usesTheMailServerInEffect()
{
    QFETCH(bool, hasOwn);
    QFETCH(QString, clientId);
    QFETCH(QString, sender);
    Settings set = settings();
    set.clients[u"acme"_s].mailServer = serverOf(u"mx.acme.example"_s, u"acme@acme.example"_s);
    set.clients[u"acme"_s].mailServer.use = hasOwn;
    const auto outgoing = composed(request(clientId), set).outgoing(set);
    const auto *mail = std::get_if<OutgoingMail>(&outgoing);
    QVERIFY(mail);
    QCOMPARE(mail->envelope.reversePath, Mailbox::parse(sender));
    QVERIFY(fieldsOf(mail->message).contains(" <" + sender.toUtf8() + ">\r\n"));
}

// R17, R18
void TestSupportMail::needsUtf8OnlyWhereAnAddressDoes_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("replyTo");
    QTest::addColumn<bool>("utf8");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("needsUtf8");
    const QString ascii = u"support@example.org"_s;
    const QString domain = u"support@株式.会社"_s;
    const QString kanji = u"山田太郎@株式.会社"_s;
    const auto row = [](const char *name, const QString &recipient, const QString &replyTo,
                        bool utf8, const QString &code, bool needsUtf8) {
        QTest::newRow(name) << recipient << replyTo << utf8 << code << needsUtf8;
    };
    row("ASCII, on", ascii, {}, true, {}, false);
    row("ASCII, off", ascii, {}, false, {}, false);
    row("domain, off", domain, {}, false, {}, false);
    row("local part, off", kanji, {}, false, u"smtputf8-off"_s, false);
    row("local part, on", kanji, {}, true, {}, true);
    row("reply address, off", ascii, kanji, false, u"smtputf8-off"_s, false);
    row("reply address, on", ascii, kanji, true, {}, true);
}

void TestSupportMail::needsUtf8OnlyWhereAnAddressDoes()
{
    QFETCH(QString, recipient);
    QFETCH(QString, replyTo);
    QFETCH(bool, utf8);
    QFETCH(QString, code);
    QFETCH(bool, needsUtf8);
    Settings set = settings();
    set.support.address = recipient;
    set.mailServer.utf8Headers = utf8;
    SupportRequest written = request();
    written.replyTo = replyTo;
    const auto outgoing = composed(written, set).outgoing(set);
    QCOMPARE(codeOf(outgoing), code);
    if (!code.isEmpty())
        return;
    const OutgoingMail &mail = std::get<OutgoingMail>(outgoing);
    QCOMPARE(mail.envelope.needsSmtpUtf8(), needsUtf8);
    const bool hasRawUtf8 = std::any_of(mail.message.cbegin(), mail.message.cend(),
                                        [](char c) { return static_cast<signed char>(c) < 0; });
    QCOMPARE(hasRawUtf8, needsUtf8);
}

void TestSupportMail::countsATypedClientSecret()
{
    Settings set = settings();
    set.mailServer.authentication = Authentication::Graph;
    set.mailServer.tenantId = u"contoso.example"_s;
    set.mailServer.applicationId = u"11111111-2222-3333-4444-555555555555"_s;
    const SupportMail mail = composed(request(), set);
    QCOMPARE(codeOf(mail.outgoing(set)), u"not-configured"_s);
    QCOMPARE(codeOf(mail.outgoing(set, {QString()})), QString());
}

void TestSupportMail::isWrittenByAPerson()
{
    QVERIFY(!messageOf(composed(request(), settings())).contains("Auto-Submitted"));
}

void TestSupportMail::hasASubjectInAnyCase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("subject");
    QTest::newRow("typed") << u" Help! "_s << u"acme"_s << u"Help!"_s;
    QTest::newRow("blank, system") << u" "_s << QString() << u"Support request"_s;
    QTest::newRow("blank, client") << QString() << u"acme"_s << u"Support request: Acme Ltd"_s;
}

void TestSupportMail::hasASubjectInAnyCase()
{
    QFETCH(QString, typed);
    QFETCH(QString, clientId);
    QFETCH(QString, subject);
    SupportRequest written = request(clientId);
    written.subject = typed;
    const QByteArray message = messageOf(composed(written, settings()));
    QVERIFY2(fieldsOf(message).contains("\r\nSubject: " + subject.toUtf8() + "\r\n"), message);
}

void TestSupportMail::saysWhomItIsAbout()
{
    const QByteArray system = messageOf(composed(request(), settings()));
    QVERIFY(MessageParts(system).body().startsWith(u"Nothing is sent."_s));
    QVERIFY(MessageParts(system).body().contains(u"the whole system"_s));
    QVERIFY(MessageParts(system).body().contains(QLatin1StringView(MAILROOM_VERSION)));
    const QByteArray client = messageOf(composed(request(u"acme"_s), settings()));
    QVERIFY(MessageParts(client).body().contains(u"Acme Ltd (acme)"_s));
}

void TestSupportMail::answersGoWhereTheyAreWanted()
{
    SupportRequest written = request();
    QVERIFY(!messageOf(composed(written, settings())).contains("Reply-To"));
    written.replyTo = u" carol@example.org "_s;
    const QByteArray message = messageOf(composed(written, settings()));
    QVERIFY(fieldsOf(message).contains("\r\nReply-To: carol@example.org\r\n"));
}

void TestSupportMail::refusesAReplyAddressThatIsNone()
{
    SupportRequest written = request();
    written.replyTo = u"carol@example.org\r\nBcc: eve@example.org"_s;
    const auto mail = SupportMail::compose(written, settings(), {}, {});
    const auto *problem = std::get_if<Problem>(&mail);
    QVERIFY(problem);
    QCOMPARE(problem->id, ProblemId::AddressInvalid);
    QVERIFY(problem->detail.startsWith(u"Reply address “"_s));
}

void TestSupportMail::carriesFilesByteForByte()
{
    QRandomGenerator random(5);
    QByteArray bytes(300'000, 0);
    std::generate(bytes.begin(), bytes.end(), [&random] { return char(random.bounded(256)); });
    QVERIFY(QDir(m_folder.path()).mkpath(u"other"_s));
    SupportRequest written = request();
    written.files = {filed(u"a.bin"_s, bytes), filed(u"other/a.bin"_s, "\r\n\n\r"),
                     filed(u"empty.LOG"_s, {}), filed(u"Übersicht 株式.txt"_s, "x")};
    const QByteArray message = messageOf(composed(written, settings()));
    const MessageParts parts(message);
    QCOMPARE(parts.fit(), MessageParts::Fit::Whole);
    QCOMPARE(parts.files().size(), 4);
    QCOMPARE(parts.files().at(0).name, u"a.bin"_s);
    QVERIFY(parts.files().at(0).bytes == bytes);
    QCOMPARE(parts.files().at(0).contentType, QByteArray("application/octet-stream"));
    QCOMPARE(parts.files().at(1).name, u"a.bin"_s);
    QCOMPARE(parts.files().at(1).bytes, QByteArray("\r\n\n\r"));
    QCOMPARE(parts.files().at(2).bytes, QByteArray());
    QCOMPARE(parts.files().at(2).contentType, QByteArray("text/plain"));
    QCOMPARE(parts.files().at(3).name, u"Übersicht 株式.txt"_s);
}

void TestSupportMail::carriesTheSystemInformation()
{
    const SystemInformation information = informationWith(u"facts"_s);
    const QByteArray message = messageOf(composed(request(), settings(), information));
    const MessageParts parts(message);
    QCOMPARE(parts.files().size(), 2);
    QCOMPARE(parts.files().at(0).bytes, information.attachments().at(0).bytes);
    QCOMPARE(parts.files().at(1).bytes, information.attachments().at(1).bytes);
    for (const AttachedFile &file : parts.files())
        QVERIFY(parts.body().contains(file.name));
    const QByteArray without = messageOf(composed(request(), settings()));
    QVERIFY(!without.contains("multipart"));
    QVERIFY(!without.contains("ystem information"));
}

void TestSupportMail::saysWhichFileCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << u"no-such-file.txt"_s << u"does not exist"_s;
    QTest::newRow("a folder") << u"."_s << u"folder"_s;
#ifdef Q_OS_UNIX
    QTest::newRow("a device") << u"/dev/zero"_s << u"no ordinary file"_s;
#endif
}

void TestSupportMail::saysWhichFileCannotBeRead()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    SupportRequest written = request();
    written.files = {filed(u"good.txt"_s, "x"), QDir(m_folder.path()).filePath(path)};
    const auto mail = SupportMail::compose(written, settings(), {}, {});
    const auto *problem = std::get_if<Problem>(&mail);
    QVERIFY(problem);
    QCOMPARE(problem->id, ProblemId::AttachmentUnreadable);
    QVERIFY(problem->detail.startsWith(written.files.at(1)));
    QVERIFY2(problem->detail.contains(reason), qPrintable(problem->detail));
}

void TestSupportMail::readsNoMoreThanTheLimit()
{
    const QString file = filed(u"ten.bin"_s, "0123456789");
    QVERIFY(std::holds_alternative<QList<Attachment>>(AttachedFiles::read({file, file}, 20)));
    QVERIFY(std::holds_alternative<Problem>(AttachedFiles::read({file, file}, 19)));
    QVERIFY(std::holds_alternative<Problem>(AttachedFiles::read({file}, 9)));
#ifdef Q_OS_LINUX
    // Its size is told as 0.
    const auto read = AttachedFiles::read({u"/proc/version"_s}, 10'000);
    QVERIFY(!std::get<QList<Attachment>>(read).at(0).bytes.isEmpty());
    QVERIFY(std::holds_alternative<Problem>(AttachedFiles::read({u"/proc/version"_s}, 3)));
#endif
}

void TestSupportMail::refusesToCarryASecret_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    const QString text = u"password: %1\n"_s.arg(QString::fromLatin1(secret));
    const QByteArray utf8 = text.toUtf8();
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray inUtf16 = utf16(text);
    const auto row = [](const char *name, const QString &where, const QByteArray &content,
                        const QString &place) { QTest::newRow(name) << where << content << place; };
    row("subject", u"subject"_s, utf8, u"subject"_s);
    row("description", u"description"_s, utf8, u"description"_s);
    row("base64 in the description", u"description"_s, ("x" + utf8).toBase64(), u"description"_s);
    row("file", u"file"_s, utf8, u"notes.txt"_s);
    row("UTF-16 file", u"file"_s, inUtf16, u"notes.txt"_s);
    row("base64 in a file", u"file"_s, utf8.toBase64(), u"notes.txt"_s);
    row("deep in a large file", u"file"_s, QByteArray(3'000'000, 'x') + ' ' + utf8, u"notes.txt"_s);
    row("name of a file", u"name"_s, utf8, u"name of a file"_s);
    row("section", u"section"_s, utf8, u"system information, “Dropped in”"_s);
    row("reply address", u"reply"_s, utf8, u"reply address"_s);
}

void TestSupportMail::refusesToCarryASecret()
{
    QFETCH(QString, where);
    QFETCH(QByteArray, content);
    QFETCH(QString, place);
    SupportRequest written = request();
    SystemInformation information = informationWith(u"facts"_s);
    if (where == "subject"_L1)
        written.subject = QString::fromUtf8(content);
    else if (where == "description"_L1)
        written.description = QString::fromUtf8(content);
    else if (where == "reply"_L1)
        written.replyTo = QString::fromLatin1(secret) + u"@example.org"_s;
    else if (where == "file"_L1)
        written.files = {filed(u"notes.txt"_s, content)};
    else if (where == "name"_L1)
        written.files = {filed(QString::fromLatin1(secret) + u".txt"_s, "x")};
    else
        information = informationWith(QString::fromUtf8(content));
    const auto mail = SupportMail::compose(written, settings(), information, knownSecret());
    const auto *problem = std::get_if<Problem>(&mail);
    QVERIFY(problem);
    QCOMPARE(problem->id, ProblemId::SecretInRequest);
    QCOMPARE(problem->detail, place);
    QVERIFY(!problem->message().contains(QString::fromLatin1(secret)));
}

void TestSupportMail::carriesWhatIsNoSecret()
{
    SupportRequest written = request();
    written.files = {filed(u"notes.txt"_s, "wonderland-8, Wonderland")};
    const auto mail =
        SupportMail::compose(written, settings(), informationWith(u"facts"_s), knownSecret());
    QVERIFY(std::holds_alternative<SupportMail>(mail));
}

void TestSupportMail::sendsWhereAPasswordIsAWordOfMailroomsOwn()
{
    Redaction words;
    words.conceal("Mailroom");
    const auto mail =
        SupportMail::compose(request(), settings(), informationWith(u"facts"_s), words);
    QVERIFY(std::holds_alternative<SupportMail>(mail));
}

void TestSupportMail::checksOnlySectionsThatAreIncluded()
{
    SystemInformation information = informationWith(QString::fromLatin1(secret));
    information.setIncluded(u"drop-in-a"_s, false);
    const SupportMail mail = composed(request(), settings(), information);
    QVERIFY(!knownSecret().appearsIn(messageOf(mail)));
    QVERIFY(!knownSecret().appearsIn(mail.eml()));
    QVERIFY(!mail.text().contains(QString::fromLatin1(secret)));
}

void TestSupportMail::becomesADraftWithoutAnythingSetUp()
{
    SupportRequest written = request();
    written.files = {filed(u"a.bin"_s, "bytes")};
    const QByteArray eml = composed(written, {}).eml();
    const QByteArray fields = fieldsOf(eml);
    QVERIFY(fields.contains("\r\nX-Unsent: 1\r\n"));
    QVERIFY(fields.contains("\r\nSubject: It does not work\r\n"));
    for (const QByteArray field : {"\r\nFrom:", "\r\nTo:", "\r\nReply-To:", "\r\nAuto-Submitted:"})
        QVERIFY2(!fields.contains(field), field);
    const MessageParts parts(eml);
    QVERIFY(parts.body().contains(u"Nothing is sent."_s));
    QCOMPARE(parts.files().size(), 1);
    QCOMPARE(parts.files().at(0).bytes, QByteArray("bytes"));
}

void TestSupportMail::becomesADraftForAMailProgram()
{
    Settings set = settings();
    set.mailServer.use = false;
    const QByteArray eml = composed(request(), set).eml();
    QVERIFY(fieldsOf(eml).contains("\r\nTo: support@example.org\r\n"));
    QVERIFY(fieldsOf(eml).contains("<system@example.org>\r\n"));
    const auto isAscii = [](const QByteArray &bytes) {
        return std::all_of(bytes.cbegin(), bytes.cend(),
                           [](char c) { return static_cast<signed char>(c) > 0; });
    };
    QVERIFY(isAscii(eml));
    set.support.address = u"山田太郎@株式.会社"_s;
    const QByteArray international = composed(request(), set).eml();
    QVERIFY(fieldsOf(international).contains("\r\nTo: 山田太郎@株式.会社\r\n"));
}

void TestSupportMail::becomesTextToPaste()
{
    SupportRequest written = request();
    written.files = {filed(u"a.bin"_s, "bytes")};
    const SystemInformation information = informationWith(u"the facts"_s);
    const QString text = composed(written, settings(), information).text();
    for (const QString &part : {u"To: support@example.org\n"_s, u"Subject: It does not work\n"_s,
                                u"Nothing is sent.\nWhy?"_s, u"a.bin"_s, u"the facts"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(text.endsWith(QString::fromUtf8(information.text())));
}

void TestSupportMail::estimatesItsSize()
{
    SupportRequest written = request();
    written.files = {filed(u"a.bin"_s, QByteArray(1'000'000, 'x')), filed(u"b.bin"_s, "x")};
    const SupportMail mail = composed(written, settings());
    const qint64 real = messageOf(mail).size();
    QVERIFY(encodedSize({1'000'000, 1}) >= real - 2'000);
    QVERIFY(encodedSize({1'000'000, 1}) < real + 20'000);
    QVERIFY(encodedSize({}) > 0);
}

void TestSupportMail::knowsTheServersLimit_data()
{
    QTest::addColumn<Authentication>("authentication");
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<qint64>("limit");
    const auto row = [](const char *name, Authentication authentication,
                        const QStringList &capabilities, qint64 limit) {
        QTest::newRow(name) << authentication << capabilities << limit;
    };
    const auto none = Authentication::None;
    row("told", none, {u"PIPELINING"_s, u"SIZE 10240000"_s}, 10'240'000);
    row("in lower case", none, {u"size 5"_s}, 5);
    row("without a limit", none, {u"SIZE"_s}, 0);
    row("zero", none, {u"SIZE 0"_s}, 0);
    row("nonsense", none, {u"SIZE x"_s}, 0);
    row("negative", none, {u"SIZE -5"_s}, 0);
    row("beyond numbers", none, {u"SIZE 99999999999999999999"_s}, 0);
    row("another word", none, {u"SIZES 5"_s, u"X SIZE 5"_s}, 0);
    row("never asked", none, {}, 0);
    row("Graph", Authentication::Graph, {}, 150 * 1024 * 1024);
}

void TestSupportMail::knowsTheServersLimit()
{
    QFETCH(Authentication, authentication);
    QFETCH(QStringList, capabilities);
    QFETCH(qint64, limit);
    MailServerSettings server;
    server.authentication = authentication;
    QCOMPARE(knownSizeLimit(server, capabilities), limit);
}

QTEST_GUILESS_MAIN(TestSupportMail)
#include "tst_supportmail.moc"
