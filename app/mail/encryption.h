// SPDX-License-Identifier: Apache-2.0
// How the connection to a mail server is protected.
#pragma once

enum class Encryption {
    None,
    StartTls, // a must: without the server's STARTTLS nothing goes on (RFC 3207)
    Tls, // from the first byte (RFC 8314 "implicit TLS")
};
