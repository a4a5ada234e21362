// SPDX-License-Identifier: Apache-2.0
// What was said, as it is said: plain text, to be copied or saved. Secrets were struck out when the
// lines were recorded.
#pragma once

#include "diagnosis/transcript.h"

#include <QWidget>

class ProblemLabel;
class QPlainTextEdit;
class QPushButton;

class TranscriptView : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptView(QWidget *parent = nullptr);

    void clear();
    void append(const TranscriptLine &line);
    // The complete transcript, once there is one.
    void setTranscript(const Transcript &transcript);
    QString text() const;

    // False: it could not be written, which is told in place.
    bool saveTo(const QString &path);

private:
    void copy();
    void chooseFile();
    void enableButtons();

    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_save;
    ProblemLabel *m_remark;
};
