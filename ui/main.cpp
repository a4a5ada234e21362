// SPDX-License-Identifier: Apache-2.0
// The program mailroom: reads its options, chooses the stores and opens the window.
#include "log/log.h"
#include "log/logcategories.h"
#include "secrets/coredumps.h"
#include "secrets/keychainsecretstore.h"
#include "settings/settingslog.h"
#include "ui/demonstration.h"
#include "ui/languages.h"
#include "ui/practicemailbox.h"
#include "ui/settingsdialog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QMessageBox>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int internalError = 70; // EX_SOFTWARE of sysexits.h

// Qt takes -reverse out of the arguments and says nowhere that it was there.
bool isReversed(int argc, char *argv[])
{
    return std::any_of(argv, argv + argc, [](const char *argument) {
        return qstrcmp(argument, "-reverse") == 0 || qstrcmp(argument, "--reverse") == 0;
    });
}

QString words(const char *text)
{
    return QCoreApplication::translate("Mailroom", text);
}

void describeOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP(
        "Mailroom", "Sets up how a whole system sends email, tests it and helps to mend it.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"settings"_s,
         words(QT_TRANSLATE_NOOP("Mailroom", "Use this INI file instead of your own settings.")),
         u"FILE"_s});
    parser.addOption(
        {u"demo"_s, words(QT_TRANSLATE_NOOP(
                        "Mailroom", "Try it out: scratch settings and a practice server inside "
                                    "this program."))});
}

// `dataFolder` has the log, the last tests and drafts.
int openWindow(SettingsStore &settings, SecretStore &secrets, const QString &dataFolder,
               const QString &recipient = {})
{
    Log log(dataFolder + u"/log"_s);
    const SettingsStore::Loaded loaded = settings.load();
    log.setLevel(loaded.settings.support.logLevel);
    SettingsLog::read(loaded.complaints, loaded.problem);
    qCInfo(logProgram).noquote() << u"Mailroom "_s + QCoreApplication::applicationVersion()
                                        + u" started"_s;
    SettingsDialog dialog(settings, secrets, submissionFactory(), dataFolder);
    dialog.setSuggestedRecipient(recipient);
    QObject::connect(&dialog, &SettingsDialog::savedSettingsChanged, qApp,
                     [&log](const Settings &saved) { log.setLevel(saved.support.logLevel); });
    QObject::connect(&dialog, &QDialog::finished, qApp, &QCoreApplication::quit);
    dialog.show();
    return QCoreApplication::exec();
}

int openDemonstration()
{
    Demonstration demonstration;
    if (const auto trouble = demonstration.begin()) {
        QMessageBox message(QMessageBox::Critical, u"Mailroom"_s, *trouble, QMessageBox::Close);
        message.setTextFormat(Qt::PlainText);
        QObject::connect(&message, &QDialog::finished, qApp, &QCoreApplication::quit);
        message.show();
        QCoreApplication::exec();
        return internalError;
    }
    PracticeMailbox mailbox;
    QObject::connect(&demonstration.server(), &PracticeServer::mailReceived, &mailbox,
                     &PracticeMailbox::add);
    return openWindow(demonstration.settings(), demonstration.secrets(), demonstration.dataFolder(),
                      Demonstration::recipient());
}

int openRealSettings(const QString &file)
{
    SettingsStore settings = file.isEmpty()
                                 ? SettingsStore::native()
                                 : SettingsStore::file(QFileInfo(file).absoluteFilePath());
    KeychainSecretStore secrets;
    return openWindow(settings, secrets, settings.dataFolder());
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    const bool reversed = isReversed(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Mailroom"_s);
    QCoreApplication::setApplicationName(u"Mailroom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MAILROOM_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Mailroom"_s);
    QGuiApplication::setDesktopFileName(u"mailroom"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/mailroom.svg"_s));
    installLanguage(application);
    if (!reversed)
        QGuiApplication::setLayoutDirection(QLocale().textDirection());

    QCommandLineParser parser;
    describeOptions(parser);
    parser.process(application);
    return parser.isSet(u"demo"_s) ? openDemonstration()
                                   : openRealSettings(parser.value(u"settings"_s));
}
