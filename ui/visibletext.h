// SPDX-License-Identifier: Apache-2.0
// Makes what a server said harmless to show: control characters become visible symbols, bidirectional
// controls U+FFFD, as in the transcript. Line ends stay.
#pragma once

#include <QString>

QString visibleText(QString text);
