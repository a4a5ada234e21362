// SPDX-License-Identifier: Apache-2.0
#include "settings/filebytes.h"
#include "settings/settingsfile.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using State = SettingsContent::State;

namespace {

const StoredValues portChange{{u"base/port"_s, {u"587"_s}}};

SettingsPlace::Change change(const StoredValues &values)
{
    return [values](const SettingsContent &) { return values; };
}

} // namespace

class TestSettingsFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAMissingFileAsNothing();
    void readsWhatItWrote();
    void createsFolderAndFileForTheUserAlone();
    void keepsTheModeOfAnExistingFile();
    void writesThroughALink();
    void keepsKeysItWasNotAskedToChange();
    void removesAKeyWithoutAValue();
    void writesNothingWhenNothingChanges();
    void seesAChangeThatLeavesSizeAndTimeAlone();
    void reportsDamageEachTimeItReads();
    void readsWhatIsGoodInADamagedFile_data();
    void readsWhatIsGoodInADamagedFile();
    void keepsADamagedFileAside();
    void keepsEveryDamagedFileAside();
    void refusesWhileAnotherProgramWrites();
    void isNotStoppedByTheLockOfTheDead();
    void isNotStoppedByOneWhoDiedTakingOverALock();
    void refusesWhatWouldNotBeReadBack();
    void leavesNothingElseBehind();
    void knowsAFileByAllItsNames();

private:
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettingsFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = QFileInfo(m_folder->path()).canonicalFilePath() + "/mailroom.ini"_L1;
}

void TestSettingsFile::readsAMissingFileAsNothing()
{
    const auto content = SettingsFile(m_path).read();
    QCOMPARE(content.state, State::Missing);
    QVERIFY(content.values.isEmpty());
    QCOMPARE(entries(), QStringList());
}

void TestSettingsFile::readsWhatItWrote()
{
    const SettingsFile file(m_path);
    const StoredValues values{{u"base/host"_s, {u"mx.example.org"_s}},
                              {u"secrets/obsolete"_s, {u"a, b"_s, u"c"_s}},
                              {u"schemaVersion"_s, {u"1"_s}},
                              {u"base/senderName"_s, {QString()}}};
    QCOMPARE(file.replace(change(values)), QString());
    const auto content = file.read();
    QCOMPARE(content.state, State::Sound);
    QCOMPARE(content.values, values);
}

void TestSettingsFile::createsFolderAndFileForTheUserAlone()
{
    const QString path = m_folder->filePath(u"new/folder/mailroom.ini"_s);
    QCOMPARE(SettingsFile(path).replace(change(portChange)), QString());
#ifdef Q_OS_UNIX
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
#endif
    QVERIFY(QFileInfo(path).permissions() & QFile::WriteUser);
}

void TestSettingsFile::keepsTheModeOfAnExistingFile()
{
#ifndef Q_OS_UNIX
    QSKIP("Modes are a matter of POSIX.");
#endif
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(write(m_path, "[base]\nport=25\n"));
    QVERIFY(QFile::setPermissions(m_path, mode));
    QCOMPARE(SettingsFile(m_path).replace(change(portChange)), QString());
    const auto owners = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
    QCOMPARE(QFile::permissions(m_path) & ~owners, mode);
}

void TestSettingsFile::writesThroughALink()
{
    const QString link = m_folder->filePath(u"link.ini"_s);
    QVERIFY(QFile::link(m_path, link));
    QCOMPARE(SettingsFile(link).replace(change(portChange)), QString()); // dangling
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(bytesOf(m_path).contains("port=587"));
    QCOMPARE(SettingsFile(link).replace(change({{u"base/port"_s, {u"465"_s}}})), QString());
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(bytesOf(m_path).contains("port=465"));
}

void TestSettingsFile::keepsKeysItWasNotAskedToChange()
{
    QVERIFY(write(m_path, "top=1\n[base]\nport=25\n[newer]\nlist=a, b\ntext=\"x;y\"\n"
                          "geometry=@ByteArray(\\x1\\x2)\nsize=@Size(3 4)\nodd=@@x\n"));
    QCOMPARE(SettingsFile(m_path).replace(change(portChange)), QString());
    const QByteArray after = bytesOf(m_path);
    QVERIFY(after.contains("top=1"));
    QVERIFY(after.contains("list=a, b"));
    QVERIFY(after.contains("text=\"x;y\""));
    QVERIFY(after.contains("geometry=@ByteArray(\\x1\\x2)"));
    QVERIFY(after.contains("size=@Size(3 4)"));
    QVERIFY(after.contains("odd=@@x"));
    QVERIFY(after.contains("port=587"));
}

void TestSettingsFile::removesAKeyWithoutAValue()
{
    QVERIFY(write(m_path, "[base]\nport=25\n"));
    QCOMPARE(SettingsFile(m_path).replace(change({{u"base/port"_s, {}}})), QString());
    QVERIFY(SettingsFile(m_path).read().values.isEmpty());
}

void TestSettingsFile::writesNothingWhenNothingChanges()
{
    const QByteArray bytes = "; a comment\n[base]\nport=25\n";
    QVERIFY(write(m_path, bytes));
    QCOMPARE(SettingsFile(m_path).replace(change({})), QString());
    QCOMPARE(bytesOf(m_path), bytes);
}

// As may happen within one tick of the clock; QSettings alone would answer from its cache.

void TestSettingsFile::seesAChangeThatLeavesSizeAndTimeAlone()
{
    const QDateTime time = QDateTime::currentDateTime().addSecs(-60);
    const auto writeAt = [&](const QByteArray &bytes) {
        QFile file(m_path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
               && file.setFileTime(time, QFileDevice::FileModificationTime);
    };
    const SettingsFile file(m_path);
    QVERIFY(writeAt("[base]\nport=25\n"));
    QCOMPARE(file.read().values.value(u"base/port"_s), QStringList{u"25"_s});
    QVERIFY(writeAt("[base]\nport=26\n"));
    QCOMPARE(file.read().values.value(u"base/port"_s), QStringList{u"26"_s});
}

// QSettings tells of it only to the first object that reads the file.

void TestSettingsFile::reportsDamageEachTimeItReads()
{
    QVERIFY(write(m_path, "[base]\nport=25\nrubbish\n"));
    const SettingsFile file(m_path);
    QCOMPARE(file.read().state, State::Damaged);
    QCOMPARE(file.read().state, State::Damaged);
    QCOMPARE(SettingsFile(m_path).read().state, State::Damaged);
}

void TestSettingsFile::readsWhatIsGoodInADamagedFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("line without =") << QByteArray("[base]\nport=2525\nrubbish\n");
    QTest::newRow("section without ]") << QByteArray("[base]\nport=2525\n[x\ny=1\n");
    QTest::newRow("zeros at the end") << QByteArray("[base]\nport=2525\n") + QByteArray(512, '\0');
    QTest::newRow("text that is not UTF-8")
        << QByteArray("[base]\nport=2525\nsenderName=M\xfcller\n");
}

void TestSettingsFile::readsWhatIsGoodInADamagedFile()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(write(m_path, bytes));
    const auto content = SettingsFile(m_path).read();
    QCOMPARE(content.state, State::Damaged);
    QVERIFY(!content.fault.isEmpty());
    QCOMPARE(content.values.value(u"base/port"_s), QStringList{u"2525"_s});
    QCOMPARE(bytesOf(m_path), bytes);
}

void TestSettingsFile::keepsADamagedFileAside()
{
    const QByteArray damaged = "[base]\nhost=mx.example.org\nport=25\nrubbish\n";
    QVERIFY(write(m_path, damaged));
    QCOMPARE(SettingsFile(m_path).replace(change(portChange)), QString());

    const QStringList aside = QDir(m_folder->path()).entryList({u"mailroom.ini.damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), damaged);
    const auto content = SettingsFile(m_path).read();
    QCOMPARE(content.state, State::Sound);
    QCOMPARE(content.values.value(u"base/host"_s), QStringList{u"mx.example.org"_s});
    QCOMPARE(content.values.value(u"base/port"_s), QStringList{u"587"_s});
}

void TestSettingsFile::keepsEveryDamagedFileAside()
{
    for (const char *rubbish : {"first", "second", "third"}) {
        QVERIFY(write(m_path, rubbish));
        QCOMPARE(SettingsFile(m_path).replace(change(portChange)), QString());
    }
    const QStringList aside = QDir(m_folder->path()).entryList({u"mailroom.ini.damaged-*"_s});
    QCOMPARE(aside.size(), 3);
}

// Promise 31. QSettings alone dies of it.

void TestSettingsFile::refusesWhileAnotherProgramWrites()
{
    const QByteArray bytes = "[base]\nport=25\n";
    QVERIFY(write(m_path, bytes));
    QLockFile lock(m_path + ".lock"_L1);
    QVERIFY(lock.lock());
    const SettingsFile file(m_path);
    QVERIFY(!file.replace(change(portChange)).isEmpty());
    QCOMPARE(file.read().values.value(u"base/port"_s), QStringList{u"25"_s});
    lock.unlock();
    QCOMPARE(bytesOf(m_path), bytes);
    QCOMPARE(file.replace(change(portChange)), QString());
}

// Killed between making the lock and writing its name in it.

void TestSettingsFile::isNotStoppedByTheLockOfTheDead()
{
    QVERIFY(write(m_path + ".lock"_L1, {}));
    QCOMPARE(SettingsFile(m_path).replace(change(portChange)), QString());
    QCOMPARE(entries(), QStringList{u"mailroom.ini"_s});
}

// Qt locks once more, beside the lock, to take one over from a program that is no more.
void TestSettingsFile::isNotStoppedByOneWhoDiedTakingOverALock()
{
    const QByteArray owner =
        "99999999\nmailroomctl\n" + QSysInfo::machineHostName().toUtf8() + '\n';
    QVERIFY(write(m_path + ".lock"_L1, owner));
    QVERIFY(write(m_path + ".lock.rmlock"_L1, {}));
    QCOMPARE(SettingsFile(m_path).replace(change(portChange)), QString());
    QCOMPARE(entries(), QStringList{u"mailroom.ini"_s});
}

void TestSettingsFile::refusesWhatWouldNotBeReadBack()
{
    const QByteArray bytes = "[base]\nport=25\n";
    QVERIFY(write(m_path, bytes));
    const SettingsFile file(m_path);
    const QString fault = file.replace(change({{u"base/senderName"_s, {u"x @Variant(y)"_s}}}));
    QVERIFY(fault.contains(u"base/senderName"_s));
    QCOMPARE(bytesOf(m_path), bytes);
    QCOMPARE(file.read().state, State::Sound);
}

void TestSettingsFile::leavesNothingElseBehind()
{
    const QTemporaryDir temporary;
    const QByteArray before = qgetenv("TMPDIR");
    const auto restore = qScopeGuard(
        [&before] { before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before); });
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));
    const SettingsFile file(m_path);
    QCOMPARE(file.replace(change(portChange)), QString());
    file.read();
    QCOMPARE(entries(), QStringList{u"mailroom.ini"_s});
    QVERIFY(QDir(temporary.path()).isEmpty());
}

void TestSettingsFile::knowsAFileByAllItsNames()
{
    const QString folderLink = m_folder->filePath(u"folder"_s);
    const QString fileLink = m_folder->filePath(u"link.ini"_s);
    QVERIFY(QFile::link(m_folder->path(), folderLink));
    QVERIFY(QFile::link(m_path, fileLink));
    const auto namesAgree = [&] {
        return SettingsFile::resolved(m_path) == m_path
               && SettingsFile::resolved(folderLink + "/mailroom.ini"_L1) == m_path
               && SettingsFile::resolved(fileLink) == m_path
               && SettingsFile::resolved(m_folder->path() + "/x/../mailroom.ini"_L1) == m_path
               && SettingsFile::resolved(QDir::current().relativeFilePath(m_path)) == m_path;
    };
    QVERIFY(namesAgree());
    QVERIFY(write(m_path, "x=1\n"));
    QVERIFY(namesAgree());
}

QTEST_APPLESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
