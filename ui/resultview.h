// SPDX-License-Identifier: Apache-2.0
// The result of a test or of a request in words: what became of the mail, why, what to do next and what the server
// itself said. Everything in it is plain text.
#pragma once

#include "diagnosis/report.h"
#include "ui/pagearea.h"
#include "ui/reporttext.h"

class ProblemLabel;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

class ResultView : public PageArea
{
    Q_OBJECT

public:
    explicit ResultView(QWidget *parent = nullptr);

    // Shows it, takes the focus and has it announced.
    void tell(const Report &report, MailKind kind = MailKind::Test);

private:
    void tellWarnings(const QList<Problem> &warnings);

    ProblemLabel *m_headline;
    QLabel *m_cause;
    QLabel *m_advice;
    ProblemLabel *m_warnings;
    QLabel *m_replyTitle;
    QPlainTextEdit *m_reply;
    QLabel *m_facts;
};
