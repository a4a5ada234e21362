// SPDX-License-Identifier: Apache-2.0
#include "ui/clientpanel.h"

#include "ui/clientdelegate.h"
#include "ui/clientdialog.h"
#include "ui/clientlistmodel.h"
#include "ui/problemlabel.h"
#include "ui_clientpanel.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

void ClientFilter::search(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ClientFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text =
        sourceModel()->index(row, 0, parent).data(ClientListModel::SearchRole).toString();
    return row == 0 || std::all_of(m_words.cbegin(), m_words.cend(), [&text](const QString &word) {
               return text.contains(word, Qt::CaseInsensitive);
           });
}

ClientPanel::ClientPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ClientPanel>())
    , m_edit(new QAction(tr("&Change name or ID…"), this))
    , m_remove(new QAction(tr("&Remove client"), this))
{
    m_ui->setupUi(this);
    m_ui->nothingFound->setVisible(false);
    addActions();
}

ClientPanel::~ClientPanel() = default;

void ClientPanel::addActions()
{
    auto *overview = new QAction(tr("&Overview of all…"), this);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_edit->setShortcut(Qt::Key_F2);
    m_edit->setShortcutContext(Qt::WidgetShortcut);
    auto *menu = new QMenu(this);
    menu->addActions({m_edit, m_remove, overview});
    m_ui->more->setMenu(menu);
    m_ui->list->addActions({m_edit, m_remove, overview});
    connect(m_edit, &QAction::triggered, this, &ClientPanel::edit);
    connect(m_remove, &QAction::triggered, this, &ClientPanel::remove);
    connect(overview, &QAction::triggered, this, &ClientPanel::overviewWanted);
    connect(m_ui->add, &QPushButton::clicked, this, &ClientPanel::add);
}

void ClientPanel::setDraft(SettingsDraft &draft)
{
    m_draft = &draft;
    m_model =
        new ClientListModel(draft, ProblemLabel::icon(ProblemLabel::Tone::Warning, this), this);
    m_filter = new ClientFilter(this);
    m_filter->setDynamicSortFilter(false); // the search alone decides, not every keystroke
    m_filter->setSourceModel(m_model);
    m_ui->list->setModel(m_filter);
    m_ui->list->setItemDelegate(new ClientDelegate(m_ui->list));
    m_ui->list->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    connectList();
    connect(&draft, &SettingsDraft::changed, this, &ClientPanel::follow);
    follow();
}

void ClientPanel::connectList()
{
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ClientPanel::selectCurrent);
    connect(m_ui->search, &QLineEdit::textChanged, this, &ClientPanel::search);
    m_ui->search->installEventFilter(this);
    m_ui->list->installEventFilter(this);
    auto *find = new QShortcut(QKeySequence::Find, window());
    connect(find, &QShortcut::activated, m_ui->search, [this] {
        m_ui->search->setFocus();
        m_ui->search->selectAll();
    });
}

void ClientPanel::setTypedSecrets(const SecretEditsByOwner &edits)
{
    m_model->setTypedSecrets(QSet<QString>(edits.keyBegin(), edits.keyEnd()),
                             ownersWithClientSecret(edits));
}

void ClientPanel::follow()
{
    setVisible(!m_draft->current().clients.isEmpty());
    showSelected();
}

// Not what the search hides.
void ClientPanel::enable()
{
    const bool isShown = !m_draft->selected().isEmpty() && m_ui->list->currentIndex().isValid();
    m_edit->setEnabled(isShown);
    m_remove->setEnabled(isShown);
}

// The Enter key must not press OK from here.
bool ClientPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (watched == m_ui->search)
        takeFirstFound();
    else
        emit chosen();
    return true;
}

void ClientPanel::takeFirstFound()
{
    const bool searches = !m_ui->search->text().isEmpty();
    if (searches && m_filter->rowCount() > 1)
        m_ui->list->setCurrentIndex(m_filter->index(1, 0)); // behind the global mail server
    m_ui->list->setFocus();
}

void ClientPanel::showSelected()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const QModelIndex index =
        m_filter->mapFromSource(m_model->index(m_model->rowOf(m_draft->selected())));
    if (index != m_ui->list->currentIndex()) {
        m_ui->list->setCurrentIndex(index); // none where the search hides it
        m_ui->list->scrollTo(index);
    }
    enable();
}

void ClientPanel::selectCurrent()
{
    const QModelIndex index = m_ui->list->currentIndex();
    if (!m_isFollowing && index.isValid())
        m_draft->select(index.data(ClientListModel::IdRole).toString());
}

// What is being edited stays, also where the search does not show it.
void ClientPanel::search(const QString &words)
{
    const QScopedValueRollback following(m_isFollowing, true);
    m_filter->search(words);
    m_ui->nothingFound->setVisible(m_filter->rowCount() == 1 && !words.isEmpty());
    showSelected();
    if (!words.isEmpty())
        m_ui->list->scrollToTop();
}

void ClientPanel::add()
{
    auto *dialog = new ClientDialog(*m_draft, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_draft, [this, dialog] {
        const QString id = dialog->clientId();
        m_ui->search->clear();
        emit clientAdded(id);
        m_draft->apply([&](Settings &settings) { settings.clients[id].name = dialog->name(); });
        m_draft->select(id);
    });
    dialog->open();
}

void ClientPanel::edit()
{
    const QString id = m_draft->selected();
    auto *dialog = new ClientDialog(*m_draft, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_draft, [this, dialog, id] {
        const QString newId = dialog->clientId();
        if (newId != id)
            emit clientRenamed(id, newId);
        m_draft->apply([&](Settings &settings) {
            Client client = settings.clients.take(id);
            client.name = dialog->name();
            if (client.formerId.isEmpty() && m_draft->saved().clients.contains(id))
                client.formerId = id;
            if (client.formerId == newId)
                client.formerId.clear();
            settings.clients.insert(newId, client);
        });
        m_draft->select(newId);
    });
    dialog->open();
}

void ClientPanel::remove()
{
    const QString id = m_draft->selected();
    const Client client = m_draft->current().clients.value(id);
    m_draft->apply([&id](Settings &settings) { settings.clients.remove(id); });
    emit clientRemoved(id, client);
}
