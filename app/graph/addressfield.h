// SPDX-License-Identifier: Apache-2.0
// An address field (To, Cc, Reply-To, …) cut into its entries without changing a byte of them, so that
// some can be left out and the others stay as they were written. Knows nothing of envelopes.
#pragma once

#include "mail/mailbox.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>

struct AddressEntry
{
    QByteArrayView text; // as written: name, comments, folds and blanks included
    std::optional<Mailbox> mailbox; // none: empty, or not understood
    bool isEmpty = false; // nothing but blanks and comments
};

class AddressField
{
public:
    // `value` is behind the colon, folds included, and has to outlive this.
    explicit AddressField(QByteArrayView value);

    // Those of groups included.
    QList<AddressEntry> entries() const;

    // The value with only those entries. Where none has to go it is the same to the byte; empty: all
    // had to go. What cannot be understood goes. A group goes with its last entry. No line gets
    // longer than 998 bytes behind a name of at most 10.
    using Wish = std::function<bool(const Mailbox &)>;
    QByteArray kept(const Wish &isWanted) const;

private:
    struct Group
    {
        QByteArrayView name; // "Team:"; empty: a single entry outside of groups
        QList<AddressEntry> entries;
        QByteArrayView end; // ";" and what follows
    };

    qsizetype readGroup(qsizetype begin, qsizetype colon);
    static QByteArray keptOf(const Group &group, const Wish &isWanted);

    QByteArrayView m_value;
    QList<Group> m_groups;
};
