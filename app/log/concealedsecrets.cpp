// SPDX-License-Identifier: Apache-2.0
#include "log/concealedsecrets.h"

#include "diagnosis/redaction.h"
#include "log/log.h"

#include <QMutex>

#include <utility>

namespace {

// All together: one secret may contain another, and then the longer one has to go first.
class ConcealedSecrets
{
public:
    void add(const QByteArray *secret)
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets << secret;
        m_redaction.conceal(*secret);
    }

    void remove(const QByteArray *secret)
    {
        const QMutexLocker lock(&m_mutex);
        m_secrets.removeOne(secret);
        m_redaction = Redaction();
        for (const QByteArray *left : std::as_const(m_secrets))
            m_redaction.conceal(*left);
    }

    QString redacted(const QString &text)
    {
        const QMutexLocker lock(&m_mutex);
        return m_redaction.redacted(text);
    }

private:
    QMutex m_mutex;
    QList<const QByteArray *> m_secrets;
    Redaction m_redaction;
};

// Held by each secret as well: one may live longer than what is static.
const std::shared_ptr<ConcealedSecrets> concealedSecrets = std::make_shared<ConcealedSecrets>();

class ConcealedSecret
{
public:
    explicit ConcealedSecret(const QByteArray &secret)
        : m_bytes(secret.constData(), secret.size()) // a copy of its own, to be overwritten
    {
        m_all->add(&m_bytes);
    }
    ~ConcealedSecret()
    {
        m_all->remove(&m_bytes);
        m_bytes.fill(0);
    }
    Q_DISABLE_COPY_MOVE(ConcealedSecret)

private:
    std::shared_ptr<ConcealedSecrets> m_all = concealedSecrets;
    QByteArray m_bytes;
};

} // namespace

Log::Concealment::Concealment(const QByteArray &secret)
    : m_kept(secret.isEmpty() ? nullptr : std::make_shared<const ConcealedSecret>(secret))
{}

QString concealedIn(const QString &text)
{
    return concealedSecrets->redacted(text);
}
