// SPDX-License-Identifier: Apache-2.0
#include "graph/graphsession.h"

#include "graph/graphverdict.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace {

const auto sendingRole = u"Mail.Send"_s;
const auto uploadingRole = u"Mail.ReadWrite"_s;
constexpr auto longestCleaning = std::chrono::milliseconds(900);

} // namespace

GraphSession::GraphSession(const GraphPlan &plan, AccessTokens &tokens, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_client(m_plan, tokens, m_recorder)
{
    m_recorder.report().transcript.conceal(m_plan.credentials.clientSecret);
    connect(&m_recorder, &ReportRecorder::stepStarted, this, &GraphSession::stepStarted);
    connect(&m_recorder, &ReportRecorder::stepFinished, this, &GraphSession::stepFinished);
    connect(&m_recorder, &ReportRecorder::transcriptGrew, this, &GraphSession::transcriptGrew);
    connect(&m_recorder, &ReportRecorder::finished, this, &GraphSession::finished);
    connect(&m_client, &GraphClient::pausing, this, &GraphSession::pausing, Qt::QueuedConnection);
    connect(&m_client, &GraphClient::failed, this, &GraphSession::failed);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_recorder.report().warnings << Problem{ProblemId::GraphDraftLeft, m_plan.mailbox};
        finish(Problem{ProblemId::Cancelled, {}});
    });
}

GraphSession::~GraphSession()
{
    m_client.disconnect(this);
    m_client.stop();
}

void GraphSession::start()
{
    QTimer::singleShot(0, this, &GraphSession::token);
}

void GraphSession::cancel()
{
    // Once Graph may have the whole message it may send it, whatever we do.
    if (m_client.isUncertain())
        return finish(Problem{ProblemId::LostAfterData, {}});
    if (!m_upload || m_recorder.isFinished())
        return finish(Problem{ProblemId::Cancelled, {}});
    if (m_patience.isActive())
        return;
    m_patience.start(longestCleaning);
    m_upload->cancel();
}

void GraphSession::failed(const Problem &problem)
{
    if (m_upload)
        m_upload->fail(problem);
    else
        finish(problem);
}

void GraphSession::token()
{
    if (m_recorder.isFinished())
        return;
    m_recorder.begin(StepId::Token);
    for (const QUrl &endpoint : {m_plan.endpoints.login, m_plan.endpoints.graph}) {
        if (!isSecure(endpoint))
            return finish(Problem{ProblemId::GraphEndpointInsecure, endpoint.toDisplayString()});
    }
    m_client.authorise([this](const AccessToken &token) { permissions(token); });
}

// A token is given even to an application without a single permission.
void GraphSession::permissions(const AccessToken &token)
{
    m_token = token;
    m_recorder.complete();
    m_recorder.begin(StepId::Permissions);
    if (token.roles && !token.roles->contains(sendingRole) && !m_plan.rolesMayLack)
        return finish(Problem{ProblemId::GraphNoRole, token.roles->join(", "_L1)});
    m_recorder.complete(token.roles ? token.roles->join(", "_L1) : QString());
    if (m_plan.checkOnly)
        finish({});
    else
        chooseForm();
}

QUrl GraphSession::user(const QByteArray &method) const
{
    return m_client.url("/v1.0/users/" + GraphClient::segment(m_plan.mailbox) + method);
}

// Large messages take their time. The pool's thread knows this object only through a guard that is
// looked at in this thread again.
void GraphSession::chooseForm()
{
    m_recorder.begin(StepId::Send);
    QPointer<GraphSession> guard(this);
    QThreadPool::globalInstance()->start([guard,
                                          mail = OutgoingMail{m_plan.envelope, m_plan.message},
                                          save = m_plan.saveToSentItems] {
        const GraphForm form = GraphForm::of(mail, save);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, form] {
                if (guard)
                    guard->send(form);
            },
            Qt::QueuedConnection);
    });
}

void GraphSession::send(const GraphForm &form)
{
    if (m_recorder.isFinished())
        return;
    if (form.isKeptUnasked)
        m_recorder.report().warnings << Problem{ProblemId::GraphCopyKept, {}};
    if (form.kind == GraphForm::Kind::TooLarge)
        finish(Problem{ProblemId::GraphTooLarge, u"%1 kB"_s.arg(m_plan.message.size() / 1000)});
    else if (form.kind == GraphForm::Kind::Upload)
        upload(form.draft);
    else
        post(form);
}

void GraphSession::post(const GraphForm &form)
{
    GraphCall call;
    call.url = user("/sendMail");
    call.headers = {{"Content-Type", form.contentType}};
    call.body = form.body;
    call.delivers = true;
    m_client.call(call, [this](const GraphAnswer &answer) { answered(answer); });
}

void GraphSession::upload(const MessageDraft &draft)
{
    if (m_token.roles && !m_token.roles->contains(uploadingRole))
        return finish(Problem{ProblemId::GraphNoReadWrite, {}});
    const UploadSession::Line line{
        [this](const GraphCall &call, UploadSession::Access access, const auto &reader) {
            if (access == UploadSession::Access::Open)
                m_client.callOpenly(call, reader);
            else
                m_client.call(call, reader);
        },
        [this] { m_client.stop(); }};
    m_upload = std::make_unique<UploadSession>(draft, user(), line);
    connect(m_upload.get(), &UploadSession::finished, this, &GraphSession::uploaded);
    m_upload->start();
}

void GraphSession::uploaded(const UploadSession::Outcome &outcome)
{
    using Kind = UploadSession::Outcome::Kind;
    if (m_recorder.isFinished())
        return;
    if (outcome.mayLeaveDraft)
        m_recorder.report().warnings << Problem{ProblemId::GraphDraftLeft, m_plan.mailbox};
    if (outcome.answer.status > 0)
        m_recorder.report().serverReply = graphReply(outcome.answer);
    switch (outcome.kind) {
    case Kind::Sent:
        return answered(outcome.answer);
    case Kind::Refused:
        return finish(outcome.lacksReadWrite() ? Problem{ProblemId::GraphNoReadWrite, {}}
                                               : graphProblem(outcome.answer, m_plan));
    case Kind::Unusable:
        return finish(graphProblem(outcome.answer, m_plan));
    case Kind::Failed:
        return finish(outcome.problem);
    case Kind::Cancelled:
        return finish(Problem{ProblemId::Cancelled, {}});
    case Kind::Uncertain:
        return finish(Problem{ProblemId::LostAfterData, {}});
    }
}

void GraphSession::answered(const GraphAnswer &answer)
{
    m_recorder.report().serverReply = graphReply(answer);
    if (answer.status == 202) {
        m_recorder.complete(u"202 Accepted"_s);
        return finish({});
    }
    // A gateway gave up on Exchange, which may well have the message.
    if (answer.status == 504 || (answer.status == 502 && answer.isJson()))
        return finish(Problem{ProblemId::LostAfterData, {}});
    finish(graphProblem(answer, m_plan));
}

void GraphSession::finish(const std::optional<Problem> &problem)
{
    if (m_recorder.isFinished())
        return;
    m_patience.stop();
    m_client.stop();
    m_recorder.finish(problem);
}
