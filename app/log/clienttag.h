// SPDX-License-Identifier: Apache-2.0
// The tag by which the log knows whose a message is: about() of logcategories.h makes it, with a
// control character in front that no other text of Mailroom's own begins with.
#pragma once

#include <QString>

struct TaggedText
{
    QString tag; // "[acme] ", as it stands in the log; empty: none
    QString text;
};

TaggedText splitTag(const QString &message);
