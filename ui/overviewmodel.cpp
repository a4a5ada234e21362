// SPDX-License-Identifier: Apache-2.0
#include "ui/overviewmodel.h"

#include "settings/effectivemailserver.h"
#include "ui/clientlistmodel.h"
#include "ui/visibletext.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString serverWords(const MailServerSettings &server)
{
    const bool isNamed = server.authentication == Authentication::Graph || !server.host.isEmpty();
    return isNamed ? EffectiveMailServer::protectedPlace(server) : QString();
}

QString senderWords(const MailServerSettings &server)
{
    return server.senderName.isEmpty() ? server.senderAddress
                                       : u"%1 <%2>"_s.arg(server.senderName, server.senderAddress);
}

QString resultWord(const TestResult &result)
{
    if (!result.ok())
        return OverviewModel::tr("failed");
    return result.kind == TestResult::Kind::Mail ? OverviewModel::tr("mail accepted")
                                                 : OverviewModel::tr("fine");
}

QString withAge(const QString &words, const TestResult &result)
{
    //: %1: the result of a test
    return result.isOutdated ? OverviewModel::tr("%1 (settings changed since)").arg(words) : words;
}

QString lastTestWords(const TestResult &result)
{
    const QString time = QLocale().toString(result.time, QLocale::ShortFormat);
    //: %1: date and time of a test, %2: its result
    return withAge(OverviewModel::tr("%1: %2").arg(time, resultWord(result)), result);
}

QString paragraphOf(const Problem &problem)
{
    return u"%1\n%2"_s.arg(problem.message(), problem.advice()).trimmed();
}

QStringList resultParagraphs(const TestResult &result)
{
    QStringList parts{OverviewModel::tr("Last test: %1").arg(lastTestWords(result))};
    if (result.problem)
        parts << paragraphOf(*result.problem);
    for (const Problem &warning : result.warnings)
        parts << paragraphOf(warning);
    if (!result.serverReply.isEmpty())
        parts << OverviewModel::tr("The server’s own reply:") + u'\n' + result.serverReply;
    if (!result.queueId.isEmpty())
        parts << OverviewModel::tr("Queue id: %1").arg(result.queueId);
    return parts;
}

} // namespace

OverviewModel::OverviewModel(const TestResults &results, const Icons &icons, QObject *parent)
    : QAbstractTableModel(parent)
    , m_results(results)
    , m_icons(icons)
{
    connect(&results, &TestResults::changed, this, &OverviewModel::showResult);
}

void OverviewModel::show(const Settings &settings, const QSet<QString> &withClientSecret)
{
    m_settings = settings;
    m_withClientSecret = withClientSecret;
    std::vector<Row> rows;
    rows.reserve(std::size_t(settings.clients.size()) + 1);
    rows.push_back(rowFor({}));
    for (auto client = settings.clients.cbegin(); client != settings.clients.cend(); ++client)
        rows.push_back(rowFor(client.key()));
    const auto isSame = [](const Row &one, const Row &other) { return one.id == other.id; };
    if (std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), isSame)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
}

OverviewModel::Row OverviewModel::rowFor(const QString &clientId) const
{
    const auto effective = EffectiveMailServer::of(m_settings, clientId, m_withClientSecret);
    Row row;
    row.id = clientId;
    row.owner = ownerOfNamedServer(m_settings, clientId);
    const MailServerSettings &server = serverOfOwner(m_settings, row.owner);
    if (const auto problem = effective.problem())
        row.reason = visibleText(problem->message());
    row.texts[Name] = clientId.isEmpty() ? tr("Global mail server")
                                         : visibleText(m_settings.clientTitle(clientId));
    row.texts[Id] = visibleText(clientId);
    row.texts[InEffect] = shortState(effective);
    row.texts[Server] = visibleText(serverWords(server));
    row.texts[Sender] = visibleText(senderWords(server));
    addResult(row);
    return row;
}

// Where nothing is sent by rule, that is the trouble, whatever a test once found.
void OverviewModel::addResult(Row &row) const
{
    const TestResult *result = m_results.of(row.owner);
    row.texts[LastTest] = result ? lastTestWords(*result) : tr("Not tested");
    row.texts[Trouble] = row.reason;
    if (row.reason.isEmpty() && result && result->problem)
        row.texts[Trouble] = visibleText(result->problem->message());
}

void OverviewModel::showResult(const QString &owner)
{
    int first = -1;
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[std::size_t(row)].owner != owner)
            continue;
        addResult(m_rows[std::size_t(row)]);
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        emit dataChanged(index(first, LastTest), index(last, Trouble));
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Client");
    case Id:
        return tr("ID");
    case InEffect:
        return tr("In effect");
    case Server:
        return tr("Mail server");
    case Sender:
        return tr("Sender");
    case LastTest:
        return tr("Last test");
    case Trouble:
        return tr("Problem");
    default:
        return {};
    }
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(std::size_t(index.row()));
    const QString &text = row.texts.at(std::size_t(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole: {
        const bool isState = index.column() == InEffect;
        const auto effective = EffectiveMailServer::of(m_settings, row.id, m_withClientSecret);
        return (isState ? visibleText(effective.sentence()) : text).toHtmlEscaped();
    }
    case Qt::DecorationRole:
        return icon(row, index.column());
    case IdRole:
        return row.id;
    case TimeRole: {
        const TestResult *result = m_results.of(row.owner);
        return result ? result->time : QDateTime();
    }
    case CannotSendRole:
        return !row.reason.isEmpty();
    case OwnServerRole:
        return !row.owner.isEmpty();
    case FailedRole:
        return hasFailed(row);
    case DetailRole:
        return detail(row);
    default:
        return {};
    }
}

QVariant OverviewModel::icon(const Row &row, int column) const
{
    if (column == InEffect && !row.reason.isEmpty())
        return m_icons.cannotSend;
    const TestResult *result = m_results.of(row.owner);
    if (column == LastTest && result && !result->isOutdated)
        return result->ok() ? m_icons.fine : m_icons.failed;
    return {};
}

bool OverviewModel::hasFailed(const Row &row) const
{
    const TestResult *result = m_results.of(row.owner);
    return result && !result->ok();
}

QString OverviewModel::detail(const Row &row) const
{
    const auto effective = EffectiveMailServer::of(m_settings, row.id, m_withClientSecret);
    QStringList parts{effective.sentence()};
    if (const auto problem = effective.problem())
        parts << problem->advice();
    if (const TestResult *result = m_results.of(row.owner))
        parts << resultParagraphs(*result);
    return visibleText(parts.join(u'\n'));
}

int OverviewModel::rowOf(const QString &clientId) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const Row &row) { return row.id == clientId; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

QStringList OverviewModel::exportHeader()
{
    return {tr("Client"),    tr("ID"),     tr("In effect"), tr("Mail server"), tr("Sender"),
            tr("Last test"), tr("Result"), tr("Problem"),   tr("Server reply")};
}

// The time as ISO 8601 has it, so that programs can sort by it.
QStringList OverviewModel::exportRow(int row) const
{
    const Row &entry = m_rows.at(std::size_t(row));
    const auto &texts = entry.texts;
    const TestResult *result = m_results.of(entry.owner);
    return {texts[Name],
            texts[Id],
            texts[InEffect],
            texts[Server],
            texts[Sender],
            result
                ? result->time.toOffsetFromUtc(result->time.offsetFromUtc()).toString(Qt::ISODate)
                : QString(),
            result ? withAge(resultWord(*result), *result) : QString(),
            texts[Trouble],
            result ? visibleText(result->serverReply) : QString()};
}
