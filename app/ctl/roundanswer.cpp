// SPDX-License-Identifier: Apache-2.0
#include "ctl/roundanswer.h"

#include "ctl/effectivestate.h"
#include "ctl/jsonreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNames = 3;

QString indentedBelow(const QString &text)
{
    return u"\n  "_s + QString(text).replace(u'\n', u"\n  "_s);
}

} // namespace

RoundAnswer::RoundAnswer(const Settings &settings, const QList<ServerRound::Server> &servers)
    : m_settings(settings)
    , m_servers(servers)
{
    const QStringList everyone = EffectiveState::everyone(settings);
    for (const QString &client : everyone) {
        if (const auto problem = EffectiveMailServer::of(settings, client).problem())
            m_silent << Silent{client, *problem};
    }
}

QString RoundAnswer::title(const QString &client) const
{
    return client.isEmpty() ? tr("the system") : m_settings.clientTitle(client);
}

QString RoundAnswer::served(const QStringList &clients) const
{
    QStringList names;
    for (const QString &client : clients.first(std::min(mostNames, clients.size())))
        names << title(client);
    const QString listed = names.join(u", "_s);
    const qsizetype more = clients.size() - names.size();
    //: %1: names of clients, %2: a number
    return more > 0 ? tr("%1 and %2 more").arg(listed, QString::number(more)) : listed;
}

QString RoundAnswer::line(const ServerRound::Server &server, const Report &report) const
{
    const QString good = tr("ok");
    const QString bad = tr("failed");
    const qsizetype width = std::max(good.size(), bad.size()) + 2;
    const QString text = (report.problem ? bad : good).leftJustified(width)
                         + server.effective.server.place() + u"  "_s + served(server.clients);
    if (!report.problem)
        return text;
    const QString advice = report.problem->advice();
    return text + indentedBelow(report.problem->message())
           + (advice.isEmpty() ? QString() : indentedBelow(advice));
}

// One reason for all is said once (R4, R5).
QString RoundAnswer::silentLines() const
{
    if (m_silent.isEmpty())
        return {};
    if (m_silent.constFirst().client.isEmpty())
        return tr("Nobody can send: %1").arg(m_silent.constFirst().problem.message()) + u'\n';
    QString lines;
    for (const Silent &silent : m_silent)
        lines +=
            tr("%1 cannot send: %2").arg(title(silent.client), silent.problem.message()) + u'\n';
    return lines;
}

QString RoundAnswer::end(const QList<Report> &reports) const
{
    const auto passed = std::count_if(reports.cbegin(), reports.cend(),
                                      [](const Report &report) { return report.ok(); });
    QString sum =
        tr("Mail servers that would take mail: %1 of %2.").arg(passed).arg(reports.size());
    if (!m_silent.isEmpty() && !m_silent.constFirst().client.isEmpty())
        sum += u' ' + tr("Clients that cannot send: %1.").arg(m_silent.size());
    return silentLines() + sum + u' ' + tr("Nothing was sent.");
}

QJsonObject RoundAnswer::members(const QList<Report> &reports) const
{
    QJsonArray results;
    for (qsizetype i = 0; i < reports.size(); ++i) {
        QStringList clients = m_servers.at(i).clients;
        const bool servesSystem = clients.removeAll(QString()) > 0;
        results << QJsonObject{
            {u"server"_s, m_servers.at(i).effective.server.place()},
            {u"system"_s, servesSystem},
            {u"clients"_s, QJsonArray::fromStringList(clients)},
            {u"ok"_s, reports.at(i).ok()},
            {u"report"_s, JsonReport::of(reports.at(i))},
        };
    }
    QJsonArray cannotSend;
    for (const Silent &silent : m_silent)
        cannotSend << QJsonObject{{u"client"_s, silent.client},
                                  {u"code"_s, silent.problem.code()},
                                  {u"message"_s, silent.problem.message()}};
    return {{u"results"_s, results}, {u"cannotSend"_s, cannotSend}};
}

std::optional<Problem> RoundAnswer::firstProblem(const QList<Report> &reports) const
{
    for (const Report &report : reports) {
        if (report.problem)
            return report.problem;
    }
    if (!m_silent.isEmpty())
        return m_silent.constFirst().problem;
    return {};
}
