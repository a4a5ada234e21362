// SPDX-License-Identifier: Apache-2.0
// One section of the system information: facts by name, and a text or data of any shape where facts
// are not enough. Bounded where it is made.
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

struct InformationSection
{
    struct Fact
    {
        QString key; // stable, as in JSON: "validUntil"
        QString label; // translated
        QString value; // for people, and in JSON as it stands

        bool operator==(const Fact &) const = default;
    };

    QString id; // stable, in kebab-case: "operating-system"
    QString title; // translated
    QList<Fact> facts;
    QString text; // lines: a transcript, a log, a text that was dropped in
    // What was dropped in as JSON; undefined otherwise.
    QJsonValue data = QJsonValue(QJsonValue::Undefined);
    QStringList remarks; // translated: what is missing or was shortened, and why

    void add(const QString &key, const QString &label, const QString &value);
    bool operator==(const InformationSection &) const = default;
};
