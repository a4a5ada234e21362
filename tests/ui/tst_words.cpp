// SPDX-License-Identifier: Apache-2.0
// What is said about the fields, and how they are reached without a mouse.
#include "settings/settingskeys.h"
#include "ui/screen.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void namesEachFieldAsItsSetting();
    void explainsEachField();
    void hasNoTwoEqualMnemonics_data();
    void hasNoTwoEqualMnemonics();
    void reachesEveryFieldByItsMnemonic_data() { hasNoTwoEqualMnemonics_data(); }
    void reachesEveryFieldByItsMnemonic();
    void movesThroughTheFieldsInOrder();
    void showsTheHelpOfTheFieldInFocus();

private:
    static QString withoutMnemonic(QString text);
    static QWidget *fieldOf(const Screen &screen, const SettingKey &key);
};

QString TestWords::withoutMnemonic(QString text)
{
    text.remove(u'&');
    return text.endsWith(u':') ? text.chopped(1) : text;
}

// Keys are named as the widgets, apart from the two compound names.
QWidget *TestWords::fieldOf(const Screen &screen, const SettingKey &key)
{
    return screen.find<QWidget>(key.id().section(u'/', -1).toLatin1().constData());
}

void TestWords::namesEachFieldAsItsSetting()
{
    Screen screen;
    screen.open();
    const auto labels = screen.dialog().findChildren<QLabel *>();
    const auto check = [&](const SettingKey &key, const auto &) {
        QWidget *field = fieldOf(screen, key);
        QString shown;
        if (auto *box = qobject_cast<QAbstractButton *>(field))
            shown = box->text();
        for (const QLabel *label : labels)
            if (label->buddy() == field)
                shown = label->text();
        QCOMPARE(withoutMnemonic(shown), key.translatedLabel());
    };
    const Settings settings;
    forEachSetting(settings, check);
    check(Keys::password, 0);
    check(Keys::clientSecret, 0);
}

void TestWords::explainsEachField()
{
    Screen screen;
    screen.open();
    const Settings settings;
    forEachSetting(settings, [&](const SettingKey &key, const auto &) {
        QWidget *field = fieldOf(screen, key);
        if (QWidget *inner = field->focusProxy())
            field = inner;
        QCOMPARE(field->accessibleName(), key.translatedLabel());
        QVERIFY2(field->accessibleDescription().contains(key.translatedHelp()), key.name);
        QVERIFY2(field->toolTip().contains(key.translatedHelp().toHtmlEscaped()), key.name);
        QVERIFY2(field->whatsThis().contains(key.translatedHelp().toHtmlEscaped()), key.name);
    });
}

void TestWords::hasNoTwoEqualMnemonics_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<Authentication>("authentication");
    QTest::newRow("base") << 0 << Authentication::None;
    QTest::newRow("security, none") << 1 << Authentication::None;
    QTest::newRow("security, password") << 1 << Authentication::Password;
    QTest::newRow("security, Graph") << 1 << Authentication::Graph;
    QTest::newRow("base, password at Microsoft") << 0 << Authentication::Password;
    QTest::newRow("support") << 2 << Authentication::None;
}

void TestWords::hasNoTwoEqualMnemonics()
{
    QFETCH(int, tab);
    QFETCH(Authentication, authentication);
    Settings settings;
    settings.mailServer.authentication = authentication;
    settings.mailServer.encryption = Encryption::None;
    settings.mailServer.port = 465; // so that the suggestion shows
    settings.mailServer.host = u"smtp.office365.com"_s; // and the other
    Screen screen;
    screen.save(settings);
    screen.open();
    screen.showTab(tab);
    screen.setChecked("howTo", true);
    QStringList texts{u"&Base"_s, u"Securit&y"_s, u"Su&pport"_s};
    const auto widgets = screen.dialog().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isLabel =
            qobject_cast<const QLabel *>(widget) && static_cast<const QLabel *>(widget)->buddy();
        const bool isButton = qobject_cast<const QAbstractButton *>(widget);
        if (widget->isVisible() && widget->isEnabled() && (isLabel || isButton))
            texts << widget->property("text").toString();
    }
    QHash<QKeySequence, QString> taken;
    for (const QString &text : std::as_const(texts)) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(text);
        if (mnemonic.isEmpty())
            continue;
        QVERIFY2(!taken.contains(mnemonic), qPrintable(text + " and "_L1 + taken.value(mnemonic)));
        taken.insert(mnemonic, text);
    }
}

void TestWords::reachesEveryFieldByItsMnemonic()
{
    QFETCH(int, tab);
    QFETCH(Authentication, authentication);
    Settings settings;
    settings.mailServer.authentication = authentication;
    Screen screen;
    screen.save(settings);
    screen.open();
    screen.showTab(tab);
    int reached = 0;
    const auto labels = screen.dialog().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->buddy() || !label->isVisible() || !label->isEnabled())
            continue;
        screen.find<QTabWidget>("tabs")->setFocus();
        const QKeyCombination keys = QKeySequence::mnemonic(label->text())[0];
        QTest::keyClick(&screen.dialog(), keys.key(), keys.keyboardModifiers());
        QVERIFY2(label->buddy()->hasFocus(), qPrintable(label->text()));
        ++reached;
    }
    QVERIFY(reached > 0);
}

void TestWords::movesThroughTheFieldsInOrder()
{
    Screen screen;
    screen.open();
    screen.find<QWidget>("use")->setFocus();
    for (const char *name : {"authentication", "host", "port", "senderAddress", "senderName",
                             "utf8Headers", "ehloName", "sendMail"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY2(screen.find<QWidget>(name)->hasFocus(), name);
    }
}

void TestWords::showsTheHelpOfTheFieldInFocus()
{
    Screen screen;
    screen.open();
    screen.find<QWidget>("host")->setFocus();
    QTest::keyClick(&screen.dialog(), Qt::Key_F1);
    const auto isHelp = [] {
        const QWidgetList all = QApplication::topLevelWidgets();
        return std::any_of(all.cbegin(), all.cend(), [](const QWidget *widget) {
            return widget->isVisible() && widget->inherits("QWhatsThat");
        });
    };
    QTRY_VERIFY(isHelp());
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
