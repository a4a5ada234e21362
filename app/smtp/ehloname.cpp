// SPDX-License-Identifier: Apache-2.0
#include "smtp/ehloname.h"

#include <QHostInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

// Nothing that could end the command's line or begin another word.
bool isSafeName(const QByteArray &name)
{
    static const QRegularExpression expression(u"^[A-Za-z0-9.:_\\[\\]-]+$"_s);
    return expression.match(QString::fromLatin1(name)).hasMatch();
}

bool isFullName(const QString &name)
{
    return name.contains(u'.') && !name.startsWith("localhost"_L1) && !name.endsWith(u'.');
}

QByteArray addressLiteral(const QHostAddress &address)
{
    bool isV4 = false;
    const QHostAddress v4(address.toIPv4Address(&isV4));
    if (isV4)
        return '[' + v4.toString().toLatin1() + ']';
    QHostAddress plain(address);
    plain.setScopeId({});
    return "[IPv6:" + plain.toString().toLatin1() + ']';
}

} // namespace

QByteArray ehloName(const QString &wanted, const QHostAddress &local)
{
    const QByteArray ascii = wanted.startsWith(u'[') ? wanted.toLatin1() : QUrl::toAce(wanted);
    if (isSafeName(ascii))
        return ascii;
    const QString name = QHostInfo::localHostName();
    if (isFullName(name) && isSafeName(QUrl::toAce(name)))
        return QUrl::toAce(name);
    return addressLiteral(local);
}
