// SPDX-License-Identifier: Apache-2.0
#include "ui/statusline.h"

#include "ui/problemlabel.h"

#include <QVBoxLayout>

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_inEffect(new ProblemLabel(this))
    , m_expiry(new ProblemLabel(this))
    , m_whenApplied(new ProblemLabel(this))
{
    m_inEffect->setObjectName(QStringLiteral("inEffect"));
    m_expiry->setObjectName(QStringLiteral("expiry"));
    m_whenApplied->setObjectName(QStringLiteral("whenApplied"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_inEffect);
    layout->addWidget(m_expiry);
    layout->addWidget(m_whenApplied);
}

void StatusLine::tell(const SettingsDraft &draft, const QSet<QString> &withClientSecret,
                      QDate today)
{
    using enum ProblemLabel::Tone;
    using enum EffectiveMailServer::State;
    // One that got another ID is in effect under the old one until then.
    const QString formerId = draft.current().clients.value(draft.selected()).formerId;
    const auto now =
        EffectiveMailServer::of(draft.saved(), formerId.isEmpty() ? draft.selected() : formerId);
    const auto next = EffectiveMailServer::of(draft.current(), draft.selected(), withClientSecret);
    if (now.state == UnknownClient)
        m_inEffect->tell(Hint, tr("This client is new: nothing is in effect for it yet."));
    else
        m_inEffect->tell(now.isReady() ? Success : Warning, now.sentence());
    remind(now, today);
    // What is missing for the same reason as now is told at the fields.
    const bool isNews = next.state != now.state || next.state == Ready;
    if (isNews && next.sentence() != now.sentence())
        m_whenApplied->tell(Hint, tr("Once applied: %1").arg(next.sentence()));
    else
        m_whenApplied->clear();
}

// A date that nobody gave is asked for at its field.
void StatusLine::remind(const EffectiveMailServer &inEffect, QDate today)
{
    const auto expiry = Expiry::of(inEffect, m_dates, today);
    if (!expiry || expiry->level() < Expiry::Level::Within60Days)
        return m_expiry->clear();
    auto tone = ProblemLabel::Tone::Hint;
    if (expiry->level() == Expiry::Level::Expired)
        tone = ProblemLabel::Tone::Error;
    else if (expiry->level() >= Expiry::Level::Within30Days)
        tone = ProblemLabel::Tone::Warning;
    m_expiry->tell(tone, expiry->sentence());
}
