// SPDX-License-Identifier: Apache-2.0
#include "ui/clientlistmodel.h"

#include "ui/visibletext.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

QString shortState(const EffectiveMailServer &effective)
{
    const auto words = [](const char *text) {
        return QCoreApplication::translate("ClientState", text);
    };
    const bool isOwn = effective.source == EffectiveMailServer::Source::Own;
    switch (effective.state) {
    case EffectiveMailServer::State::NotConfigured:
        return words(effective.clientId.isEmpty()
                         ? QT_TRANSLATE_NOOP("ClientState", "Not configured")
                         : QT_TRANSLATE_NOOP("ClientState", "Cannot send: no global mail server"));
    case EffectiveMailServer::State::Disabled:
        return words(QT_TRANSLATE_NOOP("ClientState", "Cannot send: switched off"));
    case EffectiveMailServer::State::UnknownClient:
        return words(QT_TRANSLATE_NOOP("ClientState", "Cannot send: unknown client"));
    case EffectiveMailServer::State::OwnNotConfigured:
        return words(QT_TRANSLATE_NOOP("ClientState", "Cannot send: incomplete"));
    case EffectiveMailServer::State::Ready:
        break;
    }
    if (effective.clientId.isEmpty())
        return words(QT_TRANSLATE_NOOP("ClientState", "In use"));
    return words(isOwn ? QT_TRANSLATE_NOOP("ClientState", "Own mail server")
                       : QT_TRANSLATE_NOOP("ClientState", "Inherits"));
}

ClientListModel::ClientListModel(const SettingsDraft &draft, const QIcon &cannotSend,
                                 QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
    , m_cannotSend(cannotSend)
    , m_clients(clientsById())
{
    arrange();
    connect(&draft, &SettingsDraft::changed, this, &ClientListModel::follow);
}

int ClientListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant ClientListModel::data(const QModelIndex &index, int role) const
{
    const Entry &entry = m_entries.at(index.row());
    const auto effective = [&] {
        return EffectiveMailServer::of(m_draft.current(), entry.id, m_withClientSecret);
    };
    switch (role) {
    case IdRole:
        return entry.id;
    case SearchRole:
        return u"%1 %2"_s.arg(entry.title, entry.id);
    case Qt::DisplayRole:
        return QString(text(entry) + u'\n' + shortState(effective()));
    case Qt::ToolTipRole:
        return effective().sentence().toHtmlEscaped();
    case Qt::DecorationRole:
        return effective().isReady() ? QVariant() : m_cannotSend;
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(text(entry), shortState(effective()));
    default:
        return {};
    }
}

QString ClientListModel::text(const Entry &entry) const
{
    const QString title = visibleText(entry.title);
    //: %1: a client's name; it was changed and is not saved
    return isChanged(entry.id) ? tr("%1 (changed)").arg(title) : title;
}

bool ClientListModel::isChanged(const QString &id) const
{
    const Settings &saved = m_draft.saved();
    const Settings &current = m_draft.current();
    if (m_typed.contains(id))
        return true;
    if (id.isEmpty())
        return current.mailServer != saved.mailServer || current.support != saved.support;
    const auto before = saved.clients.constFind(id);
    return before == saved.clients.cend() || current.clients.value(id) != *before;
}

int ClientListModel::rowOf(const QString &clientId) const
{
    const auto entry =
        std::find_if(m_entries.cbegin(), m_entries.cend(),
                     [&clientId](const Entry &candidate) { return candidate.id == clientId; });
    return entry == m_entries.cend() ? 0 : int(entry - m_entries.cbegin());
}

void ClientListModel::setTypedSecrets(const QSet<QString> &any, const QSet<QString> &clientSecrets)
{
    if (any == m_typed && clientSecrets == m_withClientSecret)
        return;
    m_typed = any;
    m_withClientSecret = clientSecrets;
    emit dataChanged(index(0), index(rowCount() - 1));
}

// Comes with every keystroke: the names are sorted anew only if one of them differs.
void ClientListModel::follow()
{
    const QList<Entry> now = clientsById();
    if (now == m_clients) {
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_clients = now;
    arrange();
    endResetModel();
}

QList<ClientListModel::Entry> ClientListModel::clientsById() const
{
    const auto &clients = m_draft.current().clients;
    QList<Entry> all;
    all.reserve(clients.size());
    for (auto client = clients.cbegin(); client != clients.cend(); ++client)
        all << Entry{client.key(), client->name.isEmpty() ? client.key() : client->name};
    return all;
}

void ClientListModel::arrange()
{
    // The C locale sorts by code points, which is nobody's alphabet.
    const QLocale own = QLocale().collation();
    QCollator collator(own.language() == QLocale::C ? QLocale(QLocale::English) : own);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, qsizetype>> order;
    order.reserve(std::size_t(m_clients.size()));
    for (qsizetype i = 0; i < m_clients.size(); ++i)
        order.emplace_back(collator.sortKey(m_clients.at(i).title), i);
    std::stable_sort(order.begin(), order.end(), [](const auto &left, const auto &right) {
        return left.first.compare(right.first) < 0;
    });
    m_entries = {{QString(), tr("Global mail server")}};
    for (const auto &place : order)
        m_entries << m_clients.at(place.second);
}
