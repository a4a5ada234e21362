// SPDX-License-Identifier: Apache-2.0
#include "practice/practiceserver.h"

#include "practice/practicesession.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

// The resources of a static library have to be asked for by name, outside of any namespace.
static void initPracticeResources()
{
    Q_INIT_RESOURCE(practice);
}

namespace {

constexpr qint64 mostKeptBytes = 64 * 1024 * 1024;

QByteArray resource(const QString &path)
{
    initPracticeResources();
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QSslConfiguration practiceTls()
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(PracticeServer::certificate()));
    tls.setPrivateKey(QSslKey(resource(u":/practice/practice.key"_s), QSsl::Ec));
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

PracticeServer::PracticeServer(const PracticeOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
    if (m_options.tls.isNull() && m_options.encryption != Encryption::None)
        m_options.tls = practiceTls();
    connect(&m_listener, &LoopbackListener::connectionArrived, this, &PracticeServer::serve);
}

bool PracticeServer::listen()
{
    return m_listener.listenOn(m_options.address, m_options.port);
}

QString PracticeServer::errorString() const
{
    return m_options.address.isLoopback() ? m_listener.errorString()
                                          : tr("The practice server serves this computer only.");
}

QString PracticeServer::certificatePath()
{
    initPracticeResources();
    return u":/practice/practice.crt"_s;
}

QByteArray PracticeServer::certificate()
{
    return resource(certificatePath());
}

void PracticeServer::serve(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        socket->deleteLater();
        return;
    }
    socket->setSslConfiguration(m_options.tls);
    auto *session = new PracticeSession(socket, m_options, this);
    connect(session, &PracticeSession::mailReceived, this, &PracticeServer::keep);
    connect(session, &PracticeSession::ended, this, [this, session] {
        --m_sessions;
        session->deleteLater();
    });
    ++m_sessions;
    if (m_sessions > m_options.connectionLimit)
        session->turnAway("Too many connections");
    else
        session->start();
}

void PracticeServer::keep(const ReceivedMail &mail)
{
    m_mails << mail;
    m_keptBytes += mail.message.size();
    while (m_mails.size() > qMax(m_options.keptMails, qsizetype(1))
           || (m_mails.size() > 1 && m_keptBytes > mostKeptBytes)) {
        m_keptBytes -= m_mails.takeFirst().message.size();
    }
    emit mailReceived(mail);
}
