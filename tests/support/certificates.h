// SPDX-License-Identifier: Apache-2.0
// Certificates for tests, good ones and such that a client must refuse, made by the openssl program
// in a folder that goes away with this object. Each is made when it is first asked for. Have one as
// a member of the test class. Knows no server.
//
//     Certificates certificates;
//     QVERIFY2(certificates.fault().isEmpty(), qPrintable(certificates.fault()));
//     server.present(certificates.good());
#pragma once

#include <QList>
#include <QMap>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;
    QList<QSslCertificate> chain; // the certificate first, then those between it and the root
    QString certFile; // PEM, the whole chain
    QString keyFile; // PEM, not encrypted
};

class Certificates
{
public:
    Certificates();

    // Empty as long as everything could be made. Certificates that could not are null.
    const QString &fault() const { return m_fault; }

    // The root that signed all but the self-signed and the foreign one.
    QString caFile();
    QSslCertificate ca();

    // Names localhost, mail.test; addresses 127.0.0.1 and ::1; P-256, SHA-256, valid now.
    const TestCertificate &good();

    // As good() but for what the name says.
    const TestCertificate &expired(); // 2020-01-01 until 2021-01-01
    const TestCertificate &notYetValid(); // from 2090-01-01
    const TestCertificate &wrongHost(); // only elsewhere.test
    const TestCertificate &
    commonNameOnly(); // CN=localhost, the alternative names say elsewhere.test
    const TestCertificate &noAlternativeNames(); // CN=localhost and no alternative names at all
    const TestCertificate &wildcard(); // only *.mail.test
    const TestCertificate &ipAddress(); // only the addresses 127.0.0.1 and ::1
    const TestCertificate &selfSigned();
    const TestCertificate &foreign(); // by a root that nobody has
    const TestCertificate &viaIntermediate(); // chain has the intermediate
    const TestCertificate &missingIntermediate(); // chain has not
    const TestCertificate &clientPurpose(); // extended key usage: client authentication only
    // Of these two a QSslSocket does not even make a server, see OpensslServer.
    const TestCertificate &weak(); // RSA of 1024 bits
    const TestCertificate &sha1(); // signed with SHA-1

    // RSA 2048, for an application to sign with.
    const TestCertificate &application();
    const TestCertificate &expiredApplication(); // 2020-01-01 until 2021-01-01

private:
    struct Order
    {
        QString name;
        QString subject = QStringLiteral("/CN=localhost");
        // As in an openssl configuration; empty: none.
        QString alternativeNames =
            QStringLiteral("DNS:localhost,DNS:mail.test,IP:127.0.0.1,IP:::1");
        QString issuer = QStringLiteral("ca"); // empty: itself
        QString from = QStringLiteral("20200101000000Z");
        QString until = QStringLiteral("20891231235959Z");
        QString digest = QStringLiteral("sha256");
        QStringList key = {QStringLiteral("EC"), QStringLiteral("ec_paramgen_curve:P-256")};
        QString usage = QStringLiteral("serverAuth");
        bool isAuthority = false;
        bool sendsIssuer = false;
    };

    const TestCertificate &made(const Order &order);
    const TestCertificate &authority(const QString &name, const QString &issuer = {});
    TestCertificate make(const Order &order);
    bool sign(const Order &order);
    bool run(const QStringList &arguments);
    QString path(const QString &file) const { return m_folder.filePath(file); }
    bool write(const QString &file, const QString &text);

    QTemporaryDir m_folder;
    QMap<QString, TestCertificate> m_made;
    QString m_fault;
};
