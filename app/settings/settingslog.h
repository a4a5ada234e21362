// SPDX-License-Identifier: Apache-2.0
// What the log is told of settings: which keys, and never their values but those that make no sense.
// Each client's under its own tag.
#pragma once

#include "diagnosis/problem.h"

#include <QList>
#include <QStringList>

namespace SettingsLog {

// Complaints of reading, each beginning with its key.
void complaints(const QList<Problem> &complaints);
void notRead(const Problem &problem);
void saved(const QStringList &keys);
// `clientId`: whom the problem tells of; empty: nobody in particular.
void notSaved(const Problem &problem, const QString &clientId);

// "acme" for "clients/acme/base/host"; else empty.
QString clientOf(const QString &key);

} // namespace SettingsLog
