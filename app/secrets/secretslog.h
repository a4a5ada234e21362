// SPDX-License-Identifier: Apache-2.0
// What the log is told of secrets: that they were stored, removed or could not be reached, by key.
// Never sees one. Each client's under its own tag.
#pragma once

#include "secrets/secretstore.h"

namespace SecretsLog {

void stored(const QString &key);
void removed(const QString &key);
// `detail`: the store's own words.
void fault(const QString &key, SecretFault fault, const QString &detail);

} // namespace SecretsLog
