// SPDX-License-Identifier: Apache-2.0
// Sends a message that is too large for one request: a draft in the sender's mailbox, its files one
// by one, large ones in ranges, then the draft is sent. Whatever goes wrong, the draft is deleted.
// Knows neither tokens nor what a refusal means: it hands calls to a line and tells how it ended.
// https://learn.microsoft.com/graph/outlook-large-attachments
//
// Takes the application permission Mail.ReadWrite besides Mail.Send.
#pragma once

#include "diagnosis/problem.h"
#include "graph/graphcall.h"
#include "graph/graphform.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class UploadSession : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Token,
        Open, // neither token nor ID: the URL is the access, on a host of its own
    };

    struct Line
    {
        using Reader = std::function<void(const GraphAnswer &)>;
        // One call at a time. An answer goes to the reader, a failure of the line to fail().
        std::function<void(const GraphCall &, Access, const Reader &)> call;
        // The current call is heard no more; there will be one more, to delete the draft, also after
        // fail().
        std::function<void()> hangUp;
    };

    struct Outcome
    {
        enum class Kind {
            Sent, // 202
            Refused, // `answer` says why
            Unusable, // an answer was no refusal, but not what Graph says; `answer`
            Failed, // the line did; `problem`
            Cancelled,
            Uncertain, // it may have been sent
        };
        Kind kind = Kind::Sent;
        bool isBeforeSending = true; // of the draft that was being made
        bool mayLeaveDraft = false; // nobody said that it is gone
        GraphAnswer answer;
        std::optional<Problem> problem;

        // Most likely the application has Mail.Send alone, or Exchange limits it to other mailboxes.
        bool lacksReadWrite() const
        {
            return kind == Kind::Refused && isBeforeSending && answer.status == 403;
        }
    };

    // `user`: "…/v1.0/users/…". `removal`: how long deleting the draft may take.
    UploadSession(const MessageDraft &draft, const QUrl &user, const Line &line,
                  QObject *parent = nullptr,
                  std::chrono::milliseconds removal = std::chrono::seconds(10));

    // Once.
    void start();
    // finished() follows when the draft is gone, or cannot be deleted in time.
    void cancel();
    void fail(const Problem &problem);

signals:
    // Bytes of the files.
    void progressed(qint64 sent, qint64 total);
    // Exactly once, from the event loop. After the session is deleted it never comes.
    void finished(const UploadSession::Outcome &outcome);

private:
    using Kind = Outcome::Kind;
    using Answered = void (UploadSession::*)(const GraphAnswer &);
    enum class Stage { Idle, Draft, Files, Send, Removal, Over };

    void ask(const GraphCall &call, Access access, Answered answered);
    void draftMade(const GraphAnswer &answer);
    void nextFile();
    void fileAdded(const GraphAnswer &answer);
    void openUpload(const AttachedFile &file);
    void uploadOpened(const GraphAnswer &answer);
    void putRange();
    void rangePut(const GraphAnswer &answer);
    void closeFile();
    void send();
    void sent(const GraphAnswer &answer);

    void refuse(const GraphAnswer &answer);
    void end(Kind kind);
    void removed(const GraphAnswer &answer);
    void finish();

    MessageDraft m_draft;
    QUrl m_user;
    Line m_line;
    QTimer m_removalLimit;
    Stage m_stage = Stage::Idle;
    int m_round = 0; // answers to earlier calls do not count
    bool m_isCancelled = false;
    QUrl m_draftUrl; // empty: there is none yet
    qsizetype m_file = 0;
    QUrl m_uploadUrl;
    qsizetype m_offset = 0;
    qint64 m_finishedBytes = 0; // of the files before
    qint64 m_allBytes = 0;
    Outcome m_outcome;
};

Q_DECLARE_METATYPE(UploadSession::Outcome)
