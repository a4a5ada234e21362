// SPDX-License-Identifier: Apache-2.0
#include "graph/graphform.h"
#include "graph/messagejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

// What is posted as JSON, held against the description of sendMail beside this file by a validator
// that knows nothing of this program.
class TestSendMailSchema : public QObject
{
    Q_OBJECT

private slots:
    void postsWhatIsDescribed_data();
    void postsWhatIsDescribed();
    void uploadsWhatIsDescribed();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
};

namespace {

OutgoingMail mail(const QByteArray &message)
{
    OutgoingMail mail;
    for (const QString &recipient :
         {u"ann@example.org"_s, u"山田@株式.会社"_s, u"eve@example.org"_s})
        mail.envelope.forwardPaths << *Mailbox::parse(recipient);
    mail.message = message;
    return mail;
}

const QByteArray plainText =
    "From: Joe <joe@example.org>\r\nTo: ann@example.org\r\nSubject: Hello\r\n"
    "Message-ID: <1@example.org>\r\n\r\nHello\r\n";
const QByteArray pageWithFiles =
    "From: =?UTF-8?Q?J=C3=B6e?= <joe@example.org>\r\n"
    "To: \"Lee, Ann\" <ann@example.org>\r\nCc: =?UTF-8?B?5bGx?= <山田@株式.会社>\r\n"
    "Reply-To: a@example.org, B <b@example.org>\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n"
    "Message-ID: <2@example.org>\r\nImportance: high\r\nX-Job: 7\r\nX-Kind: =?UTF-8?Q?=C3=BC?=\r\n"
    "Content-Type: multipart/mixed; boundary=m\r\n\r\n"
    "--m\r\nContent-Type: multipart/related; boundary=r\r\n\r\n"
    "--r\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>ü <img src=\"cid:a@x\">\r\n"
    "--r\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=a.png\r\n"
    "Content-ID: <a@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--r--\r\n"
    "--m\r\nContent-Type: application/pdf\r\n"
    "Content-Disposition: attachment; filename*=UTF-8''%C3%BC.pdf\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQ=\r\n--m--\r\n";

QByteArray posted(const QByteArray &message)
{
    const GraphForm form = GraphForm::of(mail(message), false);
    return form.kind == GraphForm::Kind::Json ? form.body : QByteArray();
}

// Debian's own, where there is one: another python3 may come first in PATH.
QString validatingPython()
{
    const QString debian = u"/usr/bin/python3"_s;
    return QFile::exists(debian) ? debian : QStandardPaths::findExecutable(u"python3"_s);
}

// What is wrong with it, line by line.
QString faults(const QString &schema, const QByteArray &body)
{
    const QJsonArray entries{
        QJsonObject{{u"schema"_s, schema}, {u"body"_s, QString::fromLatin1(body.toBase64())}}};
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(validatingPython(), {u"-I"_s, QFINDTESTDATA("validatesendmail.py")});
    python.write(QJsonDocument(entries).toJson());
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return u"The validator did not run."_s;
    QStringList lines;
    const QJsonArray found =
        QJsonDocument::fromJson(python.readAllStandardOutput()).array().first().toArray();
    for (const QJsonValue fault : found)
        lines << fault.toString();
    return lines.join(u'\n');
}

} // namespace

void TestSendMailSchema::postsWhatIsDescribed_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("contained");
    QTest::newRow("plain text") << plainText << QByteArray(R"("contentType":"text")");
    QTest::newRow("nobody named") << QByteArray("Subject: x\r\n\r\nx") << QByteArray("bccRecip");
    QTest::newRow("nothing in the header") << QByteArray("\r\n") << QByteArray("bccRecipients");
    QTest::newRow("unimportant") << "Importance: low\r\n" + plainText << QByteArray(R"(:"low")");
    QTest::newRow("page, picture") << pageWithFiles << QByteArray(R"("isInline":true)");
    QTest::newRow("page, file") << pageWithFiles << QByteArray("ü.pdf");
    QTest::newRow("page, international address") << pageWithFiles << QByteArray("山田@株式.会社");
    QTest::newRow("page, hidden recipient") << pageWithFiles << QByteArray("eve@example.org");
    QTest::newRow("page, answers elsewhere") << pageWithFiles << QByteArray("replyTo");
    QTest::newRow("page, X- fields") << pageWithFiles << QByteArray("internetMessageHeaders");
}

void TestSendMailSchema::postsWhatIsDescribed()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, contained);
    const QByteArray body = posted(message);
    QVERIFY2(body.contains(contained), body.constData());
    QCOMPARE(faults(u"sendMail"_s, body), QString());
}

void TestSendMailSchema::uploadsWhatIsDescribed()
{
    const MessageJson json(mail(pageWithFiles));
    QCOMPARE(faults(u"message"_s, json.draft()), QString());
    QCOMPARE(json.files().size(), 2);
    for (const AttachedFile &file : json.files())
        QCOMPARE(faults(u"fileAttachment"_s, MessageJson::attachment(file)), QString());
}

void TestSendMailSchema::refusesWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &written, const QByteArray &instead,
                        const QString &fault) {
        QTest::newRow(name) << written << instead << fault;
    };
    row("misspelt parameter", "saveToSentItems", "saveToSendItems",
        u"'saveToSendItems' was unex"_s);
    row("misspelt recipients", "bccRecipients", "bccRecipient", u"'bccRecipient' was unexpected"_s);
    row("misspelt address", R"("address")", R"("adress")", u"'adress' was unexpected"_s);
    row("misspelt file", "contentBytes", "contentByte", u"'contentByte' was unexpected"_s);
    row("misspelt type", "fileAttachment", "fileAttachement", u"is not one of"_s);
    row("unknown kind of body", R"("html")", R"("text/html")", u"'text/html' is not one of"_s);
    row("unknown importance", R"("high")", R"("High")", u"'High' is not one of"_s);
    row("text for a truth value", "true", R"("true")", u"is not of type 'boolean'"_s);
    row("no base64", "iVBORw", "iVB!Rw", u"is not a 'byte'"_s);
    row("field other than X-", "X-Job", "Job", u"'Job' does not match"_s);
}

void TestSendMailSchema::refusesWhatIsNot()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, instead);
    QFETCH(QString, fault);
    QByteArray body = posted(pageWithFiles);
    QVERIFY(body.contains(written));
    const QString found = faults(u"sendMail"_s, body.replace(written, instead));
    QVERIFY2(found.contains(fault), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestSendMailSchema)
#include "tst_sendmailschema.moc"
