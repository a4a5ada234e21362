// SPDX-License-Identifier: Apache-2.0
#include "ctl/programname.h"

#include <QDir>

using namespace Qt::StringLiterals;

bool isSendmailName(const QString &program)
{
    QString name = QDir::fromNativeSeparators(program).section(u'/', -1).toLower();
    if (name.endsWith(".exe"_L1))
        name.chop(4);
    return name == "sendmail"_L1 || name == "mailroom-sendmail"_L1;
}
