// SPDX-License-Identifier: Apache-2.0
#include "ui/attachmentlist.h"
#include "ui/problemlabel.h"
#include "ui/screen.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestAttachmentList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsEachFileOnceWithItsSize();
    void refusesFoldersAndWhatIsNotThere();
    void takesWhatIsDropped();
    void ignoresDropsWithoutFiles();
    void takesWhatIsDroppedOnItsWindow();
    void removesWithTheKeyboard();
    void warnsOfAMessageThatIsTooLarge();
    void limitsAllFilesTogether();
    void showsThatAFileOfADraftIsGone();
    void showsNamesAsPlainText();

private:
    QString file(const QString &name, qsizetype size) const;
    QString remark(const char *name) const;
    static void drop(QWidget *target, const QList<QUrl> &urls, bool isAccepted);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AttachmentList> m_list;
};

void TestAttachmentList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_list = std::make_unique<AttachmentList>();
    m_list->show();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
}

QString TestAttachmentList::file(const QString &name, qsizetype size) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'x')) != size)
        qFatal("no scratch file");
    return file.fileName();
}

QString TestAttachmentList::remark(const char *name) const
{
    const auto *label = Screen::in<ProblemLabel>(m_list.get(), name);
    return label->isHidden() ? QString() : label->words();
}

void TestAttachmentList::listsEachFileOnceWithItsSize()
{
    const QString one = file(u"one.log"_s, 2048);
    const QSignalSpy changed(m_list.get(), &AttachmentList::changed);
    m_list->add({one, one});
    m_list->add({one});
    QCOMPARE(m_list->files(), QStringList{one});
    QCOMPARE(changed.size(), 2);
    const auto *item = Screen::in<QTreeWidget>(m_list.get(), "files")->topLevelItem(0);
    QVERIFY(item->text(0).contains(u"one.log"_s));
    QVERIFY(item->text(1).contains(
        QLocale().formattedDataSize(2048, 1, QLocale::DataSizeTraditionalFormat)));
    QVERIFY(!remark("messageSize").isEmpty());
}

void TestAttachmentList::refusesFoldersAndWhatIsNotThere()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"a folder"_s));
    m_list->add({m_folder->filePath(u"a folder"_s), m_folder->filePath(u"nothing"_s)});
    QVERIFY(m_list->files().isEmpty());
    QVERIFY(remark("refusedFiles").contains(u"a folder"_s));
    QVERIFY(remark("refusedFiles").contains(u"nothing"_s));
}

void TestAttachmentList::drop(QWidget *target, const QList<QUrl> &urls, bool isAccepted)
{
    QMimeData data;
    data.setUrls(urls);
    data.setText(u"words"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(target, &enter);
    QCOMPARE(enter.isAccepted(), isAccepted);
    if (!isAccepted)
        return;
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
    QVERIFY(event.isAccepted());
    QCOMPARE(event.dropAction(), Qt::CopyAction);
}

void TestAttachmentList::takesWhatIsDropped()
{
    const QString one = file(u"eins, zwei.txt"_s, 10);
    const QString two = file(u"山田.bin"_s, 10);
    drop(m_list.get(), {QUrl::fromLocalFile(one)}, true);
    drop(Screen::in<QTreeWidget>(m_list.get(), "files")->viewport(), {QUrl::fromLocalFile(two)},
         true);
    const QStringList wanted{one, two};
    QCOMPARE(m_list->files(), wanted);
}

void TestAttachmentList::ignoresDropsWithoutFiles()
{
    drop(m_list.get(), {}, false);
    drop(m_list.get(), {QUrl(u"https://example.org/file"_s)}, false);
    QVERIFY(m_list->files().isEmpty());
}

void TestAttachmentList::takesWhatIsDroppedOnItsWindow()
{
    QWidget window;
    window.setAcceptDrops(true);
    window.installEventFilter(m_list.get());
    const QString one = file(u"one"_s, 10);
    drop(&window, {QUrl::fromLocalFile(one)}, true);
    QCOMPARE(m_list->files(), QStringList{one});
    m_list->setEnabled(false); // as while something is being sent
    drop(&window, {QUrl::fromLocalFile(file(u"two"_s, 10))}, false);
    QCOMPARE(m_list->files(), QStringList{one});
}

void TestAttachmentList::removesWithTheKeyboard()
{
    const QString one = file(u"one"_s, 1);
    const QString two = file(u"two"_s, 1);
    m_list->add({one, two});
    auto *list = Screen::in<QTreeWidget>(m_list.get(), "files");
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_list->files(), QStringList{two});
    Screen::press(Screen::in<QAbstractButton>(m_list.get(), "removeFile"));
    QVERIFY(m_list->files().isEmpty());
    QVERIFY(!Screen::in<QAbstractButton>(m_list.get(), "removeFile")->isEnabled());
    QVERIFY(QFile::exists(one)); // only off the list
}

void TestAttachmentList::warnsOfAMessageThatIsTooLarge()
{
    m_list->setLimits(100 * 1024, {});
    m_list->add({file(u"one"_s, 60 * 1024)});
    QVERIFY(!m_list->isTooLarge());
    m_list->setLimits(100 * 1024, {30 * 1024}); // what goes along counts
    QVERIFY(m_list->isTooLarge());
    QCOMPARE(Screen::in<ProblemLabel>(m_list.get(), "messageSize")->tone(),
             ProblemLabel::Tone::Warning);
    QVERIFY(remark("messageSize").contains(u"too large"_s));
    m_list->setLimits(0, {});
    QVERIFY(!m_list->isTooLarge());
    m_list->setLimits(100 * 1024, {});
    m_list->add({file(u"two"_s, 16 * 1024)}); // 76 KB are 104 KB in base64
    QVERIFY(m_list->isTooLarge());
}

void TestAttachmentList::limitsAllFilesTogether()
{
    for (const QString &name : {u"one"_s, u"two"_s}) {
        QFile large(file(name, 1));
        QVERIFY(large.resize(80 * 1024 * 1024)); // takes no room
        m_list->add({large.fileName()});
        QCOMPARE(m_list->isOverLimit(), name == "two"_L1);
    }
    QVERIFY(remark("messageSize").contains(u"All files together"_s));
}

void TestAttachmentList::showsThatAFileOfADraftIsGone()
{
    const QString gone = m_folder->filePath(u"gone.txt"_s);
    m_list->setFiles({gone});
    QCOMPARE(m_list->files(), QStringList{gone});
    QCOMPARE(Screen::in<QTreeWidget>(m_list.get(), "files")->topLevelItem(0)->text(1),
             u"not there"_s);
}

void TestAttachmentList::showsNamesAsPlainText()
{
    m_list->add({file(u"<b>a\u202Etxt.exe"_s, 1)});
    const auto *item = Screen::in<QTreeWidget>(m_list.get(), "files")->topLevelItem(0);
    QVERIFY(item->text(0).contains(u"<b>"_s));
    QVERIFY(!item->text(0).contains(u'\u202E'));
}

QTEST_MAIN(TestAttachmentList)
#include "tst_attachmentlist.moc"
