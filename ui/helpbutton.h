// SPDX-License-Identifier: Apache-2.0
// The window's Help: a menu with What's This, the ways to support and what this program is. F1 shows
// the help of the field in focus. Asks others for whatever it does not know itself.
#pragma once

#include <QPushButton>

class QMenu;

class HelpButton : public QPushButton
{
    Q_OBJECT

public:
    explicit HelpButton(QWidget *parent = nullptr);

signals:
    void supportRequestWanted();
    void logFolderWanted();

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void addKeys(QWidget *window);
    void popUp();
    void showAbout();

    QMenu *m_menu;
};
