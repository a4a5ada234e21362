// SPDX-License-Identifier: Apache-2.0
// For Unix (Linux, macOS). A signal handler may do next to nothing: it writes a byte into a pipe
// whose other end the event loop watches.
#include "ctl/interruption.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/select.h>
#include <unistd.h>

namespace {

constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> wakeUpPipe{-1, -1};
std::atomic<bool> interruptionRequested{false};

extern "C" void noteInterruption(int)
{
    interruptionRequested = true;
    const char byte = 0;
    // Nothing can be done in a handler about a full pipe, and one byte in it is enough.
    [[maybe_unused]] const auto written = ::write(wakeUpPipe[1], &byte, 1);
}

void setHandlers(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    // The second Ctrl-C ends the process.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : endingSignals) {
        struct sigaction current = {};
        sigaction(signal, nullptr, &current);
        // nohup and shells without job control have them ignored, and so they stay.
        if (current.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (::pipe(wakeUpPipe.data()) != 0)
        return;
    for (const int end : wakeUpPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(wakeUpPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit requested();
    });
    setHandlers(noteInterruption);
}

Interruption::~Interruption()
{
    setHandlers(SIG_DFL);
    for (int &end : wakeUpPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

bool Interruption::isRequested()
{
    return interruptionRequested;
}

// Not poll(), which knows no terminals on macOS.
bool Interruption::inputCame()
{
    const int wakeUp = wakeUpPipe[0];
    const auto limit = qMax(STDIN_FILENO, wakeUp) + 1;
    int count = 0;
    fd_set readable;
    do {
        FD_ZERO(&readable);
        FD_SET(STDIN_FILENO, &readable);
        if (wakeUp >= 0)
            FD_SET(wakeUp, &readable);
        count = ::select(limit, &readable, nullptr, nullptr, nullptr);
    } while (count < 0 && errno == EINTR && !isRequested());
    return !isRequested();
}
