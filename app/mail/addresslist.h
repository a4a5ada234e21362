// SPDX-License-Identifier: Apache-2.0
// Reads the address lists of To, Cc, Bcc and From (RFC 5322 §3.4, RFC 6532): display names, quoted
// strings, comments, groups, folding, obsolete routes. Used for `send -t`.
#pragma once

#include "mail/mailbox.h"

#include <QList>

// `field`: a header field's body, unfolded or not, as raw bytes. None where anything in it cannot be
// understood: to send to some of a list and drop the rest silently is no option. An empty list or
// empty group is an empty result.
std::optional<QList<Mailbox>> parseAddressList(const QByteArray &field);
