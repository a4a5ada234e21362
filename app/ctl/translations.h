// SPDX-License-Identifier: Apache-2.0
// The user's language, where there is a translation into it.
#pragma once

class QCoreApplication;

void installTranslations(QCoreApplication &application);
