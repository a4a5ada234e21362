// SPDX-License-Identifier: Apache-2.0
// One HTTPS request, made once: never repeated, never redirected, never without a trusted
// certificate, bounded in time and size. Knows neither tokens nor what an answer means. Each has a
// connection of its own, since on a connection that is used again a lost request cannot be told
// from one that was never read.
#pragma once

#include "diagnosis/problem.h"
#include "graph/graphcall.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <chrono>

class OnceBody;

class GraphRequest : public QObject
{
    Q_OBJECT

public:
    // `trust`: as TlsPolicy::configure() leaves it.
    GraphRequest(const GraphCall &call, const QSslConfiguration &trust, QObject *parent = nullptr);
    ~GraphRequest() override;

    // `limit` is for the whole exchange.
    void start(std::chrono::milliseconds limit);
    // Nothing of it is heard any more.
    void abort();
    // The server may have the whole request.
    bool mayHaveArrived() const;

signals:
    // Whether or not it is trusted; at most once, before any of the others.
    void certificateShown(const QSslCertificate &certificate);
    // TLS is agreed and trusted; "TLSv1.3, TLS_AES_256_GCM_SHA384".
    void encrypted(const QString &tls);
    // Exactly one of the two, from the event loop, never after abort(). Redirects are answers.
    void answered(const GraphAnswer &answer);
    void failed(const Problem &problem);

private:
    QNetworkRequest networkRequest() const;
    void send();
    void judgeTls();
    void noteTlsErrors(const QList<QSslError> &errors);
    QSslCertificate refusedCertificate() const;
    void read();
    void replyFinished();
    void timedOut();
    Problem networkProblem(QNetworkReply::NetworkError error, const QString &words) const;
    Problem tlsProblem(const QString &words) const;
    QString place() const;
    void lookUpAgain();
    void answer();
    void fail(const Problem &problem);
    void closeDown();

    GraphCall m_call;
    QSslConfiguration m_trust;
    // These two go by deleteLater: their signals led here.
    QNetworkAccessManager *m_network = nullptr;
    QPointer<QNetworkReply> m_reply;
    OnceBody *m_body = nullptr; // goes with m_network
    QList<QSslError> m_tlsErrors;
    QByteArray m_answer;
    QTimer m_deadline;
    int m_lookup = -1;
    bool m_encrypted = false;
    bool m_mayHaveArrived = false; // at the end
    bool m_ended = false;
};
