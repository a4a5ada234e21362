// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedserver.h"

#include "support/scriptedconversation.h"

#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

ScriptedServer::ScriptedServer(const QHostAddress &address)
{
    if (!address.isLoopback())
        m_fault = u"Only loopback addresses are for tests."_s;
    else if (!listen(address))
        m_fault = u"Cannot listen: "_s + errorString();
}

ScriptedServer::~ScriptedServer()
{
    // Closing sockets would otherwise report to a server that is half gone.
    for (ScriptedConversation *conversation : std::as_const(m_conversations))
        conversation->disconnect(this);
}

void ScriptedServer::play(const QByteArray &script)
{
    const Script read = readScript(script);
    if (m_fault.isEmpty())
        m_fault = read.fault;
    m_scenes << Scene{read.steps, m_tls};
}

void ScriptedServer::present(const TestCertificate &certificate)
{
    m_tls.setLocalCertificateChain(certificate.chain);
    m_tls.setPrivateKey(certificate.key);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
}

bool ScriptedServer::finished() const
{
    return m_fault.isEmpty() && m_conversations.size() == m_scenes.size()
           && std::all_of(m_conversations.cbegin(), m_conversations.cend(),
                          [](const auto *conversation) { return conversation->finished(); });
}

QString ScriptedServer::failure() const
{
    if (!m_fault.isEmpty())
        return m_fault;
    for (const ScriptedConversation *conversation : m_conversations) {
        if (!conversation->finished())
            return u"Connection %1: %2"_s.arg(m_conversations.indexOf(conversation) + 1)
                .arg(conversation->failure());
    }
    if (m_conversations.size() < m_scenes.size())
        return u"%1 connections came, the scripts are for %2."_s.arg(m_conversations.size())
            .arg(m_scenes.size());
    return {};
}

quint16 ScriptedServer::closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    const auto number = m_conversations.size();
    if (number >= m_scenes.size()) {
        m_fault =
            u"Connection %1 came, the scripts are for %2."_s.arg(number + 1).arg(m_scenes.size());
        socket->abort();
        emit ended();
        return;
    }
    socket->setSslConfiguration(m_scenes.at(number).tls);
    m_conversations << new ScriptedConversation(socket, m_scenes.at(number).steps, this);
    watch(m_conversations.last());
}

void ScriptedServer::watch(ScriptedConversation *conversation)
{
    connect(conversation, &ScriptedConversation::bytesReceived, this,
            [this](const QByteArray &bytes, bool encrypted) {
                m_receivedBytes += bytes;
                if (!encrypted)
                    m_receivedInClear += bytes;
            });
    connect(conversation, &ScriptedConversation::lineReceived, this,
            [this](const QByteArray &line) { m_received << line; });
    connect(conversation, &ScriptedConversation::messageReceived, this,
            [this](const QByteArray &message) { m_messages << message; });
    connect(conversation, &ScriptedConversation::ended, this, [this, conversation] {
        if (finished() || !conversation->finished())
            emit ended();
    });
    conversation->start();
}
