// SPDX-License-Identifier: Apache-2.0
#include "graph/graphverdict.h"

#include "graph/entraverdict.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct GraphRow
{
    QLatin1String code;
    ProblemId problem;
};

// https://learn.microsoft.com/graph/errors and Exchange's own codes, ErrorXxx.
constexpr std::array graphCodes{
    GraphRow{"NoPermissionsInAccessToken"_L1, ProblemId::GraphNoRole},
    GraphRow{"InvalidAuthenticationToken"_L1, ProblemId::GraphToken},
    GraphRow{"CompactToken parsing failed"_L1, ProblemId::GraphToken},
    GraphRow{"AuthenticationError"_L1, ProblemId::GraphToken},
    GraphRow{"ErrorAccessDenied"_L1, ProblemId::GraphDenied},
    GraphRow{"Authorization_RequestDenied"_L1, ProblemId::GraphDenied},
    GraphRow{"ErrorSendAsDenied"_L1, ProblemId::GraphSendAs},
    GraphRow{"ErrorInvalidUser"_L1, ProblemId::GraphNoUser},
    GraphRow{"ResourceNotFound"_L1, ProblemId::GraphNoUser},
    GraphRow{"Request_ResourceNotFound"_L1, ProblemId::GraphNoUser},
    GraphRow{"ErrorNonExistentMailbox"_L1, ProblemId::GraphNoUser},
    GraphRow{"MailboxNotEnabledForRESTAPI"_L1, ProblemId::GraphNoMailbox},
    GraphRow{"MailboxNotSupportedForRESTAPI"_L1, ProblemId::GraphNoMailbox},
    GraphRow{"MailboxNotHostedInExchangeOnline"_L1, ProblemId::GraphNoMailbox},
    GraphRow{"ErrorInvalidRecipients"_L1, ProblemId::GraphRecipient},
    GraphRow{"ErrorMessageSizeExceeded"_L1, ProblemId::GraphTooLarge},
    GraphRow{"RequestEntityTooLarge"_L1, ProblemId::GraphTooLarge},
    GraphRow{"ErrorMimeContentInvalidBase64String"_L1, ProblemId::GraphBadMessage},
    GraphRow{"ErrorMimeContentInvalid"_L1, ProblemId::GraphBadMessage},
    GraphRow{"InvalidInternetMessageHeader"_L1, ProblemId::GraphBadMessage},
    GraphRow{"RequestBodyRead"_L1, ProblemId::GraphBadMessage},
    GraphRow{"ErrorMessageSubmissionBlocked"_L1, ProblemId::SenderMicrosoftBlocked},
    GraphRow{"ErrorExceededMessageLimit"_L1, ProblemId::ServerLimit},
    GraphRow{"ErrorSubmissionQuotaExceeded"_L1, ProblemId::ServerLimit},
    GraphRow{"ErrorQuotaExceeded"_L1, ProblemId::ServerLimit}, // the sender's own mailbox is full
    GraphRow{"ApplicationThrottled"_L1, ProblemId::GraphThrottled},
    GraphRow{"TooManyRequests"_L1, ProblemId::GraphThrottled},
    GraphRow{"activityLimitReached"_L1, ProblemId::GraphThrottled},
    GraphRow{"ErrorServerBusy"_L1, ProblemId::GraphThrottled},
};

// From the outermost inwards. Graph writes innerError or innererror.
QStringList codesOf(const QJsonObject &json)
{
    constexpr int deepest = 8;
    QStringList codes;
    QJsonObject error = json.value("error"_L1).toObject();
    for (int depth = 0; depth < deepest && !error.isEmpty(); ++depth) {
        const QString code = error.value("code"_L1).toString();
        if (!code.isEmpty())
            codes << code;
        const QJsonObject inner = error.value("innerError"_L1).toObject();
        error = inner.isEmpty() ? error.value("innererror"_L1).toObject() : inner;
    }
    return codes;
}

QString textOf(const QJsonObject &json)
{
    return json.value("error"_L1).toObject().value("message"_L1).toString().simplified();
}

std::optional<ProblemId> byCodes(const QStringList &codes)
{
    for (auto code = codes.crbegin(); code != codes.crend(); ++code) {
        const auto found = std::find_if(graphCodes.begin(), graphCodes.end(),
                                        [&](const GraphRow &row) { return *code == row.code; });
        if (found != graphCodes.end())
            return found->problem;
    }
    return {};
}

ProblemId byStatus(int status)
{
    switch (status) {
    case 401:
        return ProblemId::GraphToken;
    case 403:
        return ProblemId::GraphDenied;
    case 404:
        return ProblemId::GraphNoUser;
    case 400:
        return ProblemId::GraphBadMessage;
    case 413:
        return ProblemId::GraphTooLarge;
    case 429:
        return ProblemId::GraphThrottled;
    default:
        return status >= 500 ? ProblemId::GraphServerError : ProblemId::GraphRefused;
    }
}

// One code, two meanings, told apart by the text alone. Reported; not in Microsoft's documents.
ProblemId refined(ProblemId id, const QString &text)
{
    if (id == ProblemId::GraphDenied
        && (text.contains("Access to OData is disabled"_L1)
            || text.contains("AppOnly AccessPolicy"_L1)))
        return ProblemId::GraphPolicy;
    if (id == ProblemId::GraphBadMessage && text.contains("maximum request length"_L1))
        return ProblemId::GraphTooLarge;
    return id;
}

QString sizeText(qsizetype bytes)
{
    return u"%1 kB"_s.arg(bytes / 1000);
}

QString detailOf(ProblemId id, const GraphAnswer &answer, const GraphPlan &plan)
{
    switch (id) {
    case ProblemId::GraphDenied:
    case ProblemId::GraphPolicy:
        return plan.mailbox + u'\n' + plan.applicationId;
    case ProblemId::GraphNoUser:
    case ProblemId::GraphNoMailbox:
    case ProblemId::GraphSendAs:
        return plan.mailbox;
    case ProblemId::GraphToken:
        return clockDifference(answer);
    case ProblemId::GraphTooLarge:
        return sizeText(plan.message.size());
    case ProblemId::GraphThrottled:
        return answer.retryAfter() >= 0 ? u"Retry-After: %1 s"_s.arg(answer.retryAfter())
                                        : QString();
    case ProblemId::GraphUnexpected:
        return u"%1: HTTP %2"_s.arg(plan.endpoints.graph.host()).arg(answer.status);
    default:
        return {};
    }
}

} // namespace

Problem graphProblem(const GraphAnswer &answer, const GraphPlan &plan)
{
    const QJsonObject json = answer.json();
    const QStringList codes = codesOf(json);
    const bool isThrottling =
        answer.status == 429
        || ((answer.status == 503 || answer.status == 504) && answer.retryAfter() >= 0);
    ProblemId id = ProblemId::GraphUnexpected;
    if (isThrottling)
        id = ProblemId::GraphThrottled;
    else if (!codes.isEmpty())
        id = refined(byCodes(codes).value_or(byStatus(answer.status)), textOf(json));
    else if (answer.status == 401 || answer.status == 413)
        id = byStatus(answer.status); // these come without a body as well
    return {id, detailOf(id, answer, plan)};
}

QString graphReply(const GraphAnswer &answer)
{
    const QJsonObject json = answer.json();
    QString reply = u"HTTP %1"_s.arg(answer.status);
    const QStringList codes = codesOf(json);
    if (!codes.isEmpty())
        reply += u' ' + codes.join(" › "_L1);
    if (!textOf(json).isEmpty())
        reply += u": "_s + textOf(json);
    QStringList ids;
    for (const char *name : {"request-id", "client-request-id"}) {
        const QByteArray value = answer.header(name);
        if (!value.isEmpty())
            ids << QLatin1String(name) + u' ' + QString::fromUtf8(value).simplified();
    }
    return ids.isEmpty() ? reply : reply + u" ("_s + ids.join(", "_L1) + u')';
}
