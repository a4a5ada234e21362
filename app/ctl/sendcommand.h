// SPDX-License-Identifier: Apache-2.0
// `send`: passes a message from standard input on, called as programs call sendmail.
#pragma once

#include "ctl/command.h"
#include "ctl/sendrequest.h"

class SendCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(SendCommand)

public:
    explicit SendCommand(CommandContext &context);

protected:
    int run(const QStringList &arguments) override;

private:
    SendRequest request(const QStringList &recipients) const;
    std::variant<QByteArray, CommandFailure> readMessage() const;
    // The mail that standard input holds; its bytes are kept once only.
    std::variant<OutgoingMail, CommandFailure> readMail(const SendRequest &request,
                                                        const MailServerSettings &server) const;
    int tell(const Report &report);
};
