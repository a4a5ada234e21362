// SPDX-License-Identifier: Apache-2.0
// A locked keyring that can ask for its password: the real GNOME keyring with its window, on a display
// of its own. Runs under tests/support/with-keyring and xvfb-run; xdotool plays the user.
#include "secrets/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Environment = QMap<QString, QString>;

namespace {

constexpr KeychainLimits patient{2s, 30s};
constexpr KeychainLimits impatient{300ms, 1500ms};
constexpr auto keyboardPause = 800ms; // the prompt takes the first keys some time after it shows

const QString storedKey = u"Mailroom/test/global/password/1"_s;
const QString newKey = u"Mailroom/test/global/password/2"_s;

QDBusMessage call(const QString &service, const QString &path, const QString &interface,
                  const QString &member, const QVariant &argument)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, member);
    message << argument;
    return QDBusConnection::sessionBus().call(message);
}

// Programs that the bus starts, the prompt among them, know of the display by this alone.
QDBusMessage tellTheBusOfTheDisplay()
{
    Environment environment;
    for (const char *name : {"DISPLAY", "XAUTHORITY"})
        environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    return call(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                u"UpdateActivationEnvironment"_s, QVariant::fromValue(environment));
}

bool lockKeyring()
{
    const QList<QDBusObjectPath> keyrings{
        QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    const QDBusMessage reply =
        call(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
             u"org.freedesktop.Secret.Service"_s, u"Lock"_s, QVariant::fromValue(keyrings));
    return reply.type() == QDBusMessage::ReplyMessage;
}

int xdotool(const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(u"xdotool"_s, arguments);
    return process.waitForFinished() ? process.exitCode() : -1;
}

bool isPromptOpen()
{
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"gcr"_s}) == 0;
}

// Until the prompt takes it.
class User : public QObject
{
public:
    explicit User(const QStringList &keys)
    {
        connect(&m_timer, &QTimer::timeout, this, [keys] {
            if (isPromptOpen())
                xdotool(keys);
        });
        m_timer.start(keyboardPause);
    }

    // with-keyring's password, over whatever stands there.
    static QStringList password()
    {
        return {u"key"_s, u"ctrl+a"_s, u"t"_s, u"e"_s, u"s"_s, u"t"_s, u"Return"_s};
    }
    static QStringList escape() { return {u"key"_s, u"Escape"_s}; }

private:
    QTimer m_timer;
};

} // namespace

class TestKeychainPrompt : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void waitsForThePassword();
    void takesACancelledPromptForLocked();
    void asksForThePasswordToRemove();
    void answersThoughNobodyAnswersThePrompt();

private:
    using Outcomes = std::shared_ptr<QList<SecretOutcome>>;

    SecretStore::Receiver receiver();
    SecretOutcome outcome(); // of the request that was begun last

    std::unique_ptr<KeychainSecretStore> m_store;
    Outcomes m_outcomes;
};

SecretStore::Receiver TestKeychainPrompt::receiver()
{
    m_outcomes = std::make_shared<QList<SecretOutcome>>();
    return [outcomes = m_outcomes](const SecretOutcome &outcome) { *outcomes << outcome; };
}

SecretOutcome TestKeychainPrompt::outcome()
{
    const Outcomes outcomes = m_outcomes;
    if (!QTest::qWaitFor([&outcomes] { return !outcomes->isEmpty(); }, 40'000))
        return {SecretFault::TimedOut, {}, u"no answer at all"_s};
    return outcomes->constFirst();
}

void TestKeychainPrompt::initTestCase()
{
    qDBusRegisterMetaType<Environment>();
    QVERIFY2(!qEnvironmentVariableIsEmpty("DISPLAY"), "run this under with-keyring and xvfb-run");
    const QDBusMessage reply = tellTheBusOfTheDisplay();
    QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
}

// One secret is stored, then the keyring is locked.
void TestKeychainPrompt::init()
{
    m_store = std::make_unique<KeychainSecretStore>(patient);
    m_store->write(storedKey, Secret("wonderland"), this, receiver());
    const SecretOutcome written = outcome();
    QVERIFY2(written.ok(), qPrintable(written.detail));
    QVERIFY(lockKeyring());
}

// Open again.
void TestKeychainPrompt::cleanup()
{
    m_store = std::make_unique<KeychainSecretStore>(patient);
    const User user(User::password());
    m_store->write(newKey, Secret("x"), this, receiver());
    QVERIFY(outcome().ok());
    m_store->remove(newKey, this, receiver());
    QVERIFY(outcome().ok());
}

void TestKeychainPrompt::waitsForThePassword()
{
    QSignalSpy waiting(m_store.get(), &SecretStore::waiting);
    m_store->read(storedKey, true, this, receiver());
    QVERIFY(waiting.wait());
    QTRY_VERIFY_WITH_TIMEOUT(isPromptOpen(), 15'000);
    const User user(User::password());
    const SecretOutcome read = outcome();
    QVERIFY2(read.ok(), qPrintable(read.detail));
    QCOMPARE(read.secret.utf8(), QByteArray("wonderland"));
}

void TestKeychainPrompt::takesACancelledPromptForLocked()
{
    const User user(User::escape());
    m_store->read(storedKey, true, this, receiver());
    QCOMPARE(outcome().fault, SecretFault::Locked);
    m_store->write(newKey, Secret("x"), this, receiver());
    QCOMPARE(outcome().fault, SecretFault::Locked);
    m_store->remove(storedKey, this, receiver());
    QCOMPARE(outcome().fault, SecretFault::Locked);
}

void TestKeychainPrompt::asksForThePasswordToRemove()
{
    const User user(User::password());
    m_store->remove(storedKey, this, receiver());
    const SecretOutcome removed = outcome();
    QVERIFY2(removed.ok(), qPrintable(removed.detail));
    m_store->read(storedKey, false, this, receiver());
    QCOMPARE(outcome().fault, SecretFault::NotFound);
}

// The password is typed at last: what is stored then is not what anybody asks for any more.
void TestKeychainPrompt::answersThoughNobodyAnswersThePrompt()
{
    m_store = std::make_unique<KeychainSecretStore>(impatient);
    m_store->write(newKey, Secret("too late"), this, receiver());
    const Outcomes late = m_outcomes;
    QCOMPARE(outcome().fault, SecretFault::TimedOut);
    QTRY_VERIFY_WITH_TIMEOUT(isPromptOpen(), 15'000);
    QElapsedTimer clock;
    clock.start();
    m_store->read(storedKey, true, this, receiver());
    QCOMPARE(outcome().fault, SecretFault::TimedOut);
    QVERIFY(std::chrono::milliseconds(clock.elapsed()) < impatient.deadline);

    const User user(User::password());
    QTRY_VERIFY_WITH_TIMEOUT(!isPromptOpen(), 15'000);
    const auto isServed = [this] {
        m_store->read(storedKey, true, this, receiver());
        return outcome().ok();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isServed(), 15'000);
    m_store->read(newKey, false, this, receiver());
    QCOMPARE(outcome().fault, SecretFault::NotFound);
    QCOMPARE(late->size(), 1);
}

QTEST_GUILESS_MAIN(TestKeychainPrompt)
#include "tst_keychainprompt.moc"
