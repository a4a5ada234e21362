// SPDX-License-Identifier: Apache-2.0
// The dialogs about support that belong to the settings window: the request, and a look at the system
// information. Each is made when it is first wanted. Forgets what is kept of clients that are gone.
#pragma once

#include "settings/settingsdraft.h"
#include "submission/createsubmission.h"
#include "ui/informationreader.h"
#include "ui/screenvalues.h"

#include <QObject>

class SettingsStore;
class SupportRequestDialog;
class SystemInformationDialog;
class QWidget;

class SupportDialogs : public QObject
{
    Q_OBJECT

public:
    // Nothing is owned. The dialogs belong to `window`, which is this object's parent.
    SupportDialogs(const SettingsStore &store, SecretStore &secrets, const SettingsDraft &draft,
                   WholeScreenReader screen, SubmissionFactory factory, const QString &dataFolder,
                   QWidget *window);

    // The values on the screen have changed, or were saved.
    void followScreen();
    // False: the request stays, since it would be lost.
    bool close();

public slots:
    // About what is selected.
    void writeRequest();
    void previewInformation();
    void renameOwner(const QString &oldId, const QString &newId);
    // What was recorded and begun about clients goes along with a new ID, and goes where they are
    // not there any more. `wanted` was saved over `before`, `after` is saved now.
    void followSaved(const Settings &before, const Settings &wanted, const Settings &after);

private:
    const SettingsStore &m_store;
    SecretStore &m_secrets;
    const SettingsDraft &m_draft;
    WholeScreenReader m_screen;
    SubmissionFactory m_factory;
    QString m_dataFolder;
    InformationReader m_information;
    QWidget *m_window;
    SupportRequestDialog *m_request = nullptr;
    SystemInformationDialog *m_preview = nullptr;
};
