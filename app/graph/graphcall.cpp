// SPDX-License-Identifier: Apache-2.0
#include "graph/graphcall.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// RFC 9110 §5.6.7, the one form that is still written: Sun, 06 Nov 1994 08:49:37 GMT
QDateTime httpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

bool isSecure(const QUrl &url)
{
    return url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QByteArray GraphAnswer::header(const QByteArray &name) const
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(), [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.cend() ? QByteArray() : found->second;
}

QJsonObject GraphAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QDateTime GraphAnswer::date() const
{
    return httpDate(header("Date"));
}

qint64 GraphAnswer::retryAfter() const
{
    const QByteArray text = header("Retry-After").trimmed();
    if (text.isEmpty())
        return -1;
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return std::max<qint64>(seconds, 0);
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return -1;
    // By the server's own clock: this computer's may be wrong.
    const QDateTime now = date().isValid() ? date() : QDateTime::currentDateTimeUtc();
    return std::max<qint64>(now.secsTo(until), 0);
}
