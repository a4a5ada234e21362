// SPDX-License-Identifier: Apache-2.0
// What `check --all` says: a line for each mail server, then who cannot send and why, then the sum;
// or the same as members of a JSON object. Checks nothing itself.
#pragma once

#include "settings/settings.h"
#include "submission/serverround.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <optional>

class RoundAnswer
{
    Q_DECLARE_TR_FUNCTIONS(RoundAnswer)

public:
    // `settings` and `servers` must outlive this object.
    RoundAnswer(const Settings &settings, const QList<ServerRound::Server> &servers);

    // "ok      mail.example.org:587  the system, North, South and 5 more"; where it failed, the
    // cause and the advice.
    QString line(const ServerRound::Server &server, const Report &report) const;
    // Who cannot send and the sum, after all lines. As many reports as servers.
    QString end(const QList<Report> &reports) const;
    // "results" and "cannotSend".
    QJsonObject members(const QList<Report> &reports) const;
    // None: all can send and all checks passed.
    std::optional<Problem> firstProblem(const QList<Report> &reports) const;

private:
    struct Silent
    {
        QString client; // empty: the system itself
        Problem problem;
    };

    // "the system, North, South and 5 more"
    QString served(const QStringList &clients) const;
    QString title(const QString &client) const;
    QString silentLines() const;

    const Settings &m_settings;
    const QList<ServerRound::Server> &m_servers;
    QList<Silent> m_silent; // who cannot send
};
