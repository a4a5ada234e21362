// SPDX-License-Identifier: Apache-2.0
#include "ui/portsuggestion.h"

#include "ui/problemlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace {

constexpr quint16 relayPort = 25; // RFC 5321
constexpr quint16 submissionPort = 587; // RFC 6409
constexpr quint16 tlsPort = 465; // RFC 8314

} // namespace

std::optional<quint16> suggestedPort(const MailServerSettings &server)
{
    const bool signsIn = server.authentication == Authentication::Password;
    if (server.authentication == Authentication::Graph)
        return {};
    switch (server.encryption) {
    case Encryption::Tls:
        if (server.port == relayPort || server.port == submissionPort)
            return tlsPort;
        break;
    case Encryption::StartTls:
        // A relay without sign-in may well offer STARTTLS on port 25.
        if (server.port == tlsPort || (server.port == relayPort && signsIn))
            return submissionPort;
        break;
    case Encryption::None:
        if (server.port == tlsPort)
            return signsIn ? submissionPort : relayPort;
        break;
    }
    return {};
}

PortSuggestion::PortSuggestion(QWidget *parent)
    : QWidget(parent)
    , m_words(new ProblemLabel(this))
    , m_use(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_words, 1);
    layout->addWidget(m_use, 0, Qt::AlignTop);
    layout->addStretch();
    setVisible(false);
}

void PortSuggestion::setWordless()
{
    m_isWordless = true;
}

void PortSuggestion::follow(SettingsDraft &draft)
{
    connect(&draft, &SettingsDraft::changed, this,
            [this, &draft] { suggest(draft.shown().mailServer); });
    connect(m_use, &QPushButton::clicked, &draft, [this, &draft] {
        draft.applyShown([this](Settings &view) { view.mailServer.port = m_port; });
    });
    suggest(draft.shown().mailServer);
}

void PortSuggestion::suggest(const MailServerSettings &server)
{
    const std::optional<quint16> port = suggestedPort(server);
    setVisible(port.has_value());
    if (!port)
        return;
    m_port = *port;
    const QString why = tr("Port %1 is set. With this encryption, servers mostly use %2.");
    m_words->tell(ProblemLabel::Tone::Hint,
                  m_isWordless ? QString() : why.arg(server.port).arg(m_port));
    m_use->setText(tr("Use p&ort %1").arg(m_port));
}
