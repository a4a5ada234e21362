// SPDX-License-Identifier: Apache-2.0
#include "support/opensslserver.h"

#include "support/certificates.h"

using namespace Qt::StringLiterals;

OpensslServer::OpensslServer(const TestCertificate &certificate, const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"openssl"_s,
                    QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s,
                                certificate.certFile, u"-key"_s, certificate.keyFile, u"-cipher"_s,
                                u"ALL:@SECLEVEL=0"_s}
                        + options);
    const QByteArray announcement = "ACCEPT 127.0.0.1:";
    while (m_port == 0 && m_process.waitForReadyRead(10'000)) {
        m_output += m_process.readAll();
        const auto at = m_output.indexOf(announcement);
        if (at >= 0 && m_output.indexOf('\n', at) >= 0)
            m_port = m_output.mid(at + announcement.size()).split('\n').first().toUShort();
    }
}

OpensslServer::~OpensslServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray OpensslServer::output()
{
    m_output += m_process.readAll();
    return m_output;
}
