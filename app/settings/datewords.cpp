// SPDX-License-Identifier: Apache-2.0
#include "settings/datewords.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString longForm()
{
    static const QRegularExpression weekday(u"^dddd\\W*|\\W*dddd$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return QLocale().dateFormat(QLocale::LongFormat).remove(weekday);
}

// Some languages leave the century out, which no reader of "27" would miss in a date to come; a
// reader of the settings might.
QString shortForm()
{
    static const QRegularExpression year(u"y+"_s);
    return QLocale().dateFormat(QLocale::ShortFormat).replace(year, u"yyyy"_s);
}

// As people type it: "5/6/2027" where the language has "05/06/2027", and without the marks for the
// direction of writing.
QString asTyped(QString form)
{
    static const QRegularExpression day(u"\\bd{1,2}\\b"_s);
    static const QRegularExpression month(u"\\bM{1,2}\\b"_s);
    static const QRegularExpression mark(u"\\p{Cf}"_s);
    return form.replace(day, u"d"_s).replace(month, u"M"_s).remove(mark);
}

} // namespace

QString longDate(QDate date)
{
    return QLocale().toString(date, longForm());
}

QString shortDate(QDate date)
{
    return QLocale().toString(date, shortForm());
}

QDate typedDate(const QString &text)
{
    static const QRegularExpression mark(u"\\p{Cf}"_s);
    const QString wanted = text.simplified().remove(mark);
    const QString digits = asTyped(shortForm());
    QDate date = QDate::fromString(wanted, u"yyyy-M-d"_s);
    if (!date.isValid())
        date = QLocale().toDate(wanted, digits);
    if (!date.isValid())
        date = QLocale().toDate(wanted, longForm());
    if (!date.isValid()) // "18.12.26", which Qt takes for 1926
        date = QLocale().toDate(wanted, QString(digits).replace(u"yyyy"_s, u"yy"_s)).addYears(100);
    return date.year() < 1000 ? QDate() : date;
}
