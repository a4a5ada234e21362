// SPDX-License-Identifier: Apache-2.0
// What somebody fills in for support: where the answer goes, subject, description, files, and whether
// the system information goes along. Knows neither drafts nor how it is sent.
#pragma once

#include "support/supportrequest.h"

#include <QWidget>

#include <memory>

class AttachmentList;

namespace Ui {
class RequestForm;
}

class RequestForm : public QWidget
{
    Q_OBJECT

public:
    explicit RequestForm(QWidget *parent = nullptr);
    ~RequestForm() override;

    SupportRequest request(const QString &clientId) const;
    void fill(const SupportRequest &request);

    // Whether the setting lets the system information go along.
    void allowInformation(bool allowed);
    bool wantsInformation() const;
    // Where answers go if nothing is typed.
    void setSenderAddress(const QString &address);
    void setEditable(bool editable);
    void focusFirstEmpty();
    AttachmentList &attachments() const;
    // About, in bytes, at once also for a long text.
    qint64 textSize() const;

signals:
    void changed(); // what is written or attached
    void informationToggled();
    void previewWanted();

private:
    void doubtReplyTo();
    void enableInformation();

    std::unique_ptr<Ui::RequestForm> m_ui;
    bool m_informationAllowed = true;
    bool m_isEditable = true;
};
