// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/readabletext.h"
#include "diagnosis/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QtTest>

using namespace Qt::StringLiterals;

class RedactionTest : public QObject
{
    Q_OBJECT

private slots:
    void findsASecretInEveryForm_data();
    void findsASecretInEveryForm();
    void findsItAtBothEndsToo();
    void doesNotFindWhatIsOnlySimilar_data();
    void doesNotFindWhatIsOnlySimilar();
    void findsAShortSecretOnlyAsAPlainWord_data();
    void findsAShortSecretOnlyAsAPlainWord();
    void findsEachOfSeveralSecrets();
    void findsNothingWithoutSecrets();
    void looksThroughManyMegabytesAtOnce();
    void strikesTheSameOutOfText_data();
    void strikesTheSameOutOfText();
    void copiesOutliveEachOther();
};

namespace {

const QByteArray secret = "pa/55 wörd\"+&%\\Ω𝄞";
const QByteArray latinSecret = "pa55 wörd";

QByteArray utf16(QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(QString::fromUtf8(secret));
}

QByteArray base64Of(int before, int after)
{
    return (QByteArray(before, 'a') + secret + QByteArray(after, 'z')).toBase64();
}

} // namespace

void RedactionTest::findsASecretInEveryForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("as it is") << secret;
    QTest::newRow("UTF-16, little endian") << utf16(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16, big endian") << utf16(QStringConverter::Utf16BE);
    QTest::newRow("Latin-1") << QString::fromUtf8(latinSecret).toLatin1();
    QTest::newRow("hexadecimal") << secret.toHex();
    QTest::newRow("upper-case hexadecimal") << secret.toHex().toUpper();
    QTest::newRow("percent encoding") << secret.toPercentEncoding();
    QTest::newRow("percent encoding in lower case")
        << QByteArray("pa%2f55%20w%c3%b6rd%22%2b%26%25%5c%ce%a9%f0%9d%84%9e");
    QTest::newRow("web form") << QByteArray("pa%2F55+w%C3%B6rd%22%2B%26%25%5C%CE%A9%F0%9D%84%9E");
    QTest::newRow("base64") << secret.toBase64();
    QTest::newRow("URL-safe base64") << secret.toBase64(QByteArray::Base64UrlEncoding);
    for (int before = 0; before < 3; ++before) {
        for (int after = 0; after < 3; ++after)
            QTest::addRow("in base64, %d before and %d after", before, after)
                << base64Of(before, after);
    }
    QTest::newRow("JSON of Qt")
        << QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact);
    QTest::newRow("JSON in ASCII") << QByteArray(R"("pa/55 w\u00f6rd\"+&%\\\u03a9\ud834\udd1e")");
    QTest::newRow("JSON in ASCII, upper case")
        << QByteArray(R"("pa/55 w\u00F6rd\"+&%\\\u03A9\uD834\uDD1E")");
    QTest::newRow("JSON with escaped slashes") << QByteArray("pa\\/55 wörd\\\"+&%\\\\Ω𝄞");
    QTest::newRow("JSON for HTML") << QByteArray("pa/55 wörd\\\"+\\u0026%\\\\Ω𝄞");
}

void RedactionTest::findsASecretInEveryForm()
{
    QFETCH(QByteArray, form);
    Redaction redaction;
    redaction.conceal(secret);
    redaction.conceal(latinSecret);
    QVERIFY(redaction.appearsIn("before " + form + " after"));
}

void RedactionTest::findsItAtBothEndsToo()
{
    Redaction redaction;
    redaction.conceal(secret);
    QVERIFY(redaction.appearsIn(secret));
    QVERIFY(redaction.appearsIn(secret + "x"));
    QVERIFY(redaction.appearsIn("x" + secret));
}

void RedactionTest::doesNotFindWhatIsOnlySimilar_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("p");
    QTest::newRow("its beginning") << secret.chopped(1);
    QTest::newRow("its end") << secret.mid(1);
    QTest::newRow("other text") << QByteArray("250 mx.example.org at your service");
    QTest::newRow("other bytes") << QByteArray("\x00\xff\xfe pa/5\x00", 10);
}

void RedactionTest::doesNotFindWhatIsOnlySimilar()
{
    QFETCH(QByteArray, text);
    Redaction redaction;
    redaction.conceal(secret);
    QVERIFY(!redaction.appearsIn(text));
}

void RedactionTest::findsAShortSecretOnlyAsAPlainWord_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("a word") << QByteArray("port 25, please") << true;
    QTest::newRow("alone") << QByteArray("25") << true;
    QTest::newRow("after a part of another") << QByteArray("250 and 25") << true;
    QTest::newRow("part of a number") << QByteArray("250 2525") << false;
    QTest::newRow("part of a word") << QByteArray("a25 ö25") << false;
    QTest::newRow("base64") << QByteArray("25").toBase64() << false;
    QTest::newRow("UTF-16") << QByteArray("2\0"
                                          "5\0",
                                          4)
                            << false;
}

void RedactionTest::findsAShortSecretOnlyAsAPlainWord()
{
    QFETCH(QByteArray, text);
    Redaction redaction;
    redaction.conceal("25");
    QTEST(redaction.appearsIn(text), "found");
}

void RedactionTest::findsEachOfSeveralSecrets()
{
    Redaction redaction;
    redaction.conceal("first secret");
    redaction.conceal("first other");
    QVERIFY(redaction.appearsIn("the first secret"));
    QVERIFY(redaction.appearsIn("the first other"));
    QVERIFY(!redaction.appearsIn("the first thing"));
}

void RedactionTest::findsNothingWithoutSecrets()
{
    Redaction redaction;
    redaction.conceal({});
    QVERIFY(redaction.isEmpty());
    QVERIFY(!redaction.appearsIn("anything"));
    QCOMPARE(redaction.redacted(u"anything"_s), u"anything"_s);
}

// Base64 and hexadecimal, where beginnings of forms are frequent.
void RedactionTest::looksThroughManyMegabytesAtOnce()
{
    Redaction redaction;
    for (int i = 0; i < 10; ++i)
        redaction.conceal("a long secret, number " + QByteArray::number(i));
    QByteArray bytes;
    for (int i = 0; bytes.size() < 5 * 1024 * 1024; ++i)
        bytes += "a longer line 6120 " + QByteArray::number(i).toBase64() + "\r\n";
    // In processor time: what else runs on the machine does not count.
    const std::clock_t begin = std::clock();
    QVERIFY(!redaction.appearsIn(bytes));
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    qInfo("%.3f s", seconds);
    QVERIFY(seconds < 3); // 0.04 s as released, 1 s with sanitizers
}

void RedactionTest::strikesTheSameOutOfText_data()
{
    findsASecretInEveryForm_data();
}

// As a transcript shows what a server said: bytes that are no UTF-8 and control characters are
// replaced before.
void RedactionTest::strikesTheSameOutOfText()
{
    QFETCH(QByteArray, form);
    Redaction redaction;
    redaction.conceal(secret);
    redaction.conceal(latinSecret);
    const QString shown = redaction.redacted(readableText("it is " + form + ", isn't it"));
    QVERIFY2(shown.contains(u"********"_s), qPrintable(shown));
    QVERIFY2(!redaction.appearsIn(shown.toUtf8()), qPrintable(shown));
}

void RedactionTest::copiesOutliveEachOther()
{
    Redaction copy;
    {
        Redaction redaction;
        redaction.conceal(secret);
        copy = redaction;
        Redaction another = redaction;
        another.conceal("something else");
    }
    QVERIFY(copy.appearsIn(secret));
    QCOMPARE(copy.redacted(QString::fromUtf8(secret)), u"********"_s);
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
