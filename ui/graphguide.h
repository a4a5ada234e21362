// SPDX-License-Identifier: Apache-2.0
// How to let Mailroom send through Microsoft Graph, step by step: where each value is found, which
// permission it takes, how to keep it to one mailbox, and how to do with a certificate. Folded until
// somebody asks. Plain text; fills in what is on the screen.
#pragma once

#include "settings/settingsdraft.h"

#include <QWidget>

class CommandBlock;
class QToolButton;
class QVBoxLayout;

class GraphGuide : public QWidget
{
    Q_OBJECT

public:
    explicit GraphGuide(QWidget *parent = nullptr);

    // `draft` is not owned.
    void follow(const SettingsDraft &draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fold();
    void addText(const QString &text);
    void addHeading(const QString &text);
    CommandBlock *addCommands(const QString &name);

    QToolButton *m_open;
    QWidget *m_steps;
    QVBoxLayout *m_column;
    CommandBlock *m_oneMailbox = nullptr;
};
