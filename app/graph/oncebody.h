// SPDX-License-Identifier: Apache-2.0
// A request's body that can be read once and never again. QNetworkAccessManager repeats a POST up
// to three times when the server reads it and hangs up: four mails. It cannot repeat what it cannot
// rewind.
#pragma once

#include <QByteArray>
#include <QIODevice>

class OnceBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(const QByteArray &bytes, QObject *parent = nullptr);

    // Everything was handed to the network: from here on the server may have all of it.
    bool isHandedOver() const { return m_position == m_bytes.size(); }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; } // Qt's own says so aloud on standard error
    bool atEnd() const override { return isHandedOver(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};
