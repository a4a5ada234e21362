// SPDX-License-Identifier: Apache-2.0
#include "mail/attachmentpart.h"
#include "mail/base64lines.h"
#include "mail/filename.h"
#include "mail/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestMessageAttachments : public QObject
{
    Q_OBJECT

private slots:
    void makesFileNamesHarmless_data();
    void makesFileNamesHarmless();
    void boundsFileNames();
    void writesFileNames_data();
    void writesFileNames();
    void breaksBase64IntoLines();
    void neverEstimatesTooLittle();
    void replacesUnusableMediaTypes_data();
    void replacesUnusableMediaTypes();
    void hasNoReplyToUnlessThereIsOne();
    void neverUsesABoundaryTwice();
    void cannotBeEndedByWhatItHolds();
    void leavesOutNobodyInADraftOnly();
    void isReadByPythonAsItWasMeant_data();
    void isReadByPythonAsItWasMeant();
    void isSafeToTransport();

private:
    static QJsonObject readByPython(const Message &message);
};

namespace {

Message messageWith(const QList<Attachment> &attachments)
{
    Message message;
    message.sender = *Mailbox::parse(u"ann@example.org"_s);
    message.recipients = {*Mailbox::parse(u"bob@example.org"_s)};
    message.subject = u"Files"_s;
    message.body = u"Grüße\n"_s;
    message.isAutomatic = false;
    message.attachments = attachments;
    return message;
}

QByteArray randomBytes(int size)
{
    QRandomGenerator random(1);
    QByteArray bytes(size, 0);
    std::generate(bytes.begin(), bytes.end(), [&random] { return char(random.bounded(256)); });
    return bytes;
}

QByteArray boundaryOf(const QByteArray &message)
{
    static const QRegularExpression pattern(u"boundary=\"([^\"]+)\""_s);
    return pattern.match(QString::fromLatin1(message)).captured(1).toLatin1();
}

QByteArray written(const Message &message)
{
    return message.toBytes(HeaderEncoding::Ascii);
}

const QList<QString> fileNames{
    u"report.pdf"_s,
    u"two words.txt"_s,
    u"Übersicht groß.txt"_s,
    u"株式会社の報告書と見積書と請求書のまとめ最新版.pdf"_s,
    u"😀 👨‍👩‍👧 party.png"_s,
    u"say \"hello\".txt"_s,
    u"semi;colon, comma'apostrophe%41*.txt"_s,
    u"=?UTF-8?Q?no?=.txt"_s,
    u".hidden"_s,
    u"..x"_s,
    QString(196, u'a') + u".txt"_s,
    QString(196, u'ü') + u".txt"_s,
};

} // namespace

void TestMessageAttachments::makesFileNamesHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("harmless");
    const auto row = [](const char *what, const QString &name, const QString &harmless) {
        QTest::newRow(what) << name << harmless;
    };
    row("ordinary", u"a.txt"_s, u"a.txt"_s);
    row("a path", u"../x"_s, u".._x"_s);
    row("a path of Windows", u"C:\\temp\\x"_s, u"C:_temp_x"_s);
    row("line end", u"a\r\nX-Evil: 1.txt"_s, u"a__X-Evil: 1.txt"_s);
    row("NUL", u"a"_s + QChar(0) + u".txt"_s, u"a_.txt"_s);
    row("bidi control", u"invoice\u202Efdp.exe"_s, u"invoice_fdp.exe"_s);
    row("isolate", u"a\u2066b\u2069"_s, u"a_b_"_s);
    row("not to be seen", u"a\u200Bb\uFEFF"_s, u"a_b_"_s);
    row("line separator", u"a\u2028b"_s, u"a_b"_s);
    row("joiner", u"👨‍👩"_s, u"👨‍👩"_s);
    row("half a character", u"a"_s + QChar(0xD83D) + u"b"_s, u"a\uFFFDb"_s);
    row("nothing", {}, u"attachment"_s);
    row("blanks", u"  "_s, u"attachment"_s);
    row("dots", u".."_s, u"attachment"_s);
    row("blanks at the ends", u" a.txt "_s, u"a.txt"_s);
}

void TestMessageAttachments::makesFileNamesHarmless()
{
    QFETCH(QString, name);
    QFETCH(QString, harmless);
    QCOMPARE(FileName::harmless(name), harmless);
    QCOMPARE(FileName::harmless(harmless), harmless);
}

void TestMessageAttachments::boundsFileNames()
{
    const QString longName = FileName::harmless(QString(10'000, u'a') + u".txt"_s);
    QCOMPARE(longName, QString(251, u'a') + u".txt"_s);
    QCOMPARE(FileName::harmless(QString(10'000, u'.') + u'x').size(), 255);
    QCOMPARE(FileName::harmless(u"a"_s + u"😀"_s.repeated(200)), u"a"_s + u"😀"_s.repeated(127));
    QCOMPARE(FileName::harmless(u"😀"_s.repeated(200)), u"😀"_s.repeated(127));
    const QString blankAtTheCut = QString(254, u'a') + u' ' + QString(20, u'b');
    QCOMPARE(FileName::harmless(blankAtTheCut), QString(254, u'a'));
}

void TestMessageAttachments::writesFileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("parameter");
    QTest::newRow("ASCII") << u"a b.txt"_s << QByteArray(";\r\n filename=\"a b.txt\"");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray(";\r\n filename=\"a\\\"b\"");
    QTest::newRow("umlaut") << u"ü.txt"_s << QByteArray(";\r\n filename*=UTF-8''%C3%BC.txt");
    QTest::newRow("long") << QString(80, u'a')
                          << QByteArray(";\r\n filename*0*=UTF-8''" + QByteArray(55, 'a')
                                        + ";\r\n filename*1*=" + QByteArray(25, 'a'));
}

void TestMessageAttachments::writesFileNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, parameter);
    QCOMPARE(FileName::parameter(name), parameter);
}

void TestMessageAttachments::breaksBase64IntoLines()
{
    for (const int size : {0, 1, 2, 56, 57, 58, 113, 114, 115, 10'000}) {
        QByteArray lines = "before";
        Base64Lines::append(lines, randomBytes(size));
        QVERIFY(lines.startsWith("before"));
        QCOMPARE(lines.size() - 6, Base64Lines::size(size));
        const QByteArray base64 = lines.sliced(6).replace("\r\n", "");
        QCOMPARE(QByteArray::fromBase64(base64), randomBytes(size));
    }
}

void TestMessageAttachments::neverEstimatesTooLittle()
{
    for (const QString &name : {u"a"_s, u"株"_s.repeated(255), u"😀"_s.repeated(127)}) {
        QByteArray part;
        AttachmentPart::append(part, {name, QByteArray(200, 'a') + "/b", randomBytes(1000)});
        QVERIFY(part.size() <= AttachmentPart::size(1000));
    }
}

void TestMessageAttachments::replacesUnusableMediaTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isUsable");
    QTest::newRow("text") << QByteArray("text/plain; charset=utf-8") << true;
    QTest::newRow("picture") << QByteArray("image/png") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no type") << QByteArray("text") << false;
    QTest::newRow("no subtype") << QByteArray("text/") << false;
    QTest::newRow("another field") << QByteArray("text/plain\r\nX-Evil: 1") << false;
    QTest::newRow("not ASCII") << QByteArray("text/\xC3\xBC") << false;
    QTest::newRow("without an end") << "text/" + QByteArray(1000, 'a') << false;
    QTest::newRow("message") << QByteArray("message/rfc822") << false;
    QTest::newRow("multipart") << QByteArray("Multipart/mixed; boundary=x") << false;
}

void TestMessageAttachments::replacesUnusableMediaTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isUsable);
    const QByteArray bytes = written(messageWith({{u"a"_s, type, "x"}}));
    const QByteArray expected = isUsable ? type : QByteArray("application/octet-stream");
    QVERIFY2(bytes.contains("\r\nContent-Type: " + expected + "\r\n"), bytes);
    QVERIFY(!bytes.contains("X-Evil"));
}

void TestMessageAttachments::hasNoReplyToUnlessThereIsOne()
{
    Message message = messageWith({});
    QVERIFY(!written(message).contains("Reply-To"));
    message.replyTo = {*Mailbox::parse(u"carol@株式.会社"_s)};
    QVERIFY(written(message).contains("\r\nReply-To: carol@xn--w0tp6r.xn--6oq404h\r\n"));
    QVERIFY(message.toBytes(HeaderEncoding::Utf8).contains("\r\nReply-To: carol@株式.会社\r\n"));
}

void TestMessageAttachments::neverUsesABoundaryTwice()
{
    QSet<QByteArray> boundaries;
    for (int i = 0; i < 1000; ++i)
        boundaries << boundaryOf(written(messageWith({{u"a"_s, "text/plain", "x"}})));
    QCOMPARE(boundaries.size(), 1000);
}

// Even by somebody who knows the boundary: a line that begins with "--=_" is never in a part.
void TestMessageAttachments::cannotBeEndedByWhatItHolds()
{
    Message message = messageWith({{u"--=_x\r\n--=_y"_s, "text/plain", "\r\n--=_0\r\n"}});
    message.body = u"--=_0\n--=_0--\nü\n"_s;
    message.subject = u"a\r\n\r\n--=_0"_s;
    const QByteArray bytes = written(message);
    QCOMPARE(bytes.count("\r\n--=_"), 3);
    QCOMPARE(bytes.count("\r\n--" + boundaryOf(bytes)), 3);
}

void TestMessageAttachments::leavesOutNobodyInADraftOnly()
{
    Message draft = messageWith({});
    draft.isDraft = true;
    QVERIFY(written(draft).contains("\r\nX-Unsent: 1\r\n"));
    QVERIFY(written(draft).contains("\r\nFrom: ann@example.org\r\n"));
    QVERIFY(written(draft).contains("\r\nTo: bob@example.org\r\n"));
    draft.sender = {};
    draft.recipients.clear();
    for (const QByteArray field : {"\r\nFrom:", "\r\nTo:", "\r\nMessage-ID:"})
        QVERIFY2(!written(draft).contains(field), field);
    QVERIFY(!written(messageWith({})).contains("X-Unsent"));
}

QJsonObject TestMessageAttachments::readByPython(const Message &message)
{
    const QString debian = u"/usr/bin/python3"_s;
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QFile::exists(debian) ? debian : QStandardPaths::findExecutable(u"python3"_s),
                 {u"-I"_s, QFINDTESTDATA("readattachments.py")});
    const QJsonArray input{QString::fromLatin1(written(message).toBase64())};
    python.write(QJsonDocument(input).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array().at(0).toObject();
}

void TestMessageAttachments::isReadByPythonAsItWasMeant_data()
{
    QTest::addColumn<QList<Attachment>>("attachments");
    QList<Attachment> named;
    for (const QString &name : fileNames)
        named << Attachment{name, "application/octet-stream", name.toUtf8()};
    QTest::newRow("all kinds of names") << named;
    QTest::newRow("one byte") << QList<Attachment>{{u"a"_s, "application/x-a", "x"}};
    QTest::newRow("nothing in it") << QList<Attachment>{{u"a"_s, "application/x-a", ""}};
    QTest::newRow("line ends and NUL") << QList<Attachment>{
        {u"a"_s, "text/plain; charset=utf-8", QByteArray("\r\n\n\r\0\r\n.\r\nFrom x\n", 18)}};
    QTest::newRow("random") << QList<Attachment>{
        {u"a"_s, "application/octet-stream", randomBytes(100'003)},
        {u"a"_s, "text/plain", randomBytes(1000)}};
}

void TestMessageAttachments::isReadByPythonAsItWasMeant()
{
    QFETCH(QList<Attachment>, attachments);
    Message message = messageWith(attachments);
    message.replyTo = {*Mailbox::parse(u"carol@example.org"_s)};
    const QJsonObject read = readByPython(message);
    QCOMPARE(read[u"defects"_s].toArray(), QJsonArray());
    QCOMPARE(read[u"type"_s].toString(), u"multipart/mixed"_s);
    QCOMPARE(read[u"textType"_s].toString(), u"text/plain"_s);
    QCOMPARE(read[u"text"_s].toString().trimmed(), u"Grüße"_s);
    QCOMPARE(read[u"replyTo"_s].toString(), u"carol@example.org"_s);
    const QJsonArray files = read[u"files"_s].toArray();
    QCOMPARE(files.size(), attachments.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonObject file = files.at(i).toObject();
        const Attachment &meant = attachments.at(i);
        QCOMPARE(file[u"name"_s].toString(), meant.fileName);
        QCOMPARE(file[u"disposition"_s].toString(), u"attachment"_s);
        QCOMPARE(file[u"type"_s].toString().remove(u'"'), QString::fromLatin1(meant.mediaType));
        QCOMPARE(QByteArray::fromBase64(file[u"bytes"_s].toString().toLatin1()), meant.bytes);
    }
}

void TestMessageAttachments::isSafeToTransport()
{
    QList<Attachment> attachments;
    for (const QString &name : fileNames)
        attachments << Attachment{name, "application/octet-stream", randomBytes(500)};
    const QByteArray bytes = written(messageWith(attachments));
    QVERIFY(bytes.endsWith("\r\n"));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &line : lines) {
        const bool isAscii =
            std::all_of(line.cbegin(), line.cend(), [](char c) { return c >= '\t' && c < '\x7f'; });
        QVERIFY2(isAscii, line);
        QVERIFY2(line.size() <= 79, line); // with its CR
    }
}

QTEST_GUILESS_MAIN(TestMessageAttachments)
#include "tst_messageattachments.moc"
