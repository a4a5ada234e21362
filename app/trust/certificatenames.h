// SPDX-License-Identifier: Apache-2.0
// Whose certificate it is: the names in it, and whether they cover a host (RFC 6125, RFC 9525).
// QSslSocket 6.4 takes the subject's common name even where alternative names say otherwise, so
// Mailroom checks for itself.
#pragma once

#include <QSslCertificate>
#include <QStringList>

// The subject's alternative names (DNS names and IP addresses), or its common name where there are
// none.
QStringList certificateNames(const QSslCertificate &certificate);
// `host` in ASCII, or an IP address. A wildcard stands for the whole leftmost label and for one
// label only.
bool certificateCovers(const QSslCertificate &certificate, const QString &host);
// SHA-256 of the whole certificate, lower-case hexadecimal.
QString certificateFingerprint(const QSslCertificate &certificate);
