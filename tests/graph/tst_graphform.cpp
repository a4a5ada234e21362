// SPDX-License-Identifier: Apache-2.0
#include "graph/graphform.h"

#include "graph/graphmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

using Kind = GraphForm::Kind;

Q_DECLARE_METATYPE(GraphForm::Kind)

class TestGraphForm : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheForm_data();
    void choosesTheForm();
    void isReadyToBePosted();
    void keepsToTheLimitOfARequest_data();
    void keepsToTheLimitOfARequest();
    void uploadsEveryByte();
};

namespace {

constexpr qsizetype mega = 1000 * 1000;

OutgoingMail mail(const QByteArray &message)
{
    OutgoingMail mail;
    mail.envelope.forwardPaths = {*Mailbox::parse(u"ann@example.org"_s)};
    mail.message = "To: ann@example.org\r\n" + message;
    return mail;
}

QByteArray lines(const QByteArray &base64)
{
    QByteArray text;
    text.reserve(base64.size() / 76 * 78 + 78);
    for (qsizetype i = 0; i < base64.size(); i += 76)
        text += base64.mid(i, 76) + "\r\n";
    return text;
}

QByteArray withFile(qsizetype size, const QByteArray &subtype = "mixed")
{
    return "Content-Type: multipart/" + subtype
           + "; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n"
             "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
           + lines(QByteArray(size, 'x').toBase64()) + "--b--\r\n";
}

QByteArray longText(qsizetype size)
{
    return "\r\n" + QByteArray("0123456789\r\n").repeated(size / 12);
}

const QByteArray reply = "In-Reply-To: <1@x>\r\n\r\nHello\r\n";
const QByteArray signedText = "Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\n"
                              "Hello\r\n--b--\r\n";

} // namespace

void TestGraphForm::choosesTheForm_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("savesToSentItems");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isKeptUnasked");
    const auto row = [](const char *name, const QByteArray &message, Kind kept, Kind unkept,
                        bool isKeptUnasked) {
        QTest::addRow("%s, to stay", name) << message << true << kept << false;
        QTest::addRow("%s, not to stay", name) << message << false << unkept << isKeptUnasked;
    };
    row("small", "\r\nHello\r\n", Kind::Mime, Kind::Json, false);
    row("small, in a thread", reply, Kind::Mime, Kind::Mime, true);
    row("small, signed", signedText, Kind::Mime, Kind::Mime, true);
    row("2 MB", withFile(2 * mega), Kind::Mime, Kind::Json, false);
    row("2.8 MB", withFile(28 * mega / 10), Kind::Json, Kind::Json, false);
    row("2.8 MB, in a thread", "References: <1@x>\r\n" + withFile(28 * mega / 10), Kind::Json,
        Kind::Json, false);
    row("2.8 MB, signed", withFile(28 * mega / 10, "signed"), Kind::TooLarge, Kind::TooLarge,
        false);
    row("5 MB", withFile(5 * mega), Kind::Upload, Kind::Upload, true);
    row("5 MB, signed", withFile(5 * mega, "signed"), Kind::TooLarge, Kind::TooLarge, false);
    row("text of 3.1 MB", longText(31 * mega / 10), Kind::Mime, Kind::Json, false);
    row("text of 6 MB", longText(6 * mega), Kind::TooLarge, Kind::TooLarge, false);
}

void TestGraphForm::choosesTheForm()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, savesToSentItems);
    QFETCH(Kind, kind);
    QFETCH(bool, isKeptUnasked);
    const GraphForm form = GraphForm::of(mail(message), savesToSentItems);
    QCOMPARE(form.kind, kind);
    QCOMPARE(form.isKeptUnasked, isKeptUnasked);
    QCOMPARE(form.body.isEmpty(), kind == Kind::Upload || kind == Kind::TooLarge);
    QVERIFY(form.body.size() <= 4'194'304);
    QCOMPARE(form.draft.message.isEmpty(), kind != Kind::Upload);
}

void TestGraphForm::isReadyToBePosted()
{
    const OutgoingMail outgoing = mail("\r\nHello\r\n");
    const GraphForm mime = GraphForm::of(outgoing, true);
    QCOMPARE(mime.contentType, "text/plain");
    QCOMPARE(mime.body, GraphMessage(outgoing).mimeBody());
    const GraphForm json = GraphForm::of(outgoing, false);
    QCOMPARE(json.contentType, "application/json");
    const QJsonObject body = QJsonDocument::fromJson(json.body).object();
    QCOMPARE(body["saveToSentItems"_L1], QJsonValue(false));
    QCOMPARE(body["message"_L1]["body"_L1]["content"_L1].toString(), u"Hello\r\n"_s);
}

void TestGraphForm::keepsToTheLimitOfARequest_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("exactly 4 MB in base64") << qsizetype(3'145'728) << Kind::Mime;
    QTest::newRow("a byte more") << qsizetype(3'145'729) << Kind::TooLarge;
}

void TestGraphForm::keepsToTheLimitOfARequest()
{
    QFETCH(qsizetype, size);
    QFETCH(Kind, kind);
    OutgoingMail outgoing = mail(signedText);
    outgoing.message += QByteArray(size - outgoing.message.size(), 'x');
    const GraphForm form = GraphForm::of(outgoing, true);
    QCOMPARE(form.kind, kind);
    QCOMPARE(form.body.size(), kind == Kind::Mime ? 4'194'304 : 0);
}

void TestGraphForm::uploadsEveryByte()
{
    const GraphForm form = GraphForm::of(mail(withFile(9 * mega)), true);
    QCOMPARE(form.draft.files.size(), 1);
    QCOMPARE(form.draft.files.constFirst().name, u"a.zip"_s);
    QCOMPARE(form.draft.files.constFirst().bytes, QByteArray(9 * mega, 'x'));
    const QJsonObject draft = QJsonDocument::fromJson(form.draft.message).object();
    QCOMPARE(draft["body"_L1]["content"_L1].toString(), u"Hello"_s);
    QVERIFY(!draft.contains("saveToSentItems"_L1));
}

QTEST_GUILESS_MAIN(TestGraphForm)
#include "tst_graphform.moc"
