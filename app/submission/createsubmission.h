// SPDX-License-Identifier: Apache-2.0
// The only way to a Submission, so that nothing is sent around the rules R4–R7.
#pragma once

#include "saving/secretedits.h"
#include "secrets/secretstore.h"
#include "settings/effectivemailserver.h"
#include "submission/submission.h"

#include <functional>
#include <memory>

class AccessTokens;

struct SubmissionOptions
{
    // Unsaved secrets on the screen, or --password-stdin: used before the keychain. Only those of
    // the mail server in effect count.
    SecretEditsByOwner typed;
    // The settings themselves are under test: what they claim is held against what the server
    // offers (R19), not only what this message needs.
    bool testsSettings = true;
    // Graph's tokens that one process has got and may use again; null: none are kept.
    std::shared_ptr<AccessTokens> tokens = nullptr;
};

// Never null. Where `effective` is not ready, the submission refuses without opening a connection.
// `secrets` is not owned and must outlive the result.
std::unique_ptr<Submission> createSubmission(const EffectiveMailServer &effective,
                                             SecretStore &secrets,
                                             const SubmissionOptions &options = {});

// What createSubmission() is, or a test in its place.
using SubmissionFactory = std::function<std::unique_ptr<Submission>(
    const EffectiveMailServer &, SecretStore &, const SubmissionOptions &)>;

// A createSubmission() that keeps tokens from one call to the next.
SubmissionFactory submissionFactory();
