// SPDX-License-Identifier: Apache-2.0
#include "graph/entraverdict.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct EntraRow
{
    int code; // AADSTS…
    ProblemId problem;
};

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
constexpr std::array entraCodes{
    EntraRow{7000215, ProblemId::EntraSecretInvalid},
    EntraRow{7000222, ProblemId::EntraSecretExpired},
    EntraRow{7000218, ProblemId::EntraSecretUnsent},
    EntraRow{7000216, ProblemId::EntraSecretUnsent},
    EntraRow{700016, ProblemId::EntraAppNotFound},
    EntraRow{7000112, ProblemId::EntraAppDisabled},
    EntraRow{90002, ProblemId::EntraTenantUnknown},
    EntraRow{90038, ProblemId::EntraTenantUnknown}, // of another national cloud
    EntraRow{900432, ProblemId::EntraTenantUnknown}, // the same
    EntraRow{900023, ProblemId::EntraTenantMalformed},
    EntraRow{9001023, ProblemId::EntraTenantMalformed}, // common, organizations
    EntraRow{53003, ProblemId::EntraBlocked},
    EntraRow{530032, ProblemId::EntraBlocked},
    EntraRow{500011, ProblemId::EntraResource},
    EntraRow{70011, ProblemId::EntraResource},
    EntraRow{1002012, ProblemId::EntraResource},
    EntraRow{650057, ProblemId::EntraResource},
    EntraRow{700027, ProblemId::EntraCertificateRejected},
    EntraRow{7000214, ProblemId::EntraCertificateRejected},
    EntraRow{700024, ProblemId::EntraCertificateRejected}, // not within its time
    EntraRow{500133, ProblemId::EntraCertificateRejected},
    EntraRow{90033, ProblemId::EntraBusy},
    EntraRow{90006, ProblemId::EntraBusy},
    EntraRow{90024, ProblemId::EntraBusy},
    EntraRow{90055, ProblemId::EntraBusy},
};

std::optional<ProblemId> byCode(const QJsonObject &error)
{
    const QJsonArray codes = error.value("error_codes"_L1).toArray();
    for (const auto &code : codes) {
        const auto found =
            std::find_if(entraCodes.begin(), entraCodes.end(),
                         [&](const EntraRow &row) { return row.code == code.toInt(); });
        if (found != entraCodes.end())
            return found->problem;
    }
    return {};
}

ProblemId byError(const QString &error, int status)
{
    if (error == "temporarily_unavailable"_L1 || status == 429 || status >= 500)
        return ProblemId::EntraBusy;
    if (error == "invalid_scope"_L1 || error == "invalid_resource"_L1)
        return ProblemId::EntraResource;
    return ProblemId::EntraRefused;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

} // namespace

Problem entraProblem(const GraphAnswer &answer, const GraphPlan &plan)
{
    const QJsonObject json = answer.json();
    const QString error = json.value("error"_L1).toString();
    if (error.isEmpty())
        return {ProblemId::GraphUnexpected,
                u"%1: HTTP %2"_s.arg(plan.endpoints.login.host()).arg(answer.status)};
    const ProblemId id = byCode(json).value_or(byError(error, answer.status));
    switch (id) {
    case ProblemId::EntraAppNotFound:
        return {id, plan.applicationId + u'\n' + plan.tenant};
    case ProblemId::EntraTenantUnknown:
    case ProblemId::EntraTenantMalformed:
        return {id, plan.tenant};
    case ProblemId::EntraResource:
        return {id, plan.endpoints.graph.host()};
    case ProblemId::EntraCertificateRejected:
        return {id, clockDifference(answer)};
    default:
        return {id, {}};
    }
}

QString entraReply(const GraphAnswer &answer)
{
    const QJsonObject json = answer.json();
    QString reply = u"HTTP %1"_s.arg(answer.status);
    const QString error = json.value("error"_L1).toString();
    if (error.isEmpty())
        return reply;
    const QString description = json.value("error_description"_L1).toString().simplified();
    reply += u' ' + error + (description.isEmpty() ? QString() : u": "_s + description);
    for (const auto &[name, title] : {std::pair{"trace_id"_L1, "Trace ID: "_L1},
                                      std::pair{"correlation_id"_L1, "Correlation ID: "_L1}}) {
        const QString value = json.value(name).toString();
        if (!value.isEmpty() && !description.contains(value))
            reply += u' ' + title + value;
    }
    return reply;
}

QString clockDifference(const GraphAnswer &answer)
{
    constexpr qint64 tolerated = 300; // seconds
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!answer.date().isValid() || std::abs(answer.date().secsTo(now)) <= tolerated)
        return {};
    return u"Microsoft: %1; this computer: %2"_s.arg(timeText(answer.date()), timeText(now));
}
