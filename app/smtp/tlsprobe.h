// SPDX-License-Identifier: Apache-2.0
// Looks, over a connection of its own, whether a server speaks TLS from the first byte. Sends a
// ClientHello and nothing else; whose certificate it is does not matter for that.
#pragma once

#include "smtp/connectionrace.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <memory>

class TlsProbe : public QObject
{
    Q_OBJECT

public:
    TlsProbe(const QString &host, quint16 port, QObject *parent = nullptr);

    void start(std::chrono::milliseconds limit);

signals:
    void finished(bool speaksTls);

private:
    void greet();
    void finish(bool speaksTls);

    ConnectionRace m_race;
    std::unique_ptr<QSslSocket> m_socket;
    QTimer m_deadline;
    bool m_finished = false;
};
