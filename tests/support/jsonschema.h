// SPDX-License-Identifier: Apache-2.0
// Asks a validator that knows nothing of this program whether a JSON text is as described.
#pragma once

#include <QByteArray>
#include <QString>

namespace JsonSchema {

// What is wrong with it, line by line. `validator`: the path of validatejson.py.
QString faults(const QString &validator, const QString &schema, const QByteArray &json);

} // namespace JsonSchema
