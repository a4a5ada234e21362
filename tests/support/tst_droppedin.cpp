// SPDX-License-Identifier: Apache-2.0
#include "log/log.h"
#include "log/loglines.h"
#include "support/droppedin.h"
#include "support/sections.h"
#include "support/systeminformation.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDroppedIn : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void takesWhatWasDroppedIn();
    void saysWhatIsWrongWithADropIn_data();
    void saysWhatIsWrongWithADropIn();
    void staysInItsFolder();
    void waitsForNoPipe();
    void boundsWhatWasDroppedIn();

private:
    // All sections, since what is dropped in must not be in the way of others.
    SystemInformation collect() const;
    InformationSection section(const QString &id) const;
    void write(const QString &name, const QByteArray &bytes) const;
    void drop(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QStringList idsOf(const SystemInformation &information)
{
    QStringList ids;
    for (const InformationSection &section : information.sections())
        ids << section.id;
    return ids;
}

} // namespace

SystemInformation TestDroppedIn::collect() const
{
    SectionSources sources;
    sources.settingsFolder = m_folder->path();
    sources.dataFolder = m_folder->filePath(u"data"_s);
    return SystemInformation::collect(systemSections(sources));
}

InformationSection TestDroppedIn::section(const QString &id) const
{
    const SystemInformation information = collect();
    for (const InformationSection &section : information.sections()) {
        if (section.id == id)
            return section;
    }
    return {};
}

void TestDroppedIn::write(const QString &name, const QByteArray &bytes) const
{
    const QFileInfo info(m_folder->filePath(name));
    QVERIFY(QDir().mkpath(info.path()));
    QFile file(info.filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestDroppedIn::drop(const QString &name, const QByteArray &bytes) const
{
    write(u"system-information.d/"_s + name, bytes);
}

void TestDroppedIn::takesWhatWasDroppedIn()
{
    drop(u"hosts & more.TXT"_s, QByteArray("one\r\ntwo\0three\n", 15));
    drop(u"hosts_&_more.json"_s, R"({"disk": {"free": 12}})");
    drop(u"list.json"_s, "[1]");
    drop(u"other.xml"_s, "<x/>");
    QVERIFY(QDir().mkpath(m_folder->filePath(u"system-information.d/folder.txt"_s)));
    const QStringList dropped = idsOf(collect()).filter(u"drop-in-"_s);
    QCOMPARE(dropped, (QStringList{u"drop-in-hosts---more.TXT"_s, u"drop-in-hosts_-_more.json"_s,
                                   u"drop-in-list.json"_s}));
    QVERIFY(SystemInformation::text(section(dropped.at(0))).contains("one\ntwo␀three\n"));
    QCOMPARE(section(dropped.at(1)).data.toObject().value(u"disk"_s),
             QJsonValue(QJsonObject{{u"free"_s, 12}}));
    QCOMPARE(section(dropped.at(2)).data, QJsonValue(QJsonArray{1}));
    QVERIFY(section(dropped.at(2)).title.contains(u"list.json"_s));
}

void TestDroppedIn::saysWhatIsWrongWithADropIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("remark");
    QTest::newRow("Latin-1") << u"a.txt"_s << QByteArray("M\xfcller") << u"UTF-8"_s;
    QTest::newRow("no JSON") << u"a.json"_s << QByteArray("{\"a\": }") << u"JSON"_s;
    QTest::newRow("empty JSON") << u"a.json"_s << QByteArray() << u"JSON"_s;
    QTest::newRow("100,000 nested lists") << u"a.json"_s << QByteArray(100'000, '[') << u"JSON"_s;
    QTest::newRow("deep but valid")
        << u"a.json"_s << QByteArray(500, '[') + QByteArray(500, ']') << u"nested"_s;
    QTest::newRow("NUL bytes in JSON") << u"a.json"_s << QByteArray(1000, '\0') << u"JSON"_s;
    QTest::newRow("40 MB text") << u"a.txt"_s << QByteArray(40 * 1024 * 1024, 'x') << u"large"_s;
    QTest::newRow("40 MB of a character")
        << u"a.txt"_s << QByteArray("x") + QByteArray("山").repeated(14'000'000) << u"large"_s;
    QTest::newRow("40 MB JSON") << u"a.json"_s << "[\"" + QByteArray(40 * 1024 * 1024, 'x') + "\"]"
                                << u"large"_s;
}

void TestDroppedIn::saysWhatIsWrongWithADropIn()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, remark);
    drop(name, bytes);
    QElapsedTimer clock;
    clock.start();
    const InformationSection dropped = section(u"drop-in-"_s + name);
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY2(dropped.remarks.join(u' ').contains(remark), qPrintable(dropped.remarks.join(u' ')));
    QVERIFY(!dropped.remarks.join(u' ').contains(u"UTF-8"_s) || remark == u"UTF-8"_s);
    QVERIFY(dropped.data.isUndefined());
    QVERIFY(SystemInformation::text(dropped).size() <= SystemInformation::largestSection);
}

void TestDroppedIn::staysInItsFolder()
{
#ifdef Q_OS_WIN
    QSKIP("QFile::link() makes shortcuts there, which nothing follows.");
#endif
    write(u"outside.txt"_s, "not yours");
    drop(u"real.txt"_s, "mine");
    const QString folder = m_folder->filePath(u"system-information.d/"_s);
    QVERIFY(QFile::link(u"/etc/passwd"_s, folder + u"a.txt"_s));
    QVERIFY(QFile::link(u"../outside.txt"_s, folder + u"b.txt"_s));
    QVERIFY(QFile::link(u"real.txt"_s, folder + u"c.txt"_s));
    QVERIFY(QFile::link(u"nowhere"_s, folder + u"d.txt"_s));
    for (const QString &name : {u"a.txt"_s, u"b.txt"_s, u"d.txt"_s}) {
        const InformationSection dropped = section(u"drop-in-"_s + name);
        QVERIFY2(dropped.text.isEmpty(), qPrintable(name));
        QCOMPARE(dropped.remarks.size(), 1);
    }
    QCOMPARE(section(u"drop-in-c.txt"_s).text, u"mine"_s);
}

void TestDroppedIn::waitsForNoPipe()
{
#ifdef Q_OS_WIN
    QSKIP("No pipes among the files there.");
#endif
    QVERIFY(QDir().mkpath(m_folder->filePath(u"system-information.d"_s)));
    for (const QString &name : {u"system-information.d/pipe.txt"_s, u"license.json"_s})
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {m_folder->filePath(name)}), 0);
    const SystemInformation information = collect();
    QVERIFY(idsOf(information).contains(u"drop-in-pipe.txt"_s));
    QVERIFY(section(u"drop-in-pipe.txt"_s).text.isEmpty());
    QCOMPARE(section(u"license"_s).remarks.size(), 1);
}

void TestDroppedIn::boundsWhatWasDroppedIn()
{
    for (int i = 0; i < 60; ++i)
        drop(u"%1.txt"_s.arg(i, 3), QByteArray(200 * 1024, 'x'));
    Log::fileIn(m_folder->filePath(u"data/log"_s))
        .append(logLine(QDateTime::currentDateTimeUtc(), QtInfoMsg, u"mailroom.program"_s,
                        u"the log is still told"_s));
    const SystemInformation information = collect();
    QCOMPARE(idsOf(information).filter(u"drop-in-"_s).size(), DroppedIn::mostFiles);
    QVERIFY(information.text().contains("10 more file(s)"));
    QVERIFY(information.text().size() <= SystemInformation::largest);
    QVERIFY(information.text().count('x') < 1100 * 1024);
    QVERIFY(information.text().contains("the log is still told"));
}

QTEST_GUILESS_MAIN(TestDroppedIn)
#include "tst_droppedin.moc"
