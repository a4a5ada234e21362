// SPDX-License-Identifier: Apache-2.0
#include "ui/logfolder.h"

#include "ui/announcement.h"
#include "ui/fieldhelp.h"
#include "ui/problemlabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

LogFolder::LogFolder(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(tr("Open log &folder"), this))
    , m_remark(new ProblemLabel(this))
{
    m_button->setObjectName(u"openLogFolder"_s);
    m_remark->setObjectName(u"logFolderRemark"_s);
    m_remark->setSelectable();
    explain(m_button, tr("Shows the folder with the log’s files, to read them or to send them "
                         "along."));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_button);
    line->addWidget(m_remark, 1);
    line->addStretch();
    connect(m_button, &QPushButton::clicked, this, &LogFolder::open);
}

bool LogFolder::open()
{
    const QString folder = QDir::toNativeSeparators(m_folder);
    QString trouble;
    if (!QDir(m_folder).exists())
        trouble = tr("There is no log yet. Its folder will be %1").arg(folder);
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)))
        trouble = tr("The folder cannot be opened from here. It is %1").arg(folder);
    m_remark->tell(ProblemLabel::Tone::Hint, trouble);
    if (!trouble.isEmpty())
        announce(m_remark, trouble);
    return trouble.isEmpty();
}
