// SPDX-License-Identifier: Apache-2.0
#include "saving/secretedits.h"

#include <algorithm>

bool anyEdit(const SecretEditsByOwner &edits)
{
    return std::any_of(edits.cbegin(), edits.cend(),
                       [](const SecretEdits &ofOne) { return ofOne.any(); });
}

QSet<QString> ownersWithClientSecret(const SecretEditsByOwner &edits)
{
    QSet<QString> owners;
    for (auto ofOne = edits.cbegin(); ofOne != edits.cend(); ++ofOne) {
        if (ofOne->clientSecret.action == SecretEdit::Action::Replace)
            owners << ofOne.key();
    }
    return owners;
}
