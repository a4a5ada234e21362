// SPDX-License-Identifier: Apache-2.0
// Everything that --demo needs: a practice server, scratch settings that point to it and a store
// that knows its password. All of it is gone when the program ends; nobody's settings are touched.
#pragma once

#include "practice/practiceserver.h"
#include "secrets/sessionsecretstore.h"
#include "settings/settingsstore.h"

#include <QTemporaryDir>

class Demonstration : public QObject
{
    Q_OBJECT

public:
    explicit Demonstration(QObject *parent = nullptr);

    // None: ready. Otherwise why not, translated.
    std::optional<QString> begin();

    SettingsStore &settings() { return m_store; }
    SecretStore &secrets() { return m_secrets; }
    PracticeServer &server() { return m_server; }
    // For the log, the last tests and drafts; goes with everything else.
    QString dataFolder() const;
    static QString recipient();

private:
    bool writeCertificate() const;
    Settings practiceSettings() const;
    void storePassword(const QString &key);

    const QString m_password;
    QTemporaryDir m_folder;
    SettingsStore m_store;
    SessionSecretStore m_secrets;
    PracticeServer m_server;
};
