// SPDX-License-Identifier: Apache-2.0
#include "ctl/jsonreport.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonObject problemObject(const CommandFailure &failure)
{
    QJsonObject object{
        {u"code"_s, failure.code},
        {u"message"_s, failure.message},
        {u"advice"_s, failure.advice},
    };
    if (!failure.key.isEmpty())
        object.insert(u"key"_s, failure.key);
    return object;
}

QJsonObject stepObject(const Step &step)
{
    return {
        {u"step"_s, stepName(step.id)},
        {u"ok"_s, step.ok},
        {u"ms"_s, step.ms},
        {u"detail"_s, step.detail},
    };
}

QJsonObject certificateObject(const CertificateSummary &certificate)
{
    return {
        {u"subject"_s, certificate.subject},
        {u"names"_s, QJsonArray::fromStringList(certificate.names)},
        {u"issuer"_s, certificate.issuer},
        {u"validFrom"_s, certificate.validFrom.toUTC().toString(Qt::ISODate)},
        {u"validUntil"_s, certificate.validUntil.toUTC().toString(Qt::ISODate)},
        {u"key"_s, certificate.key},
        {u"sha256"_s, certificate.fingerprint},
    };
}

QJsonObject transcriptObject(const TranscriptLine &line)
{
    return {
        {u"ms"_s, line.ms},
        {u"speaker"_s, TranscriptLine::speakerName(line.speaker)},
        {u"text"_s, line.text},
    };
}

template <typename List, typename ToObject>
QJsonArray arrayOf(const List &list, ToObject toObject)
{
    QJsonArray array;
    for (const auto &item : list)
        array << toObject(item);
    return array;
}

// JSON itself escapes only below U+0020.
bool steersTerminal(char16_t code)
{
    return (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E)
           || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F
           || code == 0x061C || code == 0x2028 || code == 0x2029;
}

} // namespace

QJsonObject JsonReport::success()
{
    return {{u"ok"_s, true}, {u"steps"_s, QJsonArray()}, {u"capabilities"_s, QJsonArray()}};
}

QJsonObject JsonReport::of(const CommandFailure &failure)
{
    QJsonObject object = success();
    object.insert(u"ok"_s, false);
    object.insert(u"error"_s, problemObject(failure));
    return object;
}

QJsonObject JsonReport::of(const Report &report)
{
    QJsonObject object{
        {u"ok"_s, report.ok()},
        {u"steps"_s, arrayOf(report.steps, stepObject)},
        {u"capabilities"_s, QJsonArray::fromStringList(report.capabilities)},
        {u"warnings"_s, warnings(report.warnings)},
        {u"serverReply"_s, report.serverReply},
        {u"queueId"_s, report.queueId},
        {u"tls"_s, report.tls},
        {u"transcript"_s, arrayOf(report.transcript.lines(), transcriptObject)},
    };
    if (!report.certificate.isEmpty())
        object.insert(u"certificate"_s, certificateObject(report.certificate));
    if (report.problem)
        object.insert(u"error"_s, problemObject(*report.problem));
    return object;
}

QJsonArray JsonReport::warnings(const QList<Problem> &problems)
{
    return arrayOf(problems, problemObject);
}

QByteArray JsonReport::toText(const QJsonObject &object)
{
    const QString json =
        QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
    // Outside strings JSON has no such characters, so each can be written as an escape.
    QString text;
    text.reserve(json.size());
    for (const QChar character : json) {
        if (steersTerminal(character.unicode()))
            text += u"\\u%1"_s.arg(int(character.unicode()), 4, 16, QLatin1Char('0'));
        else
            text += character;
    }
    return text.toUtf8();
}
