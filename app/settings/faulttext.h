// SPDX-License-Identifier: Apache-2.0
// The words of the checks, in the language of the person.
#pragma once

#include <QCoreApplication>

// `text` is marked with QT_TRANSLATE_NOOP("FieldFault", …).
inline QString faultText(const char *text)
{
    return QCoreApplication::translate("FieldFault", text);
}
