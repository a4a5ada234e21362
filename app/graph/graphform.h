// SPDX-License-Identifier: Apache-2.0
// In which form a message goes to Microsoft Graph, ready to be posted. Knows nothing of requests.
//
// MIME carries a message byte for byte, but always leaves it in Sent Items, and has room for about
// 3 MB, that is for attachments of 2.2 MB. JSON can leave nothing behind, and has room for about
// 3 MB of attachments, but cannot express everything. What neither can hold is uploaded: a draft in
// JSON, file by file.
//
//     to stay in Sent Items   MIME, then JSON, then upload
//     not to stay there       JSON where that keeps all as it is, then MIME, then JSON, then upload
#pragma once

#include "graph/messageparts.h"
#include "mail/envelope.h"

#include <QByteArray>
#include <QList>

// What an UploadSession uploads.
struct MessageDraft
{
    QByteArray message; // JSON
    QList<AttachedFile> files;
};

struct GraphForm
{
    enum class Kind {
        Mime, // sendMail with `body` as text/plain
        Json, // sendMail with `body` as application/json
        Upload, // `draft`; needs Mail.ReadWrite besides Mail.Send
        TooLarge, // nothing can carry it: a huge text, one file over 150 MB, or signed, encrypted, …
    };

    Kind kind = Kind::TooLarge;
    QByteArray contentType;
    QByteArray body;
    MessageDraft draft;
    // It will stay in Sent Items although it was not to: worth a warning.
    bool isKeptUnasked = false;

    static GraphForm of(const OutgoingMail &mail, bool saveToSentItems);

    static constexpr qsizetype longestRequest = 4 * 1024 * 1024;
    static constexpr qsizetype largestFile = 150 * 1024 * 1024;
};
