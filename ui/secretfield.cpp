// SPDX-License-Identifier: Apache-2.0
#include "ui/secretfield.h"

#include "settings/datewords.h"
#include "ui/secretlineedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace {

bool looksLikeGuid(const QString &text)
{
    static const QRegularExpression guid(
        QStringLiteral("^\\s*\\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return guid.match(text).hasMatch();
}

QString withoutLineEnds(QString text)
{
    // They come along when a whole line is copied, and nobody can type one.
    return text.remove(u'\r').remove(u'\n');
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_state(plainLabel(this))
    , m_edit(new SecretLineEdit(this))
    , m_replace(new QPushButton(tr("Rep&lace…"), this))
    , m_remove(new QPushButton(tr("Remo&ve"), this))
    , m_undo(new QPushButton(tr("U&ndo"), this))
    , m_note(plainLabel(this))
    , m_doubt(new ProblemLabel(this))
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_edit, 1);
    for (QPushButton *button : {m_replace, m_remove, m_undo})
        line->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_note);
    layout->addWidget(m_doubt);
    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::takeTyped);
    connect(m_replace, &QPushButton::clicked, this, [this] { enter(Mode::Typing); });
    connect(m_remove, &QPushButton::clicked, this, [this] { enter(Mode::Removing); });
    connect(m_undo, &QPushButton::clicked, this, [this] { enter(Mode::Resting); });
    arrange();
}

void SecretField::setKind(Kind kind)
{
    m_kind = kind;
    arrange();
}

void SecretField::setStored(const StoredSecret &stored)
{
    m_stored = stored;
    arrange();
}

SecretEdit SecretField::edit() const
{
    if (m_mode == Mode::Removing)
        return SecretEdit::remove();
    return hasTyped() ? SecretEdit::replace(Secret::fromText(m_edit->text())) : SecretEdit{};
}

void SecretField::forget()
{
    m_mode = Mode::Resting;
    m_keptForSession = false;
    m_edit->setText({}); // drops the undo history too
    arrange();
}

void SecretField::restore(const SecretEdit &edit)
{
    m_keptForSession = false;
    if (edit != this->edit()) { // the cursor stays where it is while typing
        forget();
        m_edit->setText(QString::fromUtf8(edit.typed.utf8()));
        if (edit.action == SecretEdit::Action::Remove)
            m_mode = Mode::Removing;
        else if (edit.action == SecretEdit::Action::Replace)
            m_mode = Mode::Typing;
    }
    arrange();
}

void SecretField::keepForSession()
{
    m_keptForSession = hasTyped();
    arrange();
}

void SecretField::enter(Mode mode)
{
    forget();
    m_mode = mode;
    arrange();
    setFocus(); // goes to the proxy
    emit edited();
}

void SecretField::takeTyped()
{
    const QString clean = withoutLineEnds(m_edit->text());
    if (clean != m_edit->text())
        m_edit->setText(clean);
    m_keptForSession = false;
    arrange();
    emit edited();
}

bool SecretField::hasTyped() const
{
    return m_mode != Mode::Removing && !m_edit->text().isEmpty();
}

bool SecretField::showsEdit() const
{
    return m_mode == Mode::Typing || (m_mode == Mode::Resting && !m_stored.isStored());
}

void SecretField::arrange()
{
    QWidget *inFocus = focusWidget();
    const bool hadFocus = inFocus && inFocus->hasFocus() && isAncestorOf(inFocus);
    const bool rests = m_mode == Mode::Resting && m_stored.isStored();
    m_state->setText(stateText());
    m_state->setVisible(!showsEdit());
    m_edit->setVisible(showsEdit());
    m_replace->setVisible(rests);
    m_remove->setVisible(rests);
    m_undo->setVisible(m_mode != Mode::Resting || hasTyped());
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    m_doubt->tell(ProblemLabel::Tone::Warning, doubt());
    setFocusPolicy(Qt::StrongFocus); // else the label's mnemonic would not lead here
    setFocusProxy(showsEdit() ? static_cast<QWidget *>(m_edit) : rests ? m_replace : m_undo);
    if (hadFocus && inFocus->isHidden())
        setFocus(); // stays here instead of going to the next field
    m_edit->setAccessibleName(accessibleName());
    m_edit->setAccessibleDescription(m_note->text() + u' ' + accessibleDescription());
    m_replace->setAccessibleDescription(m_state->text());
    m_remove->setAccessibleDescription(m_state->text());
    m_undo->setAccessibleDescription(m_state->text());
}

QString SecretField::stateText() const
{
    if (m_mode == Mode::Removing)
        return tr("Will be removed when you apply.");
    if (!m_stored.storedAt.isValid())
        return tr("Stored.");
    return tr("Stored on %1.").arg(longDate(m_stored.storedAt.toLocalTime().date()));
}

QString SecretField::note() const
{
    if (!showsEdit())
        return {};
    if (m_keptForSession)
        return tr("Not stored: kept in memory until this window closes. Apply tries again.");
    if (hasTyped())
        return tr("Will be stored when you apply.");
    if (m_stored.isStored())
        return words(
            QT_TR_NOOP("Type the new password. As long as this is empty, the stored one stays."),
            QT_TR_NOOP("Enter the new secret. As long as this is empty, the stored one stays."));
    return words(QT_TR_NOOP("No password is stored."), QT_TR_NOOP("No client secret is stored."));
}

QString SecretField::doubt() const
{
    if (!showsEdit() || !hasTyped())
        return {};
    if (m_kind == Kind::ClientSecret && looksLikeGuid(m_edit->text()))
        return tr(
            "This looks like the ID of the secret. What is needed stands in the column “Value” "
            "beside it.");
    if (m_edit->text() != m_edit->text().trimmed())
        return words(QT_TR_NOOP("The password begins or ends with a blank. Is that meant?"),
                     QT_TR_NOOP("The secret begins or ends with a blank. Is that meant?"));
    return {};
}

QString SecretField::words(const char *aboutPassword, const char *aboutClientSecret) const
{
    return tr(m_kind == Kind::Password ? aboutPassword : aboutClientSecret);
}
