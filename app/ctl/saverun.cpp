// SPDX-License-Identifier: Apache-2.0
#include "ctl/saverun.h"

#include "ctl/console.h"
#include "ctl/exitcode.h"
#include "ctl/interruption.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeToGiveUp = 4s; // after Ctrl-C

SaveOutcome cancelledOutcome()
{
    SaveOutcome outcome;
    outcome.problem = Problem{ProblemId::Cancelled, {}};
    return outcome;
}

} // namespace

SaveRun::SaveRun(const SettingsStore &settings, SecretStore &secrets, Console &console)
    : m_saver(settings, secrets)
{
    QObject::connect(&m_saver, &SettingsSaver::finished, &m_saver,
                     [this](const SaveOutcome &outcome) {
                         m_outcome = outcome;
                         QCoreApplication::quit();
                     });
    QObject::connect(&m_saver, &SettingsSaver::waiting, &m_saver, [&console] {
        console.remark(tr("Waiting for the keychain; it may be asking to be unlocked…"));
    });
}

SaveOutcome SaveRun::outcome(const Settings &saved, const Settings &wanted,
                             const SecretEditsByOwner &edits, const Interruption &interruption)
{
    QObject::connect(&interruption, &Interruption::requested, &m_saver, [this] {
        QTimer::singleShot(timeToGiveUp, &m_saver, [] { QCoreApplication::quit(); });
        m_saver.cancel();
    });
    m_saver.save(saved, wanted, edits);
    if (!m_outcome)
        QCoreApplication::exec();
    return m_outcome.value_or(cancelledOutcome());
}

std::optional<CommandFailure> SaveRun::failure(const SaveOutcome &outcome)
{
    if (!outcome.problem)
        return {};
    if (outcome.problem->id != ProblemId::Cancelled)
        return *outcome.problem;
    return CommandFailure(u"cancelled"_s, ExitCode::Temporary, tr("Cancelled."),
                          tr("“mailroomctl list” says what is stored."));
}
