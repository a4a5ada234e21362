// SPDX-License-Identifier: Apache-2.0
// What of the system information goes along with one request: as it was previewed, as long as that is
// true, and without what was left out. Owns the preview. Sends nothing.
#pragma once

#include "ui/informationreader.h"
#include "ui/screenvalues.h"

#include <QObject>

#include <optional>

class SecretStore;
class SystemInformationDialog;
class QWidget;

class ChosenInformation : public QObject
{
    Q_OBJECT

public:
    // `secrets` is not owned. `window` shows the preview and is this object's parent.
    ChosenInformation(SecretStore &secrets, InformationReader reader, QWidget *window);

    void preview(const WholeScreen &now, const QString &clientId);
    // What is not shown yet is not chosen any more.
    void close();
    // Another request: nothing is chosen and nothing left out.
    void forget();
    // Of other values than these it tells nothing.
    void follow(const Settings &now);
    void leaveOut(const QStringList &ids);

    // None: to be collected when it is needed.
    const std::optional<SystemInformation> &previewed() const { return m_previewed; }
    const QStringList &leftOut() const { return m_leftOut; }
    const QList<qint64> &sizes() const { return m_sizes; } // of the files that are previewed

signals:
    void changed();

private:
    void makePreview();
    void take(const SystemInformation &information);
    void drop();

    SecretStore &m_secrets;
    InformationReader m_reader;
    QWidget *m_window;
    SystemInformationDialog *m_preview = nullptr;
    std::optional<SystemInformation> m_previewed;
    Settings m_of; // what the preview tells of
    QStringList m_leftOut; // IDs
    QList<qint64> m_sizes;
};
