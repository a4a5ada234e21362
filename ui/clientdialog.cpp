// SPDX-License-Identifier: Apache-2.0
#include "ui/clientdialog.h"

#include "settings/settingtext.h"
#include "ui_clientdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

ClientDialog::ClientDialog(const SettingsDraft &draft, const QString &id, QWidget *parent)
    : QDialog(parent)
    , m_settings(draft.current())
    , m_saved(draft.saved())
    , m_id(id)
    , m_ui(std::make_unique<Ui::ClientDialog>())
    , m_idWasTyped(!id.isEmpty())
{
    m_ui->setupUi(this);
    setWindowTitle(id.isEmpty() ? tr("Add client") : tr("Change client"));
    m_ui->name->setText(m_settings.clients.value(id).name);
    m_ui->id->setText(id);
    connect(m_ui->name, &QLineEdit::textEdited, this, &ClientDialog::suggestId);
    connect(m_ui->id, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_idWasTyped = !text.isEmpty();
        check();
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(QSize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 10)
               .expandedTo(sizeHint()));
    check();
}

ClientDialog::~ClientDialog() = default;

QString ClientDialog::clientId() const
{
    return m_ui->id->text().trimmed();
}

QString ClientDialog::name() const
{
    return m_ui->name->text().trimmed();
}

// Letters without their accents, dashes for all else.
QString ClientDialog::suggestedId(const QString &name, const Settings &settings)
{
    constexpr qsizetype longest = 40;
    QString id;
    const QString letters = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar letter : letters) {
        const bool isPlain = letter.unicode() < 0x80 && letter.isLetterOrNumber();
        if (isPlain)
            id += letter;
        else if (!letter.isMark() && !id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    id.truncate(longest);
    while (id.endsWith(u'-'))
        id.chop(1);
    const QString start = id.isEmpty() ? u"client"_s : id;
    id = start;
    for (int number = 2; !settings.knownClient(id).isEmpty(); ++number)
        id = u"%1-%2"_s.arg(start).arg(number);
    return id;
}

void ClientDialog::suggestId()
{
    if (!m_idWasTyped)
        m_ui->id->setText(name().isEmpty() ? QString() : suggestedId(name(), m_settings));
    check();
}

QString ClientDialog::fault() const
{
    const QString id = clientId();
    const QString known = m_settings.knownClient(id);
    const QString saved = m_saved.knownClient(id);
    if (!isPlainText(name()))
        return tr("A line break or another control character is in the name: type it in instead "
                  "of pasting it.");
    if (!isClientId(id))
        return tr("An ID has letters from a to z, digits, dots, dashes and underscores, and begins "
                  "with a letter or digit.");
    if (!known.isEmpty() && known != m_id)
        return tr("There is a client with this ID already: “%1”.")
            .arg(m_settings.clientTitle(known));
    // Some systems take them for one: removing the old ID would remove the new one with it.
    for (const QString &similar : {known, saved}) {
        if (!similar.isEmpty() && similar != id)
            return tr("This ID differs from “%1” in the case of its letters only: choose one that "
                      "differs in more.")
                .arg(similar);
    }
    return {};
}

// Nothing is complained of before anything was typed.
void ClientDialog::check()
{
    const QString words = fault();
    const bool isEmpty = clientId().isEmpty() && name().isEmpty();
    m_ui->fault->tell(ProblemLabel::Tone::Error, isEmpty ? QString() : words);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(words.isEmpty());
}
