// SPDX-License-Identifier: Apache-2.0
// A section as text for people and as JSON for programs. Knows neither how much of it may leave nor
// which sections do.
#pragma once

#include "support/informationsection.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

namespace SectionText {

// Lines of any origin, harmless to a terminal and to the eye: control characters are shown as
// visible symbols, characters that turn the writing direction become U+FFFD. Line ends become LF
// and tabs stay.
QString visible(const QString &text);
// `title`, underlined, and a line end.
QString heading(const QString &title, QChar line);
// Title, facts, remarks and text; with a line end. `visible` already.
QString of(const InformationSection &section);
// As in resources/schemas/system-information.schema.json.
QJsonObject object(const InformationSection &section);

// How deep arrays and objects stand in each other; counted no further than `enough`.
int depth(const QJsonValue &data, int enough);
QByteArray json(const QJsonValue &data, bool indented);

// The start of `text` that takes no more than `bytes` in UTF-8, whole characters only.
QString cut(const QString &text, qsizetype bytes);

} // namespace SectionText
