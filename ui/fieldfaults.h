// SPDX-License-Identifier: Apache-2.0
// Shows what checkSettings() finds at the field that it concerns, in words, while typing. Knows
// nothing of what makes a value wrong. An empty field is not complained about before somebody was in
// it or the mail server is in use.
#pragma once

#include "settings/settingschecks.h"
#include "ui/problemlabel.h"

#include <QObject>
#include <QSet>

class QLineEdit;

class FieldFaults : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Makes a label below the row of `field` in its form. `hintTone`: how serious its hints are.
    void watch(QWidget *field, const SettingKey &key,
               ProblemLabel::Tone hintTone = ProblemLabel::Tone::Hint);
    // The field stands for another setting from now on.
    void setKey(const QWidget *field, const SettingKey &key);
    void show(const QList<FieldFault> &faults, bool inUse);
    // Where the fault is; null if the field is not on this page.
    QWidget *fieldOf(const SettingKey *key) const;
    void forgetVisits();
    bool showsError() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        const SettingKey *key;
        QWidget *field;
        ProblemLabel *label;
        ProblemLabel::Tone hintTone;
    };

    void showAt(const Row &row);
    bool isTooEarly(const Row &row, const FieldFault &fault) const;

    QList<Row> m_rows;
    QList<FieldFault> m_faults;
    QSet<const QObject *> m_visited;
    bool m_inUse = false;
};
