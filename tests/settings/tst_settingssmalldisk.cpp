// SPDX-License-Identifier: Apache-2.0
// Linux only: a disk of 64 kB that is really full, which takes root.
#include "settings/filebytes.h"
#include "settings/settingsstore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype page = 4096; // bytes: what any file takes at least

// In a mount namespace of this process alone.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &path)
        : m_path(QFile::encodeName(path))
    {
        m_isMounted = unshare(CLONE_NEWNS) == 0
                      && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                      && mount("none", m_path.constData(), "tmpfs", 0, "size=64k") == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(m_path.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_path;
    bool m_isMounted = false;
};

// All of the disk that `path` is on, but for some pages.
void fill(const QString &path, qsizetype pagesLeft)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray bytes(page, 'x');
    while (file.write(bytes) == page) {}
    QVERIFY(file.resize(file.size() / page * page - pagesLeft * page));
}

} // namespace

class TestSettingsSmallDisk : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOldFile_data();
    void keepsTheOldFile();
    void losesNothingForWantOfRoomForItsCopies_data();
    void losesNothingForWantOfRoomForItsCopies();
};

void TestSettingsSmallDisk::keepsTheOldFile_data()
{
    QTest::addColumn<int>("pagesLeft");
    QTest::addColumn<bool>("isEnough");
    QTest::newRow("nothing") << 0 << false;
    QTest::newRow("the lock") << 1 << false;
    QTest::newRow("the lock and half the new file") << 2 << false;
    QTest::newRow("the lock and all of the new file") << 4 << true;
}

void TestSettingsSmallDisk::keepsTheOldFile()
{
    QFETCH(int, pagesLeft);
    QFETCH(bool, isEnough);
    const QTemporaryDir folder;
    const SmallDisk disk(folder.path());
    if (!disk.isMounted())
        QSKIP("Only root can make disks.");

    const auto store = SettingsStore::file(folder.filePath(u"mailroom.ini"_s));
    Settings saved;
    saved.mailServer.host = QString(2 * page - 500, u'x');
    QCOMPARE(store.save({}, saved), std::nullopt);
    const QByteArray bytes = bytesOf(store.location());
    fill(folder.filePath(u"filler"_s), pagesLeft);

    Settings current = saved;
    current.mailServer.port = 587;
    const auto problem = store.save(saved, current);
    QCOMPARE(!problem, isEnough);
    if (problem) {
        QCOMPARE(problem->id, ProblemId::SettingsNotSaved);
        QCOMPARE(bytesOf(store.location()), bytes);
    }
    QVERIFY(QFile::remove(folder.filePath(u"filler"_s)));
    QCOMPARE(store.load().settings, isEnough ? current : saved);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"mailroom.ini"_s});
}

void TestSettingsSmallDisk::losesNothingForWantOfRoomForItsCopies_data()
{
    QTest::addColumn<int>("pagesLeft");
    for (int pages = 0; pages <= 8; ++pages)
        QTest::addRow("%d pages left", pages) << pages;
}

void TestSettingsSmallDisk::losesNothingForWantOfRoomForItsCopies()
{
    QFETCH(int, pagesLeft);
    const QTemporaryDir folder;
    const QTemporaryDir temporary;
    const SmallDisk disk(temporary.path());
    if (!disk.isMounted())
        QSKIP("Only root can make disks.");
    const auto restore = qScopeGuard([] { qunsetenv("TMPDIR"); });
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));

    const auto store = SettingsStore::file(folder.filePath(u"mailroom.ini"_s));
    const QByteArray unknown = "[newer]\nlong=" + QByteArray(2 * page - 500, 'x') + "\nz=1\n";
    QVERIFY(write(store.location(), unknown));
    fill(temporary.filePath(u"filler"_s), pagesLeft);

    Settings current;
    current.mailServer.port = 587;
    const bool isSaved = !store.save({}, current);
    QCOMPARE(store.load().settings, isSaved ? current : Settings());
    QVERIFY(bytesOf(store.location()).contains("z=1"));
}

QTEST_APPLESS_MAIN(TestSettingsSmallDisk)
#include "tst_settingssmalldisk.moc"
