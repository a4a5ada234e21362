// SPDX-License-Identifier: Apache-2.0
// What the log is told of settings: which keys, and never their values but those that make no sense.
// Each client's under its own tag.
#pragma once

#include "diagnosis/problem.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace SettingsLog {

// What was found in reading: `complaints`, each beginning with its key, and `problem`, why nothing
// could be read. Told by whoever reads for somebody, not with each look at the settings.
void read(const QList<Problem> &complaints, const std::optional<Problem> &problem);
void saved(const QStringList &keys);
// `clientId`: whom the problem tells of; empty: nobody in particular.
void notSaved(const Problem &problem, const QString &clientId);

// "acme" for "clients/acme/base/host"; else empty.
QString clientOf(const QString &key);

} // namespace SettingsLog
