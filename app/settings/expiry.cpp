// SPDX-License-Identifier: Apache-2.0
#include "settings/expiry.h"

#include "settings/datewords.h"

#include <QCoreApplication>

namespace {

QString expiryText(const char *text, int days = -1)
{
    return QCoreApplication::translate("Expiry", text, nullptr, days);
}

QString sentenceOfSecret(const Expiry &expiry)
{
    switch (expiry.level()) {
    case Expiry::Level::Unknown:
        return expiryText(QT_TRANSLATE_NOOP(
            "Expiry", "When the client secret expires is not known here: enter the day that the "
                      "Azure portal shows beside it, and Mailroom warns in time."));
    case Expiry::Level::Expired:
        return expiryText(QT_TRANSLATE_NOOP(
            "Expiry", "The client secret expired on %1, and nothing is sent: create a new one in "
                      "the Azure portal and store it."));
    case Expiry::Level::Distant:
        return expiryText(QT_TRANSLATE_NOOP("Expiry", "The client secret expires on %1."));
    default:
        break;
    }
    if (expiry.days < 2)
        return expiry.days == 0
                   ? expiryText(QT_TRANSLATE_NOOP(
                       "Expiry", "The client secret expires today, on %1: create a new one in the "
                                 "Azure portal and store it now."))
                   : expiryText(QT_TRANSLATE_NOOP(
                       "Expiry", "The client secret expires tomorrow, on %1: create a new one in "
                                 "the Azure portal and store it before."));
    return expiryText(QT_TRANSLATE_N_NOOP(
                          "Expiry", "The client secret expires in %n days, on %1: create a new one "
                                    "in the Azure portal and store it before."),
                      int(expiry.days));
}

QString sentenceOfCertificate(const Expiry &expiry)
{
    switch (expiry.level()) {
    case Expiry::Level::Unknown:
        return expiryText(QT_TRANSLATE_NOOP(
            "Expiry", "When the certificate expires cannot be read from its file: enter the day in "
                      "place of the client secret’s, and Mailroom warns in time."));
    case Expiry::Level::Expired:
        return expiryText(QT_TRANSLATE_NOOP(
            "Expiry", "The certificate expired on %1, and nothing is sent: make a new one, upload "
                      "it in the Azure portal and choose its file."));
    case Expiry::Level::Distant:
        return expiryText(QT_TRANSLATE_NOOP("Expiry", "The certificate expires on %1."));
    default:
        break;
    }
    if (expiry.days < 2)
        return expiry.days == 0
                   ? expiryText(QT_TRANSLATE_NOOP(
                       "Expiry", "The certificate expires today, on %1: make a new one, upload it "
                                 "in the Azure portal and choose its file now."))
                   : expiryText(QT_TRANSLATE_NOOP(
                       "Expiry", "The certificate expires tomorrow, on %1: make a new one, upload "
                                 "it in the Azure portal and choose its file before."));
    return expiryText(
        QT_TRANSLATE_N_NOOP("Expiry", "The certificate expires in %n days, on %1: make a new one, "
                                      "upload it in the Azure portal and choose its file before."),
        int(expiry.days));
}

} // namespace

// A certificate that needs a passphrase keeps its date to itself; what was entered counts then.
std::optional<Expiry> Expiry::of(const EffectiveMailServer &effective, CertificateDates &dates,
                                 QDate today)
{
    const MailServerSettings &server = effective.server;
    if (!effective.isReady() || server.authentication != Authentication::Graph)
        return {};
    Expiry expiry;
    if (server.hasCertificate()) {
        expiry.what = What::Certificate;
        expiry.date = dates.lastDayOf(server.certificateFile);
    }
    if (!expiry.date.isValid())
        expiry.date = server.secretExpires;
    if (expiry.date.isValid())
        expiry.days = today.daysTo(expiry.date);
    return expiry;
}

Expiry::Level Expiry::level() const
{
    if (!date.isValid())
        return Level::Unknown;
    if (days < 0)
        return Level::Expired;
    if (days <= 7)
        return Level::Within7Days;
    if (days <= 30)
        return Level::Within30Days;
    return days <= 60 ? Level::Within60Days : Level::Distant;
}

QString Expiry::sentence() const
{
    const QString text =
        what == What::ClientSecret ? sentenceOfSecret(*this) : sentenceOfCertificate(*this);
    return date.isValid() ? text.arg(longDate(date)) : text;
}
