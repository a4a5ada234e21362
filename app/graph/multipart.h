// SPDX-License-Identifier: Apache-2.0
// Cuts the body of a multipart entity at its boundary (RFC 2046 §5.1.1). Knows nothing of the parts.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

// Preamble and epilogue are left out; a body that was cut off ends its last part. Empty: the boundary
// is nowhere. The views are of `body`.
QList<QByteArrayView> partsOfMultipart(QByteArrayView body, const QByteArray &boundary);
