// SPDX-License-Identifier: Apache-2.0
#include "ui/attachmentlist.h"

#include "support/supportmail.h"
#include "ui/fieldhelp.h"
#include "ui/problemlabel.h"
#include "ui/visibletext.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

enum AttachmentColumn { FileName, FileSize, FileFolder };

constexpr int pathRole = Qt::UserRole;
constexpr int sizeRole = Qt::UserRole + 1; // when it was added

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

// Paths and sizes read from left to right, whatever the language around them.
QString isolatedValue(const QString &text)
{
    return u'\u2066' + text + u'\u2069';
}

} // namespace

AttachmentList::AttachmentList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_add(new QPushButton(tr("&Add…"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
    , m_refused(new ProblemLabel(this))
    , m_size(new ProblemLabel(this))
{
    m_add->setObjectName(u"addFile"_s);
    m_remove->setObjectName(u"removeFile"_s);
    m_refused->setObjectName(u"refusedFiles"_s);
    m_size->setObjectName(u"messageSize"_s);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    explain(m_add, tr("Chooses files to attach; they can also be dropped onto this window."));
    explain(m_remove,
            tr("Takes the selected files off the list (Del). The files themselves stay."));
    buildList();
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *line = new QHBoxLayout;
    line->addWidget(m_list, 1);
    line->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(line, 1);
    column->addWidget(m_refused);
    column->addWidget(m_size);
    setAcceptDrops(true);
    setFocusProxy(m_list);
    connect(m_add, &QPushButton::clicked, this, &AttachmentList::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentList::removeSelected);
    tellSize();
}

void AttachmentList::buildList()
{
    m_list->setObjectName(u"files"_s);
    m_list->setHeaderLabels({tr("File"), tr("Size"), tr("Folder")});
    m_list->headerItem()->setTextAlignment(FileSize, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setSectionResizeMode(FileName, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(FileSize, QHeaderView::ResizeToContents);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what room there is
    m_list->setAccessibleName(tr("Files to attach"));
    explain(m_list, tr("The files that go along with the request."));
    m_list->viewport()->installEventFilter(this); // takes drops before the list's own model does
    m_list->setAcceptDrops(true);
    auto *removal = new QShortcut(QKeySequence::Delete, m_list);
    removal->setContext(Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &AttachmentList::removeSelected);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    m_remove->setEnabled(false);
}

QStringList AttachmentList::files() const
{
    QStringList files;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        files << m_list->topLevelItem(row)->data(FileName, pathRole).toString();
    return files;
}

void AttachmentList::setFiles(const QStringList &files)
{
    m_list->clear();
    m_refused->clear();
    for (const QString &file : files)
        append(file); // also what is not there any more: its row says so
    tellSize();
    emit changed();
}

void AttachmentList::add(const QStringList &files)
{
    QStringList known = this->files();
    QStringList refused;
    for (const QString &file : files) {
        const QFileInfo info(file);
        const QString path = info.absoluteFilePath();
        if (!info.isFile() || !info.isReadable()) {
            refused << visibleText(u"“%1”"_s.arg(info.fileName()));
        } else if (!known.contains(path)) {
            known << path;
            m_list->setCurrentItem(append(path));
        }
    }
    m_refused->tell(ProblemLabel::Tone::Warning,
                    refused.isEmpty()
                        ? QString()
                        : tr("Not attached, since only files that can be read are: %1")
                              .arg(QLocale().createSeparatedList(refused)));
    tellSize();
    emit changed();
}

QTreeWidgetItem *AttachmentList::append(const QString &file)
{
    const QFileInfo info(file);
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
    auto *item = new QTreeWidgetItem(m_list);
    item->setData(FileName, pathRole, file);
    item->setData(FileName, sizeRole, info.size());
    item->setText(FileName, isolatedValue(visibleText(info.fileName()).simplified()));
    item->setText(FileSize, info.isFile() ? isolatedValue(sizeText(info.size())) : tr("not there"));
    item->setText(FileFolder, isolatedValue(visibleText(folder).simplified()));
    item->setTextAlignment(FileSize, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(FileFolder, u"<p>%1</p>"_s.arg(folder.toHtmlEscaped()));
    if (!info.isFile())
        item->setIcon(FileName, ProblemLabel::icon(ProblemLabel::Tone::Warning, this));
    return item;
}

void AttachmentList::removeSelected()
{
    const QList<QTreeWidgetItem *> selected = m_list->selectedItems();
    if (selected.isEmpty())
        return;
    for (QTreeWidgetItem *item : selected)
        std::unique_ptr<QTreeWidgetItem>(
            m_list->takeTopLevelItem(m_list->indexOfTopLevelItem(item)));
    m_refused->clear();
    m_list->setFocus();
    if (m_list->currentItem()) // so that the next one can go as well
        m_list->currentItem()->setSelected(true);
    tellSize();
    emit changed();
}

void AttachmentList::setLimits(qint64 largestMessage, const QList<qint64> &further)
{
    m_largestMessage = largestMessage;
    m_further = further;
    tellSize();
}

void AttachmentList::tellSize()
{
    using enum ProblemLabel::Tone;
    QList<qint64> sizes = m_further;
    qint64 ofFiles = 0;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        sizes << m_list->topLevelItem(row)->data(FileName, sizeRole).toLongLong();
        ofFiles += sizes.constLast();
    }
    const qint64 message = encodedSize(sizes);
    m_isOverLimit = ofFiles > SupportMail::largestFile;
    m_isTooLarge = m_isOverLimit || (m_largestMessage > 0 && message > m_largestMessage);
    QString words = tr("The message comes to about %1.").arg(sizeText(message));
    if (m_largestMessage > 0)
        words += u' ' + tr("The server takes up to %1.").arg(sizeText(m_largestMessage));
    if (m_isOverLimit)
        words +=
            u' '
            + tr("All files together may have %1 at most.").arg(sizeText(SupportMail::largestFile));
    if (m_isTooLarge)
        words += u' ' + tr("It is too large to be sent: remove files.");
    if (m_list->topLevelItemCount() == 0 && !m_isTooLarge)
        m_size->clear();
    else
        m_size->tell(m_isTooLarge ? Warning : Hint, words);
}

void AttachmentList::chooseFiles()
{
    auto *dialog = new QFileDialog(window(), tr("Attach files"), QDir::homePath());
    dialog->setObjectName(u"chooseFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &AttachmentList::add);
    dialog->open();
}

QStringList AttachmentList::filesIn(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

bool AttachmentList::eventFilter(QObject *watched, QEvent *event)
{
    if (!isEnabled())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::DragEnter:
        dragEnterEvent(static_cast<QDragEnterEvent *>(event));
        return true;
    case QEvent::DragMove:
        return true; // accepted where it came in
    case QEvent::Drop:
        dropEvent(static_cast<QDropEvent *>(event));
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void AttachmentList::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesIn(*event->mimeData()).isEmpty())
        return event->ignore();
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
}

void AttachmentList::dropEvent(QDropEvent *event)
{
    const QStringList files = filesIn(*event->mimeData());
    if (files.isEmpty())
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    add(files);
}
