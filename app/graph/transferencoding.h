// SPDX-License-Identifier: Apache-2.0
// Content-Transfer-Encoding (RFC 2045 §6): from what was written for the way to what was meant. Knows
// nothing of types and charsets.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace TransferEncoding {

// 7bit, 8bit or binary, or nothing said.
bool isIdentity(const QByteArray &name);
// None: an unknown encoding, or bytes that are none of it.
std::optional<QByteArray> decoded(QByteArrayView bytes, const QByteArray &name);

} // namespace TransferEncoding
