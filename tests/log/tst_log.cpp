// SPDX-License-Identifier: Apache-2.0
#include "log/log.h"

#include "log/logcategories.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;

class LogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesLinesToItsFolder();
    void writesWhatItsLevelAsksFor_data();
    void writesWhatItsLevelAsksFor();
    void changesItsLevelAtAnyTime();
    void takesWarningsOfOthersAsWell();
    void writesNothingOfOthersWhenOff();
    void endsWithItsObject();
    void bearsAFolderThatCannotBe();
    void strikesSecretsOutWhileThreadsComeAndGo();
    void saysNothingOnATerminal();

private:
    QByteArray written() const { return Log::fileIn(folder()).tail(1'000'000); }
    QString folder() const { return m_folder->filePath(u"log"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

void sayAll()
{
    qCDebug(logSubmission) << "said";
    qCInfo(logProgram) << "done";
    qCWarning(logSecrets) << "failed";
    qCCritical(logSupport) << "broken";
}

QStringList words(const QByteArray &log)
{
    QStringList found;
    for (const QByteArray &line : log.split('\n')) {
        if (!line.isEmpty())
            found << QString::fromUtf8(line.split(' ').constLast());
    }
    return found;
}

} // namespace

void LogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void LogTest::writesLinesToItsFolder()
{
    const Log log(folder());
    QCOMPARE(log.folder(), folder());
    QVERIFY(!QFileInfo::exists(folder())); // before there is something to write
    qCInfo(logSubmission).noquote() << about(u"acme"_s) + u"Mail accepted"_s;
    static const QRegularExpression line(
        u"\\A20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z info submission \\[acme\\] Mail "
        "accepted\\n\\z"_s);
    QVERIFY2(line.match(QString::fromUtf8(written())).hasMatch(), written().constData());
}

void LogTest::writesWhatItsLevelAsksFor_data()
{
    QTest::addColumn<LogLevel>("level");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("off") << LogLevel::Off << QStringList();
    QTest::newRow("warnings") << LogLevel::Warnings << QStringList{u"failed"_s, u"broken"_s};
    QTest::newRow("normal") << LogLevel::Normal << QStringList{u"done"_s, u"failed"_s, u"broken"_s};
    QTest::newRow("detailed") << LogLevel::Detailed
                              << QStringList{u"said"_s, u"done"_s, u"failed"_s, u"broken"_s};
}

void LogTest::writesWhatItsLevelAsksFor()
{
    QFETCH(LogLevel, level);
    Log log(folder());
    log.setLevel(level);
    sayAll();
    QTEST(words(written()), "expected");
    QCOMPARE(QFileInfo::exists(folder()), level != LogLevel::Off);
}

void LogTest::changesItsLevelAtAnyTime()
{
    Log log(folder());
    log.setLevel(LogLevel::Off);
    sayAll();
    log.setLevel(LogLevel::Warnings);
    sayAll();
    log.setLevel(LogLevel::Off);
    sayAll();
    QCOMPARE(words(written()), (QStringList{u"failed"_s, u"broken"_s}));
}

void LogTest::takesWarningsOfOthersAsWell()
{
    const Log log(folder());
    QTest::ignoreMessage(QtWarningMsg, "[acme] a library complains"); // it still goes there
    QTest::ignoreMessage(QtInfoMsg, "a library chats");
    qWarning("[acme] a library complains");
    qInfo("a library chats");
    QVERIFY(written().endsWith("Z warning default \\[acme] a library complains\n"));
    QCOMPARE(written().count('\n'), 1);
}

void LogTest::writesNothingOfOthersWhenOff()
{
    Log log(folder());
    log.setLevel(LogLevel::Off);
    QTest::ignoreMessage(QtWarningMsg, "a library complains");
    qWarning("a library complains");
    QCOMPARE(written(), QByteArray());
}

void LogTest::endsWithItsObject()
{
    {
        const Log log(folder());
        sayAll();
    }
    const QByteArray before = written();
    sayAll();
    QTest::ignoreMessage(QtWarningMsg, "a library complains");
    qWarning("a library complains");
    QCOMPARE(written(), before);
    const Log again(folder());
    sayAll();
    QVERIFY(written().size() > before.size());
}

void LogTest::bearsAFolderThatCannotBe()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Log log(folder());
    sayAll();
    QCOMPARE(file.size(), 0);
}

void LogTest::strikesSecretsOutWhileThreadsComeAndGo()
{
    const Log log(folder());
    const auto speak = [](const QByteArray &secret) {
        for (int i = 0; i < 200; ++i) {
            const Log::Concealment concealment(secret);
            qCInfo(logSubmission).noquote() << "Server said" << QString::fromUtf8(secret)
                                            << QString::fromLatin1(secret.toBase64());
        }
    };
    std::thread first(speak, "first secret");
    std::thread second(speak, "second secret");
    first.join();
    second.join();
    QCOMPARE(written().count('\n'), 400);
    QCOMPARE(written().count("Server said ******** ********\n"), 400);
    QVERIFY(!written().contains("secret"));
}

// This program again, without a test's message handler; see main().
void LogTest::saysNothingOnATerminal()
{
    for (const QString &mode : {u"--with-log"_s, u"--without-log"_s}) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {mode, folder()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(words(written()).size(), 4);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--with-log"_L1) {
        Log log(arguments.value(2));
        log.setLevel(LogLevel::Detailed);
        sayAll();
        return 0;
    }
    if (arguments.value(1) == "--without-log"_L1) {
        qCDebug(logSubmission) << "said";
        qCInfo(logProgram) << "done";
        qCWarning(logSecrets) << "failed";
        return 0;
    }
    LogTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_log.moc"
