// SPDX-License-Identifier: Apache-2.0
// Where a support request would go from what is on the screen, in words, or why it cannot leave, and
// how large it may be. The rules themselves are behind the effective mail server and address.
#pragma once

#include "support/lasttest.h"
#include "ui/screenvalues.h"

struct RequestPlace
{
    QString sentence; // whom it is about, where it goes and through what
    std::optional<Problem> trouble; // why it cannot leave
    QString senderAddress;
    qint64 largestMessage = 0; // bytes, as the last test found; 0: not known

    // `clientId`: empty for the system. `last`: of the mail server in effect, if there was one.
    static RequestPlace of(const WholeScreen &screen, const QString &clientId,
                           const std::optional<LastTest> &last);
};
