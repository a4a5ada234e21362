// SPDX-License-Identifier: Apache-2.0
// Dates as people read and type them.
#pragma once

#include <QDate>
#include <QString>

// As the language writes it in full, without the day of the week: “18 December 2026”.
QString longDate(QDate date);
// In digits, as the language writes it, with all digits of the year.
QString shortDate(QDate date);
// Understands both, and 2026-12-18 in every language. Null: no date.
QDate typedDate(const QString &text);
