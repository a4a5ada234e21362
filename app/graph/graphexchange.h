// SPDX-License-Identifier: Apache-2.0
// Calls to Microsoft's services, one after the other: each has an ID by which Microsoft's support
// finds it, is recorded without its secrets, and made again after the pause that a busy service asks for. Knows neither tokens nor what an answer means.
#pragma once

#include "diagnosis/reportrecorder.h"
#include "graph/graphplan.h"
#include "graph/graphrequest.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class GraphExchange : public QObject
{
    Q_OBJECT

public:
    using Reader = std::function<void(const GraphAnswer &)>;

    // `recorder` is not owned and must outlive this object.
    GraphExchange(const QString &caFile, const GraphLimits &limits, ReportRecorder &recorder);

    // One call at a time; `reader` may begin the next. Redirects and pauses do not get to it, any
    // other answer does. What a body holds is recorded only of answers that are errors.
    void call(const GraphCall &call, Reader reader);
    // Silence at once, until there is another call.
    void stop();
    // Mail may just have gone out.
    bool isUncertain() const;

signals:
    void pausing(int seconds);
    // Instead of the reader.
    void failed(const Problem &problem);

private:
    void loadTrust();
    void trustLoaded(int round, const std::optional<Problem> &problem,
                     const QSslConfiguration &configuration);
    void begin();
    void answered(const GraphAnswer &answer);
    bool mayBeRepeated(const GraphAnswer &answer) const;
    void pause(qint64 seconds);
    void recordCall(const GraphCall &call);
    void recordAnswer(const GraphAnswer &answer);
    void fail(const Problem &problem);

    QString m_caFile;
    GraphLimits m_limits;
    ReportRecorder &m_recorder;
    std::optional<QSslConfiguration> m_trust;
    GraphCall m_call;
    Reader m_reader;
    std::unique_ptr<GraphRequest> m_request;
    QTimer m_pause;
    int m_pauses = 0; // over all calls
    int m_round = 0; // of calls and stops: what belongs to an earlier one counts no more
};
