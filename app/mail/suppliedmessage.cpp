// SPDX-License-Identifier: Apache-2.0
#include "mail/suppliedmessage.h"

#include "mail/addresslist.h"
#include "mail/message.h"
#include "mail/suppliedlines.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace {

constexpr qsizetype longestLine = 998; // bytes without CR LF

bool hasEightBit(QByteArrayView bytes)
{
    return std::any_of(bytes.cbegin(), bytes.cend(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t';
}

// The name of the header field that the line begins, in lower case; empty where it begins none.
// Blanks before the colon are an obsolete form (RFC 5322 §4.5) that must not hide a Bcc.
QByteArray fieldName(QByteArrayView line)
{
    const auto isNameByte = [](char c) { return c > ' ' && c < '\x7f' && c != ':'; };
    const auto nameEnd = std::find_if_not(line.cbegin(), line.cend(), isNameByte);
    const auto colon = std::find_if_not(nameEnd, line.cend(), isBlankByte);
    if (colon == line.cend() || *colon != ':')
        return {};
    return line.first(nameEnd - line.cbegin()).toByteArray().toLower();
}

bool isBcc(const QByteArray &name)
{
    return name == "bcc" || name == "resent-bcc";
}

bool namesRecipients(const QByteArray &name)
{
    return name == "to" || name == "cc" || name == "bcc";
}

// "From ann@example.org Thu Nov 26 …", as opposed to the field "From : ann@example.org".
bool isMboxLine(QByteArrayView line)
{
    return line.startsWith("From ") && fieldName(line).isEmpty();
}

QByteArrayView withoutByteOrderMark(QByteArrayView bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
}

} // namespace

class SuppliedMessage::Reader
{
public:
    Reader(SuppliedMessage &message, QByteArrayView bytes, bool dotEnds)
        : m_message(message)
        , m_lines(withoutByteOrderMark(bytes))
        , m_dotEnds(dotEnds)
    {}

    void read();

private:
    bool next();
    void skipMboxLine();
    bool readHeader();
    void readBrokenHeader();
    void readBody();
    void addToBody(QByteArrayView line);
    void finishField();
    void takeField(const QByteArray &name);
    void takeRecipients(const QByteArray &addresses);
    void setFault(Fault fault, const QString &detail);
    void setLineFault(Fault fault, int line);

    SuppliedMessage &m_message;
    SuppliedLines m_lines;
    const bool m_dotEnds;
    bool m_hasFields = false;
    QByteArray m_field; // the one that may go on with the next line
    QSet<Mailbox> m_recipients;
    QString m_badAddresses;
};

void SuppliedMessage::Reader::read()
{
    skipMboxLine();
    if (!readHeader())
        readBrokenHeader();
    readBody();
    m_message.m_bodyIsEightBit = hasEightBit(m_message.m_body);
    if (m_message.m_fault != Fault::None)
        return;
    if (!m_hasFields && m_message.m_body.isEmpty())
        setFault(Fault::Empty, {});
    else if (!m_badAddresses.isEmpty())
        setFault(Fault::BadAddress, m_badAddresses);
}

// Goes on to the next line of the message. False: it ends here, or something is wrong with the line.
bool SuppliedMessage::Reader::next()
{
    if (m_message.m_fault != Fault::None || !m_lines.next())
        return false;
    const QByteArrayView line = m_lines.line();
    if (m_dotEnds && line == ".") {
        m_lines = SuppliedLines({});
        return false;
    }
    if (line.contains('\0'))
        setLineFault(Fault::Nul, m_lines.number());
    else if (line.size() > longestLine)
        setLineFault(Fault::LineTooLong, m_lines.number());
    return m_message.m_fault == Fault::None;
}

void SuppliedMessage::Reader::skipMboxLine()
{
    SuppliedLines lines = m_lines;
    if (lines.next() && isMboxLine(lines.line()))
        m_lines = lines;
}

// Up to and with the empty line. False: it ended at a line that belongs to the body.
bool SuppliedMessage::Reader::readHeader()
{
    bool isHeader = true;
    while (isHeader && next() && !m_lines.line().isEmpty()) {
        const QByteArrayView line = m_lines.line();
        if (m_field.isEmpty() || !isBlankByte(line.front())) {
            finishField();
            isHeader = !fieldName(line).isEmpty();
        }
        if (isHeader)
            m_field.append(line).append("\r\n");
    }
    finishField();
    return isHeader;
}

// From the line that is no header field to the first empty line: what looks like an address field
// there was one in the eyes of whoever wrote it. Where the header has not even begun, it is text that
// quotes a header more likely than not, but no Bcc is to be told.
void SuppliedMessage::Reader::readBrokenHeader()
{
    const int brokenLine = m_lines.number();
    bool isInside = true;
    while (isInside && !m_lines.line().isEmpty()) {
        const QByteArray name = fieldName(m_lines.line());
        if (isBcc(name) || (m_hasFields && namesRecipients(name)))
            return setLineFault(Fault::BadHeader, brokenLine);
        addToBody(m_lines.line());
        isInside = next();
    }
    if (isInside)
        addToBody({});
}

void SuppliedMessage::Reader::readBody()
{
    const QByteArrayView rest = m_lines.rest();
    const auto lineCount = std::count(rest.cbegin(), rest.cend(), '\n');
    m_message.m_body.reserve(m_message.m_body.size() + rest.size() + lineCount + 2);
    while (next())
        addToBody(m_lines.line());
}

void SuppliedMessage::Reader::addToBody(QByteArrayView line)
{
    m_message.m_body.append(line).append("\r\n");
}

void SuppliedMessage::Reader::finishField()
{
    if (!m_field.isEmpty())
        takeField(fieldName(m_field));
    m_field.clear();
}

void SuppliedMessage::Reader::takeField(const QByteArray &name)
{
    m_hasFields = true;
    const QByteArray value = m_field.sliced(m_field.indexOf(':') + 1);
    if (namesRecipients(name))
        takeRecipients(value);
    if (isBcc(name))
        return;
    m_message.m_header += m_field;
    m_message.m_headersNeedSmtpUtf8 |= hasEightBit(m_field);
    m_message.m_hasDate |= name == "date";
    m_message.m_hasMessageId |= name == "message-id";
    if (name != "from")
        return;
    m_message.m_hasFrom = true;
    const auto authors = parseAddressList(value);
    if (authors && !authors->isEmpty() && !m_message.m_from)
        m_message.m_from = authors->constFirst();
}

void SuppliedMessage::Reader::takeRecipients(const QByteArray &addresses)
{
    const auto mailboxes = parseAddressList(addresses);
    if (!mailboxes) {
        constexpr qsizetype readableLength = 200;
        m_badAddresses = QString::fromUtf8(m_field).simplified().left(readableLength);
        return;
    }
    for (const Mailbox &mailbox : *mailboxes) {
        if (!m_recipients.contains(mailbox))
            m_message.m_headerRecipients << mailbox;
        m_recipients << mailbox;
    }
}

void SuppliedMessage::Reader::setFault(Fault fault, const QString &detail)
{
    m_message.m_fault = fault;
    m_message.m_faultDetail = detail;
}

void SuppliedMessage::Reader::setLineFault(Fault fault, int line)
{
    setFault(fault, QCoreApplication::translate("SuppliedMessage", "line %1").arg(line));
}

SuppliedMessage SuppliedMessage::read(const QByteArray &bytes, bool dotEnds)
{
    SuppliedMessage message;
    Reader(message, bytes, dotEnds).read();
    return message;
}

QByteArray SuppliedMessage::toBytes(const Sender &sender, const QDateTime &now,
                                    HeaderEncoding encoding) const
{
    QByteArray added;
    if (!m_hasFrom)
        added += mailboxField("From", sender.name, sender.mailbox, encoding);
    if (!m_hasDate)
        added += "Date: " + dateText(now) + "\r\n";
    if (!m_hasMessageId)
        added += "Message-ID: <" + Message::newMessageId(sender.mailbox) + ">\r\n";
    QByteArray bytes;
    bytes.reserve(m_header.size() + added.size() + m_body.size() + 2);
    return bytes.append(m_header).append(added).append("\r\n").append(m_body);
}
