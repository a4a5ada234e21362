// SPDX-License-Identifier: Apache-2.0
// A short remark with an icon, in place: under a field, in a status line, beside a button. Plain text
// only, never told by colour alone. Hidden while it has nothing to say.
#pragma once

#include <QWidget>

class QLabel;

class ProblemLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Hint, Warning, Error, Success };

    explicit ProblemLabel(QWidget *parent = nullptr);

    void tell(Tone tone, const QString &words);
    void clear();
    QString words() const;
    Tone tone() const { return m_tone; }
    // For remarks that people may want to copy.
    void setSelectable();
    void setBold();

    QSize sizeHint() const override;

    static QIcon icon(Tone tone, const QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QLabel *m_icon;
    QLabel *m_words;
    Tone m_tone = Tone::Hint;
};
