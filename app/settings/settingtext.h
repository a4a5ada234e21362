// SPDX-License-Identifier: Apache-2.0
// The text form of each type of setting: in the settings file and on the command line alike.
#pragma once

#include "log/loglevel.h"
#include "settings/mailserversettings.h"

#include <QString>
#include <QStringList>

#include <optional>

QString toSettingText(bool value);
QString toSettingText(quint16 value);
QString toSettingText(const QString &value);
QString toSettingText(QDate value); // "2026-12-18"; null: empty
QString toSettingText(Authentication value);
QString toSettingText(Encryption value);
QString toSettingText(Cloud value);
QString toSettingText(LogLevel value);

// Each sets `value` and returns true, or leaves it alone and returns false.
bool fromSettingText(const QString &text, bool &value);
bool fromSettingText(const QString &text, quint16 &value); // 1…65535
bool fromSettingText(const QString &text, QString &value); // no control characters
bool fromSettingText(const QString &text, QDate &value); // empty: null
bool fromSettingText(const QString &text, Authentication &value);
bool fromSettingText(const QString &text, Encryption &value);
bool fromSettingText(const QString &text, Cloud &value);
bool fromSettingText(const QString &text, LogLevel &value);

// Translated: "true or false", "a number from 1 to 65535", "one of: none, starttls, tls", …
QString acceptedTexts(bool);
QString acceptedTexts(quint16);
QString acceptedTexts(const QString &);
QString acceptedTexts(QDate);
QString acceptedTexts(Authentication);
QString acceptedTexts(Encryption);
QString acceptedTexts(Cloud);
QString acceptedTexts(LogLevel);

// No control character or byte order mark anywhere, and every surrogate has its partner: survives
// being stored.
bool isPlainText(const QString &text);
