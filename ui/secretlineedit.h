// SPDX-License-Identifier: Apache-2.0
// Where a secret is typed: dots instead of letters, no way to get the text back out by copying,
// dragging, undoing or through the accessibility interface (which Qt gives the number of letters).
#pragma once

#include <QLineEdit>

class SecretLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretLineEdit(QWidget *parent = nullptr);
};
