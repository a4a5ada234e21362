// SPDX-License-Identifier: Apache-2.0
#include "ui/supportpage.h"

#include "settings/effectivesupportaddress.h"
#include "ui/formbinder.h"
#include "ui_supportpage.h"

SupportPage::SupportPage(SettingsDraft &draft, const QString &logFolder, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SupportPage>())
{
    m_ui->setupUi(this);
    m_ui->logFolder->setFolder(logFolder);
    wordFields();
    bind(draft, m_ui->address, &SupportSettings::address);
    bind(draft, m_ui->allowClientAddress, &SupportSettings::allowClientAddress);
    bind(draft, m_ui->attachSystemInformation, &SupportSettings::attachSystemInformation);
    bind(draft, m_ui->logLevel, &SupportSettings::logLevel);
    m_faults.watch(m_ui->address, Keys::supportAddress);
    m_faults.watch(m_ui->allowClientAddress, Keys::allowClientAddress);
    m_faults.watch(m_ui->attachSystemInformation, Keys::attachSystemInformation);
    m_faults.watch(m_ui->logLevel, Keys::logLevel);
    connect(m_ui->preview, &QPushButton::clicked, this, &SupportPage::previewWanted);
    connect(m_ui->writeRequest, &QPushButton::clicked, this, &SupportPage::requestWanted);
    const auto refresh = [this, &draft] { arrange(draft); };
    connect(&draft, &SettingsDraft::changed, this, refresh);
    refresh();
}

void SupportPage::wordFields()
{
    addItem(m_ui->logLevel, tr("Off"), LogLevel::Off);
    addItem(m_ui->logLevel, tr("Warnings only"), LogLevel::Warnings);
    addItem(m_ui->logLevel, tr("Normal"), LogLevel::Normal);
    addItem(m_ui->logLevel, tr("Detailed"), LogLevel::Detailed);
    explain(m_ui->preview, tr("Shows exactly what a support request would carry along, section by "
                              "section."));
    m_ui->preview->setAccessibleName(tr("Preview of the system information"));
    explain(m_ui->writeRequest,
            tr("Writes to the support address in effect, through the mail server in effect."));
}

bool SupportPage::openLogFolder()
{
    return m_ui->logFolder->open();
}

// Of a client only the address, where it may have one (R31).
void SupportPage::arrange(const SettingsDraft &draft)
{
    const bool isClient = !draft.selected().isEmpty();
    const bool mayHaveAddress = !isClient || draft.current().support.allowClientAddress;
    m_ui->address->setEnabled(mayHaveAddress);
    m_ui->addressLabel->setEnabled(mayHaveAddress);
    m_ui->allowClientAddress->setEnabled(!isClient);
    m_ui->attachSystemInformation->setEnabled(!isClient);
    m_ui->preview->setEnabled(draft.current().support.attachSystemInformation);
    m_ui->logLevel->setEnabled(!isClient);
    m_ui->logLevelLabel->setEnabled(!isClient);
    const auto effective = EffectiveSupportAddress::of(draft.current(), draft.selected());
    QString words = isClient ? effective.sentence() : QString();
    if (!mayHaveAddress && !effective.ownIsIgnored)
        words += u' '
                 + tr("An own address is not allowed: “%1” is off for the system.")
                       .arg(Keys::allowClientAddress.translatedLabel());
    m_ui->effectiveAddress->tell(ProblemLabel::Tone::Hint, words);
}

SupportPage::~SupportPage() = default;
