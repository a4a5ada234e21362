// SPDX-License-Identifier: Apache-2.0
#include "support/keptreport.h"

#include "diagnosis/problemtable.h"
#include "diagnosis/readabletext.h"
#include "support/sectiontext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 16 * 1024; // bytes
constexpr qsizetype mostEntries = 500; // of each list but the transcript

QString keptText(const QString &text)
{
    return SectionText::cut(text, longestText);
}

QString textOf(const QJsonObject &object, const QString &name)
{
    return keptText(SectionText::visible(object.value(name).toString()));
}

qint64 millisecondsOf(const QJsonObject &object)
{
    return std::max<qint64>(object.value(u"ms"_s).toInteger(), 0);
}

QJsonArray textArray(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts.mid(0, mostEntries))
        array << keptText(text);
    return array;
}

QStringList textList(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts << keptText(readableText(text.toString()));
    return texts.mid(0, mostEntries);
}

QList<ProblemId> problemsOf(const QString &code)
{
    QList<ProblemId> ids;
    for (const auto &part : {localProblems(), connectionProblems(), replyProblems(),
                             entraProblems(), graphProblems()}) {
        for (const ProblemRow &row : part) {
            if (QLatin1String(row.code) == code)
                ids << row.id;
        }
    }
    return ids;
}

// A few problems share a code and differ in their advice: `variant` counts among those.
QJsonObject problemObject(const Problem &problem)
{
    return {{u"code"_s, problem.code()},
            {u"variant"_s, problemsOf(problem.code()).indexOf(problem.id)},
            {u"detail"_s, keptText(problem.detail)}};
}

std::optional<Problem> problemOf(const QJsonObject &object)
{
    const QList<ProblemId> ids = problemsOf(object.value(u"code"_s).toString());
    if (ids.isEmpty())
        return {};
    const qint64 variant = object.value(u"variant"_s).toInteger();
    return Problem{ids.value(variant, ids.constFirst()), textOf(object, u"detail"_s)};
}

QJsonArray problemArray(const QList<Problem> &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems.mid(0, mostEntries))
        array << problemObject(problem);
    return array;
}

QList<Problem> problemList(const QJsonValue &value)
{
    QList<Problem> problems;
    for (const QJsonValue entry : value.toArray()) {
        if (const auto problem = problemOf(entry.toObject()))
            problems << *problem;
    }
    return problems.mid(0, mostEntries);
}

QJsonArray stepArray(const QList<Step> &steps)
{
    QJsonArray array;
    for (const Step &step : steps.mid(0, mostEntries))
        array << QJsonObject{{u"name"_s, stepName(step.id)},
                             {u"ok"_s, step.ok},
                             {u"ms"_s, step.ms},
                             {u"detail"_s, keptText(step.detail)}};
    return array;
}

std::optional<StepId> stepOf(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(StepId::Send); ++i) {
        if (stepName(static_cast<StepId>(i)) == name)
            return static_cast<StepId>(i);
    }
    return {};
}

QList<Step> stepList(const QJsonValue &value)
{
    QList<Step> steps;
    for (const QJsonValue entry : value.toArray()) {
        const QJsonObject object = entry.toObject();
        if (const auto id = stepOf(object.value(u"name"_s).toString()))
            steps << Step{*id, object.value(u"ok"_s).toBool(), millisecondsOf(object),
                          textOf(object, u"detail"_s)};
    }
    return steps.mid(0, mostEntries);
}

QJsonObject certificateObject(const CertificateSummary &certificate)
{
    return {{u"subject"_s, keptText(certificate.subject)},
            {u"names"_s, textArray(certificate.names)},
            {u"issuer"_s, keptText(certificate.issuer)},
            {u"validFrom"_s, certificate.validFrom.toUTC().toString(Qt::ISODate)},
            {u"validUntil"_s, certificate.validUntil.toUTC().toString(Qt::ISODate)},
            {u"key"_s, keptText(certificate.key)},
            {u"fingerprint"_s, certificate.fingerprint}};
}

CertificateSummary certificateOf(const QJsonObject &object)
{
    const auto time = [&object](const QString &name) {
        return QDateTime::fromString(object.value(name).toString(), Qt::ISODate);
    };
    return {textOf(object, u"subject"_s),    textList(object.value(u"names"_s)),
            textOf(object, u"issuer"_s),     time(u"validFrom"_s),
            time(u"validUntil"_s),           textOf(object, u"key"_s),
            textOf(object, u"fingerprint"_s)};
}

// What a later version may add becomes a note.
TranscriptLine::Speaker speakerNamed(const QString &name)
{
    for (const auto speaker : {TranscriptLine::Speaker::Client, TranscriptLine::Speaker::Server}) {
        if (TranscriptLine::speakerName(speaker) == name)
            return speaker;
    }
    return TranscriptLine::Speaker::Note;
}

QJsonArray transcriptArray(const Transcript &transcript)
{
    QJsonArray array;
    for (const TranscriptLine &line : transcript.lines())
        array << QJsonObject{{u"speaker"_s, TranscriptLine::speakerName(line.speaker)},
                             {u"ms"_s, line.ms},
                             {u"text"_s, keptText(line.text)}};
    return array;
}

QList<TranscriptLine> transcriptLines(const QJsonValue &value)
{
    QList<TranscriptLine> lines;
    for (const QJsonValue entry : value.toArray()) {
        const QJsonObject object = entry.toObject();
        lines << TranscriptLine{speakerNamed(object.value(u"speaker"_s).toString()),
                                millisecondsOf(object),
                                readableText(object.value(u"text"_s).toString())};
    }
    return lines;
}

} // namespace

QJsonObject KeptReport::object(const Report &report)
{
    QJsonObject object{
        {u"steps"_s, stepArray(report.steps)},
        {u"capabilities"_s, textArray(report.capabilities)},
        {u"warnings"_s, problemArray(report.warnings)},
        {u"serverReply"_s, keptText(report.serverReply)},
        {u"queueId"_s, keptText(report.queueId)},
        {u"tls"_s, keptText(report.tls)},
        {u"transcript"_s, transcriptArray(report.transcript)},
    };
    if (report.problem)
        object.insert(u"problem"_s, problemObject(*report.problem));
    if (!report.certificate.isEmpty())
        object.insert(u"certificate"_s, certificateObject(report.certificate));
    return object;
}

std::optional<Report> KeptReport::report(const QJsonObject &object)
{
    Report report;
    report.steps = stepList(object.value(u"steps"_s));
    report.capabilities = textList(object.value(u"capabilities"_s));
    if (object.contains(u"problem"_s)) {
        report.problem = problemOf(object.value(u"problem"_s).toObject());
        if (!report.problem)
            return {};
    }
    report.warnings = problemList(object.value(u"warnings"_s));
    report.serverReply = textOf(object, u"serverReply"_s);
    report.queueId = textOf(object, u"queueId"_s);
    report.tls = textOf(object, u"tls"_s);
    report.certificate = certificateOf(object.value(u"certificate"_s).toObject());
    report.transcript = Transcript::restored(transcriptLines(object.value(u"transcript"_s)));
    return report;
}
