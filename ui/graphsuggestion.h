// SPDX-License-Identifier: Apache-2.0
// Offers Microsoft's Graph API where a password is used at a server of Microsoft that takes them no
// longer for long. A suggestion, never a change by itself; all other values stay.
#pragma once

#include "settings/settingsdraft.h"

#include <QWidget>

class GraphSuggestion : public QWidget
{
    Q_OBJECT

public:
    explicit GraphSuggestion(QWidget *parent = nullptr);

    // `draft` is not owned.
    void follow(SettingsDraft &draft);
};
