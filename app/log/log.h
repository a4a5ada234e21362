// SPDX-License-Identifier: Apache-2.0
// The program's log: takes what is logged in the categories of logcategories.h, and Qt's own
// warnings, and writes them to a file, a line each:
//
//     2026-11-25T13:30:07.123Z info submission [acme] Test mail accepted by mx.example.org:587
//
// Secrets that are in use are struck out. What cannot be written is lost in silence: a log must not
// be in the way of what it tells about.
#pragma once

#include "log/logfile.h"
#include "log/loglevel.h"

#include <QByteArray>
#include <QString>

#include <memory>

class Log
{
public:
    // Takes over Qt's message handler until it is destroyed; only one may exist in a process at a
    // time. Messages of other categories still go where they went before. `folder` is made when the
    // first line is written.
    explicit Log(const QString &folder);
    ~Log();
    Q_DISABLE_COPY_MOVE(Log)

    void setLevel(LogLevel level);
    QString folder() const;

    // The log's file in `folder`, also where no Log exists.
    static LogFile fileIn(const QString &folder);

    // As long as it lives, `secret` is struck out of every line. Safe from any thread.
    class Concealment
    {
    public:
        Concealment() = default;
        explicit Concealment(const QByteArray &secret);

    private:
        std::shared_ptr<const void> m_kept;
    };

private:
    struct State;
    std::shared_ptr<State> m_state;
};
