// SPDX-License-Identifier: Apache-2.0
#include "ui/screen.h"

#include "settings/settingskeys.h"
#include "settings/settingtext.h"
#include "ui/problemlabel.h"
#include "ui/secretlineedit.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

Screen::Screen()
    : store(SettingsStore::file(folder.filePath(u"mailroom.ini"_s)))
{}

void Screen::open()
{
    m_dialog =
        std::make_unique<SettingsDialog>(store, secrets, submissions.factory(), dataFolder());
    m_dialog->show();
    m_dialog->activateWindow();
    if (!QTest::qWaitForWindowActive(m_dialog.get()))
        qFatal("the window does not open");
}

void Screen::showTab(int index)
{
    find<QTabWidget>("tabs")->setCurrentIndex(index);
}

void Screen::typeInto(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    const QList<uint> characters = text.toUcs4();
    for (const char32_t character : characters) // also what has no key of its own
        QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString::fromUcs4(&character, 1),
                            Qt::NoModifier);
}

void Screen::type(const char *name, const QString &text)
{
    typeInto(find<QLineEdit>(name), text);
}

void Screen::choose(const char *name, int value)
{
    auto *box = find<QComboBox>(name);
    const int wanted = box->findData(value);
    if (wanted < 0)
        qFatal("%s has no such item", name);
    box->setFocus();
    while (box->currentIndex() != wanted)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
}

void Screen::setChecked(const char *name, bool on)
{
    auto *box = find<QAbstractButton>(name);
    if (box->isChecked() != on) {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
    }
}

void Screen::press(const char *name)
{
    press(find<QAbstractButton>(name));
}

void Screen::press(QAbstractButton *button)
{
    // A click on a question that the display does not show yet may be lost.
    if (button->isVisible())
        QVERIFY(QTest::qWaitForWindowExposed(button->window()));
    QTest::mouseClick(button, Qt::LeftButton);
}

QAbstractButton *Screen::button(QDialogButtonBox::StandardButton which) const
{
    return find<QDialogButtonBox>("buttons")->button(which);
}

QLineEdit *Screen::secretEdit(const char *field) const
{
    return find<QWidget>(field)->findChild<SecretLineEdit *>();
}

QString Screen::remark(const char *name) const
{
    auto *label = find<ProblemLabel>(name);
    return label->isHidden() ? QString() : label->words();
}

QString Screen::faultOf(const char *key) const
{
    return find<ProblemLabel>((QByteArray(key) + "/faults").constData())->words();
}

void Screen::save(const Settings &settings) const
{
    if (const auto problem = store.save(store.load().settings, settings))
        qFatal("%s", qPrintable(problem->message()));
}

QByteArray Screen::fileBytes() const
{
    QFile file(store.location());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

char *toString(const Settings &settings)
{
    QStringList lines;
    forEachSetting(settings, [&lines](const SettingKey &key, const auto &value) {
        lines << key.id() + u'=' + toSettingText(value);
    });
    lines << u"passwordKey="_s + settings.mailServer.password.key
          << u"clientSecretKey="_s + settings.mailServer.clientSecret.key
          << u"obsolete="_s + settings.obsoleteSecrets.join(u' ');
    return QTest::toString(lines.join(u'\n'));
}

namespace {

QString wordsOf(QWidget *widget)
{
    QStringList words{widget->windowTitle(), widget->toolTip(), widget->whatsThis(),
                      widget->accessibleName(), widget->accessibleDescription()};
    for (const char *property : {"text", "plainText", "placeholderText", "currentText"}) {
        const bool isTyped =
            qobject_cast<SecretLineEdit *>(widget) && qstrcmp(property, "text") == 0;
        if (!isTyped) // what is in there is dots on the screen
            words << widget->property(property).toString();
    }
    if (auto *tree = qobject_cast<QTreeWidget *>(widget)) {
        const auto items = tree->findItems(u"*"_s, Qt::MatchWildcard);
        for (const QTreeWidgetItem *item : items)
            for (int column = 0; column < tree->columnCount(); ++column)
                words << item->text(column) << item->toolTip(column);
    }
    if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget)) {
        for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
            words << accessible->text(kind);
        if (QAccessibleTextInterface *text = accessible->textInterface())
            words << text->text(0, text->characterCount());
    }
    return words.join(u'\n');
}

} // namespace

QString allWords()
{
    QStringList words;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        words << wordsOf(widget);
    return words.join(u'\n');
}
