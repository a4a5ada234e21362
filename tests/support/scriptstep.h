// SPDX-License-Identifier: Apache-2.0
// One line of a scripted conversation, read. Knows no socket; see scriptedserver.h for the
// language.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

struct ScriptStep
{
    enum class Kind {
        Say, // text as it goes over the wire
        Flood, // text again and again until the client closes
        SpeakInPieces, // count bytes at a time (0: whole), every ms milliseconds
        StartTls,
        Close,
        Reset,
        Stall, // swallow what comes until the client closes
        ExpectLine, // text is a regular expression over Latin-1 bytes, anchored
        ExpectBytes, // count bytes of any kind
        ExpectMessage, // everything up to the lone dot
        ExpectRefusedTls, // leaves without one byte of application data
        ExpectClose,
        LetRunAhead, // from here on the client need not wait for replies
    };

    Kind kind{};
    QByteArray text;
    qsizetype count = 0;
    int ms = 0;
    int line = 0; // in the script, from 1
    QString source; // the line as written
};

struct Script
{
    QList<ScriptStep> steps;
    QString fault; // empty: the script was understood
};

Script readScript(const QByteArray &text);

// `text` with control and other bytes outside ASCII as C escapes, so that a message can show it.
QString shownBytes(const QByteArray &text);
