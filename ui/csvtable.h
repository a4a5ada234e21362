// SPDX-License-Identifier: Apache-2.0
// A table as a CSV file (RFC 4180) that spreadsheets read as text: UTF-8 with a byte order mark,
// and nothing in it is run as a formula. Knows nothing of what the cells mean.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

class CsvTable
{
public:
    void add(const QStringList &row);
    QByteArray bytes() const;
    // All of it or nothing. The reason in words if that fails.
    std::optional<QString> writeTo(const QString &path) const;

private:
    QString m_text;
};
