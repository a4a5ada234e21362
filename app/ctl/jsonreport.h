// SPDX-License-Identifier: Apache-2.0
// The one JSON object that --json prints: the members of the contract, and a few more. Scripts rely
// on the names; new ones may be added, none may change.
#pragma once

#include "ctl/commandfailure.h"
#include "diagnosis/report.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace JsonReport {

// "ok", "steps", "capabilities" and, where there is one, "error"; further members of a report are
// "warnings", "serverReply", "queueId", "tls", "certificate" and "transcript".
QJsonObject of(const Report &report);
QJsonObject of(const CommandFailure &failure);
// A command without a conversation that did what it was asked for.
QJsonObject success();

QJsonArray warnings(const QList<Problem> &problems);

// One line of UTF-8; what would steer a terminal is escaped.
QByteArray toText(const QJsonObject &object);

} // namespace JsonReport
