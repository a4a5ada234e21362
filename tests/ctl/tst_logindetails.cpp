// SPDX-License-Identifier: Apache-2.0
// For Unix. The example in resources/examples, run by the system's own shell.
#include "ctl/ctlprogram.h"
#include "practice/practiceserver.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestLoginDetails : public QObject
{
    Q_OBJECT

private slots:
    void sendsTheTextWithItsValues();
    void sendsForAClient();
    void letsNoValueAddAHeaderField();
    void takesOneBareAddressOnly_data();
    void takesOneBareAddressOnly();
    void saysWhoHasToAct_data();
    void saysWhoHasToAct();
};

namespace {

using Values = QMap<QString, QString>;

// A relay without login and encryption, and what the example needs.
struct Example
{
    Example()
        : server(relay())
    {
        QVERIFY(server.listen());
        const QStringList settings{u"set"_s,
                                   u"base/use=true"_s,
                                   u"base/host=127.0.0.1"_s,
                                   u"base/port=%1"_s.arg(server.port()),
                                   u"base/senderAddress=system@practice.mailroom"_s,
                                   u"base/senderName=Büro"_s,
                                   u"security/encryption=none"_s};
        QCOMPARE(program.run(settings).exitCode, 0);
    }

    static PracticeOptions relay()
    {
        PracticeOptions options;
        options.encryption = Encryption::None;
        options.localParts = QStringList{u"ann"_s};
        return options;
    }

    CtlResult run(const Values &changed = {})
    {
        Values values{{u"ADDRESS"_s, u"ann@practice.mailroom"_s},
                      {u"NAME"_s, u"Ann Müller & 山田 \\1 @LINK@"_s},
                      {u"LOGIN"_s, u"ann"_s},
                      {u"URL"_s, u"https://system.example.org"_s},
                      {u"LINK"_s, u"https://system.example.org/start?a=1&b=2"_s},
                      {u"MAILROOMCTL"_s, QStringLiteral(MAILROOMCTL)},
                      {u"MAILROOM_SETTINGS"_s, program.settingsFile()}};
        values.insert(changed);
        QStringList words;
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            words << value.key() + u'=' + value.value();
        QProcess process;
        program.start(process,
                      words
                          + QStringList{u"sh"_s, QStringLiteral(EXAMPLES "/send-login-details.sh")},
                      u"env"_s);
        process.closeWriteChannel();
        return CtlProgram::resultOf(process);
    }

    PracticeServer server;
    CtlProgram program;
};

} // namespace

void TestLoginDetails::sendsTheTextWithItsValues()
{
    Example example;
    const CtlResult result = example.run();
    QVERIFY2(result.exitCode == 0, result.err);
    QVERIFY2(result.err.isEmpty(), result.err);
    QCOMPARE(example.server.mails().size(), 1);
    const ReceivedMail &mail = example.server.mails().constFirst();
    QCOMPARE(mail.forwardPaths, QByteArrayList{"ann@practice.mailroom"});
    QCOMPARE(mail.reversePath, QByteArray("system@practice.mailroom"));
    const qsizetype end = mail.message.indexOf("\r\n\r\n");
    const QByteArray header = mail.message.left(end + 2);
    for (const QByteArray field :
         {"To: ann@practice.mailroom\r\n", "Subject: Your login details\r\n",
          "MIME-Version: 1.0\r\n", "Content-Type: text/plain; charset=utf-8\r\n",
          "<system@practice.mailroom>\r\n"})
        QVERIFY2(header.contains(field), header);
    QVERIFY(
        std::all_of(header.cbegin(), header.cend(), [](char byte) { return uchar(byte) < 0x80; }));
    const QByteArray body = mail.message.mid(end + 4);
    for (const QByteArray line :
         {"Hello Ann Müller & 山田 \\1 @LINK@,\r\n", "  User name:             ann\r\n",
          "\r\n  https://system.example.org/start?a=1&b=2\r\n"})
        QVERIFY2(body.contains(line), body);
}

void TestLoginDetails::sendsForAClient()
{
    Example example;
    QCOMPARE(example.program.run({u"client"_s, u"add"_s, u"north"_s}).exitCode, 0);
    QCOMPARE(
        example.program
            .run({u"--client"_s, u"north"_s, u"set"_s, u"base/useOwn=true"_s,
                  u"base/host=127.0.0.1"_s, u"base/port=%1"_s.arg(example.server.port()),
                  u"base/senderAddress=north@practice.mailroom"_s, u"security/encryption=none"_s})
            .exitCode,
        0);
    QCOMPARE(example.run({{u"CLIENT"_s, u"north"_s}}).exitCode, 0);
    QCOMPARE(example.server.mails().size(), 1);
    QCOMPARE(example.server.mails().constFirst().reversePath,
             QByteArray("north@practice.mailroom"));
}

void TestLoginDetails::letsNoValueAddAHeaderField()
{
    Example example;
    const CtlResult address =
        example.run({{u"ADDRESS"_s, u"ann@practice.mailroom\r\nBcc: eve@practice.mailroom"_s}});
    QCOMPARE(address.exitCode, 65);
    QVERIFY(example.server.mails().isEmpty());
    const CtlResult name = example.run({{u"NAME"_s, u"Ann\r\n\r\nDear customer"_s}});
    QCOMPARE(name.exitCode, 0);
    QVERIFY2(name.err.contains("took line ends out of NAME"), name.err);
    QVERIFY(example.server.mails().constFirst().message.contains("Hello AnnDear customer,\r\n"));
}

void TestLoginDetails::takesOneBareAddressOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << QString();
    QTest::newRow("two") << u"ann@practice.mailroom, eve@practice.mailroom"_s;
    QTest::newRow("with a name") << u"Ann <ann@practice.mailroom>"_s;
    QTest::newRow("with a comment") << u"ann@practice.mailroom(x)"_s;
    QTest::newRow("no domain") << u"ann"_s;
    QTest::newRow("not in ASCII") << u"jürgen@practice.mailroom"_s;
}

void TestLoginDetails::takesOneBareAddressOnly()
{
    QFETCH(QString, address);
    Example example;
    const CtlResult result = example.run({{u"ADDRESS"_s, address}});
    QCOMPARE(result.exitCode, 65);
    QVERIFY(result.err.contains("one bare address"));
    QVERIFY(example.server.mails().isEmpty());
}

void TestLoginDetails::saysWhoHasToAct_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<Values>("values");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const QString none = u"base/use=true"_s;
    QTest::newRow("switched off") << u"base/use=false"_s << Values{} << 69
                                  << QByteArray("tell the administrator that nothing can be sent");
    QTest::newRow("unknown client")
        << none << Values{{u"CLIENT"_s, u"west"_s}} << 78 << QByteArray("status --client west");
    QTest::newRow("unknown receiver")
        << none << Values{{u"ADDRESS"_s, u"eve@practice.mailroom"_s}} << 67
        << QByteArray("correct the address eve@practice.mailroom");
    QTest::newRow("nobody listens")
        << u"base/port=1"_s << Values{} << 75 << QByteArray("try again later");
    QTest::newRow("another protocol")
        << u"security/encryption=tls"_s << Values{} << 76 << QByteArray("test the mail server");
    QTest::newRow("no text") << none << Values{{u"TEMPLATE"_s, u"/nothing/here"_s}} << 66
                             << QByteArray("cannot be read");
    QTest::newRow("no program") << none << Values{{u"MAILROOMCTL"_s, u"/nothing/here"_s}} << 127
                                << QByteArray("not installed");
}

void TestLoginDetails::saysWhoHasToAct()
{
    QFETCH(QString, setting);
    QFETCH(Values, values);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    Example example;
    QCOMPARE(example.program.run({u"set"_s, setting}).exitCode, 0);
    const CtlResult result = example.run(values);
    QVERIFY2(result.exitCode == exitCode, QByteArray::number(result.exitCode) + result.err);
    QVERIFY2(result.err.contains(says), result.err);
    QVERIFY(example.server.mails().isEmpty());
}

QTEST_GUILESS_MAIN(TestLoginDetails)
#include "tst_logindetails.moc"
