// SPDX-License-Identifier: Apache-2.0
// One stage of a conversation with a mail server, as it is shown, timed and reported.
#pragma once

#include <QMetaType>
#include <QString>

// In the order in which a conversation meets them. The names of stepName() are part of the
// command line's contract.
enum class StepId {
    Resolve,
    Connect,
    Greeting,
    Ehlo,
    StartTls,
    Tls,
    Auth,
    MailFrom,
    RcptTo,
    Data,
    Quit,
    Token,
    Permissions,
    Send,
};

struct Step
{
    StepId id{};
    bool ok = false;
    qint64 ms = 0; // milliseconds that this step took
    QString detail; // a value, not a sentence: an address, a cipher, a reply
};

// As in --json: "resolve", "mail-from", …
QString stepName(StepId id);
// Translated, for people: "Find the server", "Name the sender", …
QString stepTitle(StepId id);

Q_DECLARE_METATYPE(Step)
