// SPDX-License-Identifier: Apache-2.0
#include "ui/fieldfaults.h"

#include <QFocusEvent>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace {

struct FormRow
{
    QFormLayout *form = nullptr;
    int row = -1;
};

bool holds(QLayoutItem *item, QWidget *widget)
{
    if (!item)
        return false;
    return item->widget() == widget || (item->layout() && item->layout()->indexOf(widget) >= 0);
}

int rowOf(QFormLayout *form, QWidget *widget)
{
    for (int row = 0; row < form->rowCount(); ++row) {
        if (holds(form->itemAt(row, QFormLayout::FieldRole), widget)
            || holds(form->itemAt(row, QFormLayout::SpanningRole), widget))
            return row;
    }
    return -1;
}

// A field may be inside a compound widget, which is then what stands in the form.
FormRow formRowOf(QWidget *field)
{
    for (QWidget *widget = field; widget->parentWidget(); widget = widget->parentWidget()) {
        const auto forms = widget->parentWidget()->findChildren<QFormLayout *>();
        for (QFormLayout *form : forms) {
            if (const int row = rowOf(form, widget); row >= 0)
                return {form, row};
        }
    }
    return {};
}

// Not when only the window goes to the back or a menu opens.
bool isLeaving(const QFocusEvent &event)
{
    return event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::PopupFocusReason;
}

bool isEmptyField(const QWidget *field)
{
    const auto *edit = qobject_cast<const QLineEdit *>(field);
    return edit && edit->text().trimmed().isEmpty();
}

} // namespace

void FieldFaults::watch(QWidget *field, const SettingKey &key, ProblemLabel::Tone hintTone)
{
    const FormRow place = formRowOf(field);
    Q_ASSERT(place.row >= 0);
    auto *label = new ProblemLabel(place.form->parentWidget());
    label->setObjectName(key.id() + QStringLiteral("/faults"));
    place.form->insertRow(place.row + 1, static_cast<QWidget *>(nullptr), label);
    m_rows << Row{&key, field, label, hintTone};
    field->installEventFilter(this);
}

void FieldFaults::setKey(const QWidget *field, const SettingKey &key)
{
    for (Row &row : m_rows) {
        if (row.field == field)
            row.key = &key;
    }
}

void FieldFaults::show(const QList<FieldFault> &faults, bool inUse)
{
    m_faults = faults;
    m_inUse = inUse;
    for (const Row &row : std::as_const(m_rows))
        showAt(row);
}

QWidget *FieldFaults::fieldOf(const SettingKey *key) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [key](const Row &row) { return row.key == key; });
    return found == m_rows.cend() ? nullptr : found->field;
}

void FieldFaults::forgetVisits()
{
    m_visited.clear();
}

bool FieldFaults::showsError() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) {
        return !row.label->words().isEmpty() && row.label->tone() == ProblemLabel::Tone::Error;
    });
}

bool FieldFaults::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isLeaving(*static_cast<QFocusEvent *>(event))
        && !m_visited.contains(watched)) {
        m_visited.insert(watched);
        show(m_faults, m_inUse);
    }
    return false;
}

void FieldFaults::showAt(const Row &row)
{
    QStringList sentences;
    auto worst = FieldFault::Weight::Hint;
    for (const FieldFault &fault : std::as_const(m_faults)) {
        if (fault.key != row.key || isTooEarly(row, fault))
            continue;
        sentences << fault.text;
        worst = std::max(worst, fault.weight);
    }
    const bool isHint = worst == FieldFault::Weight::Hint;
    row.label->tell(isHint ? row.hintTone : ProblemLabel::Tone::Error, sentences.join(u'\n'));
    sentences << row.key->translatedHelp();
    row.field->setAccessibleDescription(sentences.join(u' '));
}

bool FieldFaults::isTooEarly(const Row &row, const FieldFault &fault) const
{
    return fault.weight == FieldFault::Weight::Error && isEmptyField(row.field) && !m_inUse
           && !m_visited.contains(row.field);
}
