// SPDX-License-Identifier: Apache-2.0
// What each operating system does in its own way with standard input and output. One .cpp per
// system.
#pragma once

#include <QtGlobal>

#include <cstddef>

// Bytes instead of text, UTF-8 instead of a code page, and an error instead of a signal where the
// reader of our output has gone. Once, at the start.
void prepareStandardStreams();

bool isInputTerminal();

// Up to `size` bytes, 0 at the end, -1 on an error or a signal. From a terminal a line at a time.
qint64 readStandardInput(char *bytes, std::size_t size);

// While it lives, what is typed at the terminal does not show. Nothing happens without a terminal.
class HiddenTyping
{
public:
    HiddenTyping();
    ~HiddenTyping();
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    bool m_wasShown = false;
};
