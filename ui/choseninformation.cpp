// SPDX-License-Identifier: Apache-2.0
#include "ui/choseninformation.h"

#include "ui/systeminformationdialog.h"

#include <utility>

ChosenInformation::ChosenInformation(SecretStore &secrets, InformationReader reader,
                                     QWidget *window)
    : QObject(window)
    , m_secrets(secrets)
    , m_reader(std::move(reader))
    , m_window(window)
{}

void ChosenInformation::makePreview()
{
    m_preview =
        new SystemInformationDialog(SystemInformationDialog::Purpose::Choose, m_secrets, m_window);
    m_preview->setModal(true);
    connect(m_preview, &SystemInformationDialog::chosen, this, &ChosenInformation::take);
}

void ChosenInformation::preview(const WholeScreen &now, const QString &clientId)
{
    if (!m_preview)
        makePreview();
    follow(now.settings);
    m_of = now.settings;
    const auto reader = [kept = m_previewed, leftOut = m_leftOut,
                         collect = m_reader](const Settings &settings, const QString &client) {
        SystemInformation information = kept ? *kept : collect(settings, client);
        for (const QString &id : leftOut)
            information.setIncluded(id, false);
        return information;
    };
    m_preview->preview(now.settings, clientId, now.secrets, reader);
    m_preview->open();
}

// What was left out is remembered by itself. The bytes count only where the stored secrets could be
// read: without them texts are missing that go along once the keychain is open.
void ChosenInformation::take(const SystemInformation &information)
{
    m_leftOut.clear();
    for (const InformationSection &section : information.sections())
        if (!information.isIncluded(section.id))
            m_leftOut << section.id;
    drop();
    if (!information.isEmpty() && m_preview->areSecretsKnown())
        m_previewed = information;
    m_sizes = {information.text().size(), information.json().size()};
    emit changed();
}

void ChosenInformation::close()
{
    if (m_preview && m_preview->isVisible())
        m_preview->reject();
}

void ChosenInformation::forget()
{
    close();
    drop();
    m_leftOut.clear();
}

void ChosenInformation::follow(const Settings &now)
{
    if (m_previewed && !(m_of == now))
        drop();
}

void ChosenInformation::leaveOut(const QStringList &ids)
{
    m_leftOut << ids;
    m_leftOut.removeDuplicates();
    if (!m_previewed)
        return;
    for (const QString &id : ids)
        m_previewed->setIncluded(id, false);
    m_sizes = {m_previewed->text().size(), m_previewed->json().size()};
}

void ChosenInformation::drop()
{
    m_previewed.reset();
    m_sizes.clear();
}
