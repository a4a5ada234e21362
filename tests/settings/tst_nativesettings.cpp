// SPDX-License-Identifier: Apache-2.0
#include "settings/nativesettings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include "settings/fulldisk.h"
#endif

using namespace Qt::StringLiterals;
using State = SettingsContent::State;

// Where native settings are a file, QSettings can be sent elsewhere; registry and preferences
// cannot.
class TestNativeSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsNothingAtFirst();
    void readsWhatItWrote();
    void keepsOtherValues();
    void ignoresSettingsOfTheWholeSystem();
    void saysWhenNothingCanBeWritten();
    void takesBackWhatItCouldNotWrite();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNativeSettings::init()
{
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    QSKIP("These are the settings of the person who runs the test.");
#endif
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       m_folder->filePath(u"user"_s));
    QSettings::setPath(QSettings::NativeFormat, QSettings::SystemScope,
                       m_folder->filePath(u"system"_s));
}

void TestNativeSettings::readsNothingAtFirst()
{
    const auto content = NativeSettings().read();
    QCOMPARE(content.state, State::Missing);
    QVERIFY(content.values.isEmpty());
    QVERIFY(NativeSettings().location().contains(u"Mailroom"_s));
    QVERIFY(QDir::isAbsolutePath(NativeSettings().folder()));
    QVERIFY(NativeSettings().folder().endsWith("/Mailroom"_L1));
}

void TestNativeSettings::readsWhatItWrote()
{
    const StoredValues values{{u"base/host"_s, {u"mx.example.org"_s}},
                              {u"secrets/obsolete"_s, {u"a"_s, u"b"_s}}};
    QCOMPARE(NativeSettings().replace([&](const SettingsContent &) { return values; }), QString());
    const auto content = NativeSettings().read();
    QCOMPARE(content.state, State::Sound);
    QCOMPARE(content.values, values);
}

void TestNativeSettings::keepsOtherValues()
{
    const NativeSettings settings;
    const StoredValues first{{u"newer/key"_s, {u"x"_s}}, {u"base/port"_s, {u"25"_s}}};
    QCOMPARE(settings.replace([&](const SettingsContent &) { return first; }), QString());
    const auto removePort = [&](const SettingsContent &there) {
        return there.values == first ? StoredValues{{u"base/port"_s, {}}} : StoredValues();
    };
    QCOMPARE(settings.replace(removePort), QString());
    QCOMPARE(settings.read().values, (StoredValues{{u"newer/key"_s, {u"x"_s}}}));
}

void TestNativeSettings::ignoresSettingsOfTheWholeSystem()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"system/Mailroom"_s)));
    QFile file(m_folder->filePath(u"system/Mailroom/Mailroom.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[base]\nhost=evil.example\n");
    file.close();
    QVERIFY(NativeSettings().read().values.isEmpty());
}

void TestNativeSettings::saysWhenNothingCanBeWritten()
{
    QFile inTheWay(m_folder->filePath(u"user"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const QString fault = NativeSettings().replace([](const SettingsContent &) {
        return StoredValues{{u"base/port"_s, {u"587"_s}}};
    });
    QVERIFY(!fault.isEmpty());
    QVERIFY(NativeSettings().read().values.isEmpty());
}

// QSettings would write it as soon as there is room.
void TestNativeSettings::takesBackWhatItCouldNotWrite()
{
#ifdef Q_OS_UNIX
    const NativeSettings settings;
    const auto setPort = [&settings](const QString &port) {
        return settings.replace([&port](const SettingsContent &) {
            return StoredValues{{u"base/port"_s, {port}}};
        });
    };
    QCOMPARE(setPort(u"25"_s), QString());
    {
        const FullDisk full(0);
        QVERIFY(full.isEffective());
        QVERIFY(!setPort(u"587"_s).isEmpty());
    }
    QCOMPARE(settings.read().values.value(u"base/port"_s), QStringList{u"25"_s});
#endif
}

QTEST_APPLESS_MAIN(TestNativeSettings)
#include "tst_nativesettings.moc"
