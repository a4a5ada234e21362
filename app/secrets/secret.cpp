// SPDX-License-Identifier: Apache-2.0
#include "secrets/secret.h"

#include <utility>

namespace {

// Volatile, so that the compiler may not leave out writes to memory that is freed next. The const is
// cast away so that the one shared copy is wiped and not a new one made for the purpose.
void wipeInPlace(const void *begin, qsizetype size)
{
    auto *cursor = static_cast<volatile char *>(const_cast<void *>(begin));
    for (qsizetype i = 0; i < size; ++i)
        cursor[i] = '\0';
}

// Text that was made from a literal has no capacity; it may not be written to, nor need it be.
template <typename Text>
void wipeText(Text &text)
{
    if (text.capacity() > 0)
        wipeInPlace(text.constData(), text.size() * qsizetype(sizeof(*text.constData())));
    text.clear();
}

} // namespace

Secret::Wiped::Wiped(QByteArray copy)
    : bytes(std::move(copy))
{}

Secret::Wiped::~Wiped()
{
    wipe(bytes);
}

// The deep copy makes sure that nobody else's bytes are wiped.
Secret::Secret(const QByteArray &bytes)
    : m_kept(std::make_shared<const Wiped>(QByteArray(bytes.constData(), bytes.size())))
{}

Secret Secret::fromText(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    return takenFrom(bytes);
}

Secret Secret::takenFrom(QByteArray &bytes)
{
    Secret secret(bytes);
    wipe(bytes);
    return secret;
}

void Secret::wipe(QByteArray &bytes)
{
    wipeText(bytes);
}

void Secret::wipe(QString &text)
{
    wipeText(text);
}

const QByteArray &Secret::utf8() const
{
    static const QByteArray none;
    return m_kept ? m_kept->bytes : none;
}
