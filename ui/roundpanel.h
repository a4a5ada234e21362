// SPDX-License-Identifier: Apache-2.0
// Starts a round through all mail servers on the screen, a check or a test mail for each, and shows
// how far it is and how it ended. What it finds goes into the results.
#pragma once

#include "submission/serverround.h"
#include "ui/problemlabel.h"
#include "ui/screenvalues.h"
#include "ui/testresults.h"

#include <memory>
#include <optional>

class SettingsStore;

namespace Ui {
class RoundPanel;
}

class RoundPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RoundPanel(QWidget *parent = nullptr);
    ~RoundPanel() override;

    // Once, before anything else. Stores and results are not owned.
    void setUp(const SettingsStore &store, SecretStore &secrets, WholeScreenReader screen,
               SubmissionFactory factory, TestResults &results);
    void suggestRecipient(const QString &address);

    bool isRunning() const { return m_round != nullptr; }
    // ended() follows soon if a round is running.
    void cancel();
    // The values on the screen have changed.
    void followScreen();

signals:
    void started();
    void ended();

private:
    struct Sum
    {
        qsizetype fine = 0;
        qsizetype failed = 0;
    };

    void connectButtons();
    void openRecipient(bool open);
    void doubtRecipient();
    void check();
    void test();
    std::optional<Problem> recipientProblem(const QList<ServerRound::Server> &servers,
                                            const QString &recipient) const;
    QList<ServerRound::Server> servers() const;
    // False, and said why: no mail server may be used.
    bool begin(TestResult::Kind kind, const QList<ServerRound::Server> &servers);
    void take(qsizetype server, const Report &report);
    void conclude();
    void showRunning(bool running);
    void showProgress(int done);
    void tell(ProblemLabel::Tone tone, const QString &words);
    QString summary() const;
    qsizetype clientsThatCannotSend() const;

    const SettingsStore *m_store = nullptr;
    SecretStore *m_secrets = nullptr;
    WholeScreenReader m_screen;
    SubmissionFactory m_factory;
    TestResults *m_results = nullptr;
    std::unique_ptr<Ui::RoundPanel> m_ui;
    ServerRound *m_round = nullptr;
    TestResult::Kind m_kind = TestResult::Kind::Check;
    WholeScreen m_tested; // while the round runs
    Sum m_sum;
};
