// SPDX-License-Identifier: Apache-2.0
#include "ui/noticebar.h"

#include "ui/announcement.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_message(new ProblemLabel(this))
    , m_choices(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    m_message->setSelectable();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(m_choices);
    m_choices->addStretch();
    setVisible(false);
}

void NoticeBar::tell(ProblemLabel::Tone tone, const QString &words)
{
    removeChoices();
    m_message->tell(tone, words);
    setVisible(true);
    announce(this, words);
}

QPushButton *NoticeBar::addChoice(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_choices->addWidget(button);
    button->show(); // at once, so that it can take the focus
    return button;
}

QPushButton *NoticeBar::addDismissal()
{
    QPushButton *button = addChoice(tr("Dismiss"));
    connect(button, &QPushButton::clicked, this, &NoticeBar::dismiss);
    return button;
}

void NoticeBar::dismiss()
{
    setVisible(false);
    m_message->clear();
    removeChoices();
}

void NoticeBar::removeChoices()
{
    // Later, since the click on one of them may be what led here.
    const QList<QPushButton *> buttons = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *button : buttons) {
        m_choices->removeWidget(button);
        button->hide();
        button->setParent(nullptr);
        button->deleteLater();
    }
}
