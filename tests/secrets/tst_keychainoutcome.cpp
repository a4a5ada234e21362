// SPDX-License-Identifier: Apache-2.0
// What QtKeychain answers in which situation, as it was seen or as its source says.
#include "secrets/keychainoutcome.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestKeychainOutcome : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryAnswer_data();
    void knowsEveryAnswer();
    void keepsTheWordsForExperts();
    void saysMoreThanUnknownError();
};

void TestKeychainOutcome::knowsEveryAnswer_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("words");
    QTest::addColumn<SecretFault>("fault");
    const auto row = [](const char *name, QKeychain::Error error, const QString &words,
                        SecretFault fault) { QTest::newRow(name) << int(error) << words << fault; };
    using namespace QKeychain;
    row("done", NoError, {}, SecretFault::None);
    row("no such entry", EntryNotFound, u"Entry not found"_s, SecretFault::NotFound);
    row("no bus", OtherError, u"Cannot autolaunch D-Bus without X11 $DISPLAY"_s,
        SecretFault::Unavailable);
    row("dead bus", OtherError, u"Could not connect: No such file or directory"_s,
        SecretFault::Unavailable);
    row("no service", OtherError,
        u"The name org.freedesktop.secrets was not provided by any .service files"_s,
        SecretFault::Unavailable);
    row("no libsecret", OtherError, u"Unknown error"_s, SecretFault::Unavailable);
    row("no keyring yet", OtherError,
        u"Object does not exist at path “/org/freedesktop/secrets/collection/login”"_s,
        SecretFault::Unavailable);
    row("locked keyring", AccessDenied, u"Cannot create an item in a locked collection"_s,
        SecretFault::Locked);
    row("KWallet refused", AccessDenied, u"Access to keychain denied"_s, SecretFault::Denied);
    row("no KWallet", NoBackendAvailable, u"No keychain service available"_s,
        SecretFault::Unavailable);
    row("macOS, refused by the user", AccessDeniedByUser, u"User canceled the operation"_s,
        SecretFault::Denied);
    row("macOS, locked and nobody to ask", AccessDenied, u"User interaction is not allowed"_s,
        SecretFault::Locked);
    row("macOS, no keychain", AccessDenied,
        u"No keychain is available. You may need to restart your computer"_s,
        SecretFault::Unavailable);
    row("macOS, wrong password", AccessDenied,
        u"The user name or passphrase you entered is not correct"_s, SecretFault::Denied);
    row("Windows, cannot decrypt", OtherError, u"Could not decrypt data"_s,
        SecretFault::Unavailable);
    row("cannot delete", CouldNotDeleteEntry, {}, SecretFault::NotKept);
    row("not implemented", NotImplemented, {}, SecretFault::Unavailable);
}

void TestKeychainOutcome::knowsEveryAnswer()
{
    QFETCH(int, error);
    QFETCH(QString, words);
    QFETCH(SecretFault, fault);
    QCOMPARE(keychainOutcome(QKeychain::Error(error), words).fault, fault);
}

void TestKeychainOutcome::keepsTheWordsForExperts()
{
    const auto outcome = keychainOutcome(QKeychain::AccessDenied, u"Access to keychain denied"_s);
    QCOMPARE(outcome.detail, u"Access to keychain denied"_s);
}

void TestKeychainOutcome::saysMoreThanUnknownError()
{
    const QString detail = keychainOutcome(QKeychain::OtherError, u"Unknown error"_s).detail;
    QVERIFY2(detail.contains(u"libsecret"_s), qPrintable(detail));
}

QTEST_APPLESS_MAIN(TestKeychainOutcome)
#include "tst_keychainoutcome.moc"
