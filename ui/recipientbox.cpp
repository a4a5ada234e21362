// SPDX-License-Identifier: Apache-2.0
#include "ui/recipientbox.h"

#include "settings/settingsstore.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

const QString recipientsName = u"testRecipients"_s;
constexpr qsizetype mostRecipients = 8;

} // namespace

RecipientBox::RecipientBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase
                        | Qt::ImhNoPredictiveText);
    setAccessibleDescription(tr("Any address that you can look into."));
}

void RecipientBox::recall(const SettingsStore &store)
{
    const QString remembered = QString::fromUtf8(store.remembered(recipientsName));
    clear();
    addItems(remembered.split(u'\n', Qt::SkipEmptyParts));
    setCurrentIndex(count() > 0 ? 0 : -1);
    suggest(m_suggested);
    lineEdit()->selectAll();
}

void RecipientBox::remember(const SettingsStore &store, const QString &address)
{
    QStringList recipients{address};
    for (int row = 0; row < count(); ++row)
        recipients << itemText(row);
    recipients.removeDuplicates();
    recipients = recipients.mid(0, mostRecipients);
    store.remember(recipientsName, recipients.join(u'\n').toUtf8());
    clear();
    addItems(recipients);
    setCurrentIndex(0);
}

void RecipientBox::suggest(const QString &address)
{
    m_suggested = address;
    if (count() == 0 && currentText().isEmpty())
        setEditText(address);
}
