// SPDX-License-Identifier: Apache-2.0
// A password or client secret in memory: UTF-8 bytes that are wiped when the last holder lets go.
// It has no stream operator and no conversion to QString on purpose.
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <memory>

class Secret
{
public:
    Secret() = default;
    // Takes a private copy. `bytes` itself remains the caller's business.
    explicit Secret(const QByteArray &bytes);
    static Secret fromText(const QString &text) { return Secret(text.toUtf8()); }

    bool isEmpty() const { return !m_bytes || m_bytes->isEmpty(); }
    // Valid while this Secret or a copy of it lives.
    const QByteArray &utf8() const;

    bool operator==(const Secret &other) const { return utf8() == other.utf8(); }

private:
    std::shared_ptr<const QByteArray> m_bytes;
};

Q_DECLARE_METATYPE(Secret)
