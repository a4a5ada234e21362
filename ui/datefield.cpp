// SPDX-License-Identifier: Apache-2.0
#include "ui/datefield.h"

#include "settings/datewords.h"
#include "ui/problemlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

DateField::DateField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_remark(new ProblemLabel(this))
{
    m_edit->setPlaceholderText(tr("such as %1").arg(shortDate({2026, 12, 18})));
    m_remark->setObjectName(QStringLiteral("understood"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    layout->addWidget(m_remark);
    setFocusPolicy(Qt::StrongFocus); // else the label's mnemonic would not lead here
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &DateField::takeTyped);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::settle);
}

// Nothing happens to what is being typed as long as it means the same.
void DateField::setDate(QDate date)
{
    if (date == this->date())
        return;
    m_edit->setText(date.isValid() ? shortDate(date) : QString());
    m_remark->clear();
    setUnreadable(false);
}

QDate DateField::date() const
{
    return typedDate(m_edit->text());
}

QString DateField::fault() const
{
    if (m_edit->text().trimmed().isEmpty() || date().isValid())
        return {};
    return tr("This is no date: write it like %1 or 2026-12-18, or clear the field.")
        .arg(shortDate({2026, 12, 18}));
}

void DateField::dropUnreadable()
{
    if (date().isValid())
        return;
    m_edit->clear();
    m_remark->clear();
    setUnreadable(false);
}

void DateField::takeTyped()
{
    setUnreadable(false);
    understand();
    emit edited();
}

void DateField::settle()
{
    if (date().isValid())
        m_edit->setText(shortDate(date()));
    setUnreadable(!fault().isEmpty());
    if (m_isUnreadable)
        m_remark->tell(ProblemLabel::Tone::Error, fault());
}

void DateField::setUnreadable(bool isUnreadable)
{
    if (m_isUnreadable == isUnreadable)
        return;
    m_isUnreadable = isUnreadable;
    emit unreadableChanged();
}

// Which number is the day and which the month is not seen otherwise.
void DateField::understand()
{
    const QDate date = this->date();
    m_remark->tell(ProblemLabel::Tone::Hint, date.isValid() ? longDate(date) : QString());
}
