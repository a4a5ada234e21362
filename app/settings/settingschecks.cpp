// SPDX-License-Identifier: Apache-2.0
#include "settings/settingschecks.h"

#include "mail/mailbox.h"
#include "settings/faulttext.h"
#include "settings/filecheck.h"
#include "settings/graphchecks.h"
#include "settings/microsoftsmtp.h"
#include "settings/scope.h"
#include "settings/serveraddress.h"
#include "settings/settingtext.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace {

using Faults = QList<FieldFault>;
using enum FieldFault::Weight;

// RFC 5321 §4.1.3
bool isAddressLiteral(const QString &text)
{
    if (!text.startsWith(u'[') || !text.endsWith(u']'))
        return false;
    const QString inside = text.mid(1, text.size() - 2);
    const bool isV6 = inside.startsWith("IPv6:"_L1, Qt::CaseInsensitive);
    const QString address = isV6 ? inside.mid(5) : inside;
    return !ServerAddress::asciiHost(address).isEmpty() && !QHostAddress(address).isNull()
           && address.contains(u':') == isV6;
}

QString addressFaultText(AddressFault fault)
{
    switch (fault) {
    case AddressFault::None:
        return {};
    case AddressFault::Empty:
        return faultText(QT_TRANSLATE_NOOP("FieldFault", "Enter a mail address."));
    case AddressFault::NoAt:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "The @ is missing: a mail address looks like name@example.org."));
    case AddressFault::NoLocalPart:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Nothing stands before the @: add the name of the mailbox."));
    case AddressFault::NoDomain:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Nothing stands behind the @: add the domain, such as example.org."));
    case AddressFault::ControlCharacter:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "A line break or another control character is in the address: type it "
                          "in instead of pasting it."));
    case AddressFault::Blank:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "A blank is in the address: enter one address alone, without a name."));
    case AddressFault::BadLocalPart:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Before the @ stands something that may not stand there, such as two "
                          "dots in a row or an angle bracket: remove it."));
    case AddressFault::LocalPartTooLong:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Before the @ stand more than 64 bytes: use a shorter address."));
    case AddressFault::BadDomain:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "What stands behind the @ is no domain: it looks like example.org."));
    case AddressFault::TooLong:
        return faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "The address is longer than 254 bytes: use a shorter one."));
    }
    return {};
}

// Faults of an address that was entered. That it is missing is the caller's business.
void checkAddress(const SettingKey &key, const QString &address, const MailServerSettings &server,
                  Faults &faults)
{
    if (address.isEmpty())
        return;
    const AddressFault fault = Mailbox::fault(address);
    if (fault != AddressFault::None) {
        faults << FieldFault{&key, Error, addressFaultText(fault)};
        return;
    }
    const bool isSmtp = server.authentication != Authentication::Graph;
    if (isSmtp && !server.utf8Headers && Mailbox::parse(address)->needsSmtpUtf8()) {
        const QString text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This address needs “%1”, which is off: switch it on if the server "
                          "offers SMTPUTF8, or use an address with plain ASCII before the @."));
        faults << FieldFault{&key, Error, text.arg(Keys::utf8Headers.translatedLabel())};
    }
}

void checkHost(const MailServerSettings &server, Faults &faults)
{
    QString text;
    if (server.host.isEmpty()) {
        if (!server.use)
            return;
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Enter the name of the mail server: without it nothing is sent."));
    } else if (ServerAddress::parse(server.host)) {
        return;
    } else if (server.host.contains(u'@')) {
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This is a mail address or a login: enter the server’s name alone, such "
                          "as mail.example.org."));
    } else {
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This is no name or IP address of a server: enter it like "
                          "mail.example.org, 192.0.2.25 or 2001:db8::25."));
    }
    faults << FieldFault{&Keys::host, Error, text};
}

void checkSender(const MailServerSettings &server, Faults &faults)
{
    if (server.use && server.senderAddress.isEmpty()) {
        const QString text =
            server.authentication == Authentication::Graph
                ? faultText(QT_TRANSLATE_NOOP(
                    "FieldFault", "Enter the address of the mailbox in your tenant that sends: "
                                  "without it nothing is sent."))
                : faultText(QT_TRANSLATE_NOOP(
                    "FieldFault", "Enter the address that receivers see as the sender: without it "
                                  "nothing is sent."));
        faults << FieldFault{&Keys::senderAddress, Error, text};
    }
    checkAddress(Keys::senderAddress, server.senderAddress, server, faults);
}

// R13: suggests, never changes.
void checkPort(const MailServerSettings &server, Faults &faults)
{
    QString text;
    if (server.port == 465 && server.encryption != Encryption::Tls)
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Port 465 usually expects TLS from the first byte: choose the encryption "
                          "TLS, or port 587 with STARTTLS."));
    else if (server.port == 587 && server.encryption != Encryption::StartTls)
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Port 587 usually expects STARTTLS: choose the encryption STARTTLS, or "
                          "port 465 with TLS."));
    else if (server.port == 25 && server.encryption == Encryption::Tls)
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Port 25 does not expect TLS from the first byte: choose port 465, or "
                          "the encryption STARTTLS."));
    else if (server.port == 25 && !server.host.isEmpty())
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Port 25 is often blocked outside one’s own network: if the server "
                          "cannot be reached, try port 587 with STARTTLS."));
    if (!text.isEmpty())
        faults << FieldFault{&Keys::port, Hint, text};
}

void checkEhloName(const MailServerSettings &server, Faults &faults)
{
    const QString &name = server.ehloName;
    if (name.isEmpty() || isAddressLiteral(name))
        return;
    QString text;
    if (!ServerAddress::isFullName(name))
        text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "This is neither a full host name nor an address literal: enter it like "
                          "app.example.org or [192.0.2.1], or leave it empty."));
    else if (ServerAddress::asciiHost(name) != name.toLower())
        text = faultText(QT_TRANSLATE_NOOP("FieldFault",
                                           "This name goes over the wire in ASCII: write it %1."))
                   .arg(ServerAddress::asciiHost(name));
    if (!text.isEmpty())
        faults << FieldFault{&Keys::ehloName, Error, text};
}

void checkUsername(const MailServerSettings &server, Faults &faults)
{
    if (server.use && server.username.isEmpty()) {
        const QString text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Enter the user name, or choose the authentication None if the server "
                          "wants no login."));
        faults << FieldFault{&Keys::username, Error, text};
    } else if (server.username != server.username.trimmed()) {
        const QString text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "The user name begins or ends with a blank, which is sent as it stands: "
                          "remove it unless it is meant."));
        faults << FieldFault{&Keys::username, Hint, text};
    }
}

void checkPasswordInClear(const MailServerSettings &server, Faults &faults)
{
    if (server.encryption != Encryption::None)
        return;
    if (server.allowPasswordInClear) {
        const QString text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Danger: the password goes over the network in clear, and everybody on "
                          "the way can read it and misuse it; choose STARTTLS or TLS."));
        faults << FieldFault{&Keys::allowPasswordInClear, Hint, text};
    } else {
        const QString text = faultText(QT_TRANSLATE_NOOP(
            "FieldFault", "Without encryption the password would go over the network in clear, so "
                          "it is not sent: choose STARTTLS or TLS."));
        faults << FieldFault{&Keys::encryption, Error, text};
    }
}

void checkPinnedCertificate(const MailServerSettings &server, Faults &faults)
{
    static const QRegularExpression sha256(u"\\A[0-9a-f]{64}\\z"_s);
    if (server.pinnedCertificate.isEmpty() || sha256.match(server.pinnedCertificate).hasMatch())
        return;
    const QString text = faultText(QT_TRANSLATE_NOOP(
        "FieldFault", "This is no SHA-256 fingerprint, which has 64 hexadecimal digits: copy it "
                      "again, or clear the field."));
    faults << FieldFault{&Keys::pinnedCertificate, Error, text};
}

void checkSmtp(const MailServerSettings &server, Faults &faults)
{
    checkHost(server, faults);
    checkPort(server, faults);
    checkEhloName(server, faults);
    if (server.authentication == Authentication::Password) {
        checkUsername(server, faults);
        checkPasswordInClear(server, faults);
    }
    checkPinnedCertificate(server, faults);
    const QString ending = passwordEndsText(server);
    if (!ending.isEmpty())
        faults << FieldFault{&Keys::authentication, Hint, ending};
}

// Also of what does not apply at present: it is stored all the same.
void checkCharacters(const Settings &settings, Faults &faults)
{
    forEachSetting(settings, [&faults](const SettingKey &key, const auto &value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QString>) {
            if (isPlainText(value))
                return;
            const QString text = faultText(QT_TRANSLATE_NOOP(
                "FieldFault", "A line break or another control character is in it: type it in "
                              "instead of pasting it."));
            faults << FieldFault{&key, Refused, text};
        }
    });
}

// A field that cannot be stored says that and nothing else.
void keepWeightiest(Faults &faults)
{
    QSet<const SettingKey *> refused;
    for (const FieldFault &fault : faults) {
        if (fault.weight == Refused)
            refused << fault.key;
    }
    faults.removeIf([&refused](const FieldFault &fault) {
        return fault.weight != Refused && refused.contains(fault.key);
    });
}

} // namespace

QList<FieldFault> checkSettings(const Settings &settings)
{
    const Settings checked = normalised(settings);
    const MailServerSettings &server = checked.mailServer;
    Faults faults;
    checkCharacters(checked, faults);
    if (server.authentication == Authentication::Graph)
        checkGraph(server, faults);
    else
        checkSmtp(server, faults);
    checkSender(server, faults);
    checkFile(Keys::caFile, server.caFile, faults);
    checkAddress(Keys::supportAddress, checked.support.address, server, faults);
    keepWeightiest(faults);
    return faults;
}

std::optional<RefusedValue> firstRefused(const Settings &saved, const Settings &current)
{
    QStringList changed{QString()};
    if (current.clients != saved.clients) { // quick where nobody touched them
        for (auto client = current.clients.cbegin(); client != current.clients.cend(); ++client) {
            const auto before = saved.clients.constFind(client.key());
            if (before == saved.clients.cend() || *before != *client)
                changed << client.key();
        }
    }
    for (const QString &id : std::as_const(changed)) {
        const QList<FieldFault> faults = checkSettings(Scope::own(current, id));
        for (const FieldFault &fault : faults) {
            if (fault.weight == Refused)
                return RefusedValue{id, fault};
        }
    }
    return {};
}
