// SPDX-License-Identifier: Apache-2.0
#include "support/scriptstep.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

enum class Text { None, Line, Escaped, Wildcards, Pattern };

struct Form
{
    QString pattern;
    ScriptStep::Kind kind;
    Text text;
};

// The whole language.
const QList<Form> &forms()
{
    using Kind = ScriptStep::Kind;
    static const QList<Form> all{
        {u"S: ?(?<text>.*)"_s, Kind::Say, Text::Line},
        {u"S raw: ?(?<text>.*)"_s, Kind::Say, Text::Escaped},
        {u"S raw (?<count>\\d+) times: ?(?<text>.*)"_s, Kind::Say, Text::Escaped},
        {u"S floods: ?(?<text>.+)"_s, Kind::Flood, Text::Escaped},
        {u"S speaks in pieces of (?<count>\\d+) bytes?(, every (?<ms>\\d+) ms)?"_s,
         Kind::SpeakInPieces, Text::None},
        {u"S speaks whole"_s, Kind::SpeakInPieces, Text::None},
        {u"S starts TLS"_s, Kind::StartTls, Text::None},
        {u"S closes"_s, Kind::Close, Text::None},
        {u"S resets"_s, Kind::Reset, Text::None},
        {u"S stalls"_s, Kind::Stall, Text::None},
        {u"C: ?(?<text>.*)"_s, Kind::ExpectLine, Text::Wildcards},
        {u"C matches: ?(?<text>.*)"_s, Kind::ExpectLine, Text::Pattern},
        {u"C sends (?<count>\\d+) bytes?"_s, Kind::ExpectBytes, Text::None},
        {u"C sends message"_s, Kind::ExpectMessage, Text::None},
        {u"C refuses TLS"_s, Kind::ExpectRefusedTls, Text::None},
        {u"C closes"_s, Kind::ExpectClose, Text::None},
        {u"C may run ahead"_s, Kind::LetRunAhead, Text::None},
    };
    return all;
}

QByteArray withoutEscapes(const QByteArray &text)
{
    static const QByteArray letters = "rnt0\\";
    static const QByteArray bytes("\r\n\t\0\\", 5);
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escape = text.at(i) == '\\' && i + 1 < text.size();
        const auto letter = escape ? letters.indexOf(text.at(i + 1)) : -1;
        if (letter >= 0) {
            plain += bytes.at(letter);
            ++i;
        } else if (escape && text.at(i + 1) == 'x') {
            plain += QByteArray::fromHex(text.mid(i + 2, 2));
            i += 3;
        } else {
            plain += text.at(i);
        }
    }
    return plain;
}

// Bytes are matched as Latin-1, so that a pattern can meet whatever a client sends.
QByteArray anchoredWildcards(const QByteArray &text)
{
    const auto escaped = QRegularExpression::escape(QString::fromLatin1(text));
    return QString(escaped).replace(u"\\*"_s, u".*"_s).toLatin1();
}

QByteArray stepText(Text kind, const QByteArray &text, qsizetype times)
{
    switch (kind) {
    case Text::None:
        return {};
    case Text::Line:
        return text + "\r\n";
    case Text::Escaped:
        return withoutEscapes(text).repeated(times);
    case Text::Wildcards:
        return anchoredWildcards(text);
    case Text::Pattern:
        return text;
    }
    return {};
}

bool readScriptStep(const QString &line, ScriptStep &step)
{
    for (const Form &form : forms()) {
        const QRegularExpression expression(QRegularExpression::anchoredPattern(form.pattern));
        const auto match = expression.match(line);
        if (!match.hasMatch())
            continue;
        step.kind = form.kind;
        step.count = match.captured(u"count"_s).toInt();
        step.ms = match.captured(u"ms"_s).toInt();
        const bool repeated = form.text == Text::Escaped && step.count > 0;
        step.text =
            stepText(form.text, match.captured(u"text"_s).toUtf8(), repeated ? step.count : 1);
        step.source = line;
        return true;
    }
    return false;
}

} // namespace

Script readScript(const QByteArray &text)
{
    static const QRegularExpression indent(u"^\\s+"_s);
    Script script;
    int number = 0;
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        ++number;
        line.remove(indent).remove(u'\r');
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        ScriptStep step;
        step.line = number;
        if (readScriptStep(line, step))
            script.steps << step;
        else if (script.fault.isEmpty())
            script.fault = u"Line %1 of the script is not understood: %2"_s.arg(number).arg(line);
    }
    if (script.steps.isEmpty() && script.fault.isEmpty())
        script.fault = u"The script is empty."_s;
    return script;
}

QString shownBytes(const QByteArray &text)
{
    QString shown;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '\r')
            shown += u"\\r"_s;
        else if (byte == '\n')
            shown += u"\\n"_s;
        else if (byte < 32 || byte > 126)
            shown += u"\\x%1"_s.arg(byte, 2, 16, '0'_L1);
        else
            shown += QLatin1Char(c);
    }
    return shown;
}
