// SPDX-License-Identifier: Apache-2.0
// Shows a window and brings it before all others.
#pragma once

class QWidget;

void bringToFront(QWidget *window);
