// SPDX-License-Identifier: Apache-2.0
// What Mailroom writes itself, taken apart again for Microsoft Graph's JSON.
#include "graph/messageparts.h"
#include "mail/message.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestOwnMessage : public QObject
{
    Q_OBJECT

private slots:
    void comesApartAsItWasMeant_data();
    void comesApartAsItWasMeant();
    void keepsAllFilesInOrder();
};

namespace {

QByteArray manyBytes(int size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, 0);
    std::generate(bytes.begin(), bytes.end(), [&random] { return char(random.bounded(256)); });
    return bytes;
}

Message messageOf(const QString &body, const QList<Attachment> &attachments)
{
    Message message;
    message.sender = *Mailbox::parse(u"ann@example.org"_s);
    message.recipients = {*Mailbox::parse(u"bob@example.org"_s)};
    message.replyTo = {*Mailbox::parse(u"carol@example.org"_s)};
    message.subject = u"Hilfe, Übles!"_s;
    message.body = body;
    message.attachments = attachments;
    message.isAutomatic = false;
    return message;
}

} // namespace

void TestOwnMessage::comesApartAsItWasMeant_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *what, const QString &body, const QString &name,
                        const QByteArray &type, const QByteArray &bytes) {
        QTest::newRow(what) << body << name << type << bytes;
    };
    const QByteArray octets = "application/octet-stream";
    row("random bytes", u"Hello\n"_s, u"a.bin"_s, octets, manyBytes(100'001));
    row("nothing in it", u"Hello\n"_s, u"a.bin"_s, octets, {});
    row("one byte", u"Hello\n"_s, u"a.bin"_s, octets, "x");
    row("a text with LF and NUL", u"Hello\n"_s, u"a.log"_s, "text/plain",
        QByteArray("a\nb\r\n\0\rc\r\n\r\n", 12));
    row("umlauts", u"Grüße und so weiter\n"_s, u"Übersicht.txt"_s, "text/plain", "x");
    row("kanji", u"山田太郎\n"_s, u"株式会社の報告書と見積書と請求書のまとめ最新版.pdf"_s, octets,
        "x");
    row("quotes", u"Hello\n"_s, u"say \"x\"; b=c.txt"_s, octets, "x");
    row("long", u"Hello\n"_s, u"😀"_s.repeated(60) + u".txt"_s, octets, "x");
    row("long and ASCII", u"Hello\n"_s, QString(200, u'a'), octets, "x");
    row("encoded word", u"Hello\n"_s, u"=?UTF-8?Q?no?="_s, octets, "x");
    row("no text", {}, u"a"_s, octets, "x");
}

void TestOwnMessage::comesApartAsItWasMeant()
{
    QFETCH(QString, body);
    QFETCH(QString, name);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, bytes);
    const QByteArray written =
        messageOf(body, {{name, type, bytes}}).toBytes(HeaderEncoding::Ascii);
    const MessageParts parts(written);
    QCOMPARE(parts.fit(), MessageParts::Fit::Whole);
    QVERIFY(!parts.isHtml());
    QCOMPARE(parts.body().replace("\r\n"_L1, "\n"_L1), body);
    QCOMPARE(parts.files().size(), 1);
    const AttachedFile &file = parts.files().constFirst();
    QCOMPARE(file.name, name);
    QCOMPARE(file.contentType, type);
    QVERIFY(file.bytes == bytes);
    QVERIFY(!file.isInline);
}

void TestOwnMessage::keepsAllFilesInOrder()
{
    QList<Attachment> attachments;
    for (int i = 0; i < 50; ++i)
        attachments << Attachment{u"same.txt"_s, "text/plain", QByteArray::number(i)};
    const QByteArray written = messageOf(u"Hello\n"_s, attachments).toBytes(HeaderEncoding::Utf8);
    const MessageParts parts(written);
    QCOMPARE(parts.fit(), MessageParts::Fit::Whole);
    QCOMPARE(parts.files().size(), attachments.size());
    for (int i = 0; i < 50; ++i)
        QCOMPARE(parts.files().at(i).bytes, QByteArray::number(i));
}

QTEST_GUILESS_MAIN(TestOwnMessage)
#include "tst_ownmessage.moc"
