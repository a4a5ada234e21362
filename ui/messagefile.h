// SPDX-License-Identifier: Apache-2.0
// A message as a file that any mail program can open: asks where, and writes it.
#pragma once

#include <QFileDialog>

#include <optional>

// Deletes itself when it is answered.
class MessageFileDialog : public QFileDialog
{
    Q_OBJECT

public:
    MessageFileDialog(const QString &fileName, QWidget *parent);
};

// All of it or nothing, readable by its owner alone. Why not, in the operating system's words.
std::optional<QString> writeMessageFile(const QString &path, const QByteArray &message);
