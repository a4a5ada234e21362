// SPDX-License-Identifier: Apache-2.0
#include "ctl/commandlist.h"

#include "ctl/checkcommand.h"
#include "ctl/clientcommand.h"
#include "ctl/clientscommand.h"
#include "ctl/democommand.h"
#include "ctl/getcommand.h"
#include "ctl/listcommand.h"
#include "ctl/sendcommand.h"
#include "ctl/setcommand.h"
#include "ctl/setsecretcommand.h"
#include "ctl/statuscommand.h"
#include "ctl/supportrequestcommand.h"
#include "ctl/testcommand.h"

#include <array>

namespace {

template <typename Kind>
std::unique_ptr<Command> create(CommandContext &context)
{
    return std::make_unique<Kind>(context);
}

constexpr std::array commandRows{
    CommandRow{"status",
               QT_TRANSLATE_NOOP("CommandList",
                                 "Say which mail server is in effect, or why nothing is sent."),
               create<StatusCommand>},
    CommandRow{"list", QT_TRANSLATE_NOOP("CommandList", "List all settings and what they mean."),
               create<ListCommand>},
    CommandRow{"get", QT_TRANSLATE_NOOP("CommandList", "Print the value of one setting."),
               create<GetCommand>},
    CommandRow{"set", QT_TRANSLATE_NOOP("CommandList", "Change settings, all of them or none."),
               create<SetCommand>},
    CommandRow{
        "set-secret",
        QT_TRANSLATE_NOOP("CommandList",
                          "Store a password or client secret in the keychain, or remove it."),
        create<SetSecretCommand>},
    CommandRow{
        "check",
        QT_TRANSLATE_NOOP("CommandList", "Try the mail server up to the recipient; send nothing."),
        create<CheckCommand>},
    CommandRow{"test", QT_TRANSLATE_NOOP("CommandList", "Send one test mail."),
               create<TestCommand>},
    CommandRow{
        "send",
        QT_TRANSLATE_NOOP("CommandList", "Send a message from standard input, as sendmail does."),
        create<SendCommand>},
    CommandRow{"clients",
               QT_TRANSLATE_NOOP("CommandList", "List all clients and whose mail server they use."),
               create<ClientsCommand>},
    CommandRow{"client", QT_TRANSLATE_NOOP("CommandList", "Add, remove or rename a client."),
               create<ClientCommand>},
    CommandRow{
        "support-request",
        QT_TRANSLATE_NOOP("CommandList", "Write to support, with the system information attached."),
        create<SupportRequestCommand>},
    CommandRow{"demo",
               QT_TRANSLATE_NOOP("CommandList",
                                 "Send a test mail to a practice server inside this program."),
               create<DemoCommand>},
};

} // namespace

QString CommandRow::translatedSummary() const
{
    return QCoreApplication::translate("CommandList", summary);
}

std::span<const CommandRow> commandList()
{
    return commandRows;
}
