// SPDX-License-Identifier: Apache-2.0
#include "ui/waitlabel.h"

#include <chrono>

using namespace std::chrono_literals;

WaitLabel::WaitLabel(QWidget *parent)
    : ProblemLabel(parent)
{
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        --m_seconds;
        tellSeconds();
    });
}

void WaitLabel::waitForKeychain()
{
    m_tick.stop();
    tell(Tone::Hint,
         tr("Waiting for the keychain. A window that asks for its password may be open."));
}

void WaitLabel::countDown(int seconds)
{
    m_seconds = seconds;
    m_tick.start();
    tellSeconds();
}

void WaitLabel::stop()
{
    m_tick.stop();
    clear();
}

void WaitLabel::tellSeconds()
{
    if (m_seconds <= 0)
        return stop();
    tell(Tone::Hint, tr("The server is busy and asked to wait. It is tried again in %n second(s).",
                        nullptr, m_seconds));
}
