// SPDX-License-Identifier: Apache-2.0
// The table and what is shown of it, in which order.
#include "ui/clientlistmodel.h"
#include "ui/exampleclients.h"
#include "ui/overviewfilter.h"
#include "ui/overviewmodel.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using Column = OverviewModel::Column;

class TestOverviewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsEachClientWithTheServerItNames();
    void saysWhyNothingIsSent_data();
    void saysWhyNothingIsSent();
    void tellsNothingAsRichText();
    void showsAResultWithAllThatShareTheServer();
    void marksResultsOfOtherValues();
    void tellsARuleBeforeAResult();
    void tellsEverythingAboutARow();
    void keepsItsRowsWhileOnlyValuesChange();
    void findsAllWords();
    void showsOneKind();
    void sortsNumbersInNamesAsNumbers();
    void sortsByTheTimeOfTheLastTest();
    void keepsTheGlobalMailServerOnTop();
    void exportsTimesForPrograms();
    void isQuickWithFiveThousandClients();

private:
    QString text(const QString &id, Column column) const;
    QVariant of(const QString &id, int role, Column column = Column::Name) const;
    QStringList shownIds() const;
    void record(const QString &owner, const std::optional<Problem> &problem = {});

    Settings m_settings;
    std::unique_ptr<TestResults> m_results;
    std::unique_ptr<OverviewModel> m_model;
    std::unique_ptr<OverviewFilter> m_filter;
};

void TestOverviewModel::init()
{
    m_filter.reset();
    m_model.reset();
    m_settings = withThreeClients();
    m_results = std::make_unique<TestResults>();
    m_model = std::make_unique<OverviewModel>(*m_results, OverviewModel::Icons());
    m_model->show(m_settings, {});
    m_filter = std::make_unique<OverviewFilter>();
    m_filter->setSourceModel(m_model.get());
}

QVariant TestOverviewModel::of(const QString &id, int role, Column column) const
{
    return m_model->index(m_model->rowOf(id), column).data(role);
}

QString TestOverviewModel::text(const QString &id, Column column) const
{
    return of(id, Qt::DisplayRole, column).toString();
}

QStringList TestOverviewModel::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids << m_filter->index(row, 0).data(OverviewModel::IdRole).toString();
    return ids;
}

void TestOverviewModel::record(const QString &owner, const std::optional<Problem> &problem)
{
    Report report;
    report.problem = problem;
    report.serverReply = u"535 5.7.8 <b>no</b>\u202E"_s;
    m_results->record(owner, TestResult::Kind::Check, report, serverOfOwner(m_settings, owner), {});
}

void TestOverviewModel::showsEachClientWithTheServerItNames()
{
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->rowOf({}), 0);
    QCOMPARE(m_model->rowOf(u"nobody"_s), -1);
    QCOMPARE(text({}, Column::Name), u"Global mail server"_s);
    QCOMPARE(text({}, Column::Server), u"mx.example.org:587 (STARTTLS)"_s);
    QCOMPARE(text(u"acme"_s, Column::Name), u"Acme Ltd."_s);
    QCOMPARE(text(u"acme"_s, Column::Id), u"acme"_s);
    QCOMPARE(text(u"acme"_s, Column::Server), u"mx.example.org:587 (STARTTLS)"_s);
    QCOMPARE(text(u"acme"_s, Column::Sender), u"Example, Inc. <system@example.org>"_s);
    QCOMPARE(text(u"acme"_s, Column::LastTest), u"Not tested"_s);
    QCOMPARE(text(u"acme"_s, Column::Trouble), QString());
    QCOMPARE(text(u"harbour"_s, Column::Server), u"mail.harbour.example:465 (TLS)"_s);
    QCOMPARE(text(u"harbour"_s, Column::Sender), u"office@mail.harbour.example"_s);
    QCOMPARE(text(u"museum"_s, Column::Server), QString());
    for (const QString &id : {u""_s, u"acme"_s, u"harbour"_s, u"museum"_s})
        QCOMPARE(text(id, Column::InEffect), shortState(EffectiveMailServer::of(m_settings, id)));
}

void TestOverviewModel::saysWhyNothingIsSent_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("use");
    QTest::addColumn<bool>("configured");
    QTest::addColumn<ProblemId>("problem");
    QTest::newRow("system, switched off")
        << QString() << false << true << ProblemId::SendingDisabled;
    QTest::newRow("inherits, switched off")
        << u"acme"_s << false << true << ProblemId::SendingDisabled;
    QTest::newRow("own, switched off")
        << u"harbour"_s << false << true << ProblemId::SendingDisabled;
    QTest::newRow("inherits, not configured")
        << u"acme"_s << true << false << ProblemId::NotConfigured;
    QTest::newRow("own, not configured")
        << u"harbour"_s << true << false << ProblemId::NotConfigured;
    QTest::newRow("own incomplete")
        << u"museum"_s << true << true << ProblemId::ClientNotConfigured;
}

void TestOverviewModel::saysWhyNothingIsSent()
{
    QFETCH(QString, client);
    QFETCH(bool, use);
    QFETCH(bool, configured);
    QFETCH(ProblemId, problem);
    m_settings.mailServer.use = use;
    if (!configured)
        m_settings.mailServer.host.clear();
    m_model->show(m_settings, {});
    const auto effective = EffectiveMailServer::of(m_settings, client);
    QCOMPARE(effective.problem()->id, problem);
    QVERIFY(of(client, OverviewModel::CannotSendRole).toBool());
    QCOMPARE(text(client, Column::Trouble), effective.problem()->message());
    QCOMPARE(of(client, Qt::ToolTipRole, Column::InEffect).toString(),
             effective.sentence().toHtmlEscaped());
    QCOMPARE(text(u"harbour"_s, Column::Server), u"mail.harbour.example:465 (TLS)"_s);
}

void TestOverviewModel::tellsNothingAsRichText()
{
    m_settings.clients[u"acme"_s].name = u"<img src='http://evil.example'>\u202Eemca"_s;
    m_model->show(m_settings, {});
    QVERIFY(!text(u"acme"_s, Column::Name).contains(QChar(0x202E)));
    for (int column = 0; column < Column::columns; ++column)
        QVERIFY(!of(u"acme"_s, Qt::ToolTipRole, Column(column)).toString().contains(u'<'));
}

void TestOverviewModel::showsAResultWithAllThatShareTheServer()
{
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const Problem problem{ProblemId::AuthRejected, u"535"_s};
    record({}, problem);
    QCOMPARE(changed.count(), 1);
    for (const QString &id : {u""_s, u"acme"_s}) {
        QVERIFY(text(id, Column::LastTest).endsWith(u": failed"_s));
        QVERIFY(text(id, Column::Trouble).startsWith(problem.message().left(10)));
        QVERIFY(of(id, OverviewModel::FailedRole).toBool());
        QVERIFY(!of(id, OverviewModel::CannotSendRole).toBool());
    }
    QCOMPARE(text(u"harbour"_s, Column::LastTest), u"Not tested"_s);
    m_settings.clients[u"harbour"_s].mailServer.use = false; // inherits from now on
    m_model->show(m_settings, {});
    QVERIFY(text(u"harbour"_s, Column::LastTest).endsWith(u": failed"_s));
}

void TestOverviewModel::marksResultsOfOtherValues()
{
    record(u"harbour"_s);
    QVERIFY(text(u"harbour"_s, Column::LastTest).endsWith(u": fine"_s));
    QVERIFY(of(u"harbour"_s, Qt::DecorationRole, Column::LastTest).isValid());
    m_settings.clients[u"harbour"_s].mailServer.port = 26;
    m_results->follow(m_settings, {});
    QVERIFY(!of(u"harbour"_s, Qt::DecorationRole, Column::LastTest).isValid());
    QVERIFY(text(u"harbour"_s, Column::LastTest).endsWith(u"(settings changed since)"_s));
}

void TestOverviewModel::tellsARuleBeforeAResult()
{
    record(u"harbour"_s, Problem{ProblemId::TcpRefused, {}});
    m_settings.mailServer.use = false;
    m_model->show(m_settings, {});
    QCOMPARE(text(u"harbour"_s, Column::Trouble),
             Problem({ProblemId::SendingDisabled, {}}).message());
}

void TestOverviewModel::tellsEverythingAboutARow()
{
    const Problem problem{ProblemId::AuthRejected, u"535"_s};
    record(u"harbour"_s, problem);
    const QString detail = of(u"harbour"_s, OverviewModel::DetailRole).toString();
    const auto effective = EffectiveMailServer::of(m_settings, u"harbour"_s);
    for (const QString &part :
         {effective.sentence(), problem.message(), problem.advice(), u"535 5.7.8 <b>no</b>"_s})
        QVERIFY2(detail.contains(part), qPrintable(detail));
    QVERIFY(!detail.contains(QChar(0x202E)));
    const auto incomplete = EffectiveMailServer::of(m_settings, u"museum"_s);
    const QString other = of(u"museum"_s, OverviewModel::DetailRole).toString();
    QVERIFY(other.contains(incomplete.sentence()));
    QVERIFY(other.contains(incomplete.problem()->advice()));
}

void TestOverviewModel::keepsItsRowsWhileOnlyValuesChange()
{
    const QPersistentModelIndex harbour =
        m_filter->mapFromSource(m_model->index(m_model->rowOf(u"harbour"_s), Column::Name));
    m_settings.clients[u"harbour"_s].name = u"Port"_s;
    m_model->show(m_settings, {});
    QCOMPARE(harbour.data().toString(), u"Port"_s);
    m_settings.clients.remove(u"acme"_s);
    m_model->show(m_settings, {});
    QCOMPARE(m_model->rowCount(), 3);
}

void TestOverviewModel::findsAllWords()
{
    m_filter->search(u"HARB .example"_s); // in two columns
    QCOMPARE(shownIds(), QStringList{u"harbour"_s});
    m_filter->search(u"harbour museum"_s);
    QCOMPARE(shownIds(), QStringList());
    m_filter->search(u"  "_s);
    QCOMPARE(shownIds().size(), 4);
}

void TestOverviewModel::showsOneKind()
{
    m_filter->showKind(OverviewFilter::Kind::CannotSend);
    QCOMPARE(shownIds(), QStringList{u"museum"_s});
    m_filter->showKind(OverviewFilter::Kind::OwnServer);
    QCOMPARE(shownIds(), (QStringList{u"harbour"_s, u"museum"_s}));
    m_filter->showKind(OverviewFilter::Kind::Failed);
    QCOMPARE(shownIds(), QStringList());
    record(u"harbour"_s, Problem{ProblemId::TcpRefused, {}});
    QCOMPARE(shownIds(), QStringList{u"harbour"_s}); // as it comes
    record(u"harbour"_s);
    QCOMPARE(shownIds(), QStringList());
}

void TestOverviewModel::sortsNumbersInNamesAsNumbers()
{
    m_settings.clients.clear();
    m_settings.clients[u"c"_s].name = u"Branch 10"_s;
    m_settings.clients[u"b"_s].name = u"branch 9"_s;
    m_settings.clients[u"a"_s].name = u"Zoo"_s;
    m_model->show(m_settings, {});
    m_filter->sort(Column::Name);
    QCOMPARE(shownIds(), (QStringList{{}, u"b"_s, u"c"_s, u"a"_s}));
}

void TestOverviewModel::sortsByTheTimeOfTheLastTest()
{
    record(u"museum"_s);
    QTRY_VERIFY(QDateTime::currentDateTime() > m_results->of(u"museum"_s)->time);
    record(u"harbour"_s);
    m_filter->sort(Column::LastTest, Qt::DescendingOrder);
    QCOMPARE(shownIds(), (QStringList{{}, u"harbour"_s, u"museum"_s, u"acme"_s}));
}

void TestOverviewModel::keepsTheGlobalMailServerOnTop()
{
    for (int column = 0; column < Column::columns; ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            m_filter->sort(column, order);
            QCOMPARE(shownIds().constFirst(), QString());
        }
    }
}

void TestOverviewModel::exportsTimesForPrograms()
{
    QCOMPARE(m_model->exportRow(2).size(), OverviewModel::exportHeader().size());
    record(u"harbour"_s, Problem{ProblemId::TcpRefused, {}});
    const QStringList row = m_model->exportRow(m_model->rowOf(u"harbour"_s));
    const QDateTime time = QDateTime::fromString(row.at(5), Qt::ISODate);
    QCOMPARE(time.toSecsSinceEpoch(), m_results->of(u"harbour"_s)->time.toSecsSinceEpoch());
    QCOMPARE(row.at(6), u"failed"_s);
    QVERIFY(row.constLast().startsWith(u"535"_s));
}

void TestOverviewModel::isQuickWithFiveThousandClients()
{
    m_settings = withManyClients(5000);
    m_settings.clients[u"client-77"_s].mailServer = m_settings.clients[u"harbour"_s].mailServer;
    QElapsedTimer clock;
    const auto measure = [&clock](const char *what, const auto &action) {
        clock.start();
        action();
        const qint64 ms = clock.elapsed();
        qInfo("%s: %lld ms", what, static_cast<long long>(ms));
        return ms;
    };
    QVERIFY(measure("build", [&] { m_model->show(m_settings, {}); }) < 1000);
    QCOMPARE(m_filter->rowCount(), 5001);
    for (int column = 0; column < Column::columns; ++column)
        QVERIFY(measure("sort", [&] { m_filter->sort(column); }) < 2000);
    m_filter->sort(Column::Name, Qt::DescendingOrder);
    m_settings.mailServer.senderName = u"Other"_s; // seen in thousands of rows
    QVERIFY(measure("refresh", [&] { m_model->show(m_settings, {}); }) < 2000);
    QVERIFY(measure("result", [&] { record({}); }) < 2000);
    QVERIFY(measure("search", [&] { m_filter->search(u"client 47"_s); }) < 1000);
    QVERIFY(m_filter->rowCount() > 0);
}

QTEST_MAIN(TestOverviewModel)
#include "tst_overviewmodel.moc"
