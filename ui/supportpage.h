// SPDX-License-Identifier: Apache-2.0
// The tab Support: where requests for support go and what they carry, and how much
// the log tells. Opens none of what it asks for.
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
    // `draft` is not owned. `logFolder` need not exist.
    SupportPage(SettingsDraft &draft, const QString &logFolder, QWidget *parent = nullptr);
    ~SupportPage() override;

    FieldFaults &faults() { return m_faults; }
    // False: it is not there; that is told on this page.
    bool openLogFolder();

signals:
    void previewWanted();
    void requestWanted();

private:
    void wordFields();
    void arrange(const SettingsDraft &draft);

    std::unique_ptr<Ui::SupportPage> m_ui;
    FieldFaults m_faults;
};
