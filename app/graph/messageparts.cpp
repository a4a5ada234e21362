// SPDX-License-Identifier: Apache-2.0
#include "graph/messageparts.h"

#include "graph/contentfield.h"
#include "graph/messagefields.h"
#include "graph/mimetext.h"
#include "graph/multipart.h"
#include "graph/transferencoding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestNesting = 10;
constexpr int mostParts = 1000;

// One entity: a message or a part of one.
struct Entity
{
    ContentField type; // value: never empty
    ContentField disposition;
    QByteArray transferEncoding;
    QByteArray contentId;
    QByteArrayView body;

    explicit Entity(QByteArrayView bytes);
    bool isText() const { return type.value == "text/plain" || type.value == "text/html"; }
    bool isAlternative() const { return type.value == "multipart/alternative"; }
    bool isFile() const { return disposition.value == "attachment" || !fileName().isEmpty(); }
    QString fileName() const;
};

// RFC 2045 §5.2: what is no type is plain text.
Entity::Entity(QByteArrayView bytes)
{
    const MessageFields fields(bytes);
    type = ContentField::parse(fields.value("content-type"));
    if (type.value.count('/') != 1)
        type = {"text/plain", {}};
    disposition = ContentField::parse(fields.value("content-disposition"));
    transferEncoding = ContentField::parse(fields.value("content-transfer-encoding")).value;
    contentId = fields.value("content-id");
    if (contentId.startsWith('<') && contentId.endsWith('>'))
        contentId = contentId.sliced(1).chopped(1);
    body = fields.body();
}

QString Entity::fileName() const
{
    QString name = disposition.parameters.value("filename");
    if (name.isEmpty())
        name = type.parameters.value("name");
    name = name.sliced(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return name.trimmed();
}

// "image.png", "text.html"
QString inventedName(const QByteArray &type)
{
    const qsizetype slash = type.indexOf('/');
    const QByteArray subtype = type.sliced(slash + 1);
    const bool isExtension = std::all_of(subtype.cbegin(), subtype.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    const QByteArray extension = subtype == "plain" ? QByteArray("txt") : subtype;
    const bool isKnown = isExtension && (type.startsWith("image/") || type.startsWith("text/"));
    return QString::fromLatin1(type.first(slash) + '.' + (isKnown ? extension : QByteArray("bin")));
}

// What loses its meaning as a file, or is nothing without the bytes around it.
bool cannotBeExpressed(const Entity &entity)
{
    static const QByteArrayList types{"application/pkcs7-mime", "application/x-pkcs7-mime",
                                      "application/pgp-encrypted"};
    const QByteArray &type = entity.type.value;
    return type.startsWith("message/") || types.contains(type)
           || (type == "text/calendar" && !entity.isFile());
}

} // namespace

class MessageParts::Reader
{
public:
    explicit Reader(MessageParts &parts)
        : m_parts(parts)
    {}

    void read(QByteArrayView message) { read(Entity(message), Place::Body, 0); }

private:
    enum class Place {
        Body, // the first text is the body
        Alternative, // one text and one HTML are the body
        Beside, // what the body of a multipart/related shows
        File, // the body is elsewhere
    };

    void read(const Entity &entity, Place place, int depth);
    void readMultipart(const Entity &entity, Place place, int depth);
    Place placeWithin(const Entity &multipart, Place place);
    void readPart(const Entity &entity, Place place);
    bool takeAsBody(const Entity &entity, const QByteArray &bytes, Place place);
    void takeAsFile(const Entity &entity, const QByteArray &bytes, Place place);
    void reduce() { m_parts.m_fit = qMax(m_parts.m_fit, Fit::Reduced); }
    void giveUp() { m_parts.m_fit = Fit::None; }
    bool hasBody() const { return m_parts.m_html || m_parts.m_plain; }

    MessageParts &m_parts;
    int m_count = 0;
};

void MessageParts::Reader::read(const Entity &entity, Place place, int depth)
{
    if (++m_count > mostParts || depth > deepestNesting || cannotBeExpressed(entity))
        giveUp();
    else if (entity.type.value.startsWith("multipart/"))
        readMultipart(entity, place, depth);
    else
        readPart(entity, place);
}

void MessageParts::Reader::readMultipart(const Entity &entity, Place place, int depth)
{
    const bool isRelated = entity.type.value == "multipart/related";
    const bool isMixed = entity.type.value == "multipart/mixed";
    const QByteArray boundary = entity.type.parameters.value("boundary").toUtf8();
    const QList<QByteArrayView> parts = partsOfMultipart(entity.body, boundary);
    const bool isKnown = isRelated || isMixed || entity.isAlternative();
    // Of several files in an alternative each means the same: Graph has no word for that.
    const bool isChoiceOfFiles = isMixed && place == Place::Alternative;
    if (!isKnown || isChoiceOfFiles || boundary.isEmpty() || parts.isEmpty()
        || !TransferEncoding::isIdentity(entity.transferEncoding))
        return giveUp();
    const Place inner = placeWithin(entity, place);
    for (qsizetype i = 0; i < parts.size() && m_parts.isFaithful(); ++i)
        read(Entity(parts.at(i)), isRelated && i > 0 ? Place::Beside : inner, depth + 1);
}

MessageParts::Reader::Place MessageParts::Reader::placeWithin(const Entity &multipart, Place place)
{
    if (place == Place::Beside)
        reduce();
    if (place == Place::Beside || place == Place::File)
        return Place::File;
    if (multipart.isAlternative() && place == Place::Body)
        return hasBody() ? Place::File : Place::Alternative;
    return place;
}

void MessageParts::Reader::readPart(const Entity &entity, Place place)
{
    const auto bytes = TransferEncoding::decoded(entity.body, entity.transferEncoding);
    if (!bytes || (place == Place::Alternative && !entity.isText()))
        return giveUp();
    if (!takeAsBody(entity, *bytes, place))
        takeAsFile(entity, *bytes, place);
}

bool MessageParts::Reader::takeAsBody(const Entity &entity, const QByteArray &bytes, Place place)
{
    if (!entity.isText() || entity.isFile() || place == Place::Beside)
        return false;
    auto &slot = entity.type.value == "text/html" ? m_parts.m_html : m_parts.m_plain;
    const bool isFree = place == Place::Alternative ? !slot : place == Place::Body && !hasBody();
    if (!isFree && bytes.trimmed().isEmpty())
        return true; // what some programs put behind each file
    const auto text = MimeText::decoded(bytes, entity.type.parameters.value("charset").toLatin1());
    if (!isFree || !text) {
        reduce();
        return false;
    }
    slot = text;
    return true;
}

void MessageParts::Reader::takeAsFile(const Entity &entity, const QByteArray &bytes, Place place)
{
    const bool isShown = place == Place::Beside || entity.disposition.value == "inline";
    const QString name = entity.fileName();
    m_parts.m_files << AttachedFile{name.isEmpty() ? inventedName(entity.type.value) : name,
                                    entity.type.value, entity.contentId,
                                    isShown && !entity.contentId.isEmpty(), bytes};
}

MessageParts::MessageParts(QByteArrayView message)
{
    Reader(*this).read(message);
}
