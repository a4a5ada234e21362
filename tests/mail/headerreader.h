// SPDX-License-Identifier: Apache-2.0
// Reads header fields as receivers do (RFC 2047, RFC 5322), and finds what is wrong with their form.
// Independent of the code that writes them, so that both cannot be wrong in the same way.
#pragma once

#include "mail/headerencoding.h"

// The display name of a field with one mailbox, its address in angle brackets.
QString readName(const QByteArray &field);
// The text of an unstructured field.
QString readSubject(const QByteArray &field);
// The value with its folds removed.
QString unfoldedValue(const QByteArray &field);
// What is wrong with the form of a field; empty: nothing.
QString fieldFault(const QByteArray &field, HeaderEncoding encoding);
