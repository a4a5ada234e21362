// SPDX-License-Identifier: Apache-2.0
#include "ctl/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    const QStringList languages = QLocale().uiLanguages();
    for (const QString &language : languages) {
        // The texts in the program are English: who prefers that wants no further language.
        if (language == "C"_L1 || language.section(u'-', 0, 0) == "en"_L1)
            return;
        if (translator->load(u":/i18n/mailroom_"_s + QString(language).replace(u'-', u'_'))) {
            QCoreApplication::installTranslator(translator);
            return;
        }
    }
}
