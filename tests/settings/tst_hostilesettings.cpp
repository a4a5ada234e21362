// SPDX-License-Identifier: Apache-2.0
// What somebody may put in the place of a settings file.
#include "settings/filebytes.h"
#include "settings/settingsfile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
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

// As QSettings would read them from a list nested that deep.
QByteArray nestedVariants(int depth)
{
    QByteArray bytes("[base]\nhost=mx.example.org\n[x]\ny=@Variant(");
    for (int level = 0; level < depth; ++level)
        bytes += "\\0\\0\\0\\x9\\0\\0\\0\\0\\x1";
    return bytes + ")\n";
}

} // namespace

class TestHostileSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void survivesNestedVariants();
    void refusesAHugeFileAtOnce();
    void isBoundedWithWhateverFits_data();
    void isBoundedWithWhateverFits();
    void savesOverWhateverCanBeRead();
    void tellsAFolderFromAFile();
    void followsNoLinkForEver();
    void refusesAFolderThatIsAFile();

private:
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestHostileSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = QFileInfo(m_folder->path()).canonicalFilePath() + "/mailroom.ini"_L1;
}

void TestHostileSettings::survivesNestedVariants()
{
    const QByteArray bytes = nestedVariants(40'000);
    QVERIFY(write(m_path, bytes));
    const SettingsFile file(m_path);
    const auto content = file.read();
    QCOMPARE(content.state, State::Damaged);
    QVERIFY(content.values.isEmpty());
    QCOMPARE(bytesOf(m_path), bytes);

    QCOMPARE(file.replace(change(portChange)), QString());
    const QStringList aside = QDir(m_folder->path()).entryList({u"mailroom.ini.damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), bytes);
    QCOMPARE(file.read().values, portChange);
}

void TestHostileSettings::refusesAHugeFileAtOnce()
{
    QFile huge(m_path);
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(qint64(40) * 1024 * 1024));
    huge.close();
    QElapsedTimer timer;
    timer.start();
    const auto content = SettingsFile(m_path).read();
    QCOMPARE(content.state, State::Damaged);
    QVERIFY(content.fault.contains(u"40 MB"_s));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestHostileSettings::isBoundedWithWhateverFits_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("sections left open") << QByteArray() << QByteArray("[\n");
    QTest::newRow("list of nothing") << QByteArray("a=") << QByteArray(",");
    QTest::newRow("quotes") << QByteArray("a=") << QByteArray("\"");
    QTest::newRow("escapes") << QByteArray("a=") << QByteArray("\\x40");
    QTest::newRow("backslashes") << QByteArray("a=") << QByteArray("\\");
    QTest::newRow("@") << QByteArray("a=") << QByteArray("@");
    QTest::newRow("escaped variants") << QByteArray("a=") << QByteArray("@@Variant(");
    QTest::newRow("blanks") << QByteArray("a=") << QByteArray("  \"");
    QTest::newRow("comments") << QByteArray() << QByteArray("a;\n");
    QTest::newRow("zeros") << QByteArray() << QByteArray(1, '\0');
}

void TestHostileSettings::isBoundedWithWhateverFits()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, unit);
    constexpr qsizetype size = 8 * 1024 * 1024;
    QVERIFY(write(m_path, head + unit.repeated((size - head.size()) / unit.size())));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(SettingsFile(m_path).read().state != State::Missing);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

// Pieces put together at random, the same ones in each run: what is odd is no reason to refuse, and
// nothing that could be read gets lost.
void TestHostileSettings::savesOverWhateverCanBeRead()
{
    const QList<QByteArray> pieces{
        "a",  "b=",  "=",     "\n",   "\n",         "[x]\n",      "[",
        "]",  "@",   "@@",    "\"",   ",",          ";",          " ",
        "\\", "\\x", "\\x4e", "%41",  "%U1234",     "%",          "/",
        "\r", "\0",  "é",     "\xff", "@Size(1 2)", "@Invalid()", "@ByteArray(\\0)"};
    const SettingsFile file(m_path);
    QRandomGenerator random(31);
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes;
        for (int count = random.bounded(25); count > 0; --count)
            bytes += pieces.at(random.bounded(int(pieces.size())));
        QVERIFY(write(m_path, bytes));
        StoredValues expected = file.read().values;
        expected.insert(portChange);
        const QByteArray shown = bytes.toPercentEncoding();
        QVERIFY2(file.replace(change(portChange)).isEmpty(), shown.constData());
        const StoredValues values = file.read().values;
        for (auto it = expected.cbegin(); it != expected.cend(); ++it)
            QVERIFY2(it->isEmpty() || values.value(it.key()) == *it, shown.constData());
    }
}

void TestHostileSettings::tellsAFolderFromAFile()
{
    QVERIFY(QDir().mkdir(m_path));
    const SettingsFile file(m_path);
    const auto content = file.read();
    QCOMPARE(content.state, State::Unreadable);
    QVERIFY(content.fault.contains(u"mailroom.ini"_s));
    QCOMPARE(file.replace(change(portChange)), content.fault);
    QVERIFY(QFileInfo(m_path).isDir());
    QCOMPARE(entries(), QStringList{u"mailroom.ini"_s});
}

void TestHostileSettings::followsNoLinkForEver()
{
    const QString other = m_folder->filePath(u"other.ini"_s);
    QVERIFY(QFile::link(other, m_path));
    QVERIFY(QFile::link(m_path, other));
    const SettingsFile file(m_path);
    QCOMPARE(file.read().state, State::Unreadable);
    QVERIFY(!file.replace(change(portChange)).isEmpty());
    QVERIFY(QFileInfo(m_path).isSymLink());
}

void TestHostileSettings::refusesAFolderThatIsAFile()
{
    QVERIFY(write(m_path, "x"));
    const SettingsFile file(m_path + "/mailroom.ini"_L1);
    QCOMPARE(file.read().state, State::Missing);
    QVERIFY(!file.replace(change(portChange)).isEmpty());
    QCOMPARE(bytesOf(m_path), QByteArray("x"));
}

QTEST_APPLESS_MAIN(TestHostileSettings)
#include "tst_hostilesettings.moc"
