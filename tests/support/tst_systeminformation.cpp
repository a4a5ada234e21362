// SPDX-License-Identifier: Apache-2.0
#include "support/jsonschema.h"
#include "support/systeminformation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSystemInformation : public QObject
{
    Q_OBJECT

private slots:
    void collectsNothingWithoutProviders();
    void asksEachProviderOnceAndInOrder();
    void readsWell();
    void tellsProgramsTheSame();
    void isAsDescribed();
    void leavesOutSections();
    void previewsWhatIsAttached();
    void showsWhatWouldMislead();
    void boundsASection_data();
    void boundsASection();
    void boundsTheWhole();
    void cutsNoCharacterThrough();
    void findsASecretWhereverItStands_data();
    void findsASecretWhereverItStands();
    void leavesOutForeignText();
};

namespace {

const QDateTime collectedAt(QDate(2026, 11, 25), QTime(13, 30, 7), Qt::UTC);
const QByteArray plantedSecret = "Tr0ub4dor\"&3 ü";

class FixedSections : public SectionProvider
{
public:
    explicit FixedSections(const QList<InformationSection> &sections, int *asked = nullptr)
        : m_sections(sections)
        , m_asked(asked)
    {}

    QList<InformationSection> collect() const override
    {
        if (m_asked)
            ++*m_asked;
        return m_sections;
    }

private:
    QList<InformationSection> m_sections;
    int *m_asked;
};

InformationSection section(const QString &id, const QString &title)
{
    InformationSection section;
    section.id = id;
    section.title = title;
    return section;
}

SystemInformation informationOf(const QList<InformationSection> &sections)
{
    SectionProviders providers;
    providers.push_back(std::make_unique<FixedSections>(sections));
    return SystemInformation::collect(providers, collectedAt);
}

// One of each kind.
QList<InformationSection> someSections()
{
    InformationSection product = section(u"product"_s, u"Product"_s);
    product.add(u"name"_s, u"Name"_s, u"Mailroom"_s);
    product.add(u"steps"_s, u"Steps"_s, u"one\ntwo"_s);
    product.add(u"empty"_s, u"Empty"_s, {});
    product.remarks << u"Something is missing."_s;
    InformationSection log = section(u"log"_s, u"Lög"_s);
    log.text = u"a\r\nb"_s;
    InformationSection dropped = section(u"drop-in-x.json"_s, u"Dropped in"_s);
    dropped.data = QJsonObject{{u"a"_s, QJsonArray{1, u"ü"_s}}};
    return {product, log, dropped};
}

QJsonObject jsonOf(const SystemInformation &information)
{
    return QJsonDocument::fromJson(information.json()).object();
}

QString schemaFaults(const SystemInformation &information)
{
    return JsonSchema::faults(
        QFINDTESTDATA("validatejson.py"),
        QFINDTESTDATA("../../resources/schemas/system-information.schema.json"),
        information.json());
}

QJsonValue nestedArrays(int depth)
{
    QJsonValue value = u"core"_s;
    for (int i = 0; i < depth; ++i)
        value = QJsonArray{value};
    return value;
}

} // namespace

void TestSystemInformation::collectsNothingWithoutProviders()
{
    int asked = 0;
    SectionProviders unused;
    unused.push_back(std::make_unique<FixedSections>(someSections(), &asked));
    const auto information = SystemInformation::collect({});
    QVERIFY(information.isEmpty());
    QVERIFY(information.attachments().isEmpty());
    QVERIFY(information.text().isEmpty());
    QVERIFY(information.json().isEmpty());
    QCOMPARE(asked, 0);
}

void TestSystemInformation::asksEachProviderOnceAndInOrder()
{
    int asked = 0;
    SectionProviders providers;
    for (const InformationSection &one : someSections())
        providers.push_back(
            std::make_unique<FixedSections>(QList<InformationSection>{one}, &asked));
    const auto information = SystemInformation::collect(providers, collectedAt);
    information.text();
    information.json();
    QCOMPARE(asked, 3);
    QCOMPARE(information.sections(), someSections());
}

void TestSystemInformation::readsWell()
{
    SystemInformation information = informationOf(someSections());
    information.setIncluded(u"drop-in-x.json"_s, false);
    const QByteArray expected = "Mailroom system information\n"
                                "===========================\n"
                                "Collected: 2026-11-25T13:30:07Z\n"
                                "\n"
                                "Product\n"
                                "-------\n"
                                "Name: Mailroom\n"
                                "Steps:\n"
                                "    one\n"
                                "    two\n"
                                "Empty: –\n"
                                "[Something is missing.]\n"
                                "\n"
                                "Lög\n"
                                "---\n"
                                "\n"
                                "a\n"
                                "b\n"
                                "\n"
                                "Left out: Dropped in\n";
    QCOMPARE(information.text(), expected);
}

void TestSystemInformation::tellsProgramsTheSame()
{
    SystemInformation information = informationOf(someSections());
    information.setIncluded(u"log"_s, false);
    const QJsonObject object = jsonOf(information);
    QCOMPARE(object.value(u"schema"_s), QJsonValue(1));
    QCOMPARE(object.value(u"collected"_s), QJsonValue(u"2026-11-25T13:30:07Z"_s));
    QCOMPARE(object.value(u"leftOut"_s).toArray(), QJsonArray{u"log"_s});
    const QJsonArray sections = object.value(u"sections"_s).toArray();
    QCOMPARE(sections.size(), 2);
    const QJsonObject product{
        {u"id"_s, u"product"_s},
        {u"title"_s, u"Product"_s},
        {u"facts"_s,
         QJsonObject{{u"name"_s, u"Mailroom"_s}, {u"steps"_s, u"one\ntwo"_s}, {u"empty"_s, u""_s}}},
        {u"remarks"_s, QJsonArray{u"Something is missing."_s}},
    };
    QCOMPARE(sections.at(0).toObject(), product);
    QCOMPARE(sections.at(1).toObject().value(u"data"_s), someSections().at(2).data);
}

void TestSystemInformation::isAsDescribed()
{
    SystemInformation information = informationOf(someSections());
    information.setIncluded(u"log"_s, false);
    QCOMPARE(schemaFaults(information), QString());
    QVERIFY(!schemaFaults(informationOf({section(u"Unheard of"_s, u"x"_s)})).isEmpty());
}

void TestSystemInformation::leavesOutSections()
{
    SystemInformation information = informationOf(someSections());
    QVERIFY(information.isIncluded(u"log"_s));
    information.setIncluded(u"log"_s, false);
    QVERIFY(!information.isIncluded(u"log"_s));
    QVERIFY(!information.text().contains("a\nb"));
    QVERIFY(!information.json().contains("a\\nb"));
    information.setIncluded(u"log"_s, true);
    QVERIFY(information.text().contains("a\nb"));
    QVERIFY(!information.text().contains("Left out"));
}

void TestSystemInformation::previewsWhatIsAttached()
{
    const SystemInformation information = informationOf(someSections());
    const QList<Attachment> attachments = information.attachments();
    QCOMPARE(attachments.size(), 2);
    QCOMPARE(attachments.at(0).fileName, u"system-information.txt"_s);
    QCOMPARE(attachments.at(0).bytes, information.text());
    QCOMPARE(attachments.at(1).fileName, u"system-information.json"_s);
    QCOMPARE(attachments.at(1).bytes, information.json());
    for (const InformationSection &one : information.sections())
        QVERIFY(information.text().contains(SystemInformation::text(one)));
}

void TestSystemInformation::showsWhatWouldMislead()
{
    InformationSection log = section(u"log"_s, u"L\nog"_s);
    log.add(u"reply"_s, u"Reply"_s, u"\u001b[2Jx\u202ey\u061c"_s);
    log.text = u"a\tb\u0000c\u0085"_s;
    log.data = QJsonObject{{u"k\u200e"_s, u"v\u2066\u007f"_s}};
    const SystemInformation information = informationOf({log});
    const QString text = QString::fromUtf8(information.text());
    QVERIFY(text.contains(u"L og\n----\nReply: ␛[2Jx\uFFFDy\uFFFD\n"_s));
    QVERIFY(text.contains(u"a\tb␀c\uFFFD\n"_s));
    QVERIFY(text.contains(u"k\uFFFD"_s) && text.contains(u"v\uFFFD␡"_s));
    const QString json = QString::fromUtf8(information.json());
    for (const QChar mark : {QChar(0x202e), QChar(0x200e), QChar(0x2066), QChar(0x7f)})
        QVERIFY(!json.contains(mark));
    QVERIFY(!jsonOf(information).isEmpty());
}

void TestSystemInformation::boundsASection_data()
{
    QTest::addColumn<InformationSection>("large");
    const qsizetype tooMuch = 3 * SystemInformation::largestSection;
    InformationSection large = section(u"log"_s, u"Log"_s);
    large.text = QString(tooMuch, u'x');
    QTest::newRow("text") << large;
    large.text = QString(tooMuch, u'"');
    QTest::newRow("text that JSON makes longer") << large;
    large.text = QString(tooMuch, u'\n');
    QTest::newRow("empty lines") << large;
    large.text.clear();
    large.data = QJsonObject{{u"x"_s, QString(tooMuch, u'y')}};
    QTest::newRow("data") << large;
    large.data = nestedArrays(900);
    QTest::newRow("deep data") << large;
    large.data = QJsonValue(QJsonValue::Undefined);
    large.add(u"one"_s, u"One"_s, QString(tooMuch, u'x'));
    QTest::newRow("fact") << large;
    for (int i = 0; i < 2000; ++i)
        large.add(u"f%1"_s.arg(i), u"Fact"_s, QString(1000, u'ü'));
    QTest::newRow("facts") << large;
    large.facts.clear();
    for (int i = 0; i < 2000; ++i)
        large.remarks << QString(10'000, u'x');
    QTest::newRow("remarks") << large;
}

void TestSystemInformation::boundsASection()
{
    QFETCH(InformationSection, large);
    const SystemInformation information = informationOf({large});
    const InformationSection &bounded = information.sections().constFirst();
    QVERIFY(SystemInformation::text(bounded).size() <= SystemInformation::largestSection);
    QVERIFY(information.json().size() <= SystemInformation::largestSection + 256);
    QVERIFY(!bounded.remarks.isEmpty());
    QVERIFY(SystemInformation::text(bounded).contains('['));
    QCOMPARE(schemaFaults(information), QString());
}

void TestSystemInformation::boundsTheWhole()
{
    QList<InformationSection> sections;
    for (int i = 0; i < 60; ++i) {
        InformationSection one = section(u"drop-in-%1"_s.arg(i), u"Dropped in"_s);
        one.text = QString(100 * 1024, u'ü');
        sections << one;
    }
    SystemInformation information = informationOf(sections);
    QVERIFY(information.text().size() <= SystemInformation::largest);
    QVERIFY(information.json().size() <= SystemInformation::largest);
    QVERIFY(information.text().size() > SystemInformation::largest / 2);
    QCOMPARE(information.sections().size(), 60);
    QVERIFY(!information.sections().constLast().remarks.isEmpty());
}

void TestSystemInformation::cutsNoCharacterThrough()
{
    for (const QString &character : {u"ü"_s, u"山"_s, u"😀"_s}) {
        for (int lead = 0; lead < 4; ++lead) {
            InformationSection large = section(u"log"_s, QString(lead + 1, u'x'));
            large.text = character.repeated(SystemInformation::largestSection / 2);
            const auto bounded = informationOf({large}).sections().constFirst();
            QVERIFY(bounded.text.size() < large.text.size());
            QVERIFY(large.text.startsWith(bounded.text));
            QVERIFY(bounded.text.endsWith(character));
        }
    }
}

void TestSystemInformation::findsASecretWhereverItStands_data()
{
    QTest::addColumn<InformationSection>("with");
    const QString secret = QString::fromUtf8(plantedSecret);
    InformationSection with = section(u"log"_s, u"Log"_s);
    with.text = u"line\nkey="_s + secret + u"!\n"_s;
    QTest::newRow("text") << with;
    with.text = QString::fromLatin1(("user:" + plantedSecret).toBase64());
    QTest::newRow("text in base64") << with;
    with.text.clear();
    with.add(u"k"_s, u"K"_s, secret);
    QTest::newRow("fact") << with;
    with.facts.clear();
    with.remarks << secret;
    QTest::newRow("remark") << with;
    with.remarks.clear();
    with.data = QJsonObject{{u"a"_s, QJsonArray{1, QJsonObject{{u"b"_s, secret}}}}};
    QTest::newRow("value in JSON") << with;
    with.data = QJsonArray{QJsonObject{{secret, 1}}};
    QTest::newRow("name in JSON") << with;
}

void TestSystemInformation::findsASecretWhereverItStands()
{
    QFETCH(InformationSection, with);
    Redaction secrets;
    secrets.conceal(plantedSecret);
    QList<InformationSection> sections{someSections().at(0), with, someSections().at(2)};
    SystemInformation information = informationOf(sections);
    QCOMPARE(information.sectionsWith(secrets), QStringList{u"log"_s});
    information.setIncluded(u"log"_s, false);
    QCOMPARE(information.sectionsWith(secrets), QStringList{u"log"_s});
    QVERIFY(informationOf(someSections()).sectionsWith(secrets).isEmpty());
    QVERIFY(information.sectionsWith({}).isEmpty());
}

void TestSystemInformation::leavesOutForeignText()
{
    SystemInformation information = informationOf(someSections());
    information.leaveOutForeignText();
    const QList<InformationSection> &sections = information.sections();
    QCOMPARE(sections.at(0), someSections().at(0));
    for (qsizetype i = 1; i < 3; ++i) {
        QVERIFY(sections.at(i).text.isEmpty());
        QVERIFY(sections.at(i).data.isUndefined());
        QCOMPARE(sections.at(i).remarks.size(), 1);
    }
    QVERIFY(!information.text().contains("a\nb"));
}

QTEST_GUILESS_MAIN(TestSystemInformation)
#include "tst_systeminformation.moc"
