// SPDX-License-Identifier: Apache-2.0
#include "settings/client.h"

#include <QRegularExpression>

bool isClientId(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
    return pattern.match(text).hasMatch();
}
