// SPDX-License-Identifier: Apache-2.0
// normalised() of settingschecks.h: what pasting leaves behind is put right.
#include "settings/serveraddress.h"
#include "settings/settingschecks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Web pages also put zero-width characters around what is copied from them.
QString withoutBlankEnds(const QString &text)
{
    const auto isInvisible = [](QChar character) {
        return character.isSpace() || character.category() == QChar::Other_Format;
    };
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isInvisible(text.at(begin)))
        ++begin;
    while (end > begin && isInvisible(text.at(end - 1)))
        --end;
    return text.mid(begin, end - begin);
}

// As openssl, browsers and certutil show it: "SHA256 Fingerprint=AB:CD:…", "ab cd …".
QString plainFingerprint(const QString &text)
{
    static const QRegularExpression pattern(u"\\A(?:[^=]*=)?((?:[0-9a-f]{2}[: ]*){32})\\z"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).remove(u':').remove(u' ').toLower() : text;
}

void takeHostApart(MailServerSettings &server)
{
    const auto address = ServerAddress::parse(server.host);
    if (!address)
        return;
    server.host = address->host;
    server.port = address->port.value_or(server.port);
    server.encryption = address->encryption.value_or(server.encryption);
}

} // namespace

// The user name stays as it is: a server may know it with its blanks. Inside a sender's name every
// blank counts, and a zero-width character at its end may belong to the script.
MailServerSettings normalised(MailServerSettings server)
{
    for (QString *text : {&server.host, &server.senderAddress, &server.ehloName, &server.tenantId,
                          &server.applicationId, &server.certificateFile,
                          &server.certificateKeyFile, &server.caFile, &server.pinnedCertificate})
        *text = withoutBlankEnds(*text);
    server.senderName = server.senderName.trimmed();
    takeHostApart(server);
    server.pinnedCertificate = plainFingerprint(server.pinnedCertificate);
    return server;
}

Settings normalised(Settings settings)
{
    settings.mailServer = normalised(settings.mailServer);
    settings.support.address = withoutBlankEnds(settings.support.address);
    for (Client &client : settings.clients) {
        client.name = client.name.trimmed();
        client.mailServer = normalised(client.mailServer);
        client.supportAddress = withoutBlankEnds(client.supportAddress);
    }
    return settings;
}
