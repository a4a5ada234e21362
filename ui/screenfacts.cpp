// SPDX-License-Identifier: Apache-2.0
#include "ui/screenfacts.h"

#include <QApplication>
#include <QScreen>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

QString factLabel(const char *text)
{
    return QCoreApplication::translate("ScreenFacts", text);
}

// "1920 × 1080, 200 %, 24 bits"
QString screenText(const QScreen &screen)
{
    const QSize size = screen.size();
    //: A screen: width × height, scale in per cent, bits of colour
    return factLabel(QT_TRANSLATE_NOOP("ScreenFacts", "%1 × %2, %3 %, %4 bits"))
        .arg(size.width())
        .arg(size.height())
        .arg(qRound(screen.devicePixelRatio() * 100))
        .arg(screen.depth());
}

} // namespace

QList<InformationSection::Fact> screenFacts()
{
    QList<InformationSection::Fact> facts;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (qsizetype number = 0; number < screens.size(); ++number)
        facts << InformationSection::Fact{
            u"screen%1"_s.arg(number + 1),
            factLabel(QT_TRANSLATE_NOOP("ScreenFacts", "Screen %1")).arg(number + 1),
            screenText(*screens.at(number))};
    facts << InformationSection::Fact{u"windowSystem"_s,
                                      factLabel(QT_TRANSLATE_NOOP("ScreenFacts", "Window system")),
                                      QGuiApplication::platformName()};
    facts << InformationSection::Fact{u"style"_s,
                                      factLabel(QT_TRANSLATE_NOOP("ScreenFacts", "Style")),
                                      QApplication::style()->name()};
    return facts;
}
