// SPDX-License-Identifier: Apache-2.0
#include "ui/problemlabel.h"
#include "ui/secretfield.h"
#include "ui/secretlineedit.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSecretField : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isUnchangedWhileUntouched();
    void takesANewSecret();
    void saysSinceWhenOneIsStored_data();
    void saysSinceWhenOneIsStored();
    void showsNoDotsForWhatIsStored();
    void replacesOnlyByWhatIsTyped();
    void removes();
    void takesBackByUndo();
    void dropsLineEndsThatWerePastedAlong();
    void cannotBeCopied();
    void leavesNothingToUndoOrRedo();
    void tellsAssistiveTechnologyNoValue();
    void recognisesTheIdOfASecret();
    void doubtsBlanksAtTheEnds();

private:
    static StoredSecret stored();
    QLineEdit *edit() const { return m_field->findChild<SecretLineEdit *>(); }
    QPushButton *button(const QString &words) const;
    QString visibleWords() const;

    std::unique_ptr<SecretField> m_field;
};

void TestSecretField::init()
{
    m_field = std::make_unique<SecretField>();
    m_field->setAccessibleName(u"Password"_s);
    m_field->setStored({});
    m_field->show();
    m_field->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

StoredSecret TestSecretField::stored()
{
    return {u"Mailroom/default/global/password/3"_s, QDateTime({2026, 7, 3}, {12, 0}, Qt::UTC)};
}

QPushButton *TestSecretField::button(const QString &words) const
{
    const auto buttons = m_field->findChildren<QPushButton *>();
    for (QPushButton *candidate : buttons)
        if (candidate->text().remove(u'&') == words)
            return candidate;
    return nullptr;
}

QString TestSecretField::visibleWords() const
{
    QStringList words;
    const auto labels = m_field->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->isVisible())
            words << label->text();
    return words.join(u'\n');
}

void TestSecretField::isUnchangedWhileUntouched()
{
    QCOMPARE(m_field->edit(), SecretEdit());
    m_field->setStored(stored());
    QCOMPARE(m_field->edit(), SecretEdit());
}

void TestSecretField::takesANewSecret()
{
    QVERIFY(visibleWords().contains(u"No password is stored."_s));
    QSignalSpy edited(m_field.get(), &SecretField::edited);
    QTest::keyClicks(edit(), u"s3cret"_s);
    QCOMPARE(m_field->edit(), SecretEdit::replace(Secret::fromText(u"s3cret"_s)));
    QCOMPARE(edited.size(), 6);
    QVERIFY(visibleWords().contains(u"Will be stored when you apply."_s));
}

void TestSecretField::saysSinceWhenOneIsStored_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("date");
    QTest::newRow("British") << u"en_GB"_s << u"3 July 2026"_s;
    QTest::newRow("American") << u"en_US"_s << u"July 3, 2026"_s;
    QTest::newRow("German") << u"de_DE"_s << u"3. Juli 2026"_s;
    QTest::newRow("Japanese") << u"ja_JP"_s << u"2026年7月3日"_s;
}

void TestSecretField::saysSinceWhenOneIsStored()
{
    QFETCH(QString, locale);
    QFETCH(QString, date);
    QLocale::setDefault(QLocale(locale));
    m_field->setStored(stored());
    const QString words = visibleWords();
    QLocale::setDefault(QLocale::c());
    QCOMPARE(words, u"Stored on %1."_s.arg(date));
}

void TestSecretField::showsNoDotsForWhatIsStored()
{
    m_field->setStored(stored());
    QVERIFY(!edit()->isVisible());
    QTest::mouseClick(button(u"Replace…"_s), Qt::LeftButton);
    QVERIFY(edit()->isVisible());
    QVERIFY(edit()->text().isEmpty());
    QVERIFY(edit()->hasFocus());
}

void TestSecretField::replacesOnlyByWhatIsTyped()
{
    m_field->setStored(stored());
    QTest::mouseClick(button(u"Replace…"_s), Qt::LeftButton);
    QCOMPARE(m_field->edit(), SecretEdit());
    QTest::keyClicks(edit(), u"new"_s);
    QCOMPARE(m_field->edit().action, SecretEdit::Action::Replace);
}

void TestSecretField::removes()
{
    m_field->setStored(stored());
    QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
    QCOMPARE(m_field->edit(), SecretEdit::remove());
    QVERIFY(visibleWords().contains(u"Will be removed when you apply."_s));
}

void TestSecretField::takesBackByUndo()
{
    m_field->setStored(stored());
    QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
    QCOMPARE(m_field->edit(), SecretEdit());
    QTest::mouseClick(button(u"Replace…"_s), Qt::LeftButton);
    QTest::keyClicks(edit(), u"new"_s);
    QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
    QCOMPARE(m_field->edit(), SecretEdit());
    QVERIFY(edit()->text().isEmpty());
}

void TestSecretField::dropsLineEndsThatWerePastedAlong()
{
    QGuiApplication::clipboard()->setText(u"s3cret\n"_s);
    edit()->setFocus();
    edit()->paste();
    QCOMPARE(m_field->edit(), SecretEdit::replace(Secret::fromText(u"s3cret"_s)));
}

void TestSecretField::cannotBeCopied()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keyClicks(edit(), u"s3cret"_s);
    edit()->selectAll();
    QTest::keySequence(edit(), QKeySequence::Copy);
    QTest::keySequence(edit(), QKeySequence::Cut);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestSecretField::leavesNothingToUndoOrRedo()
{
    QTest::keyClicks(edit(), u"s3cret"_s);
    m_field->forget();
    edit()->undo();
    edit()->redo();
    QVERIFY(edit()->text().isEmpty());
}

void TestSecretField::tellsAssistiveTechnologyNoValue()
{
    QTest::keyClicks(edit(), u"s3cret"_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(edit());
    QCOMPARE(accessible->text(QAccessible::Value), QString());
    QCOMPARE(accessible->text(QAccessible::Name), u"Password"_s);
    QVERIFY(accessible->state().passwordEdit);
    if (QAccessibleTextInterface *text = accessible->textInterface())
        QCOMPARE(text->text(0, text->characterCount()), QString());
}

void TestSecretField::recognisesTheIdOfASecret()
{
    m_field->setKind(SecretField::Kind::ClientSecret);
    const auto *doubt = m_field->findChild<ProblemLabel *>();
    QTest::keyClicks(edit(), u"0b1c2d3e-1111-2222-3333-44445555666"_s);
    QVERIFY(!doubt->isVisible());
    QTest::keyClicks(edit(), u"6"_s);
    QVERIFY(doubt->isVisible());
    QVERIFY(doubt->words().contains(u"Value"_s));
}

void TestSecretField::doubtsBlanksAtTheEnds()
{
    const auto *doubt = m_field->findChild<ProblemLabel *>();
    QTest::keyClicks(edit(), u"s3cret "_s);
    QVERIFY(doubt->isVisible());
    QCOMPARE(m_field->edit(), SecretEdit::replace(Secret::fromText(u"s3cret "_s))); // as typed
}

QTEST_MAIN(TestSecretField)
#include "tst_secretfield.moc"
