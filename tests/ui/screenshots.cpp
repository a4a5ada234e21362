// SPDX-License-Identifier: Apache-2.0
// mailroom_screenshots OUTDIR: draws every tab and the test dialog on made-up values, in several
// guises, without a network. For the README and for looking at. For 200 % set QT_SCALE_FACTOR=2.
#include "ui/attachmentlist.h"
#include "ui/clientdialog.h"
#include "ui/exampleclients.h"
#include "ui/informationreader.h"
#include "ui/overviewscreen.h"
#include "ui/requestscreen.h"
#include "ui/screen.h"
#include "ui/systeminformationdialog.h"
#include "ui/testmaildialog.h"

#include <QComboBox>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QListView>
#include <QScrollArea>
#include <QStyleFactory>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Guise
{
    QString name;
    bool isDark = false;
    QString language; // empty: English
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

QPalette darkPalette()
{
    const QColor window(0x2b, 0x2d, 0x30);
    const QColor base(0x1e, 0x1f, 0x22);
    const QColor text(0xe6, 0xe6, 0xe6);
    QPalette palette(window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::AlternateBase, window.lighter(110));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    palette.setColor(QPalette::Highlight, QColor(0x35, 0x74, 0xc9));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xa8, 0xf0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
    return palette;
}

Settings exampleSettings(const SettingsStore &store)
{
    Settings settings;
    MailServerSettings &server = settings.mailServer;
    server.use = true;
    server.authentication = Authentication::Password;
    server.host = u"mx.example.org"_s;
    server.port = 587;
    server.senderAddress = u"system@example.org"_s;
    server.senderName = u"Example, Inc."_s;
    server.utf8Headers = true;
    server.ehloName = u"office.example.org"_s;
    server.username = u"system@example.org"_s;
    server.password = {store.nextSecretKey(u"password"_s, {}),
                       QDateTime({2026, 7, 3}, {9, 30}, Qt::UTC)};
    server.tenantId = u"8fb2c5a0-1111-4222-8333-0123456789ab"_s;
    server.applicationId = u"0d6f9e10-4444-4555-8666-ba9876543210"_s;
    settings.support.address = u"support@example.org"_s;
    return settings;
}

class Pictures
{
public:
    Pictures(const QString &folder, const QString &guise)
        : m_folder(folder)
        , m_guise(guise)
    {}

    bool take(QWidget &widget, const QString &name)
    {
        QTest::qWait(50); // layouts and icons settle
        const QString path = m_folder.filePath(u"%1-%2.png"_s.arg(name, m_guise));
        const bool saved = widget.grab().save(path);
        if (!saved)
            std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
        m_allSaved = m_allSaved && saved;
        return saved;
    }

    bool allSaved() const { return m_allSaved; }

private:
    QDir m_folder;
    QString m_guise;
    bool m_allSaved = true;
};

void takeTabs(Pictures &pictures)
{
    Screen screen;
    screen.save(exampleSettings(screen.store));
    screen.open();
    pictures.take(screen.dialog(), u"base"_s);
    screen.showTab(1);
    pictures.take(screen.dialog(), u"security"_s);
    screen.showTab(2);
    pictures.take(screen.dialog(), u"support"_s);
    screen.showTab(0);
    screen.choose("authentication", int(Authentication::Graph));
    pictures.take(screen.dialog(), u"base-graph"_s);
    screen.showTab(1);
    pictures.take(screen.dialog(), u"security-graph"_s);
}

void takeGraph(Pictures &pictures)
{
    Screen screen;
    Settings settings = exampleSettings(screen.store);
    settings.mailServer.host = u"smtp.office365.com"_s;
    settings.mailServer.clientSecret = {screen.store.nextSecretKey(u"client-secret"_s, {}),
                                        QDateTime({2026, 7, 3}, {9, 30}, Qt::UTC)};
    screen.save(settings);
    screen.open();
    pictures.take(screen.dialog(), u"base-password-ends"_s);
    settings.mailServer.authentication = Authentication::Graph;
    settings.mailServer.secretExpires = QDate::currentDate().addDays(23);
    settings.mailServer.tenantId = u"example.onmicrosoft.us"_s;
    screen.save(settings);
    screen.open();
    screen.showTab(1);
    pictures.take(screen.dialog(), u"security-graph-expiring"_s);
    Screen::typeInto(screen.find<QWidget>("secretExpires")->findChild<QLineEdit *>(),
                     u"2027-04-03"_s);
    pictures.take(screen.dialog(), u"security-graph-date"_s);
    screen.press("howTo");
    pictures.take(screen.dialog(), u"security-graph-guide"_s);
    screen.dialog().resize(screen.dialog().width(), 1400);
    pictures.take(screen.dialog(), u"security-graph-guide-whole"_s);
}

void takeFaults(Pictures &pictures)
{
    Screen screen;
    screen.secrets.fault = SecretFault::Locked;
    screen.open();
    pictures.take(screen.dialog(), u"first-run"_s);
    screen.setChecked("use", true);
    screen.choose("authentication", int(Authentication::Password));
    screen.type("host", u"mail@example.org"_s);
    screen.type("senderAddress", u"山田太郎@株式.会社"_s);
    screen.showTab(1);
    screen.choose("encryption", int(Encryption::Tls));
    screen.showTab(0);
    pictures.take(screen.dialog(), u"base-faults"_s);
    screen.showTab(1);
    Screen::typeInto(screen.secretEdit("password"), u"a long enough secret "_s);
    pictures.take(screen.dialog(), u"security-faults"_s);
    screen.choose("encryption", int(Encryption::None));
    screen.setChecked("allowPasswordInClear", true);
    Screen::press(screen.button(QDialogButtonBox::Apply));
    pictures.take(screen.dialog(), u"security-keychain"_s);
}

void takeTest(Pictures &pictures)
{
    Screen screen;
    screen.save(exampleSettings(screen.store));
    screen.open();
    screen.type("senderName", u"Example Ltd."_s);
    screen.press("sendMail");
    auto *dialog = screen.dialog().findChild<TestMailDialog *>();
    Screen::typeInto(Screen::in<QComboBox>(dialog, "recipient")->lineEdit(), u"you@example.com"_s);
    pictures.take(*dialog, u"test-before"_s);
    Screen::typeInto(Screen::in<QComboBox>(dialog, "recipient")->lineEdit(), u"admin@rathaus.de"_s);
    Screen::press(Screen::in<QAbstractButton>(dialog, "send"));
    emit screen.submissions.last->stepStarted(StepId::Resolve);
    emit screen.submissions.last->stepFinished({StepId::Resolve, true, 4, u"192.0.2.25"_s});
    emit screen.submissions.last->stepStarted(StepId::Connect);
    pictures.take(*dialog, u"test-running"_s);
    Screen::press(Screen::in<QAbstractButton>(dialog, "cancel"));
    Screen::press(Screen::in<QAbstractButton>(dialog, "send"));
    screen.submissions.last->succeed();
    pictures.take(*dialog, u"test-success"_s);
    Screen::press(Screen::in<QAbstractButton>(dialog, "send"));
    screen.submissions.last->failSignIn();
    pictures.take(*dialog, u"test-failure"_s);
    Screen::press(Screen::in<QAbstractButton>(dialog, "showTranscript"));
    pictures.take(*dialog, u"test-transcript"_s);
}

void takeClients(Pictures &pictures)
{
    Screen screen;
    screen.save(withThreeClients());
    screen.open();
    pictures.take(screen.dialog(), u"clients-global"_s);
    auto *list = screen.find<QListView>("list");
    list->setFocus();
    for (const char *name : {"inherits", "own", "incomplete"}) {
        QTest::keyClick(list, Qt::Key_Down);
        pictures.take(screen.dialog(), u"clients-"_s + QLatin1String(name));
    }
    screen.type("senderName", u"Museum of Everything"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up);
    screen.showTab(2);
    pictures.take(screen.dialog(), u"clients-changed"_s);
    QTest::keyClick(list, Qt::Key_Delete);
    screen.showTab(1);
    pictures.take(screen.dialog(), u"clients-removed"_s);
    screen.press("add");
    auto *dialog = screen.dialog().findChild<ClientDialog *>();
    Screen::typeInto(Screen::in<QLineEdit>(dialog, "name"), u"Müller & Söhne"_s);
    pictures.take(*dialog, u"client-add"_s);
    Screen::typeInto(Screen::in<QLineEdit>(dialog, "id"), u"acme"_s);
    pictures.take(*dialog, u"client-exists"_s);
}

void takeManyClients(Pictures &pictures)
{
    Screen screen;
    screen.save(withManyClients(5000));
    screen.open();
    auto *list = screen.find<QListView>("list");
    list->scrollTo(list->model()->index(3000, 0));
    pictures.take(screen.dialog(), u"clients-5000"_s);
    screen.type("search", u"client 47"_s);
    pictures.take(screen.dialog(), u"clients-found"_s);
}

Settings withSixClients()
{
    Settings settings = withThreeClients();
    settings.clients[u"library"_s].name = u"City Library"_s;
    settings.clients[u"mueller"_s] =
        clientWithOwnServer(u"Müller & Söhne"_s, u"smtp.mueller.example"_s);
    settings.clients[u"theatre"_s] =
        clientWithOwnServer(u"Théâtre <de la> Ville"_s, u"mail.theatre.example"_s);
    MailServerSettings &server = settings.clients[u"theatre"_s].mailServer;
    server.authentication = Authentication::Password;
    server.username = u"theatre"_s;
    server.senderName = u"Théâtre de la Ville"_s;
    return settings;
}

Report rejectedLogin()
{
    Report report;
    report.serverReply = u"535 5.7.8 Error: authentication failed"_s;
    report.problem = Problem{ProblemId::AuthRejected, report.serverReply};
    return report;
}

void takeOverview(Pictures &pictures)
{
    OverviewScreen screen;
    screen.values.settings = withSixClients();
    screen.open();
    screen.dialog().resize(1280, 640);
    pictures.take(screen.dialog(), u"overview-before"_s);
    screen.check();
    screen.submissions.running().constFirst()->succeed();
    pictures.take(screen.dialog(), u"overview-running"_s);
    screen.endAll([](HeldSubmission &submission) {
        const bool isWrong = submission.effective().clientId == u"theatre"_s;
        isWrong ? submission.end(rejectedLogin()) : submission.succeed();
    });
    screen.values.unsaved = true;
    screen.values.settings.clients[u"mueller"_s].mailServer.port = 587;
    screen.results.follow(screen.values.settings, {});
    screen.dialog().followScreen();
    screen.select(u"theatre"_s);
    QTest::qWait(200); // the overview follows
    pictures.take(screen.dialog(), u"overview"_s);
    screen.press("testAll");
    screen.typeRecipient(u"you@example.com"_s);
    screen.select(u"museum"_s);
    pictures.take(screen.dialog(), u"overview-test"_s);
}

void takeRequest(Pictures &pictures)
{
    RequestScreen screen;
    screen.values.settings.clients[u"acme"_s].supportAddress = u"help@acme.example"_s;
    screen.open(u"acme"_s);
    pictures.take(screen.dialog(), u"request-empty"_s);
    Screen::typeInto(screen.find<QLineEdit>("replyTo"), u"admin@rathaus.de"_s);
    screen.write(u"No mail since noon"_s,
                 u"Since 12:00 nothing reaches the citizens’ office.\n\nThe test mail is accepted, "
                 "but it does not arrive. Before that everything worked; we changed nothing."_s);
    auto *attachments = screen.find<AttachmentList>("attachments");
    attachments->add({screen.file(u"mail.log"_s, QByteArray(48'213, 'x')),
                      screen.file(u"Bildschirmfoto von heute.png"_s, QByteArray(381'402, 'x'))});
    pictures.take(screen.dialog(), u"request-filled"_s);
    attachments->setLimits(300'000, {});
    pictures.take(screen.dialog(), u"request-too-large"_s);
    screen.dialog().followScreen();
    screen.send();
    if (screen.sent())
        screen.submissions.last->failSignIn();
    pictures.take(screen.dialog(), u"request-failed"_s);
    screen.send();
    if (QTest::qWaitFor([&screen] { return screen.submissions.count == 2; }))
        screen.submissions.last->succeed();
    pictures.take(screen.dialog(), u"request-accepted"_s);
    screen.values.settings.mailServer.use = false;
    screen.values.settings.support.attachSystemInformation = false;
    screen.open();
    screen.write(u"No mail at all"_s, u"Sending is off."_s);
    pictures.take(screen.dialog(), u"request-impossible"_s);
}

// With a secret in what was dropped in.
void takePreview(Pictures &pictures)
{
    QTemporaryDir folder;
    SessionSecretStore secrets;
    const SettingsStore store = SettingsStore::file(folder.filePath(u"mailroom.ini"_s));
    Settings settings = exampleSettings(store);
    secrets.write(settings.mailServer.password.key, Secret::fromText(u"pa55phrase"_s), &secrets,
                  [](const SecretOutcome &) {});
    QDir(folder.path()).mkpath(u"system-information.d"_s);
    QFile dropIn(folder.filePath(u"system-information.d/rathaus.txt"_s));
    if (dropIn.open(QIODevice::WriteOnly))
        dropIn.write("Rathaus 7.2, build 1234\nmail.password=pa55phrase\n");
    dropIn.close();
    using Purpose = SystemInformationDialog::Purpose;
    for (const auto purpose : {Purpose::Choose, Purpose::Look}) {
        SystemInformationDialog dialog(purpose, secrets);
        dialog.show();
        dialog.preview(settings, {}, {}, informationReader(store, folder.filePath(u"data"_s)));
        if (!QTest::qWaitFor([&dialog] { return dialog.information().has_value(); }))
            continue;
        const bool isChoice = purpose == Purpose::Choose;
        Screen::in<QTabWidget>(&dialog, "files")->setCurrentIndex(isChoice ? 0 : 1);
        pictures.take(dialog, isChoice ? u"preview"_s : u"preview-look"_s);
    }
}

// False: there are no words in that language.
bool speak(QTranslator &own, QTranslator &qt, const QString &language)
{
    QLocale::setDefault(language.isEmpty() ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                           : QLocale(language));
    if (language.isEmpty())
        return true;
    if (!own.load(u":/i18n/mailroom_"_s + language))
        return false;
    if (qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    return QCoreApplication::installTranslator(&own);
}

bool take(const QString &folder, const Guise &guise)
{
    QTranslator own;
    QTranslator qt;
    if (!speak(own, qt, guise.language)) {
        std::fprintf(stderr, "no translation: %s\n", qPrintable(guise.language));
        return true;
    }
    QApplication::setPalette(guise.isDark ? darkPalette()
                                          : QApplication::style()->standardPalette());
    QGuiApplication::setLayoutDirection(guise.direction);
    Pictures pictures(folder, guise.name);
    takeTabs(pictures);
    takeGraph(pictures);
    takeFaults(pictures);
    takeTest(pictures);
    takeClients(pictures);
    takeManyClients(pictures);
    takeOverview(pictures);
    takeRequest(pictures);
    takePreview(pictures);
    return pictures.allSaved();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("usage: mailroom_screenshots OUTDIR\n", stderr);
        return 64; // EX_USAGE
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(QFont(u"DejaVu Sans"_s, 10)); // the same on every computer
    QApplication::setWindowIcon(QIcon(u":/icons/mailroom.svg"_s));
    const QList<Guise> guises{{u"light"_s, false, {}, Qt::LeftToRight},
                              {u"dark"_s, true, {}, Qt::LeftToRight},
                              {u"german"_s, false, u"de"_s, Qt::LeftToRight},
                              {u"rtl"_s, false, {}, Qt::RightToLeft}};
    bool all = true;
    for (const Guise &guise : guises)
        all = take(arguments.at(1), guise) && all;
    return all ? 0 : 74; // EX_IOERR
}
