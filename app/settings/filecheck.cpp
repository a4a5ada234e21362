// SPDX-License-Identifier: Apache-2.0
#include "settings/filecheck.h"

#include "settings/faulttext.h"

#include <QFileInfo>

void checkFile(const SettingKey &key, const QString &path, QList<FieldFault> &faults)
{
    const QFileInfo file(path);
    QString text;
    if (path.isEmpty() || (file.isFile() && file.isReadable()))
        return;
    if (!file.exists())
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "There is no such file: choose an existing one, or clear the field."));
    else if (!file.isFile())
        text = faultText(
            QT_TRANSLATE_NOOP("FieldFault", "This is not a file: choose one, or clear the field."));
    else
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This file cannot be read: give yourself the right to, or choose "
                          "another."));
    faults << FieldFault{&key, FieldFault::Weight::Error, text};
}
