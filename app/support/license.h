// SPDX-License-Identifier: Apache-2.0
// The license of the surrounding system, as its license.json tells it (schema in
// resources/schemas/license.schema.json). Told to support, and of no consequence otherwise.
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <variant>

struct License
{
    QString holder;
    QString number;
    QString edition;
    std::optional<int> seats;
    QDate validUntil; // null: without an end

    // Nothing where there is no file; a translated reason where it cannot be used.
    static std::variant<std::monostate, License, QString> read(const QString &path);

    bool operator==(const License &) const = default;
};
