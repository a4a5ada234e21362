// SPDX-License-Identifier: Apache-2.0
#include "ui/commandblock.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

CommandBlock::CommandBlock(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(m_text->font().pointSizeF());
    m_text->setFont(font);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setLayoutDirection(Qt::LeftToRight);
    QTextOption option = m_text->document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    m_text->document()->setDefaultTextOption(option);
    m_text->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_copy, 0, Qt::AlignTrailing);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(commands());
        m_copy->setText(tr("Copied"));
        QTimer::singleShot(3s, m_copy, [this] { m_copy->setText(tr("Copy")); });
    });
}

void CommandBlock::setName(const QString &name)
{
    m_text->setAccessibleName(name);
    m_copy->setAccessibleName(tr("Copy: %1").arg(name));
}

void CommandBlock::setCommands(const QString &commands)
{
    if (commands == this->commands()) // a selection stays
        return;
    m_text->setPlainText(commands);
    fitHeight();
}

QString CommandBlock::commands() const
{
    return m_text->toPlainText();
}

bool CommandBlock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show
        || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &CommandBlock::fitHeight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void CommandBlock::fitHeight()
{
    qreal height = 2 * (m_text->document()->documentMargin() + m_text->frameWidth());
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        height += m_text->document()->documentLayout()->blockBoundingRect(block).height();
    m_text->setFixedHeight(qRound(height) + 1);
}
