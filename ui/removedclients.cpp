// SPDX-License-Identifier: Apache-2.0
#include "ui/removedclients.h"

#include "ui/clientdialog.h"
#include "ui/visibletext.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

void RemovedClients::add(const QString &id, const Client &client)
{
    m_removed << Removed{id, client};
    show();
}

void RemovedClients::forget()
{
    m_removed.clear();
    dismiss();
}

void RemovedClients::show()
{
    if (m_removed.isEmpty())
        return dismiss();
    QStringList titles;
    for (const Removed &removed : std::as_const(m_removed))
        titles << visibleText(
            u"“%1”"_s.arg(removed.client.name.isEmpty() ? removed.id : removed.client.name));
    //: %1: one client's name in quotes, or several
    tell(ProblemLabel::Tone::Hint, tr("Removed with the next Apply, with all stored secrets: %1.")
                                       .arg(QLocale().createSeparatedList(titles)));
    connect(addChoice(tr("Bring back %1").arg(titles.constLast())), &QPushButton::clicked, this,
            &RemovedClients::bringBack);
    addDismissal();
}

// Another client may have got the ID meanwhile.
void RemovedClients::bringBack()
{
    Removed last = m_removed.takeLast();
    const Settings &current = m_draft->current();
    const bool isFree = current.knownClient(last.id).isEmpty();
    const QString id = isFree ? last.id : ClientDialog::suggestedId(last.id, current);
    const bool isSaved = m_draft->saved().clients.contains(last.id);
    if (id != last.id && last.client.formerId.isEmpty() && isSaved)
        last.client.formerId = last.id;
    m_draft->apply([&](Settings &settings) { settings.clients.insert(id, last.client); });
    m_draft->select(id);
    show();
}
