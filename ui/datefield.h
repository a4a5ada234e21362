// SPDX-License-Identifier: Apache-2.0
// A day, typed or pasted as people write it, or none. Says how it was understood. Plain text instead
// of a calendar: quick to paste into, and the same for keyboard, screen reader and every direction
// of writing.
#pragma once

#include <QDate>
#include <QWidget>

class ProblemLabel;
class QLineEdit;

class DateField : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    void setDate(QDate date);
    // Null: none, or what is typed is no date (yet).
    QDate date() const;
    // Somebody has left the field with something in it that is no date.
    bool isUnreadable() const { return m_isUnreadable; }
    // Why that is no date, and how to write one; empty: it is one, or none.
    QString fault() const;
    // What is typed goes unless it is a date.
    void dropUnreadable();

signals:
    void edited();
    void unreadableChanged();

private:
    void takeTyped();
    void settle();
    void setUnreadable(bool isUnreadable);
    void understand();

    QLineEdit *m_edit;
    ProblemLabel *m_remark;
    bool m_isUnreadable = false;
};
