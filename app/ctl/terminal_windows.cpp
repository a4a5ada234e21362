// SPDX-License-Identifier: Apache-2.0
// For Windows: console modes and code pages.
#include "ctl/terminal.h"

#include <QString>

#include <array>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace {

HANDLE inputHandle()
{
    return GetStdHandle(STD_INPUT_HANDLE);
}

// ReadFile loses what is not ASCII on a console with code page 65001, so the console is read in
// UTF-16. `size` has room for the UTF-8 of a quarter as many UTF-16 units.
qint64 readConsole(char *bytes, std::size_t size)
{
    std::array<wchar_t, 1024> typed;
    DWORD count = 0;
    const auto room = static_cast<DWORD>(qMin(typed.size(), size / 4));
    if (!ReadConsoleW(inputHandle(), typed.data(), room, &count, nullptr))
        return -1;
    // Ctrl-Z at the start of a line ends the input.
    if (count > 0 && typed[0] == L'\x1A')
        return 0;
    const QByteArray utf8 = QString::fromWCharArray(typed.data(), qsizetype(count)).toUtf8();
    std::memcpy(bytes, utf8.constData(), std::size_t(utf8.size()));
    SecureZeroMemory(typed.data(), sizeof typed);
    return utf8.size();
}

} // namespace

void prepareStandardStreams()
{
    for (FILE *stream : {stdin, stdout, stderr})
        _setmode(_fileno(stream), _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
}

bool isInputTerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(inputHandle(), &mode) != 0;
}

qint64 readStandardInput(char *bytes, std::size_t size)
{
    if (isInputTerminal())
        return readConsole(bytes, size);
    return _read(_fileno(stdin), bytes, static_cast<unsigned int>(size));
}

HiddenTyping::HiddenTyping()
{
    DWORD mode = 0;
    if (!GetConsoleMode(inputHandle(), &mode) || !(mode & ENABLE_ECHO_INPUT))
        return;
    m_wasShown = SetConsoleMode(inputHandle(), mode & ~DWORD(ENABLE_ECHO_INPUT)) != 0;
}

HiddenTyping::~HiddenTyping()
{
    DWORD mode = 0;
    if (m_wasShown && GetConsoleMode(inputHandle(), &mode))
        SetConsoleMode(inputHandle(), mode | ENABLE_ECHO_INPUT);
}
