// SPDX-License-Identifier: Apache-2.0
#include "ctl/programname.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestProgramName : public QObject
{
    Q_OBJECT

private slots:
    void knowsSendmail_data();
    void knowsSendmail();
};

void TestProgramName::knowsSendmail_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<bool>("isSendmail");
    QTest::newRow("the name") << u"sendmail"_s << true;
    QTest::newRow("a path") << u"/usr/sbin/sendmail"_s << true;
    QTest::newRow("beside another sendmail") << u"./mailroom-sendmail"_s << true;
    QTest::newRow("on Windows") << u"C:/Mailroom/SendMail.EXE"_s << true;
    QTest::newRow("this program") << u"/usr/bin/mailroomctl"_s << false;
    QTest::newRow("in a folder of this name") << u"/opt/sendmail/mailroomctl"_s << false;
    QTest::newRow("a longer name") << u"sendmail2"_s << false;
    QTest::newRow("another suffix") << u"sendmail.sh"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestProgramName::knowsSendmail()
{
    QFETCH(QString, program);
    QFETCH(bool, isSendmail);
    QCOMPARE(isSendmailName(program), isSendmail);
}

QTEST_GUILESS_MAIN(TestProgramName)
#include "tst_programname.moc"
