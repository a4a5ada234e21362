// SPDX-License-Identifier: Apache-2.0
// Tells a screen reader about a widget that has just got something to say.
#pragma once

#include <QString>

class QWidget;

void announce(QWidget *widget, const QString &words);
