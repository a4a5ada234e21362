// SPDX-License-Identifier: Apache-2.0
#include "graph/messagejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMessageJson : public QObject
{
    Q_OBJECT

private slots:
    void writesFields_data();
    void writesFields();
    void writesTheBody();
    void writesFiles();
    void keepsTheDraftFreeOfFiles();
    void saysWhetherACopyStays();
    void refusesWhatIsTooLong();
    void tellsWhatIsLost_data();
    void tellsWhatIsLost();
};

namespace {

OutgoingMail mail(const QByteArray &message, const QStringList &recipients = {})
{
    OutgoingMail mail;
    for (const QString &recipient : recipients)
        mail.envelope.forwardPaths << *Mailbox::parse(recipient);
    mail.message = message;
    return mail;
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray arrayText(const QJsonValue &value)
{
    return value.isUndefined() ? QByteArray("none")
                               : QJsonDocument(QJsonObject{{u"v"_s, value}})
                                     .toJson(QJsonDocument::Compact)
                                     .sliced(5)
                                     .chopped(1);
}

QByteArray withFile(const QByteArray &bytes)
{
    return "Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/html\r\n\r\n<p>\r\n"
           "--b\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=a.png\r\n"
           "Content-ID: <a@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
           + bytes.toBase64() + "\r\n--b--\r\n";
}

} // namespace

void TestMessageJson::writesFields_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &header, const QString &property,
                        const QByteArray &expected) {
        QTest::newRow(name) << header << property << expected;
    };
    const auto address = [](const QByteArray &text, const QByteArray &name = {}) -> QByteArray {
        return R"({"emailAddress":{"address":")" + text + '"'
               + (name.isEmpty() ? QByteArray() : R"(,"name":")" + name + '"') + "}}";
    };
    row("subject", "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n \"x\"\r\n", u"subject"_s,
        "\"Gr\xC3\xBC\xC3\x9F"
        "e \\\"x\\\"\"");
    row("no subject", {}, u"subject"_s, "none");
    row("empty subject", "Subject:\r\n", u"subject"_s, "\"\"");
    row("To of the envelope", "To: \"Lee, Ann\" <ann@example.org>, eve@example.org\r\n",
        u"toRecipients"_s, '[' + address("ann@example.org", "Lee, Ann") + ']');
    row("To without the envelope", "To: eve@example.org\r\n", u"toRecipients"_s, "none");
    row("Cc in a group", "Cc: Team: bob@example.org;\r\n", u"ccRecipients"_s,
        '[' + address("bob@example.org") + ']');
    row("hidden", "To: ann@example.org, bob@example.org\r\nBcc: eve@example.org\r\n",
        u"bccRecipients"_s, u"[%1]"_s.arg(QString::fromUtf8(address("山田@株式.会社"))).toUtf8());
    row("international name", u"To: =?UTF-8?B?5bGx?= <山田@株式.会社>\r\n"_s.toUtf8(),
        u"toRecipients"_s, '[' + address("山田@株式.会社", "山") + ']');
    row("international domain", u"From: ann@bücher.example\r\n"_s.toUtf8(), u"from"_s,
        address("ann@xn--bcher-kva.example"));
    row("first author", "From: A <a@example.org>, b@example.org\r\n", u"from"_s,
        address("a@example.org", "A"));
    row("Reply-To", "Reply-To: a@example.org, B <b@example.org>\r\n", u"replyTo"_s,
        '[' + address("a@example.org") + ',' + address("b@example.org", "B") + ']');
    row("message id", "Message-ID:\r\n <1@x>\r\n", u"internetMessageId"_s, "\"<1@x>\"");
    row("odd message id", "Message-ID: 1\r\n", u"internetMessageId"_s, "none");
    row("importance", "Importance: High\r\n", u"importance"_s, "\"high\"");
    row("odd importance", "Importance: urgent\r\n", u"importance"_s, "none");
    row("X- fields only", "X-Job: 7\r\nAuto-Submitted: auto-generated\r\nx-a:\r\n b\r\n",
        u"internetMessageHeaders"_s,
        R"([{"name":"X-Job","value":"7"},{"name":"x-a","value":"b"}])");
    row("empty X- field", "X-Job: \r\n", u"internetMessageHeaders"_s, "none");
    row("six X- fields", "X-1: 1\r\nX-2: 2\r\nX-3: 3\r\nX-4: 4\r\nX-5: 5\r\nX-6: 6\r\n",
        u"internetMessageHeaders"_s,
        R"([{"name":"X-1","value":"1"},{"name":"X-2","value":"2"},{"name":"X-3","value":"3"},)"
        R"({"name":"X-4","value":"4"},{"name":"X-5","value":"5"}])");
}

void TestMessageJson::writesFields()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, property);
    QFETCH(QByteArray, expected);
    const MessageJson json(mail(header + "\r\nx\r\n",
                                {u"ann@example.org"_s, u"bob@example.org"_s, u"山田@株式.会社"_s}));
    QCOMPARE(arrayText(object(json.draft()).value(property)), expected);
    QVERIFY(json.isFaithful());
}

void TestMessageJson::writesTheBody()
{
    const QJsonObject text = object(
        MessageJson(mail("Content-Type: text/plain; charset=utf-8\r\n\r\n\xC3\xBC\r\n")).draft());
    QCOMPARE(text["body"_L1]["contentType"_L1].toString(), u"text"_s);
    QCOMPARE(text["body"_L1]["content"_L1].toString(), u"ü\r\n"_s);
    const QJsonObject html =
        object(MessageJson(mail("Content-Type: text/html\r\n\r\n<p>")).draft());
    QCOMPARE(html["body"_L1]["contentType"_L1].toString(), u"html"_s);
    QCOMPARE(html["body"_L1]["content"_L1].toString(), u"<p>"_s);
}

void TestMessageJson::writesFiles()
{
    const MessageJson json(mail(withFile("\x89PNG")));
    QCOMPARE(json.files().size(), 1);
    const QJsonObject expected{{u"@odata.type"_s, u"#microsoft.graph.fileAttachment"_s},
                               {u"name"_s, u"a.png"_s},
                               {u"contentType"_s, u"image/png"_s},
                               {u"contentId"_s, u"a@x"_s},
                               {u"isInline"_s, true},
                               {u"contentBytes"_s, u"iVBORw=="_s}};
    QCOMPARE(object(MessageJson::attachment(json.files().constFirst())), expected);
    const QJsonObject sent = object(json.sendMail(false, 10'000));
    QCOMPARE(sent["message"_L1]["attachments"_L1].toArray(), QJsonArray{expected});
}

void TestMessageJson::keepsTheDraftFreeOfFiles()
{
    const MessageJson json(mail(withFile(QByteArray(10'000, 'x'))));
    QVERIFY(json.draft().size() < 200);
    QVERIFY(!object(json.draft()).contains("attachments"_L1));
}

void TestMessageJson::saysWhetherACopyStays()
{
    const MessageJson json(mail("Subject: x\r\n\r\n"));
    QCOMPARE(object(json.sendMail(false, 10'000))["saveToSentItems"_L1], QJsonValue(false));
    QCOMPARE(object(json.sendMail(true, 10'000))["saveToSentItems"_L1], QJsonValue(true));
    QCOMPARE(object(json.sendMail(true, 10'000))["message"_L1].toObject(), object(json.draft()));
}

void TestMessageJson::refusesWhatIsTooLong()
{
    const MessageJson json(mail(withFile(QByteArray(3'000, 'x'))));
    const qsizetype size = json.sendMail(false, 10'000).size();
    QVERIFY(size > 4'000);
    QCOMPARE(json.sendMail(false, size).size(), size);
    QCOMPARE(json.sendMail(false, size - 1), QByteArray());
    QCOMPARE(json.sendMail(false, 100), QByteArray());
}

void TestMessageJson::tellsWhatIsLost_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isFaithful");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("nothing") << QByteArray("Subject: x\r\nX-A: b\r\n\r\nx") << true << true;
    QTest::newRow("thread") << QByteArray("In-Reply-To: <1@x>\r\n\r\nx") << true << false;
    QTest::newRow("references") << QByteArray("References: <1@x>\r\n\r\nx") << true << false;
    QTest::newRow("receipt") << QByteArray("Disposition-Notification-To: a@x.test\r\n\r\nx") << true
                             << false;
    QTest::newRow("five X- fields")
        << QByteArray("X-1: 1\r\nX-2: 2\r\nX-3: 3\r\nX-4: 4\r\nX-5: 5\r\n\r\nx") << true << true;
    QTest::newRow("six X- fields")
        << QByteArray("X-1: 1\r\nX-2: 2\r\nX-3: 3\r\nX-4: 4\r\nX-5: 5\r\nX-6: 6\r\n\r\nx") << true
        << false;
    QTest::newRow("unknown charset")
        << QByteArray("Content-Type: text/plain; charset=x-none\r\n\r\nx") << true << false;
    QTest::newRow("signed, in a thread")
        << QByteArray("References: <1@x>\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n"
                      "--b\r\n\r\nx\r\n--b--\r\n")
        << false << false;
}

void TestMessageJson::tellsWhatIsLost()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, isFaithful);
    QFETCH(bool, isWhole);
    const MessageJson json(mail(message));
    QCOMPARE(json.isFaithful(), isFaithful);
    QCOMPARE(json.isWhole(), isWhole);
}

QTEST_GUILESS_MAIN(TestMessageJson)
#include "tst_messagejson.moc"
