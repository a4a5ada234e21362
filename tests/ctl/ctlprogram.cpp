// SPDX-License-Identifier: Apache-2.0
#include "ctl/ctlprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms, for a busy machine

QProcessEnvironment isolated(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
                                u"LANGUAGE"_s, u"SSL_CERT_FILE"_s})
        environment.remove(name);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s,
                                u"XDG_RUNTIME_DIR"_s, u"XDG_CACHE_HOME"_s})
        environment.insert(name, folder);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace

QJsonObject CtlResult::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(out);
    return out.count('\n') == 1 && out.endsWith('\n') ? document.object() : QJsonObject();
}

QString CtlResult::errorCode() const
{
    return json().value("error"_L1).toObject().value("code"_L1).toString();
}

CtlProgram::CtlProgram()
{
    Q_ASSERT(m_folder.isValid());
}

CtlResult CtlProgram::run(const QStringList &arguments, const QByteArray &input)
{
    return runBare(QStringList{u"--settings"_s, settingsFile()} + arguments, input);
}

CtlResult CtlProgram::runBare(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return resultOf(process);
}

void CtlProgram::start(QProcess &process, const QStringList &arguments,
                       const QString &program) const
{
    process.setProcessEnvironment(isolated(m_folder.path()));
    process.start(program, arguments);
}

CtlResult CtlProgram::resultOf(QProcess &process)
{
    QSignalSpy finished(&process, &QProcess::finished);
    if (process.state() != QProcess::NotRunning && !finished.wait(patience))
        process.kill();
    CtlResult result;
    if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QByteArray CtlProgram::settingsText() const
{
    QFile file(settingsFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void CtlProgram::writeSettings(const QByteArray &text) const
{
    QFile file(settingsFile());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    Q_ASSERT(isWritten);
    Q_UNUSED(isWritten);
}
