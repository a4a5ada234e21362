// SPDX-License-Identifier: Apache-2.0
// Runs the built mailroomctl on settings of its own, without keychain, bus and display. The test's
// event loop goes on meanwhile, so a practice server can live beside it.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

struct CtlResult
{
    int exitCode = -1; // -1: crashed or did not end in time
    QByteArray out;
    QByteArray err;

    // Of standard output; empty where that is not exactly one JSON object.
    QJsonObject json() const;
    QString errorCode() const; // of the JSON object
};

class CtlProgram
{
public:
    CtlProgram();

    // With --settings and the file's name before `arguments`.
    CtlResult run(const QStringList &arguments, const QByteArray &input = {});
    // Exactly `arguments`.
    CtlResult runBare(const QStringList &arguments, const QByteArray &input = {});
    // Starts without waiting; standard input stays open.
    // `program`: mailroomctl under another name, or one that calls it.
    void start(QProcess &process, const QStringList &arguments,
               const QString &program = QStringLiteral(MAILROOMCTL)) const;
    static CtlResult resultOf(QProcess &process);

    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    QByteArray settingsText() const;
    void writeSettings(const QByteArray &text) const;

private:
    QTemporaryDir m_folder;
};
