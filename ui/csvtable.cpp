// SPDX-License-Identifier: Apache-2.0
#include "ui/csvtable.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

// Wide and small forms count as what they look like.
bool beginsFormula(QChar character)
{
    if (character == u'\t' || character == u'\r')
        return true;
    const QString plain = QString(character).normalized(QString::NormalizationForm_KC);
    return plain == u"="_s || plain == u"+"_s || plain == u"-"_s || plain == u"@"_s;
}

bool isBlank(QChar character)
{
    const bool isInvisible = character.category() == QChar::Other_Format;
    return character != u'\n' && (character.isSpace() || isInvisible);
}

bool wouldRun(QStringView text)
{
    for (const QChar character : text) {
        if (beginsFormula(character))
            return true;
        if (!isBlank(character))
            return false;
    }
    return false;
}

// Where a spreadsheet that does not expect commas may begin another cell, quotes or not.
bool maySeparate(QChar character)
{
    return character == u';' || character == u'\t' || character == u'\n' || character == u'\r';
}

// An apostrophe in front makes text of a formula in every spreadsheet.
QString harmless(const QString &cell)
{
    QString safe;
    safe.reserve(cell.size() + 1);
    bool isBeginning = true;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (isBeginning && wouldRun(QStringView(cell).sliced(i)))
            safe += u'\'';
        safe += cell.at(i);
        isBeginning = maySeparate(cell.at(i));
    }
    return safe;
}

QString quoted(const QString &cell)
{
    return u'"' + harmless(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

void CsvTable::add(const QStringList &row)
{
    QStringList cells;
    cells.reserve(row.size());
    for (const QString &cell : row)
        cells << quoted(cell);
    m_text += cells.join(u',') + u"\r\n"_s;
}

// Without the mark some spreadsheets take UTF-8 for the code page of the computer.
QByteArray CsvTable::bytes() const
{
    return "\xEF\xBB\xBF" + m_text.toUtf8();
}

std::optional<QString> CsvTable::writeTo(const QString &path) const
{
    QSaveFile file(path);
    const QByteArray content = bytes();
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return file.errorString();
}
