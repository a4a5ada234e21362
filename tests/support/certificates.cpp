// SPDX-License-Identifier: Apache-2.0
#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

// The whole configuration; the system's is not read. %1 the folder, %2 the extensions.
const auto configuration = uR"(
[ca]
default_ca = authority
[authority]
database = %1/index
new_certs_dir = %1
rand_serial = yes
unique_subject = no
policy = subject
[subject]
commonName = supplied
[req]
distinguished_name = nothing
prompt = no
[nothing]
[extensions]
%2
)"_s;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QSslKey privateKey(const QByteArray &pem)
{
    const QSslKey key(pem, QSsl::Ec);
    return key.isNull() ? QSslKey(pem, QSsl::Rsa) : key;
}

} // namespace

Certificates::Certificates()
{
    if (!m_folder.isValid())
        m_fault = m_folder.errorString();
    else if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        m_fault = u"The program openssl is missing; it makes the certificates of the tests."_s;
}

QString Certificates::caFile()
{
    return authority(u"ca"_s).certFile;
}

QSslCertificate Certificates::ca()
{
    return authority(u"ca"_s).certificate;
}

const TestCertificate &Certificates::good()
{
    return made({.name = u"good"_s});
}

const TestCertificate &Certificates::expired()
{
    return made({.name = u"expired"_s, .until = u"20210101000000Z"_s});
}

const TestCertificate &Certificates::notYetValid()
{
    return made(
        {.name = u"notyetvalid"_s, .from = u"20900101000000Z"_s, .until = u"20910101000000Z"_s});
}

const TestCertificate &Certificates::wrongHost()
{
    return made({.name = u"wronghost"_s,
                 .subject = u"/CN=elsewhere.test"_s,
                 .alternativeNames = u"DNS:elsewhere.test"_s});
}

const TestCertificate &Certificates::commonNameOnly()
{
    return made({.name = u"commonname"_s, .alternativeNames = u"DNS:elsewhere.test"_s});
}

const TestCertificate &Certificates::noAlternativeNames()
{
    return made({.name = u"noalternatives"_s, .alternativeNames = QString()});
}

const TestCertificate &Certificates::wildcard()
{
    return made({.name = u"wildcard"_s,
                 .subject = u"/CN=*.mail.test"_s,
                 .alternativeNames = u"DNS:*.mail.test"_s});
}

const TestCertificate &Certificates::ipAddress()
{
    return made({.name = u"address"_s,
                 .subject = u"/CN=by address"_s,
                 .alternativeNames = u"IP:127.0.0.1,IP:::1"_s});
}

const TestCertificate &Certificates::selfSigned()
{
    return made({.name = u"selfsigned"_s, .issuer = QString()});
}

const TestCertificate &Certificates::foreign()
{
    authority(u"foreignca"_s);
    return made({.name = u"foreign"_s, .issuer = u"foreignca"_s});
}

const TestCertificate &Certificates::viaIntermediate()
{
    authority(u"intermediate"_s, u"ca"_s);
    return made({.name = u"viaintermediate"_s, .issuer = u"intermediate"_s, .sendsIssuer = true});
}

const TestCertificate &Certificates::missingIntermediate()
{
    authority(u"intermediate"_s, u"ca"_s);
    return made({.name = u"missingintermediate"_s, .issuer = u"intermediate"_s});
}

const TestCertificate &Certificates::weak()
{
    return made({.name = u"weak"_s, .key = {u"RSA"_s, u"rsa_keygen_bits:1024"_s}});
}

const TestCertificate &Certificates::sha1()
{
    return made({.name = u"sha1"_s, .digest = u"sha1"_s});
}

const TestCertificate &Certificates::clientPurpose()
{
    return made({.name = u"clientpurpose"_s, .usage = u"clientAuth"_s});
}

const TestCertificate &Certificates::application()
{
    return made({.name = u"application"_s, .key = {u"RSA"_s, u"rsa_keygen_bits:2048"_s}});
}

const TestCertificate &Certificates::expiredApplication()
{
    return made({.name = u"expiredapplication"_s,
                 .until = u"20210101000000Z"_s,
                 .key = {u"RSA"_s, u"rsa_keygen_bits:2048"_s}});
}

const TestCertificate &Certificates::authority(const QString &name, const QString &issuer)
{
    return made({.name = name,
                 .subject = u"/CN=Test authority "_s + name,
                 .alternativeNames = QString(),
                 .issuer = issuer,
                 .isAuthority = true});
}

const TestCertificate &Certificates::made(const Order &order)
{
    if (!m_made.contains(order.name)) {
        if (order.issuer == "ca"_L1)
            authority(u"ca"_s);
        m_made.insert(order.name, make(order));
    }
    return m_made[order.name];
}

TestCertificate Certificates::make(const Order &order)
{
    TestCertificate made;
    made.certFile = path(order.name + u".crt"_s);
    made.keyFile = path(order.name + u".key"_s);
    if (!m_fault.isEmpty()
        || !run({u"genpkey"_s, u"-algorithm"_s, order.key.first(), u"-pkeyopt"_s, order.key.last(),
                 u"-out"_s, made.keyFile})
        || !sign(order))
        return TestCertificate();
    if (order.sendsIssuer) {
        QFile chain(made.certFile);
        if (chain.open(QFile::Append))
            chain.write(contents(path(order.issuer + u".crt"_s)));
    }
    made.chain = QSslCertificate::fromPath(made.certFile);
    made.certificate = made.chain.value(0);
    made.key = privateKey(contents(made.keyFile));
    if (made.certificate.isNull() || made.key.isNull())
        m_fault = u"The certificate %1 cannot be read."_s.arg(order.name);
    return made;
}

bool Certificates::sign(const Order &order)
{
    QString extensions =
        order.isAuthority
            ? u"basicConstraints = critical,CA:TRUE\nkeyUsage = critical,keyCertSign,cRLSign\n"_s
            : u"basicConstraints = critical,CA:FALSE\nextendedKeyUsage = %1\n"_s.arg(order.usage);
    if (!order.alternativeNames.isEmpty())
        extensions += u"subjectAltName = %1\n"_s.arg(order.alternativeNames);
    const QString config = path(order.name + u".cnf"_s);
    const QString key = path(order.name + u".key"_s);
    const QString request = path(order.name + u".csr"_s);
    QStringList signature{u"ca"_s,          u"-batch"_s,     u"-notext"_s,
                          u"-utf8"_s,       u"-config"_s,    config,
                          u"-extensions"_s, u"extensions"_s, u"-md"_s,
                          order.digest,     u"-startdate"_s, order.from,
                          u"-enddate"_s,    order.until,     u"-in"_s,
                          request,          u"-out"_s,       path(order.name + u".crt"_s)};
    if (order.issuer.isEmpty())
        signature << u"-selfsign"_s << u"-keyfile"_s << key;
    else
        signature << u"-keyfile"_s << path(order.issuer + u".key"_s) << u"-cert"_s
                  << path(order.issuer + u".crt"_s);
    return write(u"index"_s, {})
           && write(order.name + u".cnf"_s, configuration.arg(m_folder.path(), extensions))
           && run({u"req"_s, u"-new"_s, u"-config"_s, config, u"-subj"_s, order.subject, u"-key"_s,
                   key, u"-out"_s, request})
           && run(signature);
}

bool Certificates::run(const QStringList &arguments)
{
    QProcess openssl;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"OPENSSL_CONF"_s);
    openssl.setProcessEnvironment(environment);
    openssl.start(u"openssl"_s, arguments);
    if (openssl.waitForFinished() && openssl.exitCode() == 0)
        return true;
    m_fault = u"openssl %1: %2 %3"_s.arg(arguments.join(u' '), openssl.errorString(),
                                         QString::fromUtf8(openssl.readAllStandardError()));
    return false;
}

bool Certificates::write(const QString &file, const QString &text)
{
    QFile out(path(file));
    if (out.open(QFile::WriteOnly) && out.write(text.toUtf8()) >= 0)
        return true;
    m_fault = out.fileName() + u": "_s + out.errorString();
    return false;
}
