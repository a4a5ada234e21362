// SPDX-License-Identifier: Apache-2.0
// A report as JSON that is kept in a file, and back. What it reads may have been written by a newer
// version, or by anybody.
#pragma once

#include "diagnosis/report.h"

#include <QJsonObject>

#include <optional>

namespace KeptReport {

QJsonObject object(const Report &report);
// None where its problem is one that this version does not know: what could be said of it would not
// be true. Warnings and steps of that kind are passed over.
std::optional<Report> report(const QJsonObject &object);

} // namespace KeptReport
