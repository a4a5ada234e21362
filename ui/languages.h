// SPDX-License-Identifier: Apache-2.0
// The user's language for Mailroom's own words and Qt's, where there are translations.
#pragma once

class QApplication;

void installLanguage(QApplication &application);
