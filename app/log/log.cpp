// SPDX-License-Identifier: Apache-2.0
#include "log/log.h"

#include "log/loglines.h"

#include <QLoggingCategory>
#include <QMutex>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

struct Log::State
{
    explicit State(const QString &logFolder)
        : folder(logFolder)
        , file(fileIn(logFolder))
    {}

    bool takes(QtMsgType type, bool isOwn) const;
    void write(QtMsgType type, const QMessageLogContext &context, const QString &message);

    // Qt's message handler: a plain function, which finds its log here.
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message);
    static std::shared_ptr<State> setCurrent(std::shared_ptr<State> state);

    const QString folder;
    const LogFile file;
    std::atomic<LogLevel> level = LogLevel::Normal;
    QtMessageHandler previous = nullptr;
    QMutex writing;

    static inline QMutex currentMutex;
    static inline std::shared_ptr<State> current;
};

namespace {

// What writing itself complains of is not written: it would never end.
thread_local bool isWriting = false;

bool isOwnCategory(const QMessageLogContext &context)
{
    return QLatin1String(context.category).startsWith("mailroom."_L1);
}

// Those that no rule of the environment turns on or off.
QString filterRules(LogLevel level)
{
    const auto rule = [level](QLatin1String type, LogLevel from) {
        return u"mailroom.*.%1=%2\n"_s.arg(type, level >= from ? "true"_L1 : "false"_L1);
    };
    return rule("debug"_L1, LogLevel::Detailed) + rule("info"_L1, LogLevel::Normal)
           + rule("warning"_L1, LogLevel::Warnings) + rule("critical"_L1, LogLevel::Warnings);
}

LogLevel levelOf(QtMsgType type)
{
    if (type == QtDebugMsg)
        return LogLevel::Detailed;
    return type == QtInfoMsg ? LogLevel::Normal : LogLevel::Warnings;
}

} // namespace

// The environment may have turned on more of the categories than the level asks for.
bool Log::State::takes(QtMsgType type, bool isOwn) const
{
    return level >= levelOf(type) && (isOwn || levelOf(type) == LogLevel::Warnings);
}

void Log::State::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    isWriting = true;
    const QByteArray line = logLine(QDateTime::currentDateTimeUtc(), type,
                                    QString::fromUtf8(context.category), message);
    {
        const QMutexLocker lock(&writing);
        file.append(line);
    }
    isWriting = false;
}

void Log::State::take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QMutexLocker lock(&currentMutex);
    const std::shared_ptr<State> state = current;
    lock.unlock();
    if (!state)
        return;
    const bool isOwn = isOwnCategory(context);
    if (!isWriting && state->takes(type, isOwn))
        state->write(type, context, message);
    if (!isOwn && state->previous)
        state->previous(type, context, message);
}

std::shared_ptr<Log::State> Log::State::setCurrent(std::shared_ptr<State> state)
{
    const QMutexLocker lock(&currentMutex);
    return std::exchange(current, std::move(state));
}

Log::Log(const QString &folder)
    : m_state(std::make_shared<State>(folder))
{
    const auto before = State::setCurrent(m_state);
    Q_ASSERT(!before);
    Q_UNUSED(before)
    m_state->previous = qInstallMessageHandler(State::take);
    setLevel(LogLevel::Normal);
}

Log::~Log()
{
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(m_state->previous);
    State::setCurrent({});
}

void Log::setLevel(LogLevel level)
{
    m_state->level = level;
    QLoggingCategory::setFilterRules(filterRules(level));
}

QString Log::folder() const
{
    return m_state->folder;
}

LogFile Log::fileIn(const QString &folder)
{
    return LogFile(folder + "/mailroom.log"_L1);
}
