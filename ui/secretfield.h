// SPDX-License-Identifier: Apache-2.0
// A write-only field for a secret: says whether one is stored and since when, takes a new one, removes
// it. What is stored never comes back into it. Untouched means unchanged; it does not talk to the
// keychain itself.
#pragma once

#include "saving/secretedits.h"
#include "settings/mailserversettings.h"
#include "ui/problemlabel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

class SecretField : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Password, ClientSecret };

    explicit SecretField(QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setStored(const StoredSecret &stored);
    // What Apply has to do, and what a test uses now.
    SecretEdit edit() const;
    // As it was when edit() returned this.
    void restore(const SecretEdit &edit);
    // Back to untouched; the typed text is gone, undo history included.
    void forget();
    // The typed secret could not be stored, but serves until the window closes.
    void keepForSession();

signals:
    void edited();

private:
    enum class Mode { Resting, Typing, Removing };

    void enter(Mode mode);
    void arrange();
    void takeTyped();
    bool hasTyped() const;
    bool showsEdit() const;
    QString stateText() const;
    QString note() const;
    QString doubt() const;
    QString words(const char *aboutPassword, const char *aboutClientSecret) const;

    Kind m_kind = Kind::Password;
    Mode m_mode = Mode::Resting;
    bool m_keptForSession = false;
    StoredSecret m_stored;
    QLabel *m_state;
    QLineEdit *m_edit;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QPushButton *m_undo;
    QLabel *m_note;
    ProblemLabel *m_doubt;
};
