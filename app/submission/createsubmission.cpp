// SPDX-License-Identifier: Apache-2.0
#include "submission/createsubmission.h"

#include "diagnosis/reportrecorder.h"
#include "submission/graphsubmission.h"
#include "submission/loggedsubmission.h"
#include "submission/smtpsubmission.h"

namespace {

// Sends nothing and says why, without a connection.
class RefusingSubmission : public Submission
{
public:
    explicit RefusingSubmission(const Problem &problem)
        : m_problem(problem)
    {
        connect(&m_recorder, &ReportRecorder::finished, this, &Submission::finished);
    }

    void check(const Mailbox &) override { m_recorder.finish(m_problem); }
    void send(const OutgoingMail &) override { m_recorder.finish(m_problem); }
    void cancel() override { m_recorder.finish(m_problem); }

private:
    Problem m_problem;
    ReportRecorder m_recorder;
};

std::unique_ptr<Submission> bareSubmission(const EffectiveMailServer &effective,
                                           SecretStore &secrets, const SubmissionOptions &options)
{
    if (const auto problem = effective.problem())
        return std::make_unique<RefusingSubmission>(*problem);
    if (effective.server.authentication == Authentication::Graph)
        return std::make_unique<GraphSubmission>(
            effective.server, secrets, options.typed.value(effective.owner()),
            options.tokens ? options.tokens : std::make_shared<AccessTokens>());
    return std::make_unique<SmtpSubmission>(
        effective.server, secrets, options.typed.value(effective.owner()), options.testsSettings);
}

} // namespace

std::unique_ptr<Submission> createSubmission(const EffectiveMailServer &effective,
                                             SecretStore &secrets, const SubmissionOptions &options)
{
    return std::make_unique<LoggedSubmission>(bareSubmission(effective, secrets, options),
                                              effective);
}

SubmissionFactory submissionFactory()
{
    return [tokens = std::make_shared<AccessTokens>()](const EffectiveMailServer &effective,
                                                       SecretStore &secrets,
                                                       const SubmissionOptions &options) {
        SubmissionOptions withTokens = options;
        withTokens.tokens = tokens;
        return createSubmission(effective, secrets, withTokens);
    };
}
