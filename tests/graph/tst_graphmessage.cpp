// SPDX-License-Identifier: Apache-2.0
#include "graph/graphmessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class TestGraphMessage : public QObject
{
    Q_OBJECT

private slots:
    void namesWhomTheEnvelopeNames_data();
    void namesWhomTheEnvelopeNames();
    void changesNothingElse_data();
    void changesNothingElse();
    void keepsLinesShort_data();
    void keepsLinesShort();
    void takesABodyOfThirtyFiveMegabytes();
    void endsABrokenHeader();
    void encodesTheMimeBody();
    void tellsWhoIsNamed();
    void isReadByPythonAsItWasMeant();
};

namespace {

OutgoingMail mail(const QByteArray &header, const QStringList &recipients)
{
    OutgoingMail mail;
    for (const QString &recipient : recipients)
        mail.envelope.forwardPaths << *Mailbox::parse(recipient);
    mail.message = header + "\r\nHello\r\n";
    return mail;
}

QByteArray headerOf(const QByteArray &message)
{
    return message.first(message.indexOf("\r\n\r\n") + 2);
}

QByteArray mimeHeader(const QByteArray &header, const QStringList &recipients)
{
    return headerOf(GraphMessage(mail(header, recipients)).mime());
}

const QString ann = u"ann@example.org"_s;
const QString bob = u"bob@example.org"_s;
const QString joe = u"joe@example.org"_s;

// Debian's own, where there is one: another python3 may come first in PATH.
QString pythonProgram()
{
    const QString debian = u"/usr/bin/python3"_s;
    return QFile::exists(debian) ? debian : QStandardPaths::findExecutable(u"python3"_s);
}

QJsonArray readWithPython(const QJsonArray &messages)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(pythonProgram(), {u"-I"_s, QFINDTESTDATA("readmime.py")});
    python.write(QJsonDocument(messages).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

} // namespace

void TestGraphMessage::namesWhomTheEnvelopeNames_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QStringList>("recipients");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &header, const QStringList &recipients,
                        const QByteArray &expected) {
        QTest::newRow(name) << header << recipients << expected;
    };

    row("all in To", "To: ann@example.org, bob@example.org\r\n", {ann, bob},
        "To: ann@example.org, bob@example.org\r\n");
    row("hidden", "To: ann@example.org\r\n", {ann, bob},
        "To: ann@example.org\r\nBcc: bob@example.org\r\n");
    row("hidden only", "Subject: x\r\n", {ann, bob},
        "Subject: x\r\nBcc: ann@example.org, bob@example.org\r\n");
    row("first not in the envelope", "To: ann@example.org, bob@example.org\r\n", {bob},
        "To: bob@example.org\r\n");
    row("last not in the envelope", "To: ann@example.org, bob@example.org\r\n", {ann},
        "To: ann@example.org\r\n");
    row("middle not in the envelope", "To: ann@example.org,joe@example.org,bob@example.org\r\n",
        {ann, bob}, "To: ann@example.org,bob@example.org\r\n");
    row("nobody of To and Cc", "To: ann@example.org\r\nCc: bob@example.org\r\nX-A: b\r\n", {joe},
        "X-A: b\r\nBcc: joe@example.org\r\n");
    row("nobody at all", "To: ann@example.org\r\n", {}, "");
    row("in To and Cc", "To: ann@example.org\r\nCc: ann@example.org\r\n", {ann},
        "To: ann@example.org\r\nCc: ann@example.org\r\n");
    row("two fields", "To: ann@example.org\r\nTo: bob@example.org\r\n", {bob},
        "To: bob@example.org\r\n");
    row("name in capitals", "TO: ann@example.org, bob@example.org\r\n", {ann},
        "TO: ann@example.org\r\n");
    row("blank before the colon", "To : ann@example.org, bob@example.org\r\n", {ann},
        "To : ann@example.org\r\n");
    row("Bcc that was there", "Bcc: joe@example.org\r\nTo: ann@example.org\r\n", {ann, bob},
        "To: ann@example.org\r\nBcc: bob@example.org\r\n");
    row("folded Bcc with blanks", "bcc \t:\r\n joe@example.org\r\nTo: ann@example.org\r\n", {ann},
        "To: ann@example.org\r\n");
    row("Resent-Bcc", "Resent-Bcc: joe@example.org\r\nTo: ann@example.org\r\n", {ann},
        "To: ann@example.org\r\n");
    row("display names",
        "To: \"Lee, Ann\" <ann@example.org>, =?UTF-8?Q?B=C3=B6b?= <bob@example.org>\r\n", {ann},
        "To: \"Lee, Ann\" <ann@example.org>\r\n");
    row("address as a display name", "To: \"joe@example.org\" <ann@example.org>\r\n", {joe},
        "Bcc: joe@example.org\r\n");
    row("comma and address in a comment",
        "To: ann@example.org (not, joe@example.org (or)), bob@example.org\r\n", {ann, joe},
        "To: ann@example.org (not, joe@example.org (or))\r\nBcc: joe@example.org\r\n");
    row("quoted pair in a string",
        "To: \"a\\\", joe@example.org\" <ann@example.org>, bob@example.org\r\n", {ann},
        "To: \"a\\\", joe@example.org\" <ann@example.org>\r\n");
    row("obsolete route", "To: <@one.example,@two.example:ann@example.org>, bob@example.org\r\n",
        {ann}, "To: <@one.example,@two.example:ann@example.org>\r\n");
    row("address literal", "To: ann@[IPv6:2001:db8::1], bob@example.org\r\n",
        {u"ann@[IPv6:2001:db8::1]"_s}, "To: ann@[IPv6:2001:db8::1]\r\n");
    row("group", "To: Team: ann@example.org, bob@example.org;\r\n", {ann, bob},
        "To: Team: ann@example.org, bob@example.org;\r\n");
    row("some of a group", "To: Team: ann@example.org, bob@example.org; , joe@example.org\r\n",
        {bob, joe}, "To: Team: bob@example.org; , joe@example.org\r\n");
    row("nobody of a group", "To: Team: ann@example.org, bob@example.org;, joe@example.org\r\n",
        {joe}, "To: joe@example.org\r\n");
    row("empty group", "To: undisclosed-recipients:;\r\n", {ann},
        "To: undisclosed-recipients:;\r\nBcc: ann@example.org\r\n");
    row("folded list", "To: ann@example.org,\r\n\tbob@example.org,\r\n joe@example.org\r\n",
        {bob, joe}, "To: bob@example.org,\r\n joe@example.org\r\n");
    row("fold of the last", "To: ann@example.org,\r\n\tbob@example.org,\r\n joe@example.org\r\n",
        {ann, bob}, "To: ann@example.org,\r\n\tbob@example.org\r\n");
    row("fold behind the name", "To:\r\n ann@example.org,\r\n bob@example.org\r\n", {bob},
        "To: bob@example.org\r\n");
    row("empty entries", "To: , ann@example.org,, bob@example.org,\r\n", {ann},
        "To: ann@example.org\r\n");
    row("not understood", "To: ann@example.org, joe@@example.org; bob\r\n", {ann, joe},
        "To: ann@example.org\r\nBcc: joe@example.org\r\n");
    row("string without an end", "To: ann@example.org, \"joe@example.org, bob@example.org\r\n",
        {ann, bob}, "To: ann@example.org\r\nBcc: bob@example.org\r\n");
    row("address behind a group", "To: Team: ann@example.org; joe@example.org\r\n", {ann},
        "Bcc: ann@example.org\r\n");
    row("address behind an empty group", "To: Team:; \"x\" joe@example.org\r\n", {ann},
        "Bcc: ann@example.org\r\n");
    row("address as the name of a group", "To: joe@example.org: ann@example.org;\r\n", {ann},
        "Bcc: ann@example.org\r\n");
    row("group without an end", "To: Team: ann@example.org, bob@example.org\r\n", {ann, bob},
        "Bcc: ann@example.org, bob@example.org\r\n");
    row("domain in capitals", "To: ann@EXAMPLE.org\r\n", {ann}, "To: ann@EXAMPLE.org\r\n");
    row("local-part in capitals", "To: Ann@example.org\r\n", {ann}, "Bcc: ann@example.org\r\n");
    row("A-labels in the header", "To: ann@xn--bcher-kva.example, bob@example.org\r\n",
        {u"ann@bücher.example"_s}, "To: ann@xn--bcher-kva.example\r\n");
    row("U-labels in the header",
        "To: ann@b\xC3\xBC"
        "cher.example, bob@example.org\r\n",
        {u"ann@xn--bcher-kva.example"_s},
        "To: ann@b\xC3\xBC"
        "cher.example\r\n");
    row("international, in the header",
        u"To: 山田 <山田@株式.会社>, bob@example.org\r\n"_s.toUtf8(), {u"山田@株式.会社"_s},
        u"To: 山田 <山田@株式.会社>\r\n"_s.toUtf8());
    row("international, hidden", {}, {u"山田@株式.会社"_s, u"ann@株式.会社"_s},
        u"Bcc: 山田@株式.会社, "_s.toUtf8() + Mailbox::parse(u"ann@株式.会社"_s)->toAscii()
            + "\r\n");
    row("name in another charset", "To: J\xFCrgen <ann@example.org>, bob@example.org\r\n", {ann},
        "To: J\xFCrgen <ann@example.org>\r\n");
}

void TestGraphMessage::namesWhomTheEnvelopeNames()
{
    QFETCH(QByteArray, header);
    QFETCH(QStringList, recipients);
    QFETCH(QByteArray, expected);
    const QByteArray mime = GraphMessage(mail(header, recipients)).mime();
    QCOMPARE(mime, expected + "\r\nHello\r\n");
}

void TestGraphMessage::changesNothingElse_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("automatic") << QByteArray(
        "Auto-Submitted: auto-generated\r\nX-Job: 7\r\n\r\nx\r\n");
    QTest::newRow("folds and tabs") << QByteArray("Subject: a\r\n\tb \r\n  c\r\n\r\nx");
    QTest::newRow("Resent-To") << QByteArray("Resent-To: joe@example.org\r\n\r\nx\r\n");
    QTest::newRow("raw bytes") << QByteArray("Subject: \xFF\xFE\r\n\r\n\xFF\xFE\r\n");
    QTest::newRow("header fields in the body")
        << QByteArray("Subject: a\r\n\r\nTo: joe@example.org\r\nBcc: joe@example.org\r\n\r\nx\r\n");
    QTest::newRow("no body") << QByteArray("Subject: a\r\n\r\n");
    QTest::newRow("dots") << QByteArray("Subject: a\r\n\r\n.\r\n..\r\n");
}

void TestGraphMessage::changesNothingElse()
{
    QFETCH(QByteArray, message);
    OutgoingMail outgoing = mail({}, {ann});
    outgoing.message = "To: ann@example.org\r\n" + message;
    QCOMPARE(GraphMessage(outgoing).mime(), outgoing.message);
}

void TestGraphMessage::keepsLinesShort_data()
{
    QTest::addColumn<QByteArray>("header");
    const QByteArray longName(470, 'x');
    const auto entry = [](const QByteArray &name, const QString &address) -> QByteArray {
        return '"' + name + "\" <" + address.toLatin1() + '>';
    };
    // Without the entry in the middle two long lines come together.
    QTest::newRow("fold goes") << QByteArray("To: " + entry(longName, ann) + ", "
                                             + entry(longName, joe) + ",\r\n joe@example.org, "
                                             + entry(QByteArray(900, 'x'), bob) + "\r\n");
    QTest::newRow("first of 998 bytes")
        << QByteArray("To: joe@example.org,\r\n " + entry(QByteArray(976, 'x'), ann) + ",\r\n "
                      + entry(longName, bob) + "\r\n");
    QTest::newRow("in a group") << QByteArray("To: Team: " + entry(QByteArray(900, 'x'), ann)
                                              + ",\r\n joe@example.org, "
                                              + entry(QByteArray(900, 'x'), bob) + ";\r\n");
}

void TestGraphMessage::keepsLinesShort()
{
    QFETCH(QByteArray, header);
    const QByteArray text = mimeHeader(header, {ann, bob});
    QVERIFY(text.contains("<ann@example.org>") && text.contains("<bob@example.org>"));
    QVERIFY(!text.contains("joe@example.org"));
    QVERIFY(!text.contains("Bcc"));
    const QByteArrayList lines = text.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(line.size() <= 999, line.constData()); // with CR
}

void TestGraphMessage::takesABodyOfThirtyFiveMegabytes()
{
    OutgoingMail outgoing = mail("To: joe@example.org\r\n", {ann});
    outgoing.message += QByteArray("0123456789012345678901234567890123\r\n").repeated(1 << 20);
    const GraphMessage message(outgoing);
    const QByteArray mime = message.mime();
    QVERIFY(mime.startsWith("Bcc: ann@example.org\r\n\r\nHello\r\n01234"));
    QVERIFY(mime.endsWith(outgoing.message.last(35 << 20)));
    QVERIFY2(mime.capacity() < mime.size() + 1024, "reserved once, and never grown");
}

// Exchange may see a header where there is none to us, with a Bcc of its own.
void TestGraphMessage::endsABrokenHeader()
{
    OutgoingMail outgoing = mail({}, {ann});
    outgoing.message = "To: ann@example.org\r\nno field\r\nBcc: joe@example.org\r\n\r\nx\r\n";
    QCOMPARE(GraphMessage(outgoing).mime(), "To: ann@example.org\r\n"
                                            "\r\n"
                                            "no field\r\nBcc: joe@example.org\r\n\r\nx\r\n");
    outgoing.message = "To: ann@example.org";
    QCOMPARE(GraphMessage(outgoing).mime(), "To: ann@example.org\r\n\r\n");
}

void TestGraphMessage::encodesTheMimeBody()
{
    const GraphMessage message(mail("To: ann@example.org\r\n", {ann}));
    QCOMPARE(QByteArray::fromBase64(message.mimeBody(), QByteArray::AbortOnBase64DecodingErrors),
             message.mime());
}

void TestGraphMessage::tellsWhoIsNamed()
{
    const GraphMessage message(mail("To: Ann <ann@example.org>, joe@example.org\r\n"
                                    "Cc: Team: bob@example.org;\r\n",
                                    {bob, ann, u"eve@example.org"_s}));
    const QList<AddressEntry> to = message.named("to");
    QCOMPARE(to.size(), 1);
    QCOMPARE(to.constFirst().text.trimmed().toByteArray(), "Ann <ann@example.org>");
    const QList<AddressEntry> cc = message.named("cc");
    QCOMPARE(cc.size(), 1);
    QCOMPARE(cc.constFirst().mailbox->toString(), bob);
    QCOMPARE(message.unnamed(), QList<Mailbox>{*Mailbox::parse(u"eve@example.org"_s)});
}

namespace {

const QByteArrayList readHeaders{
    "To: \"Lee, Ann\" <ann@example.org>, =?UTF-8?Q?B=C3=B6b?= <bob@example.org>\r\n",
    "To: Team: ann@example.org,\r\n bob@example.org, eve@example.org;,\r\n joe@example.org\r\n",
    "To: (one, two) ann@example.org (three),\r\n\t\"a\\\"b, c\" <bob@example.org>\r\n"
    "Cc: <joe@example.org>\r\n",
    "Cc: ann@example.org, bob@EXAMPLE.org\r\nBcc: eve@example.org\r\n",
};

} // namespace

// Every header with every envelope: the envelope gets it, nobody else, and nobody twice.
void TestGraphMessage::isReadByPythonAsItWasMeant()
{
    const QStringList everybody{ann, bob, joe, u"eve@example.org"_s};
    QJsonArray messages;
    QList<QStringList> envelopes;
    for (const QByteArray &header : readHeaders) {
        for (int choice = 1; choice < 16; ++choice) {
            QStringList recipients;
            for (int i = 0; i < 4; ++i)
                recipients << ((choice >> i) % 2 == 1 ? everybody.mid(i, 1) : QStringList());
            const QByteArray mime = GraphMessage(mail(header, recipients)).mime();
            messages << QString::fromLatin1(mime.toBase64());
            envelopes << recipients;
        }
    }
    const QJsonArray read = readWithPython(messages);
    QCOMPARE(read.size(), messages.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        QStringList recipients;
        for (const QString &field : {u"to"_s, u"cc"_s, u"bcc"_s}) {
            const QJsonArray addresses = read.at(i)[field].toArray();
            for (const QJsonValue address : addresses)
                recipients << address[1].toString().toLower();
        }
        recipients.sort();
        envelopes[i].sort();
        QCOMPARE(recipients, envelopes.at(i));
    }
}

QTEST_GUILESS_MAIN(TestGraphMessage)
#include "tst_graphmessage.moc"
