// SPDX-License-Identifier: Apache-2.0
// The result of one check or one message: what window, command line and JSON show.
#pragma once

#include "diagnosis/certificatesummary.h"
#include "diagnosis/problem.h"
#include "diagnosis/step.h"
#include "diagnosis/transcript.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

struct Report
{
    QList<Step> steps;
    QStringList capabilities; // the last EHLO's keywords with parameters, e.g. "SIZE 10240000"
    std::optional<Problem> problem; // none: everything that was asked for succeeded
    QList<Problem> warnings; // it worked, but the administrator should know
    QString serverReply; // the reply that decided, as the server gave it, secrets struck out
    QString queueId; // from the final 250, empty where the server names none
    QString tls; // e.g. "TLSv1.3, TLS_AES_256_GCM_SHA384"; empty without encryption
    CertificateSummary certificate; // the server's, as far as TLS came; also where it was refused
    Transcript transcript;

    bool ok() const { return !problem; }
};

Q_DECLARE_METATYPE(Report)
