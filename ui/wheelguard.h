// SPDX-License-Identifier: Apache-2.0
// Turning the wheel scrolls the page; it must not change a value that happens to pass by under it.
#pragma once

class QWidget;

// From now on the wheel reaches `field` only while it has the focus.
void guardFromWheel(QWidget *field);
