// SPDX-License-Identifier: Apache-2.0
#include "ui/practicemailbox.h"

#include "ui/visibletext.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

PracticeMailbox::PracticeMailbox(QWidget *parent)
    : QDialog(parent)
    , m_explanation(new QLabel(tr("These mails arrived at the practice server inside this program. "
                                  "It forwards nothing."),
                               this))
    , m_list(new QTreeWidget(this))
    , m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Practice mailbox"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_explanation->setWordWrap(true);
    m_list->setHeaderLabels({tr("Received"), tr("From"), tr("To"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Received mails"));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_text->setReadOnly(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("The mail as it was received"));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().lineSpacing() * 8, fontMetrics().lineSpacing() * 24});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_explanation);
    layout->addWidget(splitter, 1);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PracticeMailbox::showSelected);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 36);
    // Out of the way of the dialogs, which stand in the middle.
    const QRect room = screen()->availableGeometry();
    move(room.right() - width(), room.top());
}

void PracticeMailbox::add(const ReceivedMail &mail)
{
    m_mails << mail;
    const QLocale locale;
    QStringList recipients;
    for (const QByteArray &path : mail.forwardPaths)
        recipients << QString::fromUtf8(path);
    auto *item = new QTreeWidgetItem(
        m_list,
        {locale.toString(mail.received.toLocalTime(), QLocale::ShortFormat),
         visibleText(QString::fromUtf8(mail.reversePath)), visibleText(recipients.join(u' ')),
         locale.formattedDataSize(mail.message.size())});
    m_list->setCurrentItem(item);
    show();
}

void PracticeMailbox::showSelected()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0)
        m_text->setPlainText(visibleText(QString::fromUtf8(m_mails.at(row).message)));
}
