// SPDX-License-Identifier: Apache-2.0
#include "ui/overviewdialog.h"

#include "ui/announcement.h"
#include "ui/csvtable.h"
#include "ui/overviewfilter.h"
#include "ui/overviewmodel.h"
#include "ui/visibletext.h"
#include "ui_overviewdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QScreen>
#include <QShortcut>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

OverviewModel::Icons overviewIcons(const QWidget *widget)
{
    using enum ProblemLabel::Tone;
    return {ProblemLabel::icon(Warning, widget), ProblemLabel::icon(Success, widget),
            ProblemLabel::icon(Error, widget)};
}

// Each text reads as its own script does, whatever the window's direction.
class OverviewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        constexpr char16_t firstStrongIsolate = 0x2068;
        constexpr char16_t popDirectionalIsolate = 0x2069;
        option->text = QChar(firstStrongIsolate) + option->text + QChar(popDirectionalIsolate);
    }
};

} // namespace

OverviewDialog::OverviewDialog(const SettingsStore &store, SecretStore &secrets,
                               WholeScreenReader screen, SubmissionFactory factory,
                               TestResults &results, QWidget *parent)
    : QDialog(parent)
    , m_screen(std::move(screen))
    , m_ui(std::make_unique<Ui::OverviewDialog>())
    , m_model(new OverviewModel(results, overviewIcons(this), this))
    , m_filter(new OverviewFilter(this))
{
    m_ui->setupUi(this);
    m_ui->round->setUp(store, secrets, m_screen, std::move(factory), results);
    setUpTable();
    connectParts();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(150ms);
    resize(QSize(fontMetrics().averageCharWidth() * 190, fontMetrics().lineSpacing() * 40)
               .boundedTo(QWidget::screen()->availableSize()));
    refresh();
    fitColumns();
    m_ui->table->setCurrentIndex(m_filter->index(0, 0));
    m_ui->table->setFocus();
}

OverviewDialog::~OverviewDialog() = default;

void OverviewDialog::setUpTable()
{
    m_filter->setSourceModel(m_model);
    m_ui->table->setModel(m_filter);
    m_ui->table->sortByColumn(OverviewModel::Name, Qt::AscendingOrder);
    m_ui->table->setItemDelegate(new OverviewDelegate(m_ui->table));
    m_ui->table->horizontalHeader()->setResizeContentsPrecision(200); // rows
    m_ui->table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() * 3 / 2);
    m_ui->views->setStretchFactor(0, 2);
    m_ui->views->setStretchFactor(1, 1);
}

// As wide as its text, within limits; the problem takes the rest.
void OverviewDialog::fitColumns()
{
    constexpr std::array<int, OverviewModel::LastTest> mostCharacters{24, 14, 30, 34, 26};
    QHeaderView *header = m_ui->table->horizontalHeader();
    const int character = fontMetrics().averageCharWidth();
    m_ui->table->resizeColumnsToContents();
    for (std::size_t column = 0; column < mostCharacters.size(); ++column) {
        const int most = mostCharacters.at(column) * character;
        header->resizeSection(int(column), std::min(header->sectionSize(int(column)), most));
    }
    header->resizeSection(OverviewModel::LastTest, 32 * character); // results are yet to come
}

void OverviewDialog::connectParts()
{
    connect(&m_refresh, &QTimer::timeout, this, &OverviewDialog::refresh);
    connect(m_ui->search, &QLineEdit::textChanged, this, &OverviewDialog::search);
    connect(m_ui->search, &QLineEdit::returnPressed, m_ui->table,
            [this] { m_ui->table->setFocus(); });
    connect(m_ui->kind, &QComboBox::currentIndexChanged, this, &OverviewDialog::filterKind);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OverviewDialog::showDetail);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &OverviewDialog::showDetail);
    connect(m_ui->table, &QTableView::doubleClicked, this, &OverviewDialog::choose);
    // Not activated(): on some desktops a single click does that.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(key, m_ui->table);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this,
                [this] { choose(m_ui->table->currentIndex()); });
    }
    connect(m_ui->round, &RoundPanel::started, this, &OverviewDialog::refresh);
    connect(m_ui->round, &RoundPanel::ended, this, [this] {
        tellWhatIsShown();
        if (m_closeWhenFinished)
            reject();
    });
    connect(m_ui->exportCsv, &QPushButton::clicked, this, &OverviewDialog::askForFile);
    connect(m_ui->close, &QPushButton::clicked, this, &OverviewDialog::reject);
}

void OverviewDialog::suggestRecipient(const QString &address)
{
    m_ui->round->suggestRecipient(address);
}

bool OverviewDialog::isRunning() const
{
    return m_ui->round->isRunning();
}

void OverviewDialog::followScreen()
{
    if (isVisible())
        m_refresh.start();
}

void OverviewDialog::showEvent(QShowEvent *event)
{
    refresh();
    QDialog::showEvent(event);
}

void OverviewDialog::refresh()
{
    m_refresh.stop();
    const WholeScreen now = m_screen();
    const QModelIndex before = m_ui->table->currentIndex();
    const QString current = before.data(OverviewModel::IdRole).toString();
    m_model->show(now.settings, ownersWithClientSecret(now.secrets));
    if (before.isValid() && !m_ui->table->currentIndex().isValid()) { // clients came or went
        const QModelIndex same = m_model->index(m_model->rowOf(current), 0);
        m_ui->table->setCurrentIndex(m_filter->mapFromSource(same));
    }
    m_ui->what->tell(ProblemLabel::Tone::Hint,
                     now.unsaved ? tr("Checks the values on the screen, including unsaved ones.")
                                 : tr("Checks the saved values."));
    m_ui->round->followScreen();
    tellWhatIsShown();
    showDetail();
}

void OverviewDialog::search(const QString &words)
{
    m_filter->search(words);
    tellWhatIsShown();
}

void OverviewDialog::filterKind(int index)
{
    m_filter->showKind(OverviewFilter::Kind(index)); // the box lists them in their order
    tellWhatIsShown();
}

void OverviewDialog::tellWhatIsShown()
{
    m_ui->shown->setText(tr("Shown: %1 of %2").arg(m_filter->rowCount()).arg(m_model->rowCount()));
    m_ui->exportCsv->setEnabled(m_filter->rowCount() > 0);
    showDetail();
}

void OverviewDialog::showDetail()
{
    const QString detail = m_ui->table->currentIndex().data(OverviewModel::DetailRole).toString();
    if (m_ui->detail->toPlainText() != detail) // keeps what is selected in it
        m_ui->detail->setPlainText(detail);
}

void OverviewDialog::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit clientChosen(index.data(OverviewModel::IdRole).toString());
}

void OverviewDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the overview"), QDir::homePath(),
                                   tr("Comma-separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"mailroom-%1.csv"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &OverviewDialog::exportTo);
    dialog->open();
}

void OverviewDialog::exportTo(const QString &path)
{
    CsvTable table;
    table.add(OverviewModel::exportHeader());
    for (int row = 0; row < m_filter->rowCount(); ++row)
        table.add(m_model->exportRow(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    const QString file = QDir::toNativeSeparators(path);
    const auto failure = table.writeTo(path);
    const QString words = failure
                              ? tr("“%1” could not be written: %2").arg(file, *failure)
                              : tr("Rows written to “%1”: %2").arg(file).arg(m_filter->rowCount());
    m_ui->exported->tell(failure ? ProblemLabel::Tone::Error : ProblemLabel::Tone::Success, words);
    announce(m_ui->exported, words);
}

void OverviewDialog::reject()
{
    m_closeWhenFinished = isRunning();
    if (m_closeWhenFinished)
        m_ui->round->cancel(); // comes back here
    else
        QDialog::reject();
}
