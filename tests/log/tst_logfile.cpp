// SPDX-License-Identifier: Apache-2.0
#include "log/logfile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>
#include <vector>

#ifdef Q_OS_UNIX
#include "settings/fulldisk.h"

#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

class LogFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesItsFolderWithTheFirstLine();
    void isForItsUserAlone();
    void writesALineEach();
    void growsToItsLimitOnly();
    void keepsNoMoreFilesThanItsLimit();
    void keepsTheLastLinesOverAllFiles();
    void beginsAnewAfterALineThatWasCutOff();
    void takesALineThatIsLongerThanItsLimit();
    void goesOnWhereItWasRemovedOrMoved();
    void followsNoLink();
    void waitsForNoPipe();
    void saysWhenItCannotBeWritten();
    void endsWithTheLastWholeLines_data();
    void endsWithTheLastWholeLines();
    void hasNoEndWhereThereIsNoFile();
    void mendsWhatIsNoUtf8();
    void losesNoLineToOtherThreads();
    void losesNoLineToOtherProcesses();
    void staysWithinItsLimitsWithOtherProcesses();

private:
    QByteArray bytesOf(const QString &name) const;
    QString path() const { return m_folder->filePath(u"logs/mailroom.log"_s); }
    QString inFolder(const QString &name) const { return m_folder->filePath("logs/"_L1 + name); }
    QStringList files() const
    {
        return QDir(m_folder->filePath(u"logs"_s)).entryList(QDir::Files, QDir::Name);
    }
    LogLimits processesWrite(const LogLimits &limits, int processes, int lines) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LogFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QByteArray LogFileTest::bytesOf(const QString &name) const
{
    QFile file(inFolder(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LogFileTest::makesItsFolderWithTheFirstLine()
{
    const LogFile file(m_folder->filePath(u"a/b/mailroom.log"_s));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"a"_s)));
    QVERIFY(file.append("first"));
    QVERIFY(QFileInfo::exists(file.path()));
}

void LogFileTest::isForItsUserAlone()
{
#ifdef Q_OS_UNIX
    QVERIFY(LogFile(path()).append("first"));
    struct stat status = {};
    QCOMPARE(stat(qPrintable(path()), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QCOMPARE(stat(qPrintable(inFolder({})), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
#else
    QSKIP("There are no such permissions.");
#endif
}

void LogFileTest::writesALineEach()
{
    QVERIFY(LogFile(path()).append("first"));
    QVERIFY(LogFile(path()).append("zweite – 二"));
    QCOMPARE(bytesOf(u"mailroom.log"_s), QByteArray("first\nzweite – 二\n"));
    QCOMPARE(files(), QStringList{u"mailroom.log"_s}); // no lock is left
}

void LogFileTest::growsToItsLimitOnly()
{
    const LogFile file(path(), {100, 3});
    for (int i = 0; i < 20; ++i) {
        QVERIFY(file.append(QByteArray(24, char('a' + i))));
        QVERIFY(QFileInfo(path()).size() <= 100);
    }
    QCOMPARE(bytesOf(u"mailroom.log"_s).size(), 100);
    QCOMPARE(bytesOf(u"mailroom.1.log"_s).size(), 100);
}

void LogFileTest::keepsNoMoreFilesThanItsLimit()
{
    const LogFile file(path(), {10, 3});
    for (int i = 0; i < 10; ++i)
        QVERIFY(file.append("line " + QByteArray::number(i)));
    QCOMPARE(files(), (QStringList{u"mailroom.1.log"_s, u"mailroom.2.log"_s, u"mailroom.log"_s}));
    QCOMPARE(bytesOf(u"mailroom.2.log"_s), QByteArray("line 7\n"));
    QCOMPARE(bytesOf(u"mailroom.log"_s), QByteArray("line 9\n"));
}

void LogFileTest::keepsTheLastLinesOverAllFiles()
{
    const LogFile file(path(), {20, 3});
    for (int i = 0; i < 10; ++i)
        QVERIFY(file.append("line " + QByteArray::number(i)));
    QCOMPARE(file.tail(1000), QByteArray("line 4\nline 5\nline 6\nline 7\nline 8\nline 9\n"));
}

void LogFileTest::beginsAnewAfterALineThatWasCutOff()
{
#ifdef Q_OS_UNIX
    const LogFile file(path());
    QVERIFY(file.append("first"));
    {
        const FullDisk disk(10);
        QVERIFY(disk.isEffective());
        QVERIFY(!file.append("second"));
    }
    QVERIFY(file.append("third"));
    QCOMPARE(bytesOf(u"mailroom.log"_s), QByteArray("third\n"));
    QCOMPARE(file.tail(1000), QByteArray("first\nseco\nthird\n"));
#else
    QSKIP("There is no such limit.");
#endif
}

void LogFileTest::takesALineThatIsLongerThanItsLimit()
{
    const LogFile file(path(), {10, 2});
    QVERIFY(file.append("short"));
    QVERIFY(file.append("longer than ten bytes"));
    QCOMPARE(bytesOf(u"mailroom.log"_s), QByteArray("longer than ten bytes\n"));
    QCOMPARE(bytesOf(u"mailroom.1.log"_s), QByteArray("short\n"));
}

void LogFileTest::goesOnWhereItWasRemovedOrMoved()
{
    const LogFile file(path());
    QVERIFY(file.append("first"));
    QVERIFY(QFile::rename(path(), inFolder(u"mine.log"_s)));
    QVERIFY(file.append("second"));
    QCOMPARE(bytesOf(u"mailroom.log"_s), QByteArray("second\n"));
    QVERIFY(QDir(inFolder({})).removeRecursively());
    QVERIFY(file.append("third"));
    QCOMPARE(bytesOf(u"mailroom.log"_s), QByteArray("third\n"));
}

void LogFileTest::followsNoLink()
{
    QVERIFY(QDir().mkpath(inFolder({})));
    const QString target = inFolder(u"precious"_s);
    QFile precious(target);
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.write("mine\n");
    precious.close();
    QVERIFY(QFile::link(target, path()));
    QVERIFY(!LogFile(path()).append("line"));
    QCOMPARE(bytesOf(u"precious"_s), QByteArray("mine\n"));
    QCOMPARE(LogFile(path()).tail(100), QByteArray());
    QVERIFY(QFile::remove(target));
    QVERIFY(!LogFile(path()).append("line")); // nor one that leads nowhere
    QVERIFY(!QFileInfo::exists(target));
}

void LogFileTest::waitsForNoPipe()
{
#ifdef Q_OS_UNIX
    QVERIFY(QDir().mkpath(inFolder({})));
    QCOMPARE(mkfifo(qPrintable(path()), 0600), 0);
    QVERIFY(!LogFile(path()).append("line"));
    QCOMPARE(LogFile(path()).tail(100), QByteArray());
#else
    QSKIP("There are no such files.");
#endif
}

void LogFileTest::saysWhenItCannotBeWritten()
{
    QFile file(m_folder->filePath(u"logs"_s)); // where a folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!LogFile(path()).append("line"));
}

void LogFileTest::endsWithTheLastWholeLines_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("nothing") << qint64(0) << QByteArray();
    QTest::newRow("less than a line") << qint64(4) << QByteArray();
    QTest::newRow("exactly a line") << qint64(5) << QByteArray("drei\n");
    QTest::newRow("part of a character before it") << qint64(7) << QByteArray("drei\n");
    QTest::newRow("a byte short of two lines") << qint64(10) << QByteArray("drei\n");
    QTest::newRow("two lines") << qint64(11) << QByteArray("zwöi\ndrei\n");
    QTest::newRow("all") << qint64(16) << QByteArray("eins\nzwöi\ndrei\n");
    QTest::newRow("more than there is") << qint64(1000) << QByteArray("eins\nzwöi\ndrei\n");
}

void LogFileTest::endsWithTheLastWholeLines()
{
    QFETCH(qint64, bytes);
    for (const LogLimits &limits : {LogLimits{}, LogLimits{7, 3}}) { // in one file, and in three
        QDir(inFolder({})).removeRecursively();
        const LogFile file(path(), limits);
        for (const QByteArray line : {"eins", "zwöi", "drei"})
            QVERIFY(file.append(line));
        QTEST(file.tail(bytes), "tail");
    }
}

void LogFileTest::hasNoEndWhereThereIsNoFile()
{
    QCOMPARE(LogFile(path()).tail(100), QByteArray());
    QVERIFY(!QFileInfo::exists(inFolder({})));
}

void LogFileTest::mendsWhatIsNoUtf8()
{
    const LogFile file(path());
    QVERIFY(file.append("a\xff\xffz"));
    QVERIFY(file.append("last"));
    QCOMPARE(file.tail(100), QByteArray("a\xef\xbf\xbd\xef\xbf\xbdz\nlast\n"));
    QCOMPARE(file.tail(10), QByteArray("last\n"));
}

namespace {

QByteArray lineOf(int writer, int number)
{
    return "writer " + QByteArray::number(writer) + " line " + QByteArray::number(number) + ' '
           + QByteArray(number % 50, 'x') + '.';
}

void writeLines(const LogFile &file, int writer, int lines)
{
    for (int i = 0; i < lines; ++i)
        file.append(lineOf(writer, i));
}

// Whole lines only, of each writer in its order.
bool areWholeAndInOrder(const QByteArray &text)
{
    QHash<QByteArray, int> next;
    const QByteArrayList lines = text.chopped(1).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.split(' ');
        if (words.size() != 5 || line != lineOf(words.at(1).toInt(), words.at(3).toInt()))
            return false;
        int &least = next[words.at(1)];
        if (words.at(3).toInt() < least)
            return false;
        least = words.at(3).toInt() + 1;
    }
    return text.endsWith('\n');
}

} // namespace

void LogFileTest::losesNoLineToOtherThreads()
{
    constexpr int writers = 4;
    constexpr int lines = 300;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([this, writer] { writeLines(LogFile(path()), writer, lines); });
    for (std::thread &thread : threads)
        thread.join();
    const QByteArray text = LogFile(path()).tail(10'000'000);
    QCOMPARE(text.count('\n'), writers * lines);
    QVERIFY(areWholeAndInOrder(text));
}

// This program again, several times at once; see main().
LogLimits LogFileTest::processesWrite(const LogLimits &limits, int processes, int lines) const
{
    std::vector<std::unique_ptr<QProcess>> running;
    for (int writer = 0; writer < processes; ++writer) {
        auto &process = running.emplace_back(std::make_unique<QProcess>());
        process->start(QCoreApplication::applicationFilePath(),
                       {u"--write"_s, path(), QString::number(limits.bytes),
                        QString::number(limits.files), QString::number(writer),
                        QString::number(lines)});
    }
    for (const auto &process : running)
        process->waitForFinished();
    return limits;
}

void LogFileTest::losesNoLineToOtherProcesses()
{
    processesWrite({}, 4, 300);
    const QByteArray text = LogFile(path()).tail(10'000'000);
    QCOMPARE(text.count('\n'), 4 * 300);
    QVERIFY(areWholeAndInOrder(text));
}

void LogFileTest::staysWithinItsLimitsWithOtherProcesses()
{
    constexpr int processes = 4;
    const LogLimits limits = processesWrite({15'000, 3}, processes, 1000);
    QStringList names = files();
    names.removeAll(u"mailroom.log.lock"_s);
    QCOMPARE(names, (QStringList{u"mailroom.1.log"_s, u"mailroom.2.log"_s, u"mailroom.log"_s}));
    for (const QString &name : std::as_const(names)) {
        // One that finds the file being put aside does not wait for that, but goes on.
        QVERIFY(bytesOf(name).size() <= 2 * limits.bytes + processes * 100);
        QVERIFY(areWholeAndInOrder(bytesOf(name)));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--write"_L1) {
        const LogLimits limits{arguments.value(3).toLongLong(), arguments.value(4).toInt()};
        writeLines(LogFile(arguments.value(2), limits), arguments.value(5).toInt(),
                   arguments.value(6).toInt());
        return 0;
    }
    LogFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logfile.moc"
