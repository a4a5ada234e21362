// SPDX-License-Identifier: Apache-2.0
// What support needs to know of this system, section by section, each of which can be left out; and
// the very bytes that would leave. Knows neither how a section is found out nor secrets' values.
#pragma once

#include "diagnosis/redaction.h"
#include "mail/attachment.h"
#include "support/sectionprovider.h"

#include <QDateTime>
#include <QSet>

class SystemInformation
{
public:
    static constexpr qsizetype largestSection =
        256 * 1024; // bytes of text; the rest is cut, and says so
    static constexpr qsizetype largest = 2 * 1024 * 1024; // all of text()

    SystemInformation() = default;
    // Asks the providers in their order. Without providers nothing is collected.
    static SystemInformation collect(const SectionProviders &providers,
                                     const QDateTime &now = QDateTime::currentDateTimeUtc());

    bool isEmpty() const { return m_sections.isEmpty(); }
    const QList<InformationSection> &sections() const { return m_sections; }

    // All are included at first.
    void setIncluded(const QString &id, bool included);
    bool isIncluded(const QString &id) const { return !m_leftOut.contains(id); }

    // The included ones: "system-information.txt" (UTF-8) and "system-information.json" (schema in
    // resources/schemas/system-information.schema.json). Both say which ones were left out.
    QByteArray text() const;
    QByteArray json() const;
    // The same of one section, as it stands in text().
    static QByteArray text(const InformationSection &section);
    QList<Attachment> attachments() const; // none where isEmpty()

    // The IDs of all sections, included or not, in which a secret of `secrets` stands.
    QStringList sectionsWith(const Redaction &secrets) const;
    // Leaves out, with a remark, what others wrote (texts and data of any shape: log, transcript,
    // drop-ins): for when the stored secrets could not be read and nothing can be compared.
    void leaveOutForeignText();

private:
    QDateTime m_collected;
    QList<InformationSection> m_sections;
    QSet<QString> m_leftOut;
};
