// SPDX-License-Identifier: Apache-2.0
// The files that go along with a request: added, dropped here and removed, each with its size, and
// what the whole message comes to beside what the server takes. Reads no file.
#pragma once

#include <QStringList>
#include <QWidget>

class ProblemLabel;
class QMimeData;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

class AttachmentList : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentList(QWidget *parent = nullptr);

    // Paths, in the order in which they were added.
    QStringList files() const;
    void setFiles(const QStringList &files);
    // Each file once. What cannot be attached is told in place.
    void add(const QStringList &files);

    // Bytes: the largest message that the server takes, 0 if that is not known; and what goes into
    // the message beside the files.
    void setLimits(qint64 largestMessage, const QList<qint64> &further);
    // More than the server or Mailroom takes.
    bool isTooLarge() const { return m_isTooLarge; }
    // More than Mailroom takes: all files together.
    bool isOverLimit() const { return m_isOverLimit; }

    // The files of what is dragged or pasted.
    static QStringList filesIn(const QMimeData &data);

    // As a filter of another widget that accepts drops, it takes the files that are dropped there.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildList();
    QTreeWidgetItem *append(const QString &file);
    void chooseFiles();
    void removeSelected();
    void tellSize();

    QTreeWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    ProblemLabel *m_refused;
    ProblemLabel *m_size;
    qint64 m_largestMessage = 0;
    QList<qint64> m_further;
    bool m_isTooLarge = false;
    bool m_isOverLimit = false;
};
