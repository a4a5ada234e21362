// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/transcript.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TranscriptTest : public QObject
{
    Q_OBJECT

private slots:
    void strikesOutASecretInEveryEncoding_data();
    void strikesOutASecretInEveryEncoding();
    void strikesOutAShortSecretOnlyAsAWord();
    void leavesOtherTextAlone();
    void makesControlCharactersVisible();
    void writesOneLineForEach();
};

namespace {

const QByteArray secret = "pa55 wörd\"+&%";

}

void TranscriptTest::strikesOutASecretInEveryEncoding_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("as it is") << "you said " + secret + " to me";
    QTest::newRow("base64") << secret.toBase64();
    QTest::newRow("hexadecimal") << secret.toHex();
    QTest::newRow("upper-case hexadecimal") << secret.toHex().toUpper();
    QTest::newRow("percent encoding") << secret.toPercentEncoding();
    QTest::newRow("PLAIN") << ('\0' + QByteArray("alice") + '\0' + secret).toBase64();
    for (int before = 0; before < 3; ++before) {
        for (int after = 0; after < 3; ++after) {
            const QByteArray text = QByteArray(before, 'a') + secret + QByteArray(after, 'z');
            QTest::addRow("inside base64, %d before and %d after", before, after)
                << text.toBase64();
        }
    }
}

void TranscriptTest::strikesOutASecretInEveryEncoding()
{
    QFETCH(QByteArray, line);
    Transcript transcript;
    transcript.conceal(secret);
    const QString recorded = transcript.add(TranscriptLine::Speaker::Server, line).text;
    QVERIFY2(recorded.contains(u"********"_s), qPrintable(recorded));
    // What is left must not be enough to read the middle of the secret from.
    const QByteArray left = recorded.toLatin1();
    QVERIFY(!recorded.contains(QString::fromUtf8(secret)));
    QVERIFY(!QByteArray::fromBase64(left).contains(secret.mid(3, 6)));
    QVERIFY(!QByteArray::fromHex(left).contains(secret.mid(3, 6)));
    QVERIFY(!QByteArray::fromPercentEncoding(left).contains(secret.mid(3, 6)));
    QCOMPARE(transcript.lines().constLast().text, recorded);
}

void TranscriptTest::strikesOutAShortSecretOnlyAsAWord()
{
    Transcript transcript;
    transcript.conceal("25");
    QCOMPARE(transcript.redacted(u"250 25 is port 25, not 2525"_s),
             u"250 ******** is port ********, not 2525"_s);
}

void TranscriptTest::leavesOtherTextAlone()
{
    Transcript transcript;
    transcript.conceal(secret);
    const auto line = transcript.add(TranscriptLine::Speaker::Client, "EHLO host.example.org");
    QCOMPARE(line.text, u"EHLO host.example.org"_s);
}

void TranscriptTest::makesControlCharactersVisible()
{
    Transcript transcript;
    const auto line = transcript.add(TranscriptLine::Speaker::Server,
                                     "220 \x1b[31m\xe2\x80\xae\xff\r\x07\xc2\x9b end");
    QCOMPARE(line.text, u"220 ␛[31m\uFFFD\uFFFD␍␇\uFFFD end"_s);
}

void TranscriptTest::writesOneLineForEach()
{
    Transcript transcript;
    transcript.add(TranscriptLine::Speaker::Server, "220 hi");
    transcript.add(TranscriptLine::Speaker::Client, "QUIT");
    const QStringList lines = transcript.toText().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).endsWith(u" ms  S: 220 hi"_s));
    QVERIFY(lines.at(1).endsWith(u" ms  C: QUIT"_s));
}

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_transcript.moc"
