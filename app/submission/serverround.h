// SPDX-License-Identifier: Apache-2.0
// Goes through all mail servers of the system, each distinct one once and several at a time: checks
// them, or sends one test mail through each. Clients that share a server share its result.
#pragma once

#include "submission/createsubmission.h"

#include <QObject>

#include <memory>
#include <vector>

class ServerRound : public QObject
{
    Q_OBJECT

public:
    struct Server
    {
        EffectiveMailServer effective; // ready
        QStringList clients; // the IDs that it serves; the empty one stands for the system itself
    };

    // Clients share a server if they inherit the global one, or if their own ones need no login and
    // have the same values. What is not ready to send is not among them.
    static QList<Server> distinctServers(const Settings &settings,
                                         const QSet<QString> &withClientSecret = {});

    static constexpr int mostAtOnce = 4;

    // `secrets` is not owned and must outlive this object.
    ServerRound(const QList<Server> &servers, SecretStore &secrets,
                const SecretEditsByOwner &typed = {}, SubmissionFactory factory = createSubmission,
                QObject *parent = nullptr);
    ~ServerRound() override;

    const QList<Server> &servers() const { return m_servers; }
    bool isRunning() const { return m_open > 0; }

    // One of both, once. Signals come later, from the event loop.
    // Asks each server whether it would take a mail to its own sender address. Nothing is sent.
    void check();
    // Sends one test mail through each.
    void test(const QString &recipient);
    // What has not finished yet finishes soon, with ProblemId::Cancelled.
    void cancel();

signals:
    // `server`: a position in servers(). Each one finishes exactly once.
    void serverStarted(qsizetype server);
    void serverFinished(qsizetype server, const Report &report);
    void waitingForKeychain();
    void finished();

private:
    using Begin = std::function<std::optional<Problem>(Submission &, const MailServerSettings &)>;

    void run(Begin begin);
    void startNext();
    void start(qsizetype server);
    void conclude(qsizetype server, const Report &report);

    QList<Server> m_servers;
    SecretStore &m_secrets;
    SubmissionOptions m_options;
    SubmissionFactory m_factory;
    Begin m_begin;
    std::vector<std::unique_ptr<Submission>> m_running; // one place for each server
    qsizetype m_next = 0; // the first that was not started
    qsizetype m_open = 0; // not finished yet
    bool m_cancelled = false;
};
