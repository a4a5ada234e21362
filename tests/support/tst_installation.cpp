// SPDX-License-Identifier: Apache-2.0
#include "support/installation.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;

class TestInstallation : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheKindOfInstallation_data();
    void tellsTheKindOfInstallation();
};

void TestInstallation::tellsTheKindOfInstallation_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<Installation::Kind>("kind");
    using Installation::Kind;
    QTest::newRow("package") << u"/usr/bin"_s << QString() << Kind::SystemPackage;
    QTest::newRow("local") << u"/usr/local/bin"_s << QString() << Kind::Local;
    QTest::newRow("looks like /usr") << u"/usrx/bin"_s << QString() << Kind::PortableFolder;
    QTest::newRow("AppImage") << u"/tmp/.mount_x/usr/bin"_s << u"APPDIR=/tmp/.mount_x"_s
                              << Kind::AppImage;
    QTest::newRow("started by an AppImage")
        << u"/usr/bin"_s << u"APPDIR=/tmp/.mount_x"_s << Kind::SystemPackage;
    QTest::newRow("Flatpak") << u"/app/bin"_s << u"FLATPAK_ID=x"_s << Kind::Flatpak;
    QTest::newRow("Snap") << u"/snap/m/1/bin"_s << u"SNAP=/snap/m/1"_s << Kind::Snap;
    QTest::newRow("portable") << u"/media/stick/Mailroom"_s << QString() << Kind::PortableFolder;
    QTest::newRow("build tree") << QCoreApplication::applicationDirPath() << QString()
                                << Kind::BuildTree;
}

void TestInstallation::tellsTheKindOfInstallation()
{
    QFETCH(QString, folder);
    QFETCH(QString, variable);
    QFETCH(Installation::Kind, kind);
    QProcessEnvironment environment;
    if (!variable.isEmpty())
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QVERIFY(Installation::kindOf(folder, environment) == kind);
    QVERIFY(!Installation::text(kind).isEmpty());
}

QTEST_GUILESS_MAIN(TestInstallation)
#include "tst_installation.moc"
