// SPDX-License-Identifier: Apache-2.0
// A file's path, typed or chosen.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

class PathField : public QWidget
{
    Q_OBJECT

public:
    explicit PathField(QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    // `button`: its text with mnemonic; `title`: of the dialog that it opens.
    void setWords(const QString &button, const QString &title);

private:
    void browse();
    void take(const QString &path);

    QLineEdit *m_edit;
    QPushButton *m_browse;
    QString m_title;
};
