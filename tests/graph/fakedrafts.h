// SPDX-License-Identifier: Apache-2.0
// The drafts of one mailbox as Microsoft Graph keeps them, without a network: a line for an
// UploadSession that answers from the event loop. Strict: whatever differs from Microsoft's
// documents is a fault(). Can fail at any call, in any way.
#pragma once

#include "graph/uploadsession.h"

#include <QByteArrayList>
#include <QHash>
#include <QJsonObject>
#include <QObject>

class FakeDrafts : public QObject
{
    Q_OBJECT

public:
    struct File
    {
        QJsonObject properties;
        QByteArray bytes;
        qint64 size = 0; // announced
    };

    static QUrl user()
    {
        return QUrl(QLatin1String("https://graph.test/v1.0/users/robot%2Bx@client.test"));
    }

    UploadSession::Line line();

    // The number of a call, from 0 on, and what answers it instead.
    QHash<qsizetype, GraphAnswer> answers;
    qsizetype stallsAt = -1; // says nothing
    bool refusesRemoval = false;
    bool stallsAtRemoval = false;

    // "POST /messages", "PUT 0-9/10", …; without the draft's name.
    const QByteArrayList &calls() const { return m_calls; }
    const QJsonObject &draft() const { return m_draft; }
    const QList<File> &files() const { return m_files; }
    bool hasDraft() const { return m_hasDraft; }
    bool isSent() const { return m_isSent; }
    QString fault() const { return m_faults.join(u'\n'); }

    static GraphAnswer json(int status, const QByteArray &body = {});

signals:
    // Before the call is answered.
    void called(qsizetype number);

private:
    void take(const GraphCall &call, UploadSession::Access access,
              const UploadSession::Line::Reader &reader);
    GraphAnswer perform(const GraphCall &call, UploadSession::Access access);
    GraphAnswer performJson(const QByteArray &path, const QJsonObject &body);
    GraphAnswer put(const GraphCall &call);
    GraphAnswer send(const GraphCall &call);
    GraphAnswer remove();
    void check(bool isRight, const QString &what);

    QByteArrayList m_calls;
    QJsonObject m_draft;
    QList<File> m_files;
    QStringList m_faults;
    bool m_hasDraft = false;
    bool m_isSent = false;
    bool m_isBusy = false;
    int m_line = 0; // calls before it hung up are not heard
};
