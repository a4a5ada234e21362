// SPDX-License-Identifier: Apache-2.0
#include "ctl/clientsetup.h"

#include <QTest>

using namespace Qt::StringLiterals;

const QStringList ownServer{u"--client"_s,
                            u"north"_s,
                            u"set"_s,
                            u"base/useOwn=true"_s,
                            u"base/host=north.example.org"_s,
                            u"base/senderAddress=north@example.org"_s};

WithClients::WithClients()
{
    for (const QStringList &command :
         {QStringList{u"client"_s, u"add"_s, u"north"_s, u"--name"_s, u"Nord & Söhne"_s},
          QStringList{u"client"_s, u"add"_s, u"south"_s},
          QStringList{u"set"_s, u"base/use=true"_s, u"base/host=mail.example.org"_s,
                      u"base/senderAddress=system@example.org"_s}})
        QCOMPARE(program.run(command).exitCode, 0);
}

QJsonArray WithClients::clients()
{
    return program.run({u"--json"_s, u"clients"_s}).json()["clients"_L1].toArray();
}

QByteArray WithClients::get(const QString &id, const QString &key)
{
    return program.run({u"--client"_s, id, u"get"_s, key}).out;
}
