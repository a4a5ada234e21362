// SPDX-License-Identifier: Apache-2.0
// The mails that the practice server took, as they came: the demonstration's look into the mailbox.
#pragma once

#include "practice/receivedmail.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

class PracticeMailbox : public QDialog
{
    Q_OBJECT

public:
    explicit PracticeMailbox(QWidget *parent = nullptr);

    // Shows it, in a window that takes no focus from the one that sent it.
    void add(const ReceivedMail &mail);

private:
    void showSelected();

    QLabel *m_explanation;
    QTreeWidget *m_list;
    QPlainTextEdit *m_text;
    QList<ReceivedMail> m_mails;
};
