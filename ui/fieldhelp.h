// SPDX-License-Identifier: Apache-2.0
// Gives a widget the words of its setting: tooltip, What's This, accessible name and description.
#pragma once

#include "settings/settingskeys.h"

class QWidget;

void describe(QWidget *widget, const SettingKey &key);
// The same for what is no setting and has its name on it.
void explain(QWidget *widget, const QString &help);
// The help of the widget in focus or of what it belongs to, beside it. False: there is none.
bool showHelpOf(QWidget *widget);
