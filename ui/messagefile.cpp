// SPDX-License-Identifier: Apache-2.0
#include "ui/messagefile.h"

#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

MessageFileDialog::MessageFileDialog(const QString &fileName, QWidget *parent)
    : QFileDialog(parent, tr("Save the request"), QDir::homePath(), tr("Mail message (*.eml)"))
{
    setObjectName(u"chooseFile"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setDefaultSuffix(u"eml"_s);
    selectFile(fileName);
}

std::optional<QString> writeMessageFile(const QString &path, const QByteArray &message)
{
    QSaveFile file(path);
    // For the owner alone, as the log and the settings are that may be in it.
    if (file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(message) == message.size() && file.commit())
        return {};
    return file.errorString();
}
