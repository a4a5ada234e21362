// SPDX-License-Identifier: Apache-2.0
#include "ui/supportpage.h"

#include "settings/effectivesupportaddress.h"
#include "ui/formbinder.h"
#include "ui_supportpage.h"

SupportPage::SupportPage(SettingsDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SupportPage>())
{
    m_ui->setupUi(this);
    bind(draft, m_ui->address, &SupportSettings::address);
    bind(draft, m_ui->allowClientAddress, &SupportSettings::allowClientAddress);
    bind(draft, m_ui->attachSystemInformation, &SupportSettings::attachSystemInformation);
    m_faults.watch(m_ui->address, Keys::supportAddress);
    m_faults.watch(m_ui->allowClientAddress, Keys::allowClientAddress);
    m_faults.watch(m_ui->attachSystemInformation, Keys::attachSystemInformation);
    const auto refresh = [this, &draft] { arrange(draft); };
    connect(&draft, &SettingsDraft::changed, this, refresh);
    refresh();
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
    const auto effective = EffectiveSupportAddress::of(draft.current(), draft.selected());
    QString words = isClient ? effective.sentence() : QString();
    if (!mayHaveAddress && !effective.ownIsIgnored)
        words += u' '
                 + tr("An own address is not allowed: “%1” is off for the system.")
                       .arg(Keys::allowClientAddress.translatedLabel());
    m_ui->effectiveAddress->tell(ProblemLabel::Tone::Hint, words);
}

SupportPage::~SupportPage() = default;
