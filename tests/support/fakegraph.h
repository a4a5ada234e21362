// SPDX-License-Identifier: Apache-2.0
// Microsoft's sign-in service and Microsoft Graph on one free port of 127.0.0.1, over TLS, in the
// test's own event loop. Strict: whatever differs from Microsoft's documents is a fault(). Answers as
// it is told, and by default as Microsoft does: a token, 202.
#pragma once

#include "support/certificates.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>

#include <utility>

class FakeGraph : public QTcpServer
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray target; // as it stood on the wire
        QList<std::pair<QByteArray, QByteArray>> headers;
        QByteArray body;

        QByteArray header(const QByteArray &name) const;
        bool isToken() const { return target.contains("/oauth2/"); }
    };

    enum class Manner {
        Answers,
        HangsUp, // reads the request and closes
        Stalls, // reads the request and says nothing
        NeverEnds, // an answer without end
        BreaksOff, // announces more than it sends, and closes
        Dribbles, // a byte every 20 ms
        TalksNonsense, // no HTTP
    };

    struct Answer
    {
        int status = 202;
        QByteArray body;
        QList<std::pair<QByteArray, QByteArray>> headers;
        Manner manner = Manner::Answers;
        bool bodyComesLater = false; // in a packet of its own
    };

    explicit FakeGraph(const TestCertificate &certificate);

    QUrl url() const; // for both endpoints; names localhost
    // What the next request for a token, or to Graph, gets; one each, in order.
    void answerToken(const Answer &answer) { m_tokenAnswers << answer; }
    void answerGraph(const Answer &answer) { m_graphAnswers << answer; }
    // What the requests must be.
    QByteArray tenant = "11111111-2222-3333-4444-555555555555";
    QByteArray applicationId = "66666666-7777-8888-9999-000000000000";
    QByteArray secret = "s3cr~t+&%=/?.-_ value";
    bool wantsAssertion = false;
    QByteArray roles = R"(["Mail.Send"])";

    const QList<Request> &requests() const { return m_requests; }
    qsizetype tokenRequests() const;
    qsizetype graphRequests() const { return m_requests.size() - tokenRequests(); }
    qsizetype connections() const { return m_connections; }
    qint64 bytesInTls() const { return m_bytes; }
    QByteArray lastToken() const { return m_token; } // the one that counts
    QByteArray lastForm(const QByteArray &field) const { return m_form.value(field); }
    // The last message: MIME text, decoded, or JSON.
    QByteArray message() const { return m_message; }
    // Whatever was uploaded, in order.
    QByteArray uploaded() const { return m_uploaded; }
    // Empty: everything was as it must be.
    QString fault() const { return m_faults.join(u'\n'); }

    static Answer json(int status, const QByteArray &body);
    static Answer entraError(int status, const QByteArray &error, int code);
    static Answer graphError(int status, const QByteArray &code, const QByteArray &text = "No.",
                             const QByteArray &innerCode = {});
    static Answer busy(int status, const QByteArray &retryAfter);
    static Answer behaving(Manner manner);

signals:
    void requested();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QSslSocket *socket);
    bool parse(const QByteArray &bytes, Request &request) const;
    void serve(QSslSocket *socket, const Request &request);
    void respond(QSslSocket *socket, const Answer &answer);
    Answer tokenAnswer();
    void checkToken(const Request &request);
    void checkGraph(const Request &request);
    void checkSending(const Request &request);
    Answer graphAnswer(const Request &request);
    void check(bool isRight, const QString &what);

    QSslConfiguration m_tls;
    QHash<QSslSocket *, QByteArray> m_buffers;
    QList<Request> m_requests;
    QList<Answer> m_tokenAnswers;
    QList<Answer> m_graphAnswers;
    QHash<QByteArray, QByteArray> m_form;
    QByteArray m_token;
    QByteArray m_message;
    QByteArray m_uploaded;
    QStringList m_faults;
    QStringList m_requestIds;
    qsizetype m_connections = 0;
    qint64 m_bytes = 0;
    int m_issued = 0;
};
