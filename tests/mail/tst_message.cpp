// SPDX-License-Identifier: Apache-2.0
#include "mail/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Message)

class TestMessage : public QObject
{
    Q_OBJECT

private slots:
    void hasAllFields();
    void isAutomaticUnlessToldOtherwise();
    void makesMessageIdsInTheSendersDomain();
    void neverMakesAMessageIdTwice();
    void alwaysHasAMessageId();
    void choosesTheTransferEncoding_data();
    void choosesTheTransferEncoding();
    void writesBodies_data();
    void writesBodies();
    void keepsCharactersWhole();
    void isSafeToTransport_data();
    void isSafeToTransport();
    void isReadByPythonAsItWasMeant();
};

namespace {

Message message(const QString &body = u"Hello\n"_s)
{
    Message message;
    message.senderName = u"Ann Lee"_s;
    message.sender = *Mailbox::parse(u"ann@example.org"_s);
    message.recipients = {*Mailbox::parse(u"bob@example.org"_s)};
    message.subject = u"A test"_s;
    message.body = body;
    message.date = QDateTime(QDate(2026, 11, 26), QTime(9, 5), Qt::OffsetFromUTC, 3600);
    message.messageId = "1@example.org";
    return message;
}

QByteArray header(const QByteArray &bytes)
{
    return bytes.first(bytes.indexOf("\r\n\r\n") + 2);
}

QByteArray writtenBody(const QString &body)
{
    const QByteArray bytes = message(body).toBytes(HeaderEncoding::Ascii);
    return bytes.sliced(bytes.indexOf("\r\n\r\n") + 4);
}

const QList<QString> senderNames{
    u"Ann"_s,
    u"Lee, Ann"_s,
    u"Ann \"the\" (boss) Lee"_s,
    u"DOMAIN\\ann; ann@home: <x> [y]"_s,
    u"Jürgen Groß"_s,
    u"山田太郎"_s,
    u"😀 Support 👨‍👩‍👧"_s,
    u" Ann "_s,
    u"=?UTF-8?Q?no?= really"_s,
    u"Eine recht lange Bezeichnung, die über mehrere Zeilen geht und Umlaute äöüß hat"_s,
    u"株式会社山田太郎商店カスタマーサポートセンターご案内係担当窓口"_s,
    u"A very long name of a company that goes on and on, with commas, and (yet) no end"_s,
};

const QList<QString> subjects{
    u"Test mail from Mailroom"_s,
    u"Grüße, \"Anführung\" (Klammer) =?UTF-8?Q?x?="_s,
    u"とても長い件名です。とても長い件名です。とても長い件名です。とても長い件名です。"_s,
    u" blanks at both ends "_s,
    u"https://example.org/"_s + QString(150, u'x'),
};

const QList<QString> bodies{
    u"Hello\n\nBye\n"_s,
    u"Grüße \n.\nFrom here =3D on\t\n"_s + QString(200, u'x') + u'\n',
    u"とても長い本文です。"_s.repeated(50) + u"\n😀\n"_s,
    QString(),
    u".\n..\nFrom me\n"_s,
};

const QList<QString> addresses{u"ann@example.org"_s, u"\"ann lee\"@example.org"_s,
                               u"ann@[192.0.2.1]"_s, u"ann@株式.会社"_s, u"山田太郎@株式.会社"_s};

// 60 of them: every name with five subjects and bodies, each address in turn.
QList<Message> manyMessages()
{
    QList<Message> messages;
    for (qsizetype i = 0; i < senderNames.size() * 5; ++i) {
        Message composed = message(bodies.at((i + i / 5) % bodies.size()));
        composed.senderName = senderNames.at(i / 5);
        composed.subject = subjects.at(i % 5);
        composed.sender = *Mailbox::parse(addresses.at((i + i / 5) % addresses.size()));
        composed.recipients << composed.sender;
        composed.messageId = Message::newMessageId(composed.sender);
        messages << composed;
    }
    return messages;
}

HeaderEncoding encodingFor(const Message &message)
{
    return message.sender.needsSmtpUtf8() ? HeaderEncoding::Utf8 : HeaderEncoding::Ascii;
}

QString wireAddress(const Mailbox &mailbox)
{
    return QString::fromUtf8(mailbox.needsSmtpUtf8() ? mailbox.toUtf8() : mailbox.toAscii());
}

// Debian's own, where there is one: another python3 may come first in PATH.
QString pythonProgram()
{
    const QString debian = u"/usr/bin/python3"_s;
    return QFile::exists(debian) ? debian : QStandardPaths::findExecutable(u"python3"_s);
}

QByteArray readWithPython(const QByteArray &input)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(pythonProgram(), {u"-I"_s, QFINDTESTDATA("readmessages.py")});
    python.write(input);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {};
    return python.readAllStandardOutput();
}

} // namespace

void TestMessage::hasAllFields()
{
    QCOMPARE(message().toBytes(HeaderEncoding::Ascii), "Date: Thu, 26 Nov 2026 09:05:00 +0100\r\n"
                                                       "From: Ann Lee <ann@example.org>\r\n"
                                                       "To: bob@example.org\r\n"
                                                       "Subject: A test\r\n"
                                                       "Message-ID: <1@example.org>\r\n"
                                                       "Auto-Submitted: auto-generated\r\n"
                                                       "MIME-Version: 1.0\r\n"
                                                       "Content-Type: text/plain; charset=UTF-8\r\n"
                                                       "Content-Transfer-Encoding: 7bit\r\n"
                                                       "\r\n"
                                                       "Hello\r\n");
}

void TestMessage::isAutomaticUnlessToldOtherwise()
{
    Message byAPerson = message();
    byAPerson.isAutomatic = false;
    QVERIFY(!byAPerson.toBytes(HeaderEncoding::Ascii).contains("Auto-Submitted"));
}

void TestMessage::makesMessageIdsInTheSendersDomain()
{
    const Mailbox kanji = *Mailbox::parse(u"山田@株式.会社"_s);
    QVERIFY(Message::newMessageId(kanji).endsWith("@xn--w0tp6r.xn--6oq404h"));
    const Mailbox literal = *Mailbox::parse(u"ann@[IPv6:2001:db8::1]"_s);
    QVERIFY(Message::newMessageId(literal).endsWith("@[IPv6:2001:db8::1]"));
}

void TestMessage::neverMakesAMessageIdTwice()
{
    QSet<QByteArray> ids;
    for (int i = 0; i < 10'000; ++i)
        ids << Message::newMessageId(message().sender);
    QCOMPARE(ids.size(), 10'000);
}

void TestMessage::alwaysHasAMessageId()
{
    Message without = message();
    without.messageId.clear();
    const QByteArray bytes = without.toBytes(HeaderEncoding::Ascii);
    QVERIFY(bytes.contains("\r\nMessage-ID: <"));
    QVERIFY(!bytes.contains("<>"));
}

void TestMessage::choosesTheTransferEncoding_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("encoding");
    const auto row = [](const char *name, const QString &body, const QByteArray &encoding) {
        QTest::newRow(name) << body << encoding;
    };
    row("nothing", {}, "7bit");
    row("ASCII", u"Hello\nthere\n"_s, "7bit");
    row("tab inside", u"a\tb"_s, "7bit");
    row("line of 76", QString(76, u'a'), "7bit");
    row("line of 77", QString(77, u'a'), "quoted-printable");
    row("umlaut", u"Grüße und so weiter"_s, "quoted-printable");
    row("kanji", u"山田太郎"_s, "base64");
    row("blank at a line's end", u"a \nb"_s, "quoted-printable");
    row("From", u"From here"_s, "quoted-printable");
    row("dot", u"some text to begin with\n.\n"_s, "quoted-printable");
    row("NUL", u"some text to begin with "_s + QChar(0) + u'x', "quoted-printable");
    row("ESC", u"some text to begin with \u001b[1m"_s, "quoted-printable");
}

void TestMessage::choosesTheTransferEncoding()
{
    QFETCH(QString, body);
    QFETCH(QByteArray, encoding);
    const QByteArray bytes = message(body).toBytes(HeaderEncoding::Ascii);
    const QByteArray field = "\r\nContent-Transfer-Encoding: " + encoding + "\r\n";
    QVERIFY2(header(bytes).contains(field), bytes);
}

void TestMessage::writesBodies_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &body, const QByteArray &bytes) {
        QTest::newRow(name) << body << bytes;
    };
    row("nothing", {}, "");
    row("no end", u"a"_s, "a\r\n");
    row("any line ends", u"a\rb\nc\r\nd\n\re"_s, "a\r\nb\r\nc\r\nd\r\n\r\ne\r\n");
    row("empty lines", u"\n\n"_s, "\r\n\r\n");
    row("umlauts", u"Grüße und mehr"_s, "Gr=C3=BC=C3=9Fe und mehr\r\n");
    row("more umlauts", u"Grüße"_s, "R3LDvMOfZQ0K\r\n");
    row("equals sign beside an umlaut", u"a=ü and more"_s, "a=3D=C3=BC and more\r\n");
    row("blanks at the ends", u"a \nüb\t\n  \nccc"_s, "a=20\r\n=C3=BCb=09\r\n =20\r\nccc\r\n");
    row("From", u"From here and From there"_s, "=46rom here and From there\r\n");
    row("dots", u"text.\n.\n..a"_s, "text.\r\n=2E\r\n=2E.a\r\n");
    row("long line", QString(80, u'a'),
        QByteArray(75, 'a') + "=\r\n" + QByteArray(5, 'a') + "\r\n");
    row("dot behind a soft line break", QString(75, u'a') + u".b"_s,
        QByteArray(75, 'a') + "=\r\n=2Eb\r\n");
    row("From behind a soft line break", QString(75, u'a') + u"From b"_s,
        QByteArray(75, 'a') + "=\r\n=46rom b\r\n");
    row("kanji", u"山田太郎"_s, "5bGx55Sw5aSq6YOODQo=\r\n");
    row("lone surrogate", QString(QChar(0xD83D)) + u" and text"_s, "? and text\r\n");
}

void TestMessage::writesBodies()
{
    QFETCH(QString, body);
    QFETCH(QByteArray, bytes);
    QCOMPARE(writtenBody(body), bytes);
}

// Some readers decode line by line.
void TestMessage::keepsCharactersWhole()
{
    for (int size = 60; size < 80; ++size) {
        const QByteArray body = writtenBody(QString(size, u'a') + u"ü😀"_s + QString(80, u'b'));
        const bool areWhole = body.contains("=C3=BC") && body.contains("=F0=9F=98=80");
        QVERIFY2(areWhole, body);
    }
}

void TestMessage::isSafeToTransport_data()
{
    QTest::addColumn<Message>("message");
    int number = 0;
    const QList<Message> messages = manyMessages();
    for (const Message &composed : messages)
        QTest::addRow("%d", ++number) << composed;
}

void TestMessage::isSafeToTransport()
{
    QFETCH(Message, message);
    const QByteArray bytes = message.toBytes(encodingFor(message));
    QVERIFY(bytes.endsWith("\r\n"));
    const QList<QByteArray> lines = bytes.chopped(2).split('\n');
    for (QByteArray line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        const bool isAscii =
            std::all_of(line.cbegin(), line.cend(), [](char c) { return c >= '\t' && c < '\x7f'; });
        QVERIFY2(isAscii || message.sender.needsSmtpUtf8(), line);
        QVERIFY2(line.size() <= (message.sender.needsSmtpUtf8() ? 998 : 78), line);
        QVERIFY2(!line.contains('\r'), line);
    }
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
}

void TestMessage::isReadByPythonAsItWasMeant()
{
    const QList<Message> messages = manyMessages();
    QJsonArray input;
    for (const Message &composed : messages) {
        const QByteArray bytes = composed.toBytes(encodingFor(composed));
        input << QJsonObject{{u"message"_s, QString::fromLatin1(bytes.toBase64())},
                             {u"utf8"_s, encodingFor(composed) == HeaderEncoding::Utf8}};
    }
    QVERIFY2(!pythonProgram().isEmpty(), "python3 is missing");
    const QByteArray output = readWithPython(QJsonDocument(input).toJson());
    const QJsonArray read = QJsonDocument::fromJson(output).array();
    QCOMPARE(read.size(), messages.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        const QJsonObject what = read.at(i).toObject();
        const Message &meant = messages.at(i);
        const QString address = wireAddress(meant.sender);
        const QString body = meant.body;
        QCOMPARE(what[u"defects"_s].toArray(), QJsonArray());
        QCOMPARE(what[u"displayName"_s].toString(), meant.senderName);
        QCOMPARE(what[u"sender"_s].toString(), address);
        QCOMPARE(what[u"recipients"_s].toArray(), (QJsonArray{u"bob@example.org"_s, address}));
        QCOMPARE(what[u"subject"_s].toString(), meant.subject);
        QCOMPARE(what[u"date"_s].toString(), u"2026-11-26T09:05:00+01:00"_s);
        QCOMPARE(what[u"messageId"_s].toString(),
                 u"<%1>"_s.arg(QString::fromLatin1(meant.messageId)));
        QCOMPARE(what[u"type"_s].toString(), u"text/plain"_s);
        QCOMPARE(what[u"body"_s].toString().replace("\r\n"_L1, "\n"_L1), body);
    }
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
