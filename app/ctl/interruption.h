// SPDX-License-Identifier: Apache-2.0
// Ctrl-C and the request to end, as a signal in the event loop, so that a conversation can be
// cancelled cleanly. While an object lives; a second request ends the process at once.
#pragma once

#include <QObject>

class Interruption : public QObject
{
    Q_OBJECT

public:
    // One at a time.
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

    // Also true before the event loop runs.
    static bool isRequested();

    // Waits until standard input can be read without waiting, or for an interruption: then false.
    static bool inputCame();

signals:
    void requested();
};
