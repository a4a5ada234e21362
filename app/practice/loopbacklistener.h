// SPDX-License-Identifier: Apache-2.0
// Takes connections of a loopback address and hands out their bare descriptors, so that the owner
// can make QSslSockets of them. Any other address is refused.
#pragma once

#include <QTcpServer>

class LoopbackListener : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

    bool listenOn(const QHostAddress &address, quint16 port)
    {
        return address.isLoopback() && listen(address, port);
    }

signals:
    void connectionArrived(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override { emit connectionArrived(descriptor); }
};
