// SPDX-License-Identifier: Apache-2.0
#include "mail/attachmentpart.h"

#include "mail/base64lines.h"
#include "mail/filename.h"

#include <algorithm>

namespace {

constexpr qsizetype longestMediaType = 255; // RFC 6838 §4.2 allows 127 on each side
// The fields, with a name of 255 kanji.
constexpr qint64 largestFields = 4 * 1024;

bool isUsableMediaType(const QByteArray &type)
{
    const qsizetype slash = type.indexOf('/');
    const bool isText =
        std::all_of(type.cbegin(), type.cend(), [](char c) { return c >= ' ' && c <= '~'; });
    const QByteArray mainType = type.first(qMax<qsizetype>(slash, 0)).toLower();
    return isText && slash > 0 && slash + 1 < type.size() && type.size() <= longestMediaType
           && mainType != "message" && mainType != "multipart";
}

} // namespace

void AttachmentPart::append(QByteArray &to, const Attachment &attachment)
{
    const bool isUsable = isUsableMediaType(attachment.mediaType);
    to += "Content-Type: "
          + (isUsable ? attachment.mediaType : QByteArray("application/octet-stream"))
          + "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment"
          + FileName::parameter(FileName::harmless(attachment.fileName)) + "\r\n\r\n";
    Base64Lines::append(to, attachment.bytes);
}

qint64 AttachmentPart::size(qint64 bytes)
{
    return largestFields + Base64Lines::size(bytes);
}
