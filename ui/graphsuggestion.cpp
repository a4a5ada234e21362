// SPDX-License-Identifier: Apache-2.0
#include "ui/graphsuggestion.h"

#include "settings/microsoftsmtp.h"

#include <QHBoxLayout>
#include <QPushButton>

// Without words: the authentication's own hint stands above it.
GraphSuggestion::GraphSuggestion(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new QPushButton(tr("Switch to Microsoft Office 365 (&Graph API)"), this));
    layout->addStretch();
    setVisible(false);
}

void GraphSuggestion::follow(SettingsDraft &draft)
{
    const auto refresh = [this, &draft] {
        setVisible(!passwordEndsText(draft.shown().mailServer).isEmpty());
    };
    connect(&draft, &SettingsDraft::changed, this, refresh);
    connect(findChild<QPushButton *>(), &QPushButton::clicked, &draft, [&draft] {
        draft.applyShown(
            [](Settings &view) { view.mailServer.authentication = Authentication::Graph; });
    });
    refresh();
}
