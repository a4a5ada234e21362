// SPDX-License-Identifier: Apache-2.0
// One HTTPS call to Microsoft's services and the answer to it. Plain values.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <utility>

using GraphHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct GraphCall
{
    QByteArray method = "POST";
    QUrl url; // https only; its query is never shown
    GraphHeaders headers; // Content-Length is added
    QByteArray body;
    // Mail may go out by it: when its answer is lost, nobody knows, and it must not be repeated.
    bool delivers = false;
    // Neither token nor ID goes along: the URL is an access by itself, on a host of its own.
    bool isOpen = false;
};

// Microsoft's services are used over HTTPS only, not even on this computer without it.
bool isSecure(const QUrl &url);

struct GraphAnswer
{
    int status = 0;
    GraphHeaders headers;
    QByteArray body;

    // Any case; empty: there is none.
    QByteArray header(const QByteArray &name) const;
    // Empty: the body is none.
    QJsonObject json() const;
    bool isJson() const { return !json().isEmpty(); }
    // What the server's clock said; invalid: it did not.
    QDateTime date() const;
    // Seconds to wait, from Retry-After (RFC 9110 §10.2.3: a number or a date); -1: there is none.
    qint64 retryAfter() const;
    bool isSuccess() const { return status >= 200 && status < 300; }
};
