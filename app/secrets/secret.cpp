// SPDX-License-Identifier: Apache-2.0
#include "secrets/secret.h"

namespace {

// A volatile pointer, so that the compiler may not leave out writes to memory that is freed next.
void wipeAndDelete(const QByteArray *bytes)
{
    auto *data = const_cast<char *>(bytes->constData());
    volatile char *cursor = data;
    for (qsizetype i = 0; i < bytes->size(); ++i)
        cursor[i] = '\0';
    delete bytes;
}

} // namespace

Secret::Secret(const QByteArray &bytes)
    // The deep copy makes sure that nobody else's bytes are wiped.
    : m_bytes(new QByteArray(bytes.constData(), bytes.size()), wipeAndDelete)
{
}

const QByteArray &Secret::utf8() const
{
    static const QByteArray none;
    return m_bytes ? *m_bytes : none;
}
