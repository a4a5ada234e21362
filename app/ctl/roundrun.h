// SPDX-License-Identifier: Apache-2.0
// Lets a check of all mail servers run in the event loop, hands each result on as it comes, and
// cancels on request. Knows not how results are told.
#pragma once

#include "submission/serverround.h"

#include <QCoreApplication>

#include <functional>

class Console;
class Interruption;

class RoundRun
{
    Q_DECLARE_TR_FUNCTIONS(RoundRun)

public:
    using Tell = std::function<void(const ServerRound::Server &, const Report &)>;

    // `secrets` and `console` must outlive this object. `tell` is called for each server once.
    RoundRun(const QList<ServerRound::Server> &servers, SecretStore &secrets, Console &console,
             const Tell &tell);

    // Runs the event loop until all servers are checked, at most a few seconds longer than
    // `interruption` asks for. One report for each server, in their order.
    QList<Report> reports(const Interruption &interruption);

private:
    void take(qsizetype server, const Report &report);

    ServerRound m_round;
    Tell m_tell;
    QList<std::optional<Report>> m_reports;
};
