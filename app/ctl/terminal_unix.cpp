// SPDX-License-Identifier: Apache-2.0
// For Unix (Linux, macOS): termios and file descriptors.
#include "ctl/terminal.h"

#include <csignal>

#include <termios.h>
#include <unistd.h>

namespace {

bool setEcho(bool shown)
{
    termios modes{};
    if (tcgetattr(STDIN_FILENO, &modes) != 0)
        return false;
    const bool wasShown = modes.c_lflag & ECHO;
    // Only the echo: Ctrl-C and line editing go on working.
    if (shown)
        modes.c_lflag |= tcflag_t(ECHO);
    else
        modes.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes);
    return wasShown;
}

} // namespace

void prepareStandardStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
}

bool isInputTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

qint64 readStandardInput(char *bytes, std::size_t size)
{
    return ::read(STDIN_FILENO, bytes, size);
}

HiddenTyping::HiddenTyping()
    : m_wasShown(setEcho(false))
{}

HiddenTyping::~HiddenTyping()
{
    if (m_wasShown)
        setEcho(true);
}
