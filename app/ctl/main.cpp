// SPDX-License-Identifier: Apache-2.0
#include "ctl/commandline.h"
#include "ctl/programname.h"
#include "ctl/terminal.h"
#include "ctl/translations.h"
#include "secrets/coredumps.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    prepareStandardStreams();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(MAILROOM_VERSION));
    installTranslations(application);
    QStringList words = QCoreApplication::arguments();
    if (isSendmailName(words.takeFirst()))
        words.prepend(QStringLiteral("send"));
    const int exitCode = runCommandLine(words);
    std::fflush(nullptr);
    // Everything is written and closed. Returning would wait for threads that may still be looking
    // up a name, up to half a minute after a look-up was cancelled.
    std::_Exit(exitCode);
}
