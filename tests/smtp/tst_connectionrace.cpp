// SPDX-License-Identifier: Apache-2.0
#include "smtp/connectionrace.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ConnectionRaceTest : public QObject
{
    Q_OBJECT

private slots:
    void connectsToAnAddress();
    void triesEveryAddressOfAName();
    void tellsARefusal();
    void mayBeDeletedWhileItLooksUp();
};

void ConnectionRaceTest::connectsToAnAddress()
{
    ScriptedServer server;
    server.play("S: 220 hi\nS stalls\n");
    ConnectionRace race(u"127.0.0.1"_s, server.port());
    QSignalSpy connected(&race, &ConnectionRace::connected);
    race.start(2s, 2s);
    QTRY_COMPARE(connected.size(), 1);
    const auto socket = race.takeSocket();
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    QVERIFY(!race.warning());
}

// "localhost" has an IPv6 address on most machines, and nobody listens there in this test.
void ConnectionRaceTest::triesEveryAddressOfAName()
{
    ScriptedServer server;
    server.play("S: 220 hi\nS stalls\n");
    ConnectionRace race(u"localhost"_s, server.port());
    QSignalSpy connected(&race, &ConnectionRace::connected);
    race.start(5s, 5s);
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(race.takeSocket()->peerAddress(), QHostAddress(QHostAddress::LocalHost));
}

void ConnectionRaceTest::tellsARefusal()
{
    ConnectionRace race(u"127.0.0.1"_s, ScriptedServer::closedPort());
    QSignalSpy failed(&race, &ConnectionRace::failed);
    race.start(2s, 2s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<Problem>().code(), u"tcp-refused"_s);
}

void ConnectionRaceTest::mayBeDeletedWhileItLooksUp()
{
    auto race = std::make_unique<ConnectionRace>(u"localhost"_s, quint16(9));
    race->start(2s, 2s);
    race.reset();
    QCoreApplication::processEvents();
    QVERIFY(!race);
}

QTEST_GUILESS_MAIN(ConnectionRaceTest)
#include "tst_connectionrace.moc"
