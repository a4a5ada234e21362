// SPDX-License-Identifier: Apache-2.0
#include "graph/oncebody.h"

#include <algorithm>

OnceBody::OnceBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::readData(char *data, qint64 maximum)
{
    if (isHandedOver())
        return -1;
    const qint64 count = std::min(maximum, bytesAvailable());
    std::copy_n(m_bytes.constData() + m_position, count, data);
    m_position += count;
    return count;
}
