// SPDX-License-Identifier: Apache-2.0
// A message across the window with choices beneath it, instead of a dialog in the way.
#pragma once

#include "ui/problemlabel.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    // Shows and announces it; the choices of an earlier message go.
    void tell(ProblemLabel::Tone tone, const QString &words);
    QPushButton *addChoice(const QString &text);
    // A choice that only takes the message away.
    QPushButton *addDismissal();
    void dismiss();

    QString words() const { return m_message->words(); }

private:
    void removeChoices();

    ProblemLabel *m_message;
    QHBoxLayout *m_choices;
};
