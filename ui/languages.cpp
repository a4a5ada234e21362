// SPDX-License-Identifier: Apache-2.0
#include "ui/languages.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

bool install(QApplication &application, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    return translator->load(name, folder) && QCoreApplication::installTranslator(translator);
}

// The texts in the program are English.
bool isEnglish(const QString &language)
{
    return language == "C"_L1 || language.section(u'-', 0, 0) == "en"_L1;
}

} // namespace

void installLanguage(QApplication &application)
{
    const QStringList languages = QLocale().uiLanguages();
    for (const QString &language : languages) {
        if (isEnglish(language))
            return;
        const QString suffix = QString(language).replace(u'-', u'_');
        if (!install(application, u"mailroom_"_s + suffix, u":/i18n"_s))
            continue;
        // Qt's own words, such as Cancel; alone they would only make a mix of languages.
        install(application, u"qtbase_"_s + suffix,
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        return;
    }
}
