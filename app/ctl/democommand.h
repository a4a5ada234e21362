// SPDX-License-Identifier: Apache-2.0
// `demo`: what `test` does, on scratch settings against the practice server in this very program, and
// then shows the mail that arrived. Touches neither the real settings nor the keychain.
#pragma once

#include "ctl/command.h"
#include "settings/settings.h"

class PracticeServer;
class SecretStore;
struct ReceivedMail;

class DemoCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)

public:
    explicit DemoCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;
    bool takesClient() const override { return false; }

private:
    int sendThrough(const PracticeServer &server, const QString &password);
    int tell(const Report &report, const QList<ReceivedMail> &arrived);
    void print(const ReceivedMail &mail);
};
