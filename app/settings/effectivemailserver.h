// SPDX-License-Identifier: Apache-2.0
// Which mail server is in effect, for the system or for one client, and why: the only place that
// knows the rules R1–R7.
#pragma once

#include "diagnosis/problem.h"
#include "settings/settings.h"

#include <QSet>
#include <QStringList>

#include <optional>

struct EffectiveMailServer
{
    enum class State {
        NotConfigured, // the global mail server lacks something: nothing is sent anywhere (R4)
        Disabled, // "Use mail server" is off: nothing is sent anywhere (R5)
        UnknownClient, // there is no client of this ID: nothing is sent for it
        OwnNotConfigured, // the client's own mail server lacks something: it sends nothing (R3)
        Ready,
    };
    enum class Source { Global, Own };

    State state = State::NotConfigured;
    Source source = Source::Global; // whose mail server it is, also where it is not ready
    MailServerSettings server;
    QStringList missing; // translated labels of what is not configured
    QString clientId; // empty: asked for the system
    QString clientTitle;

    // `clientId`: empty for the system itself. `withClientSecret`: for which clients (the empty ID:
    // the global mail server) a client secret was typed that is not stored yet (R22).
    static EffectiveMailServer of(const Settings &settings, const QString &clientId = {},
                                  const QSet<QString> &withClientSecret = {});

    bool isReady() const { return state == State::Ready; }
    // Whose secrets serve to sign in: a client's ID, or empty for those of the global mail server.
    QString owner() const { return source == Source::Own ? clientId : QString(); }
    // Why nothing is sent; none when Ready.
    std::optional<Problem> problem() const;
    // "ready", "disabled", "not-configured", "unknown-client" or "client-not-configured": stable, for
    // programs.
    QString stateName() const;
    // "mx.example.org:587 (STARTTLS)", translated where it is not encrypted.
    static QString protectedPlace(const MailServerSettings &server);
    // One translated sentence: "Mail goes out through … as …", or why not.
    QString sentence() const;

private:
    void take(const MailServerSettings &settings, Source from, bool clientSecretAtHand);
};
