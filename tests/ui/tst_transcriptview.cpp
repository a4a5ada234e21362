// SPDX-License-Identifier: Apache-2.0
#include "ui/transcriptview.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTranscriptView : public QObject
{
    Q_OBJECT

private slots:
    void growsLineByLine();
    void showsTheSameTextInTheEnd();
    void takesMarkupAsText();
    void copies();
    void saves();
    void saysWhyItWasNotSaved();

private:
    static Transcript conversation();
};

Transcript TestTranscriptView::conversation()
{
    Transcript transcript;
    transcript.conceal("pa55phrase");
    transcript.add(TranscriptLine::Speaker::Server, "220 mx.example.org <b>ready</b>");
    transcript.add(TranscriptLine::Speaker::Client, "AUTH PLAIN pa55phrase");
    transcript.add(TranscriptLine::Speaker::Note, "the message, 812 bytes");
    return transcript;
}

void TestTranscriptView::growsLineByLine()
{
    const Transcript transcript = conversation();
    TranscriptView view;
    for (const TranscriptLine &line : transcript.lines())
        view.append(line);
    QCOMPARE(view.text().count(u'\n'), 2);
    QVERIFY(view.text().contains(u"S: 220 mx.example.org"_s));
    QVERIFY(view.text().contains(u"C: AUTH PLAIN"_s));
    QVERIFY(!view.text().contains(u"pa55phrase"_s));
}

void TestTranscriptView::showsTheSameTextInTheEnd()
{
    const Transcript transcript = conversation();
    TranscriptView live;
    for (const TranscriptLine &line : transcript.lines())
        live.append(line);
    TranscriptView complete;
    complete.setTranscript(transcript);
    QCOMPARE(complete.text().trimmed(), live.text().trimmed());
}

void TestTranscriptView::takesMarkupAsText()
{
    TranscriptView view;
    view.setTranscript(conversation());
    QVERIFY(view.text().contains(u"<b>ready</b>"_s));
}

void TestTranscriptView::copies()
{
    TranscriptView view;
    QPushButton *copy = view.findChildren<QPushButton *>().constFirst();
    QVERIFY(!copy->isEnabled());
    view.setTranscript(conversation());
    QVERIFY(copy->isEnabled());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), view.text());
}

void TestTranscriptView::saves()
{
    const QTemporaryDir folder;
    TranscriptView view;
    view.setTranscript(conversation());
    const QString path = folder.filePath(u"transcript.txt"_s);
    QVERIFY(view.saveTo(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), view.text().trimmed());
}

void TestTranscriptView::saysWhyItWasNotSaved()
{
    const QTemporaryDir folder;
    TranscriptView view;
    view.setTranscript(conversation());
    QVERIFY(!view.saveTo(folder.filePath(u"missing/transcript.txt"_s)));
}

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
