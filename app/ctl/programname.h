// SPDX-License-Identifier: Apache-2.0
// Under which name the program was called: programs that send mail call one named sendmail.
#pragma once

#include <QString>

// Whether `program`, a name or path as in argv[0], means the command `send`: its file is called
// sendmail or mailroom-sendmail, in any case of letters, with or without ".exe".
bool isSendmailName(const QString &program);
