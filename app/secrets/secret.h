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
    static Secret fromText(const QString &text);
    // Copies the bytes and wipes them where they are, for everybody who shares them.
    static Secret takenFrom(QByteArray &bytes);

    // Overwrites in place, so everybody who shares the text sees it wiped.
    static void wipe(QByteArray &bytes);
    static void wipe(QString &text);

    bool isEmpty() const { return utf8().isEmpty(); }
    // Valid while this Secret or a copy of it lives; copies of the array are wiped with it.
    const QByteArray &utf8() const;

    bool operator==(const Secret &other) const { return utf8() == other.utf8(); }

private:
    struct Wiped
    {
        explicit Wiped(QByteArray copy);
        ~Wiped();
        Q_DISABLE_COPY_MOVE(Wiped)

        QByteArray bytes;
    };

    std::shared_ptr<const Wiped> m_kept;
};

Q_DECLARE_METATYPE(Secret)
