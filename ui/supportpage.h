// SPDX-License-Identifier: Apache-2.0
// The tab Support: where requests for support go and what they carry.
#pragma once

#include "settings/settingsdraft.h"
#include "ui/fieldfaults.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SupportPage;
}

class SupportPage : public QWidget
{
    Q_OBJECT

public:
    // `draft` is not owned.
    explicit SupportPage(SettingsDraft &draft, QWidget *parent = nullptr);
    ~SupportPage() override;

    FieldFaults &faults() { return m_faults; }

private:
    void arrange(const SettingsDraft &draft);

    std::unique_ptr<Ui::SupportPage> m_ui;
    FieldFaults m_faults;
};
