// SPDX-License-Identifier: Apache-2.0
#include "settings/iniinspection.h"

#include <QCoreApplication>

#include <string_view>

namespace {

// Undoes, as QSettings will, what may hide a text inside a value: escapes, continued lines, quotes
// and the blanks behind them, byte order marks. No structure is kept; a text that QSettings comes
// to see in one piece stands in one piece in the result.
class IniUnmasking
{
public:
    explicit IniUnmasking(const QByteArray &bytes)
        : m_rest(bytes.constData(), std::size_t(bytes.size()))
    {
        m_result.reserve(bytes.size());
    }

    QByteArray result()
    {
        while (!m_rest.empty())
            takeOne();
        return m_result;
    }

private:
    char next()
    {
        const char character = m_rest.front();
        m_rest.remove_prefix(1);
        return character;
    }

    void skipBlanks()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest.remove_prefix(1);
    }

    void takeOne()
    {
        const char character = next();
        if (character == '"')
            skipBlanks();
        else if (character == '\\' && !m_rest.empty())
            takeEscape();
        else if (static_cast<unsigned char>(character) < 0x80)
            m_result.append(character);
    }

    void takeEscape()
    {
        const char kind = next();
        const std::string_view itself = "\"?'\\";
        if (kind == 'x')
            takeNumber(16);
        else if (kind >= '0' && kind <= '7')
            takeNumber(8, quint16(kind - '0'));
        else if (kind == '\n' || kind == '\r')
            takeLineEndAfter(kind);
        else if (itself.find(kind) != itself.npos)
            m_result.append(kind);
        else if (std::string_view("abfnrtv").find(kind) != std::string_view::npos)
            m_result.append('\n');
        // Any other character is dropped by QSettings.
    }

    // As many digits as there are; more than 16 bits run over.
    void takeNumber(int base, quint16 number = 0)
    {
        bool any = base == 8;
        while (!m_rest.empty()) {
            const int digit = digitValue(m_rest.front());
            if (digit < 0 || digit >= base)
                break;
            number = quint16(number * base + digit);
            m_rest.remove_prefix(1);
            any = true;
        }
        if (any && number < 0x80)
            m_result.append(char(number));
    }

    static int digitValue(char character)
    {
        if (character >= '0' && character <= '9')
            return character - '0';
        const char lower = char(character | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    void takeLineEndAfter(char first)
    {
        const char other = first == '\n' ? '\r' : '\n';
        if (!m_rest.empty() && m_rest.front() == other)
            m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
    QByteArray m_result;
};

// "@Variant(…)" and "@DateTime(…)" at the start of a value. "@@Variant(" is how QSettings writes a
// text that only looks like it.
bool hasSerialisedVariant(const QByteArray &bytes)
{
    const QByteArray text = IniUnmasking(bytes).result();
    for (const char *start : {"@Variant(", "@DateTime("}) {
        for (qsizetype at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            if (at == 0 || text.at(at - 1) != '@')
                return true;
        }
    }
    return false;
}

} // namespace

IniInspection IniInspection::of(const QByteArray &bytes)
{
    if (bytes.size() > largestSize)
        return ofTooLarge(bytes.size());
    if (bytes.contains('@') || bytes.contains('\\')) {
        if (hasSerialisedVariant(bytes))
            return {false,
                    QCoreApplication::translate(
                        "SettingsStore", "it contains serialised data (@Variant or @DateTime)")};
    }
    if (bytes.contains('\0'))
        return {true, QCoreApplication::translate("SettingsStore", "it is no text file")};
    if (!bytes.isValidUtf8())
        return {true, QCoreApplication::translate("SettingsStore", "its text is not UTF-8")};
    return {};
}

IniInspection IniInspection::ofTooLarge(qint64 size)
{
    constexpr qint64 megabyte = 1024 * 1024;
    return {false, QCoreApplication::translate("SettingsStore", "it has %1 MB, more than %2 MB")
                       .arg((size + megabyte - 1) / megabyte)
                       .arg(largestSize / megabyte)};
}
