// SPDX-License-Identifier: Apache-2.0
#include "ui/recipientbox.h"

#include "settings/settingsstore.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

const QString recipientsName = u"testRecipients"_s;
constexpr qsizetype mostRecipients = 8;

QStringList rememberedIn(const SettingsStore &store)
{
    return QString::fromUtf8(store.remembered(recipientsName)).split(u'\n', Qt::SkipEmptyParts);
}

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
    clear();
    addItems(rememberedIn(store));
    setCurrentIndex(count() > 0 ? 0 : -1);
    suggest(m_suggested);
    lineEdit()->selectAll();
}

void RecipientBox::remember(const SettingsStore &store, const QString &address)
{
    QStringList recipients = QStringList{address} + rememberedIn(store);
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
