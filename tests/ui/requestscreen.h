// SPDX-License-Identifier: Apache-2.0
// A support request over values that a test changes, with an information whose sections it knows,
// and ways to work on it as a person does.
#pragma once

#include "ui/exampleclients.h"
#include "ui/problemlabel.h"
#include "ui/resultview.h"
#include "ui/screen.h"
#include "ui/supportrequestdialog.h"

#include <QPlainTextEdit>

class RequestScreen
{
public:
    RequestScreen()
    {
        values.settings.support.allowClientAddress = true;
        open();
    }

    // Another window on the same drafts; the one before is gone without having been closed.
    void open(const QString &clientId = {})
    {
        m_dialog.reset();
        m_dialog = std::make_unique<SupportRequestDialog>(SupportRequestDialog::Parts{
            store, secrets, [this] { return values; }, submissions.factory(),
            [this](const Settings &, const QString &) { return information(); }, dataFolder()});
        m_dialog->openFor(clientId);
        m_dialog->show();
        m_dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(m_dialog.get()))
            qFatal("the request does not open");
    }
    void destroy() { m_dialog.reset(); }
    SupportRequestDialog &dialog() { return *m_dialog; }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return Screen::in<Widget>(m_dialog.get(), name);
    }
    void press(const char *name) const { Screen::press(find<QAbstractButton>(name)); }
    // The words of a ProblemLabel, empty while it is hidden.
    QString remark(const char *name) const
    {
        const auto *label = find<ProblemLabel>(name);
        return label->isHidden() ? QString() : label->words();
    }
    void write(const QString &subject, const QString &description) const
    {
        Screen::typeInto(find<QLineEdit>("subject"), subject);
        find<QPlainTextEdit>("description")->setPlainText(description);
    }
    void send() const { press("send"); }
    // Waits until the mail is with the submission.
    const OutgoingMail *sent() const
    {
        const auto arrived = [this] { return submissions.last && submissions.last->mail; };
        return QTest::qWaitFor(arrived) ? &*submissions.last->mail : nullptr;
    }
    QString result() const { return find<ResultView>("result")->accessibleName(); }

    QString dataFolder() const { return folder.filePath(QStringLiteral("data")); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no scratch file");
        return file.fileName();
    }

    // How often the information was asked for, and what a section of it says.
    int collected = 0;
    QString logText = QStringLiteral("a line of the log");

    QTemporaryDir folder;
    SettingsStore store = SettingsStore::file(folder.filePath(QStringLiteral("mailroom.ini")));
    FakeSecretStore secrets;
    FakeSubmissions submissions;
    WholeScreen values{withThreeClients(), {}, false};

private:
    class Known : public SectionProvider
    {
    public:
        explicit Known(const InformationSection &section)
            : m_section(section)
        {}
        QList<InformationSection> collect() const override { return {m_section}; }

    private:
        InformationSection m_section;
    };

    SystemInformation information()
    {
        ++collected;
        InformationSection product;
        product.id = QStringLiteral("product");
        product.title = QStringLiteral("Product");
        product.add(QStringLiteral("version"), QStringLiteral("Version"), QStringLiteral("7.5"));
        InformationSection log;
        log.id = QStringLiteral("log");
        log.title = QStringLiteral("Log");
        log.text = logText;
        SectionProviders providers;
        providers.push_back(std::make_unique<Known>(product));
        providers.push_back(std::make_unique<Known>(log));
        return SystemInformation::collect(providers);
    }

    std::unique_ptr<SupportRequestDialog> m_dialog;
};
