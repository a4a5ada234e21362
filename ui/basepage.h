// SPDX-License-Identifier: Apache-2.0
// The tab Base: whether and through which mail server mail goes out, and as whom.
#pragma once

#include "settings/settingsdraft.h"
#include "ui/fieldfaults.h"

#include <QWidget>

#include <memory>

namespace Ui {
class BasePage;
}

class BasePage : public QWidget
{
    Q_OBJECT

public:
    // `draft` is not owned.
    explicit BasePage(SettingsDraft &draft, QWidget *parent = nullptr);
    ~BasePage() override;

    FieldFaults &faults() { return m_faults; }

signals:
    void sendMailWanted();

private:
    void bindFields(SettingsDraft &draft);
    void watchFaults();
    void wordUse(bool ofClient);
    void enable(const MailServerSettings &server, bool inherited);
    void previewSender(const MailServerSettings &server);
    void understandPastedAddress(SettingsDraft &draft);

    std::unique_ptr<Ui::BasePage> m_ui;
    FieldFaults m_faults;
};
