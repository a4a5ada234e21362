// SPDX-License-Identifier: Apache-2.0
// A button that opens the folder of the log, and says in words where there is none yet. Creates
// nothing.
#pragma once

#include <QWidget>

class ProblemLabel;
class QPushButton;

class LogFolder : public QWidget
{
    Q_OBJECT

public:
    explicit LogFolder(QWidget *parent = nullptr);

    // Once, before anything else. `folder` need not exist.
    void setFolder(const QString &folder) { m_folder = folder; }
    // False: there is none, or nothing opens it; that is told beside the button.
    bool open();

private:
    QString m_folder;
    QPushButton *m_button;
    ProblemLabel *m_remark;
};
