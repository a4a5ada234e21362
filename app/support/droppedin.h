// SPDX-License-Identifier: Apache-2.0
// What the surrounding system put into a folder to be told to support: a section for each *.txt and
// *.json. Follows no link out of that folder, reads nothing but plain files, and believes nothing.
#pragma once

#include "support/sectionprovider.h"

class DroppedIn : public SectionProvider
{
public:
    static constexpr qsizetype mostFiles = 50;
    static constexpr qsizetype largest = 1024 * 1024; // bytes of all files together

    explicit DroppedIn(const QString &folder);

    QList<InformationSection> collect() const override;

private:
    // Reads `room` bytes at most.
    InformationSection section(const QString &fileName, qsizetype room) const;
    bool isInside(const QString &path) const;

    QString m_folder;
};
