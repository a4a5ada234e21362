// SPDX-License-Identifier: Apache-2.0
// Ties a widget to one value of the draft, both ways: what is typed goes into the draft, what changes
// in the draft appears in the widget, which also gets the words of its setting. One bind() per kind
// of widget; a page's list of bind lines is the form's table of contents.
#pragma once

#include "settings/settingsdraft.h"
#include "settings/settingskeys.h"
#include "ui/datefield.h"
#include "ui/fieldhelp.h"
#include "ui/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <type_traits>

template <typename Part, typename AnySettings>
auto &partOf(AnySettings &settings)
{
    if constexpr (std::is_same_v<Part, SupportSettings>)
        return settings.support;
    else
        return settings.mailServer;
}

// The key of a member, found by walking the one list.
template <typename Part, typename Value>
const SettingKey &keyOf(Value Part::*member)
{
    const Settings settings;
    const void *wanted = &(partOf<Part>(settings).*member);
    const SettingKey *found = nullptr;
    forEachSetting(settings, [&](const SettingKey &key, const auto &value) {
        if (&value == wanted)
            found = &key;
    });
    Q_ASSERT(found);
    return *found;
}

template <typename Part, typename Value>
void put(SettingsDraft &draft, Value Part::*member, const Value &value)
{
    draft.applyShown([&](Settings &view) { partOf<Part>(view).*member = value; });
}

// Calls show(value) now and whenever the draft has changed, as long as `widget` lives.
template <typename Part, typename Value, typename Show>
void follow(const SettingsDraft &draft, QWidget *widget, Value Part::*member, Show show)
{
    const auto refresh = [&draft, member, show] { show(partOf<Part>(draft.shown()).*member); };
    QObject::connect(&draft, &SettingsDraft::changed, widget, refresh);
    refresh();
}

// The draft is the context of what a widget tells: a widget may still lose its focus while both are
// being destroyed.
template <typename Part>
void bind(SettingsDraft &draft, QLineEdit *edit, QString Part::*member)
{
    describe(edit, keyOf(member));
    QObject::connect(edit, &QLineEdit::textEdited, &draft,
                     [&draft, member](const QString &text) { put(draft, member, text); });
    follow(draft, edit, member, [edit](const QString &value) {
        if (edit->text() == value) // the cursor stays where it is while typing
            return;
        edit->setText(value);
        edit->setCursorPosition(0); // of a long value the beginning shows
    });
}

template <typename Part>
void bind(SettingsDraft &draft, DateField *field, QDate Part::*member)
{
    describe(field->edit(), keyOf(member));
    QObject::connect(field, &DateField::edited, &draft,
                     [&draft, field, member] { put(draft, member, field->date()); });
    follow(draft, field, member, [field](QDate value) { field->setDate(value); });
}

template <typename Part>
void bind(SettingsDraft &draft, QSpinBox *box, quint16 Part::*member)
{
    describe(box, keyOf(member));
    guardFromWheel(box);
    follow(draft, box, member, [box](quint16 value) {
        if (box->value() != value)
            box->setValue(value);
    });
    QObject::connect(box, &QSpinBox::valueChanged, &draft,
                     [&draft, member](int value) { put(draft, member, quint16(value)); });
}

template <typename Part>
void bind(SettingsDraft &draft, QCheckBox *box, bool Part::*member)
{
    describe(box, keyOf(member));
    follow(draft, box, member, [box](bool value) { box->setChecked(value); });
    QObject::connect(box, &QCheckBox::toggled, &draft,
                     [&draft, member](bool value) { put(draft, member, value); });
}

// Each item carries its value as data.
template <typename Part, typename Enum>
requires std::is_enum_v<Enum>
void bind(SettingsDraft &draft, QComboBox *box, Enum Part::*member)
{
    describe(box, keyOf(member));
    guardFromWheel(box);
    follow(draft, box, member,
           [box](Enum value) { box->setCurrentIndex(box->findData(int(value))); });
    QObject::connect(box, &QComboBox::activated, &draft, [&draft, box, member] {
        put(draft, member, Enum(box->currentData().toInt()));
    });
}

template <typename Enum>
void addItem(QComboBox *box, const QString &text, Enum value)
{
    box->addItem(text, int(value));
}
