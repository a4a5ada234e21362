// SPDX-License-Identifier: Apache-2.0
#include "ui/helpbutton.h"

#include "ui/fieldhelp.h"

#include <QMenu>
#include <QMessageBox>
#include <QShortcut>
#include <QStyleOptionButton>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

HelpButton::HelpButton(QWidget *parent)
    : QPushButton(tr("&Help"), parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"help"_s);
    setAutoDefault(false);
    m_menu->setObjectName(u"helpMenu"_s);
    m_menu->addAction(tr("&What’s this?"), QKeySequence::WhatsThis, this,
                      &QWhatsThis::enterWhatsThisMode);
    m_menu->addSeparator();
    m_menu->addAction(tr("Write &support request…"), this, &HelpButton::supportRequestWanted);
    m_menu->addAction(tr("Open log &folder"), this, &HelpButton::logFolderWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("&About Mailroom"), this, &HelpButton::showAbout);
    connect(this, &QPushButton::clicked, this, &HelpButton::popUp);
    addKeys(window());
}

void HelpButton::addKeys(QWidget *window)
{
    auto *help = new QShortcut(QKeySequence::HelpContents, window);
    connect(help, &QShortcut::activated, this, [window] {
        if (!showHelpOf(window->focusWidget()))
            QWhatsThis::enterWhatsThisMode();
    });
    // The menu shows its key, but only what belongs to the window is heard there.
    window->addAction(m_menu->actions().constFirst());
}

// Not QPushButton::setMenu(), which runs an event loop of its own for the menu.
void HelpButton::popUp()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPoint corner = mapToGlobal(mirrored ? rect().topRight() : rect().topLeft());
    const QSize size = m_menu->sizeHint();
    if (mirrored)
        corner.rx() -= size.width();
    m_menu->popup(corner - QPoint(0, size.height())); // the button stands at the window's bottom
}

void HelpButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

void HelpButton::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::Information, tr("About Mailroom"),
                                  tr("Mailroom %1").arg(QStringLiteral(MAILROOM_VERSION)),
                                  QMessageBox::Close, window());
    about->setObjectName(u"about"_s);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setTextFormat(Qt::PlainText);
    about->setInformativeText(
        tr("Sets up how a whole system sends email, tests it and helps to mend it.\n\n"
           "License: Apache License 2.0\nQt: %1")
            .arg(QLatin1StringView(qVersion())));
    about->setIconPixmap(window()->windowIcon().pixmap(about->iconPixmap().size()));
    about->open();
}
