// SPDX-License-Identifier: Apache-2.0
// A settings dialog with a usable mail server, and its test mail dialog.
#pragma once

#include "ui/screen.h"
#include "ui/testmaildialog.h"

class TestMailScreen : public Screen
{
public:
    explicit TestMailScreen(const Settings &settings = complete());

    static Settings complete();
    // With a user name, whose password is typed and not stored.
    static Settings withPassword();
    void typePassword(const QString &password);

    // Opens the test dialog as a person does.
    void openTest();
    void send(const QString &recipient = QStringLiteral("admin@rathaus.de"));
    TestMailDialog *test() const { return m_test; }
    FakeSubmission *submission() const { return submissions.last; }
    template <typename Widget>
    Widget *inTest(const char *name) const
    {
        return in<Widget>(m_test, name);
    }
    // The words of a ProblemLabel of the test dialog, empty while it is hidden.
    QString testRemark(const char *name) const;

private:
    TestMailDialog *m_test = nullptr;
};
