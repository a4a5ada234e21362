// SPDX-License-Identifier: Apache-2.0
#include "graph/graphform.h"

#include "graph/graphmessage.h"
#include "graph/messagejson.h"

#include <algorithm>

namespace {

constexpr qsizetype longestMime = GraphForm::longestRequest / 4 * 3;

// None where it is too long.
GraphForm mimeForm(const OutgoingMail &mail, bool saveToSentItems)
{
    const GraphMessage message(mail);
    if (mail.message.size() > GraphForm::longestRequest)
        return {};
    const QByteArray mime = message.mime();
    if (mime.size() > longestMime)
        return {};
    return {GraphForm::Kind::Mime, "text/plain", mime.toBase64(), {}, !saveToSentItems};
}

GraphForm jsonForm(const MessageJson &json, bool saveToSentItems)
{
    const QByteArray body = json.sendMail(saveToSentItems, GraphForm::longestRequest);
    if (body.isEmpty())
        return {};
    return {GraphForm::Kind::Json, "application/json", body, {}, false};
}

GraphForm uploadForm(const MessageJson &json, bool saveToSentItems)
{
    const QByteArray draft = json.draft();
    const QList<AttachedFile> &files = json.files();
    const bool isTooLarge =
        draft.size() > GraphForm::longestRequest
        || std::any_of(files.cbegin(), files.cend(), [](const AttachedFile &file) {
               return file.bytes.size() > GraphForm::largestFile;
           });
    if (isTooLarge || files.isEmpty())
        return {};
    return {GraphForm::Kind::Upload, {}, {}, {draft, files}, !saveToSentItems};
}

bool isPossible(const GraphForm &form)
{
    return form.kind != GraphForm::Kind::TooLarge;
}

} // namespace

GraphForm GraphForm::of(const OutgoingMail &mail, bool saveToSentItems)
{
    if (saveToSentItems) {
        const GraphForm mime = mimeForm(mail, true);
        if (isPossible(mime))
            return mime;
    }
    const MessageJson json(mail);
    const GraphForm inJson = json.isFaithful() ? jsonForm(json, saveToSentItems) : GraphForm();
    if (isPossible(inJson) && (saveToSentItems || json.isWhole()))
        return inJson;
    const GraphForm mime = saveToSentItems ? GraphForm() : mimeForm(mail, false);
    if (isPossible(mime))
        return mime;
    if (isPossible(inJson) || !json.isFaithful())
        return inJson;
    return uploadForm(json, saveToSentItems);
}
