// SPDX-License-Identifier: Apache-2.0
#include "ui/transcriptview.h"

#include "ui/problemlabel.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// A server may talk without an end; memory may not grow with it.
constexpr int mostLines = 20000;

} // namespace

TranscriptView::TranscriptView(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("C&opy"), this))
    , m_save(new QPushButton(tr("Sa&ve…"), this))
    , m_remark(new ProblemLabel(this))
{
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // a protocol, whatever the language
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(mostLines);
    m_text->setAccessibleName(tr("Transcript"));
    m_text->setPlaceholderText(tr("Nothing was said yet."));
    m_text->setMinimumHeight(6 * m_text->fontMetrics().lineSpacing());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addWidget(m_remark, 1);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &TranscriptView::copy);
    connect(m_save, &QPushButton::clicked, this, &TranscriptView::chooseFile);
    enableButtons();
}

void TranscriptView::clear()
{
    m_text->clear();
    m_remark->clear();
    enableButtons();
}

void TranscriptView::append(const TranscriptLine &line)
{
    m_text->appendPlainText(line.toText());
    enableButtons();
}

void TranscriptView::setTranscript(const Transcript &transcript)
{
    m_text->setPlainText(transcript.toText());
    enableButtons();
}

QString TranscriptView::text() const
{
    return m_text->toPlainText();
}

bool TranscriptView::saveTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = text().toUtf8() + '\n';
    const bool saved = file.open(QIODevice::WriteOnly | QIODevice::Text)
                       && file.write(bytes) == bytes.size() && file.commit();
    if (saved)
        m_remark->tell(ProblemLabel::Tone::Success, tr("Saved."));
    else
        m_remark->tell(ProblemLabel::Tone::Error, tr("Not saved: %1").arg(file.errorString()));
    return saved;
}

void TranscriptView::copy()
{
    QGuiApplication::clipboard()->setText(text());
    m_remark->tell(ProblemLabel::Tone::Success, tr("Copied."));
}

void TranscriptView::chooseFile()
{
    auto *dialog =
        new QFileDialog(window(), tr("Save the transcript"), u"mailroom-transcript.txt"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TranscriptView::saveTo);
    dialog->open();
}

void TranscriptView::enableButtons()
{
    const bool hasText = !m_text->document()->isEmpty();
    m_copy->setEnabled(hasText);
    m_save->setEnabled(hasText);
}
