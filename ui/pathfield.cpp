// SPDX-License-Identifier: Apache-2.0
#include "ui/pathfield.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

PathField::PathField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_browse(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browse);
    setFocusPolicy(Qt::StrongFocus); // else the label's mnemonic would not lead here
    setFocusProxy(m_edit);
    connect(m_browse, &QPushButton::clicked, this, &PathField::browse);
}

void PathField::setWords(const QString &button, const QString &title)
{
    m_browse->setText(button);
    m_browse->setAccessibleName(title);
    m_title = title;
}

void PathField::browse()
{
    auto *dialog = new QFileDialog(window(), m_title, m_edit->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Certificates and keys (*.pem *.crt *.cer *.key *.pfx *.p12)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PathField::take);
    dialog->open();
}

void PathField::take(const QString &path)
{
    // As if it had been typed, so that whoever follows the field hears of it.
    m_edit->setFocus();
    m_edit->selectAll();
    m_edit->insert(QDir::toNativeSeparators(path));
}
