// SPDX-License-Identifier: Apache-2.0
// What people type or paste into "Mail server": a host name, an IP address, host:port, a URL.
#pragma once

#include "mail/encryption.h"

#include <QString>

#include <optional>

struct ServerAddress
{
    QString host; // trimmed; IPv6 without brackets; an international name as typed
    std::optional<quint16> port; // where one was typed along
    std::optional<Encryption> encryption; // smtps:// means TLS from the first byte

    // None: no host can be made of it (blanks or control characters inside, bad port, …).
    static std::optional<ServerAddress> parse(const QString &text);
    // The host in ASCII as DNS and TLS want it; IP addresses unchanged. Empty: no valid host.
    static QString asciiHost(const QString &host);
    // A name with a dot that is no IP address.
    static bool isFullName(const QString &host);
};
