// SPDX-License-Identifier: Apache-2.0
// The secrets of all Log::Concealments that live, whether there is a Log or not. Safe from any
// thread.
#pragma once

#include <QString>

// `text` with all of them struck out.
QString concealedIn(const QString &text);
