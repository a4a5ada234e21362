// SPDX-License-Identifier: Apache-2.0
#include "log/logcategories.h"

// As long as there is no Log nothing of this is heard, least of all on a terminal: Log turns on what
// its level asks for.
Q_LOGGING_CATEGORY(logProgram, "mailroom.program", QtCriticalMsg)
Q_LOGGING_CATEGORY(logSettings, "mailroom.settings", QtCriticalMsg)
Q_LOGGING_CATEGORY(logSecrets, "mailroom.secrets", QtCriticalMsg)
Q_LOGGING_CATEGORY(logSubmission, "mailroom.submission", QtCriticalMsg)
Q_LOGGING_CATEGORY(logSupport, "mailroom.support", QtCriticalMsg)
