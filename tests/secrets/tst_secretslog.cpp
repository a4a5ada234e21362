// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/redaction.h"
#include "log/log.h"
#include "log/loglines.h"
#include "saving/settingssaver.h"
#include "secrets/secretslog.h"
#include "secrets/sessionsecretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class SecretsLogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsThatASecretWasStoredButNotWhich();
    void tellsFaultsUnderTheTagOfTheClient();

private:
    QByteArray written() const { return Log::fileIn(m_folder->path()).tail(1 << 20); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SecretsLogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SecretsLogTest::tellsThatASecretWasStoredButNotWhich()
{
    Log log(m_folder->path());
    log.setLevel(LogLevel::Detailed);
    const auto store = SettingsStore::file(m_folder->filePath(u"a.ini"_s));
    SessionSecretStore secrets;
    for (const QByteArray password : {"first pa55word", "second pa55word"}) {
        SettingsSaver saver(store, secrets);
        QSignalSpy finished(&saver, &SettingsSaver::finished);
        const Settings stored = store.load().settings;
        saver.save(stored, stored, {{{}, {SecretEdit::replace(Secret(password)), {}}}});
        QTRY_COMPARE(finished.size(), 1);
    }
    const QByteArray key = "Mailroom/" + store.profile().toUtf8() + "/global/password/";
    QVERIFY2(written().contains(" info secrets Stored " + key + "1\n"), written().constData());
    QVERIFY(written().contains(" info secrets Stored " + key + "2\n"));
    QVERIFY(written().contains(" info secrets Removed " + key + "1\n"));
    Redaction passwords;
    passwords.conceal("first pa55word");
    passwords.conceal("second pa55word");
    QVERIFY(!passwords.appearsIn(written()));
}

void SecretsLogTest::tellsFaultsUnderTheTagOfTheClient()
{
    const Log log(m_folder->path());
    const QString key = u"Mailroom/default/client/acme/password/8"_s;
    SecretsLog::fault(key, SecretFault::Locked, u"no prompt"_s);
    QVERIFY(written().endsWith(" warning secrets [acme] Keychain: locked, asked for "
                               "Mailroom/default/client/acme/password/8 (no prompt)\n"));
    QCOMPARE(linesAbout(written(), {}), QByteArray());
    SecretsLog::fault(u"Mailroom/default/global/password/8"_s, SecretFault::Denied, {});
    QVERIFY(
        linesAbout(written(), {})
            .endsWith(
                " warning secrets Keychain: access denied, asked for Mailroom/default/global/password/8\n"));
}

QTEST_GUILESS_MAIN(SecretsLogTest)
#include "tst_secretslog.moc"
