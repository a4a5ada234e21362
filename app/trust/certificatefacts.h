// SPDX-License-Identifier: Apache-2.0
// Reads out of a certificate what people want to know of it. Judges nothing: see tlspolicy.h.
#pragma once

#include "diagnosis/certificatesummary.h"

#include <QSslCertificate>

// Empty for no certificate. Bounded, however much a server puts into its certificate.
CertificateSummary summaryOf(const QSslCertificate &certificate);
