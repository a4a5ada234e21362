// SPDX-License-Identifier: Apache-2.0
// Offers the usual port of the chosen encryption, where another encryption's usual port is set. A
// suggestion, never a change by itself: a typed port stays until the button is pressed.
#pragma once

#include "settings/settingsdraft.h"

#include <QWidget>

#include <optional>

class ProblemLabel;
class QPushButton;

// None: the port may well be meant.
std::optional<quint16> suggestedPort(const MailServerSettings &server);

class PortSuggestion : public QWidget
{
    Q_OBJECT

public:
    explicit PortSuggestion(QWidget *parent = nullptr);

    // Without words, where the port's own hint stands above it.
    void setWordless();
    void follow(SettingsDraft &draft);

private:
    void suggest(const MailServerSettings &server);

    ProblemLabel *m_words;
    QPushButton *m_use;
    bool m_isWordless = false;
    quint16 m_port = 0;
};
