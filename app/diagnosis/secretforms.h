// SPDX-License-Identifier: Apache-2.0
// The forms in which a program or a server may repeat a secret, as bytes. For secrets long enough
// that none of their forms occurs by chance.
#pragma once

#include <QByteArray>
#include <QList>

namespace SecretForms {

// Also encoded at each of the three offsets that it can have inside a longer base64 text, less the
// characters that depend on its neighbours as well.
QList<QByteArray> base64(const QByteArray &secret);

// Each one only once and of 4 bytes or more, as `secret` has to be: as it is, in UTF-16 and Latin-1, hexadecimal, percent-encoded, base64, escaped
// as in JSON.
QList<QByteArray> all(const QByteArray &secret);

} // namespace SecretForms
