// SPDX-License-Identifier: Apache-2.0
// An attachment as one part of a multipart message (RFC 2046): its fields and its bytes in base64.
// Knows nothing of boundaries.
#pragma once

#include "mail/attachment.h"

namespace AttachmentPart {

// Appends in place. The media type is replaced by application/octet-stream where it is none, or one
// that must not be in base64 (message/…, multipart/…; RFC 2046 §5).
void append(QByteArray &to, const Attachment &attachment);
// How many bytes append() adds for a file of so many, about; never less.
qint64 size(qint64 bytes);

} // namespace AttachmentPart
