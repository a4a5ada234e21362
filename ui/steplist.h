// SPDX-License-Identifier: Apache-2.0
// The stages of one conversation as they come, each with its state in words, its time and its detail.
#pragma once

#include "diagnosis/step.h"
#include "ui/reporttext.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QTreeWidget>

class StepList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    // What it is about; a test at first.
    void setKind(MailKind kind);

    void begin();
    void start(StepId step);
    void finish(const Step &step);
    // A step that is still running will not finish any more.
    void stop();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Column { Title, State, Time, Detail };

    QTreeWidgetItem *append(StepId step);
    void showTime();

    MailKind m_kind = MailKind::Test;
    QTreeWidgetItem *m_running = nullptr;
    StepId m_runningStep{};
    QElapsedTimer m_clock; // monotonic
    QTimer m_tick;
};
