// SPDX-License-Identifier: Apache-2.0
// The name of an attached file: made harmless for whoever saves it, and written into a header field
// so that any characters survive. Knows no files.
#pragma once

#include <QByteArray>
#include <QString>

namespace FileName {

// A name without a path, never empty: path separators, control characters, and those that are not
// seen or turn the direction of writing ("invoice<U+202E>fdp.exe") become underscores. What is longer
// than file systems take is cut before its suffix.
QString harmless(const QString &name);

// `; filename="a.txt"` of a Content-Disposition, on lines of its own that begin with a blank: a
// quoted-string (RFC 2183) for short ASCII, and otherwise percent-encoded UTF-8 in as many numbered
// parts as it takes (RFC 2231 §3 and §4), which is ASCII in every transaction.
QByteArray parameter(const QString &harmlessName);

} // namespace FileName
