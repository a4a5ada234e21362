// SPDX-License-Identifier: Apache-2.0
// The server of the openssl program on 127.0.0.1, for what Qt's own server refuses to do: show weak
// certificates, speak old versions of TLS. TLS from the first byte; whatever a client says in it is
// swallowed and kept.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

struct TestCertificate;

class OpensslServer
{
public:
    // `options` as of "openssl s_server", for example -tls1_1.
    explicit OpensslServer(const TestCertificate &certificate, const QStringList &options = {});
    ~OpensslServer();
    Q_DISABLE_COPY_MOVE(OpensslServer)

    // 0: it did not start.
    quint16 port() const { return m_port; }
    // The application bytes that came, mingled with the program's own words.
    QByteArray output();

private:
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};
