// SPDX-License-Identifier: Apache-2.0
#include "ctl/sendrequest.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(SendRequest)

class TestSendRequest : public QObject
{
    Q_OBJECT

private slots:
    void sendsToTheNamedRecipientsOnly();
    void addsTheHeadersRecipientsWithT();
    void namesEachRecipientOnce();
    void refusesWithoutRecipients();
    void refusesAllForOneBadRecipient();
    void takesTheReversePathFromTheSettings();
    void takesTheReversePathThatIsAskedFor_data();
    void takesTheReversePathThatIsAskedFor();
    void addsTheSendersNameOnlyWhereFromIsMissing();
    void removesBcc();
    void endsAtALoneDotUnlessToldOtherwise();
    void refusesUtf8AddressesWhileTheOptionIsOff_data();
    void refusesUtf8AddressesWhileTheOptionIsOff();
    void takesUtf8AddressesWhileTheOptionIsOn();
    void takesInternationalDomainsWithoutTheOption();
    void refusesRawUtf8HeadersWhileTheOptionIsOff();
    void refusesUnusableMessages_data();
    void refusesUnusableMessages();
    void mindsAddressesOfTheHeaderOnlyWithT();
};

namespace {

const QByteArray plainMessage = "From: Ann <ann@example.org>\nTo: Bob <bob@example.org>, "
                                "carol@example.org\nBcc: dave@example.org\nSubject: Hello\n\nHi\n";

MailServerSettings server()
{
    MailServerSettings settings;
    settings.use = true;
    settings.host = u"mail.example.org"_s;
    settings.senderAddress = u"system@example.org"_s;
    settings.senderName = u"The System"_s;
    return settings;
}

MailServerSettings utf8Server()
{
    MailServerSettings settings = server();
    settings.utf8Headers = true;
    return settings;
}

SendRequest requestTo(const QStringList &recipients)
{
    SendRequest request;
    request.recipients = recipients;
    return request;
}

QStringList forwardPaths(const std::variant<OutgoingMail, Problem> &result)
{
    QStringList paths;
    if (const auto *mail = std::get_if<OutgoingMail>(&result)) {
        for (const Mailbox &path : mail->envelope.forwardPaths)
            paths << path.toString();
    }
    return paths;
}

QByteArray message(const std::variant<OutgoingMail, Problem> &result)
{
    const auto *mail = std::get_if<OutgoingMail>(&result);
    return mail ? mail->message : QByteArray();
}

QString problemCode(const std::variant<OutgoingMail, Problem> &result)
{
    const auto *problem = std::get_if<Problem>(&result);
    return problem ? problem->code() : u"none"_s;
}

} // namespace

void TestSendRequest::sendsToTheNamedRecipientsOnly()
{
    const auto result = requestTo({u"eve@example.org"_s}).mail(plainMessage, server());
    QCOMPARE(forwardPaths(result), QStringList{u"eve@example.org"_s});
}

void TestSendRequest::addsTheHeadersRecipientsWithT()
{
    SendRequest request = requestTo({u"eve@example.org"_s});
    request.headerNamesRecipients = true;
    const QStringList expected{u"eve@example.org"_s, u"bob@example.org"_s, u"carol@example.org"_s,
                               u"dave@example.org"_s};
    QCOMPARE(forwardPaths(request.mail(plainMessage, server())), expected);
}

void TestSendRequest::namesEachRecipientOnce()
{
    SendRequest request = requestTo({u"bob@EXAMPLE.org"_s, u"bob@example.org"_s});
    request.headerNamesRecipients = true;
    QCOMPARE(forwardPaths(request.mail(plainMessage, server())).size(), 3);
}

void TestSendRequest::refusesWithoutRecipients()
{
    SendRequest request;
    request.headerNamesRecipients = true;
    QCOMPARE(problemCode(request.mail("Subject: Hello\n\nHi\n", server())), u"no-recipients"_s);
}

void TestSendRequest::refusesAllForOneBadRecipient()
{
    const auto result = requestTo({u"bob@example.org"_s, u"nobody"_s}).mail(plainMessage, server());
    QCOMPARE(problemCode(result), u"address-invalid"_s);
}

void TestSendRequest::takesTheReversePathFromTheSettings()
{
    const auto result = requestTo({u"bob@example.org"_s}).mail(plainMessage, server());
    QCOMPARE(std::get<OutgoingMail>(result).envelope.reversePath->toString(),
             u"system@example.org"_s);
}

void TestSendRequest::takesTheReversePathThatIsAskedFor_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("path");
    QTest::newRow("address") << u"ann@example.org"_s << u"ann@example.org"_s;
    QTest::newRow("in angle brackets") << u"<ann@example.org>"_s << u"ann@example.org"_s;
    QTest::newRow("null reverse-path") << u"<>"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestSendRequest::takesTheReversePathThatIsAskedFor()
{
    QFETCH(QString, option);
    QFETCH(QString, path);
    SendRequest request = requestTo({u"bob@example.org"_s});
    request.reversePath = option;
    const auto result = request.mail(plainMessage, server());
    QCOMPARE(problemCode(result), u"none"_s);
    const auto reversePath = std::get<OutgoingMail>(result).envelope.reversePath;
    QCOMPARE(reversePath.has_value(), !path.isEmpty());
    QCOMPARE(reversePath ? reversePath->toString() : QString(), path);
}

void TestSendRequest::addsTheSendersNameOnlyWhereFromIsMissing()
{
    SendRequest request = requestTo({u"bob@example.org"_s});
    request.senderName = u"Cron"_s;
    const QByteArray with = message(request.mail(plainMessage, server()));
    QVERIFY(with.contains("From: Ann <ann@example.org>\r\n"));
    QVERIFY(!with.contains("Cron"));
    const QByteArray without = message(request.mail("Subject: Hello\n\nHi\n", server()));
    QVERIFY2(without.contains("From: Cron <system@example.org>\r\n"), without);
}

void TestSendRequest::removesBcc()
{
    SendRequest request;
    request.headerNamesRecipients = true;
    QVERIFY(!message(request.mail(plainMessage, server())).contains("dave"));
}

void TestSendRequest::endsAtALoneDotUnlessToldOtherwise()
{
    SendRequest request = requestTo({u"bob@example.org"_s});
    const QByteArray dotted = "Subject: Hello\n\nbefore\n.\nafter\n";
    QVERIFY(message(request.mail(dotted, server())).contains("before\r\n"));
    QVERIFY(!message(request.mail(dotted, server())).contains("after"));
    request.dotEnds = false;
    QVERIFY(message(request.mail(dotted, server())).contains("\r\n.\r\nafter\r\n"));
}

void TestSendRequest::refusesUtf8AddressesWhileTheOptionIsOff_data()
{
    QTest::addColumn<SendRequest>("request");
    QTest::newRow("recipient") << requestTo({u"山田太郎@株式.会社"_s});
    SendRequest inHeader;
    inHeader.headerNamesRecipients = true;
    QTest::newRow("recipient in the header") << inHeader;
    SendRequest reversePath = requestTo({u"bob@example.org"_s});
    reversePath.reversePath = u"山田太郎@株式.会社"_s;
    QTest::newRow("reverse-path") << reversePath;
}

void TestSendRequest::refusesUtf8AddressesWhileTheOptionIsOff()
{
    QFETCH(SendRequest, request);
    const QByteArray text = u"To: 山田太郎@株式.会社\n\nHi\n"_s.toUtf8();
    QCOMPARE(problemCode(request.mail(text, server())), u"smtputf8-off"_s);
}

void TestSendRequest::takesUtf8AddressesWhileTheOptionIsOn()
{
    const auto result = requestTo({u"山田太郎@株式.会社"_s}).mail("\nHi\n", utf8Server());
    QCOMPARE(forwardPaths(result), QStringList{u"山田太郎@株式.会社"_s});
    QVERIFY(std::get<OutgoingMail>(result).envelope.needsSmtpUtf8());
}

void TestSendRequest::takesInternationalDomainsWithoutTheOption()
{
    const auto result = requestTo({u"taro@株式.会社"_s}).mail("\nHi\n", server());
    QCOMPARE(forwardPaths(result), QStringList{u"taro@株式.会社"_s});
    QVERIFY(!std::get<OutgoingMail>(result).envelope.needsSmtpUtf8());
}

void TestSendRequest::refusesRawUtf8HeadersWhileTheOptionIsOff()
{
    const QByteArray text = u"Subject: Grüße\n\nHi\n"_s.toUtf8();
    const SendRequest request = requestTo({u"bob@example.org"_s});
    QCOMPARE(problemCode(request.mail(text, server())), u"message-invalid"_s);
    const auto taken = request.mail(text, utf8Server());
    QVERIFY(std::get<OutgoingMail>(taken).envelope.headersNeedSmtpUtf8);
    QVERIFY(message(taken).contains(u"Subject: Grüße\r\n"_s.toUtf8()));
}

void TestSendRequest::refusesUnusableMessages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("Bcc behind the end of the header")
        << QByteArray("Subject: Hello\nthis is no field\nBcc: bob@example.org\n\nHi\n");
    QTest::newRow("NUL") << QByteArray("Subject: Hello\n\nH\0i\n", 19);
    QTest::newRow("line too long") << "Subject: Hello\n\n" + QByteArray(999, 'x') + '\n';
}

void TestSendRequest::refusesUnusableMessages()
{
    QFETCH(QByteArray, text);
    const SendRequest request = requestTo({u"bob@example.org"_s});
    QCOMPARE(problemCode(request.mail(text, server())), u"message-invalid"_s);
}

void TestSendRequest::mindsAddressesOfTheHeaderOnlyWithT()
{
    const QByteArray text = "To: bob at home <>,,@\n\nHi\n";
    SendRequest request = requestTo({u"bob@example.org"_s});
    QCOMPARE(problemCode(request.mail(text, server())), u"none"_s);
    request.headerNamesRecipients = true;
    QCOMPARE(problemCode(request.mail(text, server())), u"message-invalid"_s);
}

QTEST_GUILESS_MAIN(TestSendRequest)
#include "tst_sendrequest.moc"
