// SPDX-License-Identifier: Apache-2.0
#include "log/loglines.h"

#include "log/log.h"
#include "log/logcategories.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class LogLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTimeLevelAndCategoryInFront();
    void namesEveryLevel_data();
    void namesEveryLevel();
    void namesTheClient();
    void letsNoTextForgeALineOrATag_data();
    void letsNoTextForgeALineOrATag();
    void letsNoIdEndItsTagEarly();
    void cutsLongLinesBetweenCharacters();
    void strikesConcealedSecretsOut();
    void strikesTheLongerSecretOutFirst();
    void strikesOutOnlyAsLongAsSomebodyConceals();
    void keepsTagsReadableWhateverIsConcealed();
    void keepsLinesOfNobodyAndOfTheClientAlone();
    void leavesOutWhatIsNoLine();
};

namespace {

const QDateTime noon({2026, 11, 25}, {12, 0, 0, 7}, Qt::UTC);

QByteArray infoLine(const QString &message, const QString &category = u"mailroom.submission"_s)
{
    return logLine(noon, QtInfoMsg, category, message);
}

QByteArray textOf(const QByteArray &line)
{
    return line.mid(QByteArray("2026-11-25T12:00:00.007Z info submission ").size());
}

} // namespace

void LogLinesTest::writesTimeLevelAndCategoryInFront()
{
    QCOMPARE(infoLine(u"Mail accepted"_s),
             QByteArray("2026-11-25T12:00:00.007Z info submission Mail accepted"));
    const QDateTime elsewhere = noon.toOffsetFromUtc(3600);
    QCOMPARE(logLine(elsewhere, QtWarningMsg, u"qt.network.ssl"_s, u"No"_s),
             QByteArray("2026-11-25T12:00:00.007Z warning qt.network.ssl No"));
}

void LogLinesTest::namesEveryLevel_data()
{
    QTest::addColumn<QtMsgType>("type");
    QTest::newRow("debug") << QtDebugMsg;
    QTest::newRow("info") << QtInfoMsg;
    QTest::newRow("warning") << QtWarningMsg;
    QTest::newRow("error") << QtCriticalMsg;
    QTest::newRow("fatal") << QtFatalMsg;
}

void LogLinesTest::namesEveryLevel()
{
    QFETCH(QtMsgType, type);
    QCOMPARE(logLine(noon, type, u"x"_s, {}).split(' ').at(1), QByteArray(QTest::currentDataTag()));
}

void LogLinesTest::namesTheClient()
{
    QCOMPARE(textOf(infoLine(about(u"acme"_s) + u"Mail accepted"_s)),
             QByteArray("[acme] Mail accepted"));
    QCOMPARE(textOf(infoLine(about({}) + u"Mail accepted"_s)), QByteArray("Mail accepted"));
}

void LogLinesTest::letsNoTextForgeALineOrATag_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("tag") << u"[acme] forged"_s;
    QTest::newRow("tag after a blank") << u" [acme] forged"_s;
    QTest::newRow("tag after a line end") << u"\n[acme] forged"_s;
    QTest::newRow("line") << u"x\n2026-11-25T12:00:00.007Z info submission [acme] forged"_s;
    QTest::newRow("line after CR")
        << u"x\r2026-11-25T12:00:00.007Z info submission [acme] forged"_s;
    QTest::newRow("line after a line separator")
        << u"x\u20282026-11-25T12:00:00.007Z info submission [acme] forged"_s;
    QTest::newRow("mark without a tag") << u"\u001e forged"_s;
    QTest::newRow("text direction") << u"x \u202e]emca[ forged"_s;
}

void LogLinesTest::letsNoTextForgeALineOrATag()
{
    QFETCH(QString, message);
    const QByteArray line = infoLine(message);
    QVERIFY(!line.contains('\n'));
    QVERIFY(!line.contains('\r'));
    QVERIFY(!QString::fromUtf8(line).contains(QChar(0x202e)));
    QVERIFY(!QString::fromUtf8(line).contains(QChar(0x2028)));
    QCOMPARE(linesAbout(line, {}), line + '\n'); // nobody's
    const QByteArray ofAClient = infoLine(about(u"beta"_s) + message);
    QCOMPARE(linesAbout(ofAClient, u"acme"_s), QByteArray());
    QCOMPARE(linesAbout(ofAClient, u"beta"_s), ofAClient + '\n');
}

void LogLinesTest::letsNoIdEndItsTagEarly()
{
    const QByteArray line = infoLine(about(u"acme] x"_s) + u"text"_s);
    QCOMPARE(linesAbout(line, u"acme"_s), QByteArray());
    QVERIFY(infoLine(about(QString(10'000, u'x'))).size() < 200);
}

void LogLinesTest::cutsLongLinesBetweenCharacters()
{
    for (int blanks = 0; blanks < 4; ++blanks) {
        const QByteArray line = infoLine(QString(blanks, u'.') + u"𝄞"_s.repeated(5000));
        QVERIFY(line.size() <= longestLogLine);
        QVERIFY(line.size() > longestLogLine - 4);
        QVERIFY(line.endsWith("𝄞…"));
        QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
    }
    const qsizetype front = infoLine({}).size();
    const QByteArray longest = infoLine(QString(longestLogLine - front, u'x'));
    QCOMPARE(longest.size(), longestLogLine);
    QVERIFY(longest.endsWith('x'));
}

void LogLinesTest::strikesConcealedSecretsOut()
{
    const QByteArray secret = "pa55 wörd";
    const Log::Concealment concealment(secret);
    for (const QByteArray &form :
         {secret, secret.toBase64(), secret.toHex(), secret.toPercentEncoding()})
        QCOMPARE(textOf(infoLine("it is "_L1 + QString::fromUtf8(form))),
                 QByteArray("it is ********"));
}

void LogLinesTest::strikesTheLongerSecretOutFirst()
{
    const Log::Concealment shorter("password");
    const Log::Concealment longer("password1234");
    QCOMPARE(textOf(infoLine(u"password1234 password"_s)), QByteArray("******** ********"));
}

void LogLinesTest::strikesOutOnlyAsLongAsSomebodyConceals()
{
    const auto written = [] { return textOf(infoLine(u"secret one"_s)); };
    Log::Concealment kept;
    {
        const Log::Concealment first("secret one");
        const Log::Concealment same("secret one");
        kept = first;
    }
    QCOMPARE(written(), QByteArray("********"));
    kept = {};
    QCOMPARE(written(), QByteArray("secret one"));
    const Log::Concealment nothing{QByteArray()};
    QCOMPARE(written(), QByteArray("secret one"));
}

void LogLinesTest::keepsTagsReadableWhateverIsConcealed()
{
    const Log::Concealment concealment("acme");
    QCOMPARE(textOf(infoLine(about(u"acme"_s) + u"it is acme"_s)),
             QByteArray("[acme] it is ********"));
}

void LogLinesTest::keepsLinesOfNobodyAndOfTheClientAlone()
{
    const QByteArray system = infoLine(u"of the system"_s) + '\n';
    const QByteArray acme = infoLine(about(u"acme"_s) + u"of acme"_s) + '\n';
    const QByteArray acmeToo = infoLine(about(u"acme2"_s) + u"of another"_s) + '\n';
    const QByteArray last = infoLine(u"the last"_s); // without an end
    const QByteArray log = acme + system + acmeToo + last;
    QCOMPARE(linesAbout(log, {}), system + last + '\n');
    QCOMPARE(linesAbout(log, u"acme"_s), acme + system + last + '\n');
    QCOMPARE(linesAbout(log, u"acme2"_s), system + acmeToo + last + '\n');
    QCOMPARE(linesAbout({}, u"acme"_s), QByteArray());
}

void LogLinesTest::leavesOutWhatIsNoLine()
{
    const QByteArray line = infoLine(u"text"_s) + '\n';
    QCOMPARE(linesAbout("cut off text\n\n" + line + "x x x x\n2026-11-25T12:00:00.007Z info\n", {}),
             line);
}

QTEST_GUILESS_MAIN(LogLinesTest)
#include "tst_loglines.moc"
