// SPDX-License-Identifier: Apache-2.0
#include "settings/iniinspection.h"
#include "settings/scratchini.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// What QSettings does with the bytes. It leaves texts and lists of texts, unless it decoded a
// variant.
bool qsettingsDecodesVariants(const QByteArray &bytes, const QString &folder, int number)
{
    const QString path = folder + '/'_L1 + QString::number(number) + ".ini"_L1;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return false;
    file.close();
    const QSettings settings(path, QSettings::IniFormat);
    const QStringList keys = settings.allKeys();
    return std::any_of(keys.cbegin(), keys.cend(), [&settings](const QString &key) {
        if (key.isEmpty() || !settings.contains(key)) // "", "/a": read, but nobody can ask for it
            return false;
        const QVariant value = settings.value(key);
        const QVariantList all =
            value.typeId() == QMetaType::QVariantList ? value.toList() : QVariantList{value};
        return std::any_of(all.cbegin(), all.cend(),
                           [](const QVariant &one) { return !one.isValid(); });
    });
}

} // namespace

class TestIniInspection : public QObject
{
    Q_OBJECT

private slots:
    void passesWhatQSettingsWrites_data();
    void passesWhatQSettingsWrites();
    void findsSerialisedVariants_data();
    void findsSerialisedVariants();
    void missesNoVariantThatQSettingsDecodes();
    void refusesWhatIsTooLarge();
    void noticesBinaryAndForeignText_data();
    void noticesBinaryAndForeignText();
};

void TestIniInspection::passesWhatQSettingsWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Example"_s;
    QTest::newRow("looks like a variant") << u"@Variant(\\0)"_s;
    QTest::newRow("looks like a date") << u"@DateTime(x)"_s;
    QTest::newRow("begins with two @") << u"@@Variant(x)"_s;
    QTest::newRow("byte array") << u"@ByteArray(x)"_s;
    QTest::newRow("one @") << u"@"_s;
    QTest::newRow("mail address") << u"山田太郎@株式.会社"_s;
    QTest::newRow("quotes, commas, backslashes") << u"\"a\", \\b; c=d"_s;
}

void TestIniInspection::passesWhatQSettingsWrites()
{
    QFETCH(QString, text);
    const auto bytes = ScratchIni::edit({}, {{u"base/senderName"_s, {text}}}, QDir::tempPath());
    QVERIFY(bytes);
    const auto inspection = IniInspection::of(*bytes);
    QVERIFY(inspection.mayBeParsed);
    QCOMPARE(inspection.damage, QString());
}

void TestIniInspection::findsSerialisedVariants_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("a=@Variant(\\0)");
    QTest::newRow("date") << QByteArray("a=@DateTime(\\0)");
    QTest::newRow("quoted") << QByteArray("a=\"@Variant(\\0)\"");
    QTest::newRow("partly quoted") << QByteArray("a=@V\"aria\"nt(\\0)");
    QTest::newRow("blank behind a quote") << QByteArray("a=@V\"aria\"  nt(\\0)");
    QTest::newRow("hexadecimal escape") << QByteArray("a=\\x40Variant(\\0)");
    QTest::newRow("long hexadecimal escape") << QByteArray("a=\\xffff0040Variant(\\0)");
    QTest::newRow("octal escape") << QByteArray("a=\\100Variant(\\0)");
    QTest::newRow("dropped escape") << QByteArray("a=@Va\\qriant(\\0)");
    QTest::newRow("continued line") << QByteArray("a=@Va\\\nriant(\\0)");
    QTest::newRow("continued line of Windows") << QByteArray("a=@Va\\\r\nriant(\\0)");
    QTest::newRow("byte order mark") << QByteArray("a=\"\"\xef\xbb\xbf@Variant(\\0)");
    QTest::newRow("in a list") << QByteArray("a=b, @Variant(\\0)");
    QTest::newRow("behind an escaped @") << QByteArray("a=\\@@Variant(\\0)");
    QTest::newRow("behind a comment") << QByteArray("; \" @\\\na=@Variant(\\0)");
    QTest::newRow("key nobody reads") << QByteArray("[x]\ny=@Variant(\\0)");
}

void TestIniInspection::findsSerialisedVariants()
{
    QFETCH(QByteArray, bytes);
    const auto inspection = IniInspection::of(bytes);
    QVERIFY(!inspection.mayBeParsed);
    QVERIFY(!inspection.damage.isEmpty());
}

// Pieces put together at random, the same ones in each run, read by QSettings itself.
void TestIniInspection::missesNoVariantThatQSettingsDecodes()
{
    const QList<QByteArray> pieces{"@",  "@Variant(", "Vari",         "ant(",   ")",    "\"",
                                   " ",  "\\",        "\\x40",        "\\q",    "=",    ",",
                                   ";",  "\n",        "\\\n",         "a=",     "b=@V", "x",
                                   "\r", "\\100",     "\xef\xbb\xbf", "riant(", "\\x",  "40",
                                   "[",  "]",         "@DateTime("};
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QRandomGenerator random(20261126);
    int decoded = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray bytes("k=");
        for (int count = 1 + random.bounded(9); count > 0; --count)
            bytes += pieces.at(random.bounded(int(pieces.size())));
        bytes += ")";
        if (!qsettingsDecodesVariants(bytes, folder.path(), round))
            continue;
        ++decoded;
        QVERIFY2(!IniInspection::of(bytes).mayBeParsed, bytes.toPercentEncoding().constData());
    }
    QVERIFY2(decoded > 100, "the pieces hardly ever make a variant: the test has no teeth");
}

void TestIniInspection::refusesWhatIsTooLarge()
{
    QVERIFY(IniInspection::of(QByteArray(IniInspection::largestSize, 'x')).mayBeParsed);
    const auto inspection = IniInspection::of(QByteArray(IniInspection::largestSize + 1, 'x'));
    QVERIFY(!inspection.mayBeParsed);
    QVERIFY(inspection.damage.contains(u"8 MB"_s));
}

void TestIniInspection::noticesBinaryAndForeignText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("ASCII") << QByteArray("a=b\n") << false;
    QTest::newRow("UTF-8") << QByteArray("a=\xc3\xa4\n") << false;
    QTest::newRow("UTF-8 with a byte order mark") << QByteArray("\xef\xbb\xbf"
                                                                "a=b\n")
                                                  << false;
    QTest::newRow("Latin-1") << QByteArray("a=\xe4\n") << true;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0=\0b\0",
                                          8)
                            << true;
    QTest::newRow("zeros at the end") << QByteArray("a=b\n\0\0\0\0", 8) << true;
    QTest::newRow("cut inside a character") << QByteArray("a=\xe5\xb1") << true;
}

void TestIniInspection::noticesBinaryAndForeignText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isDamaged);
    const auto inspection = IniInspection::of(bytes);
    QVERIFY(inspection.mayBeParsed);
    QCOMPARE(!inspection.damage.isEmpty(), isDamaged);
}

QTEST_APPLESS_MAIN(TestIniInspection)
#include "tst_iniinspection.moc"
