// SPDX-License-Identifier: Apache-2.0
// For Windows, which calls its handler in a thread of its own.
#include "ctl/interruption.h"

#include <QMetaObject>

#include <atomic>

#include <windows.h>

namespace {

std::atomic<Interruption *> listener{nullptr};
std::atomic<bool> interruptionRequested{false};

BOOL WINAPI noteInterruption(DWORD)
{
    if (interruptionRequested.exchange(true))
        return FALSE; // the second time: end the process
    Interruption *interruption = listener;
    if (interruption)
        QMetaObject::invokeMethod(interruption, &Interruption::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    listener = this;
    SetConsoleCtrlHandler(noteInterruption, TRUE);
}

Interruption::~Interruption()
{
    SetConsoleCtrlHandler(noteInterruption, FALSE);
    listener = nullptr;
}

bool Interruption::isRequested()
{
    return interruptionRequested;
}

// Reading from the console ends by itself at Ctrl-C.
bool Interruption::inputCame()
{
    return !isRequested();
}
