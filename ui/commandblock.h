// SPDX-License-Identifier: Apache-2.0
// Commands to read, select and copy; from left to right in every language. As high as they need.
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

class CommandBlock : public QWidget
{
    Q_OBJECT

public:
    explicit CommandBlock(QWidget *parent = nullptr);

    // `name`: for assistive technology.
    void setName(const QString &name);
    void setCommands(const QString &commands);
    QString commands() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitHeight();

    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};
