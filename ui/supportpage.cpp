// SPDX-License-Identifier: Apache-2.0
#include "ui/supportpage.h"

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
}

SupportPage::~SupportPage() = default;
