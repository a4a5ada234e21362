// SPDX-License-Identifier: Apache-2.0
#include "ctl/console.h"

#include "ctl/terminal.h"

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

bool writeTo(FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

bool turnsDirection(char16_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
           || code == 0x200E || code == 0x200F || code == 0x061C;
}

} // namespace

void Console::print(const QString &text)
{
    write(visibleText(text).toUtf8() + '\n');
}

void Console::write(const QByteArray &bytes)
{
    m_isWritable = writeTo(stdout, bytes) && m_isWritable;
}

void Console::remark(const QString &text)
{
    writeTo(stderr, "mailroomctl: " + visibleText(text).toUtf8() + '\n');
}

Console::Input Console::readAll(qsizetype limit)
{
    Input input;
    std::array<char, 64 * 1024> block;
    qint64 count = 0;
    while ((count = readStandardInput(block.data(), block.size())) > 0) {
        if (input.bytes.size() + count > limit)
            return {{}, Input::End::TooLong};
        input.bytes.append(block.data(), count);
    }
    if (count < 0)
        return {{}, Input::End::Failed};
    return input;
}

QString visibleText(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    for (QChar &character : text) {
        const char16_t code = character.unicode();
        if (code < 0x20 && code != '\n' && code != '\t')
            character = QChar(char16_t(0x2400 + code));
        else if (code == 0x7F)
            character = QChar(0x2421);
        else if ((code >= 0x80 && code < 0xA0) || turnsDirection(code))
            character = QChar::ReplacementCharacter;
    }
    return text;
}
