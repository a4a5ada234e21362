// SPDX-License-Identifier: Apache-2.0
// POSIX only: what a system does to a program that saves. Rights are taken away, the disk is full,
// the program is killed, twenty of it run at the same time.
#include "settings/filebytes.h"
#include "settings/fulldisk.h"
#include "settings/settingsstore.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// Root may do anything, so it plays nobody meanwhile.
class WithoutRoot
{
public:
    WithoutRoot()
        : m_wasRoot(geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        m_isEffective = !m_wasRoot || seteuid(nobody) == 0;
    }
    ~WithoutRoot()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("Cannot become root again.");
    }
    Q_DISABLE_COPY_MOVE(WithoutRoot)

    bool isEffective() const { return m_isEffective; }

private:
    bool m_wasRoot;
    bool m_isEffective = false;
};

// Until the result is destroyed.
[[nodiscard]] auto withTemporaryFolder(const QString &path)
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(path));
    return qScopeGuard([before] {
        if (before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", before);
    });
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

Settings settingsWith(const QString &host, quint16 port)
{
    Settings settings;
    settings.mailServer.host = host;
    settings.mailServer.port = port;
    return settings;
}

bool isSaved(const SettingsStore &store, const Settings &saved, const Settings &current)
{
    const auto problem = store.save(saved, current);
    if (problem)
        qWarning().noquote() << problem->detail;
    return !problem;
}

bool isOneOf(const SettingsStore::Loaded &loaded, const Settings &one, const Settings &other)
{
    return !loaded.problem && loaded.complaints.isEmpty()
           && (loaded.settings == one || loaded.settings == other);
}

// Saves one or the other for ever.
[[noreturn]] void saveWithoutEnd(const QString &path, const Settings &one, const Settings &other)
{
    const auto store = SettingsStore::file(path);
    for (;;) {
        store.save(one, other);
        store.save(other, one);
    }
}

// A program of its own that changes one value; true on success.
[[noreturn]] void saveOnce(const QString &path, int number)
{
    const auto store = SettingsStore::file(path);
    const Settings saved = store.load().settings;
    Settings current = saved;
    MailServerSettings &server = current.mailServer;
    const QString text = u"value %1"_s.arg(number);
    QString *const texts[] = {&server.host,       &server.senderAddress,   &server.username,
                              &server.senderName, &server.tenantId,        &server.applicationId,
                              &server.caFile,     &current.support.address};
    *texts[number] = text;
    _exit(isSaved(store, saved, current) ? 0 : 1);
}

bool waitFor(pid_t child)
{
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

class TestSettingsSafety : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysSoOnAReadOnlyMedium();
    void saysSoWhereNoFolderCanBeMade();
    void takesAFileThatMayNotBeReadForWhatItIs();
    void takesAFolderThatMayNotBeLookedIntoForWhatItIs();
    void readsWhatItMayNotWrite();
    void keepsTheOldFileOnAFullDisk_data();
    void keepsTheOldFileOnAFullDisk();
    void readsOnAFullDisk();
    void writesNothingWhereADamagedFileCannotBeKept();
    void leavesTheFileToItsOwner();
    void keepsOneOrTheOtherWhenKilled();
    void losesNoUpdateOfOthers();
    void needsNoTemporaryFolder();

private:
    SettingsStore store() const { return SettingsStore::file(m_path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettingsSafety::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    m_path = m_folder->filePath(u"mailroom.ini"_s);
}

void TestSettingsSafety::saysSoOnAReadOnlyMedium()
{
    const Settings saved = settingsWith(u"mx.example.org"_s, 25);
    QVERIFY(isSaved(store(), {}, saved));
    QCOMPARE(chmod(QFile::encodeName(m_path).constData(), 0666), 0);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    const QByteArray bytes = bytesOf(m_path);
    {
        const WithoutRoot nobody;
        QVERIFY(nobody.isEffective());
        const auto problem = store().save(saved, settingsWith(u"mx2.example.org"_s, 25));
        QVERIFY(problem);
        QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
        QVERIFY2(problem->detail.contains(m_folder->path()), qPrintable(problem->detail));
        QCOMPARE(store().load().settings, saved);
    }
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(store().load().settings, saved);
    QCOMPARE(bytesOf(m_path), bytes);
}

void TestSettingsSafety::saysSoWhereNoFolderCanBeMade()
{
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    const WithoutRoot nobody;
    QVERIFY(nobody.isEffective());
    const auto nested = SettingsStore::file(m_folder->filePath(u"a/b/mailroom.ini"_s));
    QCOMPARE(nested.load().settings, Settings());
    const auto problem = nested.save({}, settingsWith(u"mx.example.org"_s, 25));
    QVERIFY(problem);
    QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
}

void TestSettingsSafety::takesAFileThatMayNotBeReadForWhatItIs()
{
    QVERIFY(isSaved(store(), {}, settingsWith(u"mx.example.org"_s, 25)));
    QCOMPARE(chmod(QFile::encodeName(m_path).constData(), 0), 0);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);
    {
        const WithoutRoot nobody;
        QVERIFY(nobody.isEffective());
        const auto loaded = store().load();
        QVERIFY(loaded.problem);
        QCOMPARE(loaded.problem->id, ProblemId::SettingsUnreadable);
        QVERIFY(store().save({}, settingsWith(u"mx2.example.org"_s, 25)));
    }
    QCOMPARE(chmod(QFile::encodeName(m_path).constData(), 0600), 0);
    QCOMPARE(store().load().settings, settingsWith(u"mx.example.org"_s, 25));
}

void TestSettingsSafety::takesAFolderThatMayNotBeLookedIntoForWhatItIs()
{
    QVERIFY(isSaved(store(), {}, settingsWith(u"mx.example.org"_s, 25)));
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0), 0);
    {
        const WithoutRoot nobody;
        QVERIFY(nobody.isEffective());
        const auto loaded = store().load();
        QVERIFY(loaded.problem);
        QCOMPARE(loaded.problem->id, ProblemId::SettingsUnreadable);
        QVERIFY(store().save({}, settingsWith(u"mx2.example.org"_s, 25)));
    }
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(store().load().settings, settingsWith(u"mx.example.org"_s, 25));
}

void TestSettingsSafety::readsWhatItMayNotWrite()
{
    const Settings saved = settingsWith(u"mx.example.org"_s, 2525);
    QVERIFY(isSaved(store(), {}, saved));
    QCOMPARE(chmod(QFile::encodeName(m_path).constData(), 0444), 0);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    const WithoutRoot nobody;
    QVERIFY(nobody.isEffective());
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, saved);
    QVERIFY(!loaded.problem);
    QVERIFY(loaded.complaints.isEmpty());
}

void TestSettingsSafety::keepsTheOldFileOnAFullDisk_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("nothing") << 0;
    QTest::newRow("one byte") << 1;
    QTest::newRow("all but one byte of the lock") << 10;
    QTest::newRow("the lock, but not half the file") << 4000;
    QTest::newRow("nearly the file") << 20'000;
}

void TestSettingsSafety::keepsTheOldFileOnAFullDisk()
{
    QFETCH(int, room);
    const Settings saved = settingsWith(QString(20'000, u'x'), 25);
    QVERIFY(isSaved(store(), {}, saved));
    const QByteArray bytes = bytesOf(m_path);
    QVERIFY(bytes.size() > 20'000);
    {
        const FullDisk full{rlim_t(room)};
        QVERIFY(full.isEffective());
        Settings current = saved;
        current.mailServer.port = 587;
        const auto problem = store().save(saved, current);
        QVERIFY(problem);
        QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
        QVERIFY(!problem->detail.isEmpty());
    }
    QCOMPARE(bytesOf(m_path), bytes);
    QCOMPARE(store().load().settings, saved);
    QCOMPARE(bytesOf(m_path), bytes);
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"mailroom.ini"_s});
}

void TestSettingsSafety::readsOnAFullDisk()
{
    const Settings saved = settingsWith(u"mx.example.org"_s, 2525);
    QVERIFY(isSaved(store(), {}, saved));
    const FullDisk full(0);
    QVERIFY(full.isEffective());
    const auto loaded = store().load();
    QCOMPARE(loaded.settings, saved);
    QVERIFY(loaded.complaints.isEmpty());
}

// Promise 30: first the copy, then the file. There is room for the new file, but not for the copy.
void TestSettingsSafety::writesNothingWhereADamagedFileCannotBeKept()
{
    const QByteArray damaged = "[base]\nhost=@Variant(" + QByteArray(30'000, 'x') + ")\n";
    QVERIFY(write(m_path, damaged));
    {
        const FullDisk full(20'000);
        QVERIFY(full.isEffective());
        const auto problem = store().save({}, settingsWith(u"mx2.example.org"_s, 25));
        QVERIFY(problem);
        QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
        QVERIFY2(problem->detail.contains(u".damaged-"_s), qPrintable(problem->detail));
    }
    QCOMPARE(bytesOf(m_path), damaged);
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"mailroom.ini"_s});
}

// A run as root must not take a user's file away.
void TestSettingsSafety::leavesTheFileToItsOwner()
{
    if (geteuid() != 0)
        QSKIP("Only root can write other people's files.");
    const Settings saved = settingsWith(u"mx.example.org"_s, 25);
    QVERIFY(isSaved(store(), {}, saved));
    QCOMPARE(chown(QFile::encodeName(m_path).constData(), 12345, 54321), 0);
    QVERIFY(isSaved(store(), saved, settingsWith(u"mx2.example.org"_s, 25)));
    QCOMPARE(QFileInfo(m_path).ownerId(), 12345U);
    QCOMPARE(QFileInfo(m_path).groupId(), 54321U);
}

// Promise 28.
void TestSettingsSafety::keepsOneOrTheOtherWhenKilled()
{
    const Settings one = settingsWith(QString(2000, u'a'), 1111);
    const Settings other = settingsWith(QString(3000, u'b'), 2222);
    QVERIFY(isSaved(store(), {}, one));
    const QTemporaryDir copies; // the killed ones leave theirs behind
    const auto restore = withTemporaryFolder(copies.path());
    QRandomGenerator random(28);
    QSet<quint16> seen;
    for (int round = 0; round < 60; ++round) {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0)
            saveWithoutEnd(m_path, one, other);
        // Readers never see anything else either.
        for (int reads = 1 + random.bounded(30); reads > 0; --reads)
            QVERIFY(isOneOf(store().load(), one, other));
        QCOMPARE(kill(child, SIGKILL), 0);
        QCOMPARE(waitpid(child, nullptr, 0), child);

        const auto loaded = store().load();
        QVERIFY(isOneOf(loaded, one, other));
        seen << loaded.settings.mailServer.port;
        // A lock that the dead left behind is no obstacle.
        QVERIFY(isSaved(store(), loaded.settings, round % 2 ? one : other));
    }
    QCOMPARE(seen.size(), 2);
}

// Promise 32.
void TestSettingsSafety::losesNoUpdateOfOthers()
{
    QVERIFY(isSaved(store(), {}, settingsWith({}, 2525)));
    QList<pid_t> children;
    for (int number = 0; number < 8; ++number) {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0)
            saveOnce(m_path, number);
        children << child;
    }
    const auto succeeded = std::count_if(children.cbegin(), children.cend(), waitFor);
    QCOMPARE(succeeded, children.size());
    const Settings settings = store().load().settings;
    QCOMPARE(settings.mailServer.host, u"value 0"_s);
    QCOMPARE(settings.mailServer.senderAddress, u"value 1"_s);
    QCOMPARE(settings.mailServer.username, u"value 2"_s);
    QCOMPARE(settings.mailServer.senderName, u"value 3"_s);
    QCOMPARE(settings.mailServer.tenantId, u"value 4"_s);
    QCOMPARE(settings.mailServer.applicationId, u"value 5"_s);
    QCOMPARE(settings.mailServer.caFile, u"value 6"_s);
    QCOMPARE(settings.support.address, u"value 7"_s);
    QCOMPARE(settings.mailServer.port, quint16(2525));
}

// As in a container that can write nowhere but beside its settings.
void TestSettingsSafety::needsNoTemporaryFolder()
{
    const auto restore = withTemporaryFolder(u"/does/not/exist"_s);
    const Settings settings = settingsWith(u"mx.example.org"_s, 587);
    QVERIFY(isSaved(store(), {}, settings));
    QCOMPARE(store().load().settings, settings);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"mailroom.ini"_s});
    QVERIFY(QDir::root().entryList({u"mailroom-*"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSettingsSafety)
#include "tst_settingssafety.moc"
