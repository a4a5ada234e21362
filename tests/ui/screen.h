// SPDX-License-Identifier: Apache-2.0
// A settings dialog over a scratch file and fake stores, and ways to work on it as a person does.
#pragma once

#include "settings/settingsstore.h"
#include "ui/fakesecretstore.h"
#include "ui/fakesubmission.h"
#include "ui/settingsdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

// Everything on it is found by its object name.
class Screen
{
public:
    Screen();

    // A fresh window on what is saved.
    void open();
    void close() { m_dialog.reset(); }
    SettingsDialog &dialog() { return *m_dialog; }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return in<Widget>(m_dialog.get(), name);
    }
    template <typename Widget>
    static Widget *in(QWidget *parent, const char *name)
    {
        auto *widget = parent->findChild<Widget *>(QLatin1StringView(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }

    void showTab(int index);
    // Replaces what is in the field.
    void type(const char *name, const QString &text);
    static void typeInto(QLineEdit *edit, const QString &text);
    void choose(const char *name, int value);
    void setChecked(const char *name, bool on);
    void press(const char *name);
    static void press(QAbstractButton *button);
    QAbstractButton *button(QDialogButtonBox::StandardButton which) const;
    QLineEdit *secretEdit(const char *field) const;
    // The words of a ProblemLabel, empty while it is hidden.
    QString remark(const char *name) const;
    // What the label below a field says.
    QString faultOf(const char *key) const;

    Settings saved() const { return store.load().settings; }
    void save(const Settings &settings) const;
    QByteArray fileBytes() const;
    // Of log, last tests and drafts.
    QString dataFolder() const { return folder.filePath(QStringLiteral("data")); }

    QTemporaryDir folder;
    SettingsStore store;
    FakeSecretStore secrets;
    FakeSubmissions submissions;

private:
    std::unique_ptr<SettingsDialog> m_dialog;
};

// For QCOMPARE: every value of both.
char *toString(const Settings &settings);

// The words that any widget of the program shows or tells at the moment.
QString allWords();
