// SPDX-License-Identifier: Apache-2.0
#include "ui/systeminformationdialog.h"

#include "settings/settings.h"
#include "support/knownsecrets.h"
#include "ui/announcement.h"
#include "ui/fieldhelp.h"
#include "ui/visibletext.h"
#include "ui_systeminformationdialog.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSignalBlocker>
#include <QStyle>
#include <QTextBlock>
#include <QTextOption>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int sectionRole = Qt::UserRole;

void setUpBytes(QPlainTextEdit *edit)
{
    edit->setReadOnly(true);
    edit->setUndoRedoEnabled(false);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setLayoutDirection(Qt::LeftToRight); // a file's text, whatever the language
    edit->setTabChangesFocus(true);
}

QString fileSize(const QByteArray &bytes)
{
    return QLocale().formattedDataSize(bytes.size(), 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

SystemInformationDialog::SystemInformationDialog(Purpose purpose, SecretStore &secrets,
                                                 QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_ui(std::make_unique<Ui::SystemInformationDialog>())
    , m_secrets(new KnownSecrets(secrets, this))
{
    m_ui->setupUi(this);
    setUpBytes(m_ui->text);
    setUpBytes(m_ui->json);
    m_ui->json->setLineWrapMode(QPlainTextEdit::WidgetWidth); // a log is one long line in it
    m_ui->json->setWordWrapMode(QTextOption::WrapAnywhere);
    m_ui->body->setStretchFactor(1, 1);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->sections->setIconSize({icon, icon});
    m_ui->sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    explain(m_ui->sections, purpose == Purpose::Choose
                                ? tr("What is ticked goes along with this request (Space changes "
                                     "it). The bytes beside follow at once.")
                                : tr("What a support request carries along. Each section can be "
                                     "left out when the request is written."));
    m_ui->what->tell(ProblemLabel::Tone::Hint,
                     purpose == Purpose::Choose
                         ? tr("Exactly this goes along with the request, as these two files.")
                         : tr("A request that is written now would carry exactly this, as these "
                              "two files. Nothing leaves here."));
    resize(QSize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 40)
               .boundedTo(QWidget::screen()->availableSize()));
    connect(m_secrets, &KnownSecrets::waitingForKeychain, m_ui->wait, &WaitLabel::waitForKeychain);
    connect(m_secrets, &KnownSecrets::finished, this, [this] { present(m_collect()); });
    connect(m_ui->sections, &QListWidget::itemChanged, this, &SystemInformationDialog::takeTick);
    connect(m_ui->sections, &QListWidget::currentRowChanged, this,
            &SystemInformationDialog::showSection);
    connect(m_ui->files, &QTabWidget::currentChanged, this, &SystemInformationDialog::showBytes);
    connect(m_ui->copy, &QPushButton::clicked, this, &SystemInformationDialog::copy);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
}

SystemInformationDialog::~SystemInformationDialog() = default;

void SystemInformationDialog::preview(const Settings &settings, const QString &clientId,
                                      const SecretEditsByOwner &typed,
                                      const InformationReader &reader)
{
    m_information.reset();
    m_ui->sections->clear();
    m_ui->text->clear();
    m_ui->json->clear();
    m_ui->secrets->clear();
    m_ui->copied->clear();
    m_ui->size->setText(tr("Being collected…"));
    m_ui->copy->setEnabled(false);
    m_collect = [settings, clientId, reader] { return reader(settings, clientId); };
    m_secrets->read(settings, typed);
}

// A late answer of the keychain must not choose anything for a request that was opened meanwhile.
void SystemInformationDialog::done(int result)
{
    m_secrets->forget();
    m_ui->wait->stop();
    QDialog::done(result);
}

void SystemInformationDialog::present(SystemInformation information)
{
    m_ui->wait->stop();
    m_areSecretsKnown = m_secrets->isComplete();
    if (!m_areSecretsKnown)
        information.leaveOutForeignText();
    const QStringList withSecrets = information.sectionsWith(m_secrets->redaction());
    for (const QString &id : withSecrets)
        information.setIncluded(id, false);
    m_information = std::move(information);
    m_ui->copy->setEnabled(true);
    fillList(withSecrets);
    tellSecrets(withSecrets);
    m_secrets->forget(); // no copy of a secret outlives its use
    showBytes();
    m_ui->sections->setFocus();
    emit chosen(*m_information);
}

void SystemInformationDialog::fillList(const QStringList &withSecrets)
{
    const QSignalBlocker quiet(m_ui->sections);
    m_ui->sections->clear();
    for (const InformationSection &section : m_information->sections())
        addSection(section, withSecrets.contains(section.id));
    m_ui->sections->setCurrentRow(0);
    const int wanted = m_ui->sections->sizeHintForColumn(0) + 2 * fontMetrics().lineSpacing();
    m_ui->sections->setMinimumWidth(std::min(wanted, width() * 2 / 5));
}

void SystemInformationDialog::addSection(const InformationSection &section, bool hasSecret)
{
    const QString title = visibleText(section.title).simplified();
    auto *item = new QListWidgetItem(m_ui->sections);
    item->setData(sectionRole, section.id);
    item->setText(hasSecret ? tr("%1 (has a secret in it)").arg(title) : title);
    item->setToolTip(u"<p>%1</p>"_s.arg(item->text().toHtmlEscaped()));
    const bool included = m_information->isIncluded(section.id);
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (m_purpose == Purpose::Choose && !hasSecret)
        flags |= Qt::ItemIsUserCheckable;
    item->setFlags(flags);
    if (m_purpose == Purpose::Choose || hasSecret)
        item->setCheckState(included ? Qt::Checked : Qt::Unchecked);
    if (hasSecret)
        item->setIcon(ProblemLabel::icon(ProblemLabel::Tone::Warning, this));
}

void SystemInformationDialog::tellSecrets(const QStringList &withSecrets)
{
    QStringList words;
    QStringList titles;
    for (const InformationSection &section : m_information->sections())
        if (withSecrets.contains(section.id))
            titles << u"“%1”"_s.arg(visibleText(section.title).simplified());
    if (!titles.isEmpty())
        words << tr("A stored password or client secret stands in %1. That does not leave, and is "
                    "not shown here.")
                     .arg(QLocale().createSeparatedList(titles));
    if (!m_areSecretsKnown)
        words << tr("Not all stored secrets could be read, so that nobody can say whether they are "
                    "in texts that others wrote. Such texts are left out.");
    const QString all = words.join(u'\n');
    m_ui->secrets->tell(ProblemLabel::Tone::Warning, all);
    if (!all.isEmpty())
        announce(m_ui->secrets, all);
}

void SystemInformationDialog::takeTick(QListWidgetItem *item)
{
    if (!m_information || m_purpose != Purpose::Choose
        || !item->flags().testFlag(Qt::ItemIsUserCheckable))
        return;
    m_information->setIncluded(item->data(sectionRole).toString(),
                               item->checkState() == Qt::Checked);
    m_ui->copied->clear();
    showBytes();
    emit chosen(*m_information);
}

QPlainTextEdit *SystemInformationDialog::shownText() const
{
    return m_ui->files->currentIndex() == 0 ? m_ui->text : m_ui->json;
}

// Only what is in front, since a long log takes its time to lay out.
void SystemInformationDialog::showBytes()
{
    if (!m_information)
        return;
    const QByteArray text = m_information->text();
    const QByteArray json = m_information->json();
    shownText()->setPlainText(
        visibleText(QString::fromUtf8(shownText() == m_ui->text ? text : json)));
    m_ui->size->setText(tr("Text: %1. JSON: %2.").arg(fileSize(text), fileSize(json)));
    showSection();
}

// Scrolls to the section that is chosen in the list.
void SystemInformationDialog::showSection()
{
    const int row = m_ui->sections->currentRow();
    if (!m_information || row < 0 || row >= m_information->sections().size())
        return;
    if (row == 0) // with what stands before it
        return shownText()->moveCursor(QTextCursor::Start);
    const InformationSection &section = m_information->sections().at(row);
    const QString first = shownText() == m_ui->text
                              ? QString::fromUtf8(SystemInformation::text(section)).trimmed()
                              : u"\"id\": \"%1\""_s.arg(section.id);
    const QTextCursor found =
        shownText()->document()->find(visibleText(first.section(u'\n', 0, 0)));
    if (found.isNull())
        return;
    shownText()->moveCursor(QTextCursor::End); // so that it comes to stand at the top
    QTextCursor start = found;
    start.setPosition(shownText() == m_ui->text ? found.block().position()
                                                : found.selectionStart());
    shownText()->setTextCursor(start);
}

void SystemInformationDialog::copy()
{
    if (!m_information)
        return;
    const bool isText = shownText() == m_ui->text;
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(isText ? m_information->text() : m_information->json()));
    m_ui->copied->tell(ProblemLabel::Tone::Success, tr("Copied."));
    announce(m_ui->copied, m_ui->copied->words());
}
