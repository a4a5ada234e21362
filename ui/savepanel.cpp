// SPDX-License-Identifier: Apache-2.0
#include "ui/savepanel.h"

#include <QPushButton>

#include <utility>

namespace {

bool isKeychainProblem(ProblemId id)
{
    switch (id) {
    case ProblemId::KeychainUnavailable:
    case ProblemId::KeychainLocked:
    case ProblemId::KeychainDenied:
    case ProblemId::KeychainSlow:
    case ProblemId::SecretNotKept:
        return true;
    default:
        return false;
    }
}

// A new secret needs the keychain before anything is saved; a removal comes last and needs nothing.
SecretEdit withoutNewSecret(const SecretEdit &edit)
{
    return edit.action == SecretEdit::Action::Replace ? SecretEdit{} : edit;
}

} // namespace

SavePanel::SavePanel(QWidget *parent)
    : NoticeBar(parent)
{}

void SavePanel::setStores(const SettingsStore &settings, SecretStore &secrets)
{
    m_saver = new SettingsSaver(settings, secrets, this);
    connect(m_saver, &SettingsSaver::waiting, this, &SavePanel::tellWaiting);
    connect(m_saver, &SettingsSaver::finished, this, &SavePanel::conclude);
}

void SavePanel::save(const Settings &saved, const Settings &wanted, const SecretEditsByOwner &edits,
                     Secrets secrets)
{
    dismiss();
    m_secrets = secrets;
    m_edits = edits;
    if (secrets == Secrets::KeepForSession) {
        for (SecretEdits &ofOne : m_edits)
            ofOne = {withoutNewSecret(ofOne.password), withoutNewSecret(ofOne.clientSecret)};
    }
    m_saver->save(saved, wanted, m_edits);
}

void SavePanel::cancel()
{
    if (isBusy())
        m_saver->cancel();
}

void SavePanel::tellWaiting()
{
    tell(ProblemLabel::Tone::Hint,
         tr("Waiting for the keychain. A window that asks for its password may be open."));
    connect(addChoice(tr("Cancel")), &QPushButton::clicked, this, &SavePanel::cancel);
}

void SavePanel::conclude(const SaveOutcome &outcome)
{
    dismiss();
    const SecretEditsByOwner done =
        std::exchange(m_edits, {}); // no copy of a secret outlives its use
    if (outcome.problem) {
        if (outcome.problem->id != ProblemId::Cancelled)
            tellProblem(*outcome.problem, anyEdit(done));
        emit notSaved(*outcome.problem);
        return;
    }
    QStringList remarks;
    for (const Problem &warning : outcome.warnings)
        remarks << warning.message();
    if (!remarks.isEmpty()) {
        tell(ProblemLabel::Tone::Warning, tr("Saved. %1").arg(remarks.join(u'\n')));
        addDismissal();
    }
    emit saved(outcome.saved, done, m_secrets);
}

void SavePanel::tellProblem(const Problem &problem, bool withSecrets)
{
    QString words = tr("Nothing was saved. %1\n%2").arg(problem.message(), problem.advice());
    const bool canDoWithout = isKeychainProblem(problem.id) && withSecrets;
    if (canDoWithout)
        words +=
            u'\n'
            + tr(
                "Without the secret, everything else is saved and what you typed is kept in memory "
                "until this window closes, so that it can be tested.");
    tell(ProblemLabel::Tone::Error, words);
    offer(tr("Try again"), Secrets::Store);
    if (canDoWithout)
        offer(tr("Save without the secret"), Secrets::KeepForSession);
    connect(addChoice(tr("Cancel")), &QPushButton::clicked, this, &NoticeBar::dismiss);
}

void SavePanel::offer(const QString &text, Secrets secrets)
{
    QPushButton *button = addChoice(text);
    connect(button, &QPushButton::clicked, this, [this, secrets] { emit saveWanted(secrets); });
    if (secrets == Secrets::Store)
        button->setFocus();
}
