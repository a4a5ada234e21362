// SPDX-License-Identifier: Apache-2.0
#include "ui/testmailscreen.h"

#include "ui/problemlabel.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

TestMailScreen::TestMailScreen(const Settings &settings)
{
    save(settings);
    open();
}

Settings TestMailScreen::complete()
{
    Settings settings;
    settings.mailServer.use = true;
    settings.mailServer.host = u"mx.example.org"_s;
    settings.mailServer.port = 587;
    settings.mailServer.senderAddress = u"system@example.org"_s;
    return settings;
}

Settings TestMailScreen::withPassword()
{
    Settings settings = complete();
    settings.mailServer.authentication = Authentication::Password;
    settings.mailServer.username = u"system"_s;
    return settings;
}

void TestMailScreen::typePassword(const QString &password)
{
    showTab(1);
    typeInto(secretEdit("password"), password);
}

void TestMailScreen::openTest()
{
    showTab(0);
    press("sendMail");
    m_test = dialog().findChild<TestMailDialog *>();
    // A dialog counts as active already while its parent is.
    if (!QTest::qWaitFor([this] { return QApplication::activeWindow() == m_test; }))
        qFatal("the test dialog does not open");
}

void TestMailScreen::send(const QString &recipient)
{
    typeInto(inTest<QComboBox>("recipient")->lineEdit(), recipient);
    press(inTest<QAbstractButton>("send"));
}

QString TestMailScreen::testRemark(const char *name) const
{
    const auto *label = inTest<ProblemLabel>(name);
    return label->isHidden() ? QString() : label->words();
}
