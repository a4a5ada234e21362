// SPDX-License-Identifier: Apache-2.0
#include "ctl/practicesetup.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

PracticeOptions practiceOptions()
{
    PracticeOptions options;
    options.users = {{u"ann"_s, QString::fromUtf8(practicePassword)}};
    options.localParts = QStringList{u"bob"_s, u"carol"_s, u"system"_s, u"dave"_s};
    options.domains = QStringList{u"practice.mailroom"_s};
    return options;
}

PracticeSetup::PracticeSetup(const PracticeOptions &options, const QStringList &moreSettings)
    : server(options)
{
    QVERIFY(server.listen());
    QFile certificate(program.settingsFile() + u".pem"_s);
    QVERIFY(certificate.open(QIODevice::WriteOnly));
    certificate.write(PracticeServer::certificate());
    const QStringList settings{u"set"_s,
                               u"base/use=true"_s,
                               u"base/host=127.0.0.1"_s,
                               u"base/port=%1"_s.arg(server.port()),
                               u"base/senderAddress=system@practice.mailroom"_s,
                               u"security/username=ann"_s,
                               u"security/caFile="_s + certificate.fileName()};
    QCOMPARE(program.run(settings + moreSettings).exitCode, 0);
}
