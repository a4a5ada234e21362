// SPDX-License-Identifier: Apache-2.0
#include "ctl/roundrun.h"

#include "ctl/console.h"
#include "ctl/interruption.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace {

constexpr auto timeToEndRound = 4s; // after Ctrl-C

Report unfinishedReport()
{
    Report report;
    report.problem = Problem{ProblemId::Cancelled, {}};
    return report;
}

} // namespace

RoundRun::RoundRun(const QList<ServerRound::Server> &servers, SecretStore &secrets,
                   Console &console, const Tell &tell)
    : m_round(servers, secrets)
    , m_tell(tell)
    , m_reports(servers.size())
{
    QObject::connect(&m_round, &ServerRound::waitingForKeychain, &m_round,
                     [&console, told = false]() mutable {
                         if (!std::exchange(told, true))
                             console.remark(tr("Waiting for the keychain; it may be asking to be "
                                               "unlocked…"));
                     });
    QObject::connect(&m_round, &ServerRound::serverFinished, &m_round,
                     [this](qsizetype server, const Report &report) { take(server, report); });
    QObject::connect(&m_round, &ServerRound::finished, &m_round, [] { QCoreApplication::quit(); });
}

void RoundRun::take(qsizetype server, const Report &report)
{
    m_reports[server] = report;
    m_tell(m_round.servers().at(server), report);
}

QList<Report> RoundRun::reports(const Interruption &interruption)
{
    QObject::connect(&interruption, &Interruption::requested, &m_round, [this] {
        QTimer::singleShot(timeToEndRound, &m_round, [] { QCoreApplication::quit(); });
        m_round.cancel();
    });
    m_round.check();
    QCoreApplication::exec();
    QList<Report> reports;
    for (qsizetype server = 0; server < m_reports.size(); ++server) {
        if (!m_reports.at(server))
            take(server, unfinishedReport());
        reports << *m_reports.at(server);
    }
    return reports;
}
