// SPDX-License-Identifier: Apache-2.0
#include "support/requestdraft.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRequestDraft : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasWritten();
    void keepsOneForEach();
    void replacesAnEarlierOne();
    void forgetsOneOnly();
    void goesAlongWhenAClientIsRenamed();
    void isReadableByItsUserAlone();
    void takesNoNamesThatAreNoClients_data();
    void takesNoNamesThatAreNoClients();
    void saysWhenItCannotBeWritten();
    void refusesWhatIsTooLarge();
    void survivesHostileContent_data();
    void survivesHostileContent();
    void survivesEveryTruncation();

private:
    QString file(const QString &name) const { return m_folder->filePath(u"drafts/"_s + name); }
    void put(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

namespace {

SupportRequest request(const QString &clientId = {})
{
    return {clientId,
            u"山田@株式.会社"_s,
            u"Grüße, \"x\"\n"_s,
            u"Line\r\n\tother 😀\u2028"_s + QChar(0) + u"end"_s,
            {u"/tmp/a b.txt"_s, u"C:\\temp\\ü.log"_s}};
}

} // namespace

void TestRequestDraft::put(const QString &name, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"drafts"_s)));
    QFile written(file(name));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(bytes);
}

void TestRequestDraft::keepsWhatWasWritten()
{
    const QString dataFolder = m_folder->filePath(u"not/there/yet"_s);
    QVERIFY(!RequestDrafts(dataFolder).of({}));
    QVERIFY(RequestDrafts(dataFolder).keep(request()));
    const auto kept = RequestDrafts(dataFolder).of({});
    QVERIFY(kept);
    QCOMPARE(kept->description, request().description);
    QVERIFY(*kept == request());
}

void TestRequestDraft::keepsOneForEach()
{
    const RequestDrafts drafts(m_folder->path());
    const QStringList ids{QString(), u"system"_s, u"client-system"_s, u"con"_s, u"acme"_s};
    for (const QString &id : ids) {
        SupportRequest written = request(id);
        written.subject = id;
        QVERIFY(drafts.keep(written));
    }
    for (const QString &id : ids)
        QCOMPARE(drafts.of(id)->subject, id);
    QVERIFY(!drafts.of(u"other"_s));
}

void TestRequestDraft::replacesAnEarlierOne()
{
    const RequestDrafts drafts(m_folder->path());
    QVERIFY(drafts.keep(request()));
    QVERIFY(drafts.keep({{}, {}, u"later"_s, {}, {}}));
    QVERIFY(*drafts.of({}) == (SupportRequest{{}, {}, u"later"_s, {}, {}}));
    QCOMPARE(QDir(m_folder->filePath(u"drafts"_s)).entryList(QDir::Files), {u"system.json"_s});
}

void TestRequestDraft::forgetsOneOnly()
{
    const RequestDrafts drafts(m_folder->path());
    QVERIFY(drafts.keep(request()));
    QVERIFY(drafts.keep(request(u"acme"_s)));
    drafts.forget({});
    QVERIFY(!drafts.of({}));
    QVERIFY(drafts.of(u"acme"_s));
    drafts.forget(u"nobody"_s);
    drafts.forget(u"../drafts/client-acme"_s);
    QVERIFY(drafts.of(u"acme"_s));
}

void TestRequestDraft::goesAlongWhenAClientIsRenamed()
{
    const RequestDrafts drafts(m_folder->path());
    QVERIFY(drafts.keep(request(u"acme"_s)));
    drafts.rename(u"acme"_s, u"apex"_s);
    QVERIFY(!drafts.of(u"acme"_s));
    QVERIFY(*drafts.of(u"apex"_s) == request(u"apex"_s));
    drafts.rename(u"nobody"_s, u"apex"_s);
    QVERIFY(drafts.of(u"apex"_s));
}

void TestRequestDraft::isReadableByItsUserAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Qt knows POSIX permissions only.");
#endif
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(RequestDrafts(m_folder->path()).keep(request()));
    QVERIFY(!(QFile::permissions(file(u"system.json"_s)) & others));
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"drafts"_s)) & others));
    // Also where it was readable before.
    QFile::setPermissions(file(u"system.json"_s),
                          QFile::permissions(file(u"system.json"_s)) | QFileDevice::ReadOther);
    QVERIFY(RequestDrafts(m_folder->path()).keep(request()));
    QVERIFY(!(QFile::permissions(file(u"system.json"_s)) & others));
}

void TestRequestDraft::takesNoNamesThatAreNoClients_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("path") << u"../../x"_s;
    QTest::newRow("absolute") << u"/tmp/x"_s;
    QTest::newRow("of Windows") << u"..\\x"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("too long") << QString(1000, u'a');
}

void TestRequestDraft::takesNoNamesThatAreNoClients()
{
    QFETCH(QString, id);
    const RequestDrafts drafts(m_folder->path());
    QVERIFY(!drafts.keep(request(id)));
    QVERIFY(!drafts.of(id));
    drafts.forget(id);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 0);
}

void TestRequestDraft::saysWhenItCannotBeWritten()
{
    const QString inTheWay = m_folder->filePath(u"file"_s);
    QFile file(inTheWay);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!RequestDrafts(inTheWay).keep(request()));
    QVERIFY(!RequestDrafts(inTheWay).of({}));
}

void TestRequestDraft::refusesWhatIsTooLarge()
{
    const RequestDrafts drafts(m_folder->path());
    QVERIFY(drafts.keep(request()));
    SupportRequest large = request();
    large.description = QString(9'000'000, u'x');
    QVERIFY(!drafts.keep(large));
    QVERIFY(*drafts.of({}) == request());
}

void TestRequestDraft::survivesHostileContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << QByteArray("\xff\xfe\0{", 4) << false;
    QTest::newRow("a list") << QByteArray("[1]") << false;
    QTest::newRow("deep") << QByteArray(100'000, '[') << false;
    QTest::newRow("of another client")
        << QByteArray(R"({"clientId":"acme","subject":"x"})") << false;
    QTest::newRow("wrong types") << QByteArray(
        R"({"clientId":"","subject":[1],"description":{"a":1},"files":"x"})")
                                 << true;
    QTest::newRow("wrong files") << QByteArray(R"({"subject":"s","files":[1,null,"",{}]})") << true;
    QTest::newRow("too large") << QByteArray(R"({"subject":")") + QByteArray(9'000'000, 'x') + "\"}"
                               << false;
}

void TestRequestDraft::survivesHostileContent()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isRead);
    put(u"system.json"_s, content);
    const auto read = RequestDrafts(m_folder->path()).of({});
    QCOMPARE(read.has_value(), isRead);
    if (read)
        QCOMPARE(read->files, QStringList());
}

void TestRequestDraft::survivesEveryTruncation()
{
    const RequestDrafts drafts(m_folder->path());
    QVERIFY(drafts.keep(request()));
    QFile whole(file(u"system.json"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (qsizetype size = 0; size < bytes.trimmed().size(); ++size) {
        put(u"system.json"_s, bytes.first(size));
        QVERIFY(!drafts.of({}));
    }
}

QTEST_GUILESS_MAIN(TestRequestDraft)
#include "tst_requestdraft.moc"
