// SPDX-License-Identifier: Apache-2.0
// What stands behind the @ of an address: a host name, an international domain (RFC 5890) or an
// address literal (RFC 5321 §4.1.3). Does not ask whether it exists.
#pragma once

#include <QString>

namespace MailDomain {

// Lower case with every label in ASCII; an address literal as it is. Empty: no domain.
QString toAscii(const QString &domain);
// `asciiDomain` with U-labels in place of A-labels.
QString toUnicode(const QString &asciiDomain);

} // namespace MailDomain
