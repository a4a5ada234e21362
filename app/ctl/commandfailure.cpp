// SPDX-License-Identifier: Apache-2.0
#include "ctl/commandfailure.h"

#include "ctl/exitcode.h"

using namespace Qt::StringLiterals;

CommandFailure::CommandFailure(const Problem &problem)
    : code(problem.code())
    // A problem that is only a warning elsewhere still is no success where a command fails by it.
    , exitCode(problem.exitCode() ? problem.exitCode() : ExitCode::Internal)
    , message(problem.message())
    , advice(problem.advice())
{}

CommandFailure::CommandFailure(const QString &failureCode, int failureExitCode,
                               const QString &failureMessage, const QString &failureAdvice)
    : code(failureCode)
    , exitCode(failureExitCode)
    , message(failureMessage)
    , advice(failureAdvice)
{}

CommandFailure CommandFailure::usage(const QString &message, const QString &advice)
{
    return {u"usage"_s, ExitCode::Usage, message, advice};
}
