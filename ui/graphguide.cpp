// SPDX-License-Identifier: Apache-2.0
#include "ui/graphguide.h"

#include "settings/settingskeys.h"
#include "ui/commandblock.h"
#include "ui/graphcommands.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

QString step(int number, const QString &text)
{
    //: %1: the number of a step, %2: what to do
    return GraphGuide::tr("%1. %2").arg(QLocale().toString(number), text);
}

} // namespace

GraphGuide::GraphGuide(QWidget *parent)
    : QWidget(parent)
    , m_open(new QToolButton(this))
    , m_steps(new QWidget(this))
    , m_column(new QVBoxLayout(m_steps))
{
    m_open->setText(tr("How to set this &up"));
    m_open->setObjectName(QStringLiteral("howTo"));
    m_open->setCheckable(true);
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_open->setFocusPolicy(Qt::StrongFocus);
    m_steps->setObjectName(QStringLiteral("steps"));
    m_column->setContentsMargins({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_open, 0, Qt::AlignLeading);
    layout->addWidget(m_steps);
    fill();
    fold();
    connect(m_open, &QToolButton::toggled, this, &GraphGuide::fold);
}

void GraphGuide::follow(const SettingsDraft &draft)
{
    const auto refresh = [this, &draft] {
        m_oneMailbox->setCommands(GraphCommands::forOneMailbox(draft.shown().mailServer));
    };
    connect(&draft, &SettingsDraft::changed, this, refresh);
    refresh();
}

void GraphGuide::fill()
{
    addText(step(1, tr("In the Azure portal, open Microsoft Entra ID › App registrations › New "
                       "registration, name the application, for instance Mailroom, and register it "
                       "without changing anything else.")));
    addText(step(2, tr("On its page Overview, copy the Directory (tenant) ID and the Application "
                       "(client) ID into the fields below.")));
    addText(step(3, tr("Under Certificates & secrets › New client secret, create one and copy its "
                       "Value (not its Secret ID) at once: it is shown this one time only. Enter "
                       "the day on which it expires as well.")));
    addText(step(4, tr("Under API permissions › Add a permission › Microsoft Graph › Application "
                       "permissions (not Delegated permissions), choose Mail.Send, then press "
                       "Grant admin consent. It may then send from every mailbox of your tenant; "
                       "see below for one mailbox only.")));
    addText(step(5, tr("On the tab Base, enter the mailbox that sends as the sender address, then "
                       "send a test mail.")));
    addHeading(tr("One mailbox only"));
    addText(
        tr("Instead of step 4, run these commands in the PowerShell of Exchange Online. The "
           "object ID stands under Microsoft Entra ID › Enterprise applications › your "
           "application. If Mail.Send was granted in step 4, take it back there: what is "
           "granted in both places adds up. It takes up to two hours to have an effect. Then tick "
           "“%1” below, since a token does not show such a permission.")
            .arg(Keys::permissionInExchange.translatedLabel()));
    m_oneMailbox = addCommands(tr("Commands for one mailbox only"));
    addHeading(tr("A certificate instead of the client secret"));
    addText(tr("It is safer, since its key never leaves this computer. Make one, upload "
               "mailroom.pem under Certificates & secrets › Certificates, and choose both files "
               "below. Step 3 is not needed then. On Windows, New-SelfSignedCertificate and "
               "Export-PfxCertificate make one file (.pfx) with both; enter its passphrase as the "
               "client secret."));
    addCommands(tr("Command for a certificate"))->setCommands(GraphCommands::forCertificate());
}

void GraphGuide::addText(const QString &text)
{
    auto *label = new QLabel(text, m_steps);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void GraphGuide::addHeading(const QString &text)
{
    addText(text);
    QWidget *heading = m_column->itemAt(m_column->count() - 1)->widget();
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
}

CommandBlock *GraphGuide::addCommands(const QString &name)
{
    auto *block = new CommandBlock(m_steps);
    block->setName(name);
    m_column->addWidget(block);
    return block;
}

void GraphGuide::fold()
{
    const bool isOpen = m_open->isChecked();
    const Qt::ArrowType closed = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    m_open->setArrowType(isOpen ? Qt::DownArrow : closed);
    m_steps->setVisible(isOpen);
}

void GraphGuide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        fold();
}
