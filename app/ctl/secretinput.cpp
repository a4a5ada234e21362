// SPDX-License-Identifier: Apache-2.0
#include "ctl/secretinput.h"

#include "ctl/console.h"
#include "ctl/exitcode.h"
#include "ctl/interruption.h"
#include "ctl/terminal.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype secretLimit = 64 * 1024; // bytes

QString secretText(const char *text)
{
    return QCoreApplication::translate("SecretInput", text);
}

CommandFailure unusable(const char *reason)
{
    return {u"secret-invalid"_s, ExitCode::Data, secretText(reason),
            secretText(QT_TRANSLATE_NOOP("SecretInput",
                                         "Pass the secret alone on standard input, as UTF-8 text "
                                         "on one line. Nothing was stored or sent."))};
}

// Volatile, so that the compiler may not leave out writes to memory that is freed next.
void wipe(QByteArray &bytes)
{
    volatile char *cursor = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        cursor[i] = '\0';
    bytes.clear();
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    text.fill(u'\0');
    return !decoder.hasError();
}

bool isControl(char byte)
{
    return (byte >= 0 && byte < 0x20) || byte == 0x7F;
}

// Without the mark that some shells put before piped text, and without one line end.
QByteArrayView withoutFrame(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

const char *faultOf(QByteArrayView secret)
{
    if (secret.isEmpty())
        return QT_TRANSLATE_NOOP("SecretInput", "There is no secret on standard input.");
    if (std::any_of(secret.begin(), secret.end(), isControl))
        return QT_TRANSLATE_NOOP("SecretInput",
                                 "The secret on standard input has a line break or another "
                                 "control character inside.");
    if (!isUtf8(secret))
        return QT_TRANSLATE_NOOP("SecretInput", "The secret on standard input is not UTF-8 text.");
    return nullptr;
}

// Reads without ever copying what was read; up to the end, or to the end of a line at a terminal.
std::optional<CommandFailure> readInto(QByteArray &bytes, bool oneLine)
{
    bytes.resize(secretLimit + 1);
    qsizetype used = 0;
    qint64 count = 1;
    bool isComplete = false;
    while (count > 0 && !isComplete && Interruption::inputCame()) {
        count = readStandardInput(bytes.data() + used, std::size_t(bytes.size() - used));
        used += qMax<qint64>(count, 0);
        isComplete = used > secretLimit || (oneLine && used > 0 && bytes.at(used - 1) == '\n');
    }
    bytes.truncate(used);
    if (Interruption::isRequested())
        return CommandFailure(
            u"cancelled"_s, ExitCode::Temporary,
            secretText(QT_TRANSLATE_NOOP("SecretInput", "Cancelled. Nothing was stored or sent.")));
    if (count < 0)
        return CommandFailure(
            u"input-unreadable"_s, ExitCode::InputOutput,
            secretText(QT_TRANSLATE_NOOP("SecretInput", "Standard input cannot be read.")));
    if (used > secretLimit)
        return unusable(
            QT_TRANSLATE_NOOP("SecretInput", "The secret on standard input is over 64 KB long."));
    return {};
}

} // namespace

std::variant<Secret, CommandFailure> secretIn(QByteArray &bytes)
{
    const QByteArrayView view = withoutFrame(bytes);
    const char *fault = faultOf(view);
    Secret secret(QByteArray::fromRawData(view.data(), view.size()));
    wipe(bytes);
    if (fault)
        return unusable(fault);
    return secret;
}

std::variant<Secret, CommandFailure> readSecret(Console &console, const QString &prompt)
{
    QByteArray bytes;
    std::optional<CommandFailure> failure;
    {
        const bool atTerminal = isInputTerminal();
        const HiddenTyping hidden;
        if (atTerminal)
            console.remark(prompt);
        failure = readInto(bytes, atTerminal);
    }
    if (!failure)
        return secretIn(bytes);
    wipe(bytes);
    return *failure;
}
