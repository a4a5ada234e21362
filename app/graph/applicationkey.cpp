// SPDX-License-Identifier: Apache-2.0
#include "graph/applicationkey.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestKeyFile = 1024 * 1024;
constexpr int fewestBits = 2048;

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

// Wiped when it goes, since it may hold a private key.
class KeyFile
{
public:
    explicit KeyFile(const QString &path)
    {
        QFile file(path);
        if (file.size() <= largestKeyFile && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            m_bytes = file.read(largestKeyFile);
    }
    ~KeyFile() { OPENSSL_cleanse(m_bytes.data(), std::size_t(m_bytes.size())); }
    Q_DISABLE_COPY_MOVE(KeyFile)

    const QByteArray &bytes() const { return m_bytes; }
    bool isPem() const { return m_bytes.contains("-----BEGIN "); }

private:
    QByteArray m_bytes;
};

struct Passphrase
{
    const QByteArray &text;
    bool wasAskedFor = false;
};

// Without it OpenSSL would ask at the terminal.
int givePassphrase(char *buffer, int size, int, void *userdata)
{
    auto *passphrase = static_cast<Passphrase *>(userdata);
    passphrase->wasAskedFor = true;
    const auto length = int(passphrase->text.size());
    if (length == 0 || length > size)
        return -1;
    std::memcpy(buffer, passphrase->text.constData(), std::size_t(length));
    return length;
}

Bio bioOver(const QByteArray &bytes)
{
    return {BIO_new_mem_buf(bytes.constData(), int(bytes.size())), &BIO_free};
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm broken{};
    if (!ASN1_TIME_to_tm(time, &broken))
        return {};
    return {QDate(broken.tm_year + 1900, broken.tm_mon + 1, broken.tm_mday),
            QTime(broken.tm_hour, broken.tm_min, broken.tm_sec), Qt::UTC};
}

QString timeText(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

} // namespace

ApplicationKey::ApplicationKey(const GraphCredentials &credentials)
{
    read(credentials);
    ERR_clear_error();
}

void ApplicationKey::read(const GraphCredentials &credentials)
{
    const QString path = credentials.certificateFile;
    const QString keyPath =
        credentials.certificateKeyFile.isEmpty() ? path : credentials.certificateKeyFile;
    const KeyFile certificateFile(path);
    const KeyFile keyFile(keyPath);
    for (const auto &[file, name] : {std::pair{&certificateFile, path}, {&keyFile, keyPath}}) {
        if (file->bytes().isEmpty())
            return refuse(ProblemId::EntraCertificateUnreadable, name);
    }
    if (certificateFile.isPem())
        readPem(certificateFile.bytes(), keyFile.bytes(), keyPath, credentials.clientSecret);
    else
        readPkcs12(certificateFile.bytes(), path, credentials.clientSecret);
    if (!m_problem)
        choose(path, keyPath);
    if (!m_problem)
        checkDates();
}

void ApplicationKey::readPem(const QByteArray &certificates, const QByteArray &key,
                             const QString &keyPath, const QByteArray &passphrase)
{
    addCertificates(certificates);
    Passphrase given{passphrase};
    const Bio bio = bioOver(key);
    m_key.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, &givePassphrase, &given));
    if (!m_key)
        refuse(given.wasAskedFor ? ProblemId::EntraCertificatePassphrase
                                 : ProblemId::EntraCertificateUnreadable,
               keyPath);
}

void ApplicationKey::addCertificates(const QByteArray &pem)
{
    const Bio bio = bioOver(pem);
    Passphrase none{{}};
    while (X509 *certificate = PEM_read_bio_X509(bio.get(), nullptr, &givePassphrase, &none))
        m_certificates.emplace_back(certificate, &X509_free);
}

void ApplicationKey::readPkcs12(const QByteArray &bytes, const QString &path,
                                const QByteArray &passphrase)
{
    const Bio bio = bioOver(bytes);
    const std::unique_ptr<PKCS12, decltype(&PKCS12_free)> box(d2i_PKCS12_bio(bio.get(), nullptr),
                                                              &PKCS12_free);
    if (!box)
        return refuse(ProblemId::EntraCertificateUnreadable, path);
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    if (!PKCS12_parse(box.get(), passphrase.constData(), &key, &certificate, nullptr)) {
        const bool isWrong = ERR_GET_REASON(ERR_peek_error()) == PKCS12_R_MAC_VERIFY_FAILURE;
        return refuse(isWrong ? ProblemId::EntraCertificatePassphrase
                              : ProblemId::EntraCertificateUnreadable,
                      path);
    }
    m_key.reset(key);
    if (certificate)
        m_certificates.emplace_back(certificate, &X509_free);
    if (!key)
        refuse(ProblemId::EntraCertificateUnreadable, path);
}

// A PEM file may hold the certificate's issuers as well, in any order.
void ApplicationKey::choose(const QString &certificatePath, const QString &keyPath)
{
    if (m_certificates.empty())
        return refuse(ProblemId::EntraCertificateUnreadable, certificatePath);
    const auto own = std::find_if(
        m_certificates.begin(), m_certificates.end(), [this](const Certificate &certificate) {
            return X509_check_private_key(certificate.get(), m_key.get()) == 1;
        });
    if (own == m_certificates.end())
        return refuse(ProblemId::EntraCertificateKey, keyPath);
    m_certificate = std::move(*own);
    if (EVP_PKEY_base_id(m_key.get()) != EVP_PKEY_RSA)
        refuse(ProblemId::EntraCertificateWeak, keyPath);
    else if (EVP_PKEY_bits(m_key.get()) < fewestBits)
        m_problem =
            Problem{ProblemId::EntraCertificateWeak, u"RSA %1"_s.arg(EVP_PKEY_bits(m_key.get()))};
}

void ApplicationKey::checkDates()
{
    const QDateTime from = timeOf(X509_get0_notBefore(m_certificate.get()));
    const QDateTime until = timeOf(X509_get0_notAfter(m_certificate.get()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (from.isValid() && until.isValid() && (now < from || now > until))
        m_problem = Problem{ProblemId::EntraCertificateExpired,
                            timeText(from) + u'\n' + timeText(until) + u'\n' + timeText(now)};
}

void ApplicationKey::refuse(ProblemId id, const QString &detail)
{
    m_problem = Problem{id, QDir::toNativeSeparators(detail)};
}

QByteArray ApplicationKey::fingerprint() const
{
    unsigned char *der = nullptr;
    const int length = i2d_X509(m_certificate.get(), &der);
    if (length <= 0)
        return {};
    const QByteArrayView view(der, length);
    const QByteArray digest =
        QCryptographicHash::hash(view.toByteArray(), QCryptographicHash::Sha256);
    OPENSSL_free(der);
    return digest;
}

QByteArray ApplicationKey::signature(const QByteArray &text) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    EVP_PKEY_CTX *options = nullptr; // belongs to `context`
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    std::size_t length = 0;
    if (EVP_DigestSignInit(context.get(), &options, EVP_sha256(), nullptr, m_key.get()) <= 0
        || EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) <= 0
        || EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) <= 0
        || EVP_DigestSign(context.get(), nullptr, &length, bytes, std::size_t(text.size())) <= 0)
        return {};
    QByteArray signature(qsizetype(length), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length,
                       bytes, std::size_t(text.size()))
        <= 0)
        return {};
    signature.truncate(qsizetype(length));
    return signature;
}
