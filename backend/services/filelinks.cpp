#include "backend/services/filelinks.h"

#include "backend/services/backendparts.h"
#include "backend/services/cryptography.h"
#include "backend/services/dispatcher.h"
#include "backend/services/files.h"
#include "backend/storage/filestore.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"

#include <QDataStream>

namespace truvamate {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype payloadBytes = 16 + 16 + 8 + 1;
constexpr qsizetype macBytes = 32;

/// Names in the audit log what a link is fetched for.
constexpr OperationInfo pictureInfo{"files.picture", Method::Get, "/api/files/links/{token}", std::nullopt};

QByteArray payloadOf(const FileLinks::Link &link)
{
    QByteArray payload = link.file.uuid().toRfc4122() + link.user.uuid().toRfc4122();
    QDataStream stream(&payload, QIODevice::Append);
    stream << qint64(link.expiresAt.ms) << quint8(link.isShared);
    return payload;
}

FileLinks::Link linkOf(const QByteArray &payload)
{
    FileLinks::Link link{FileId(QUuid::fromRfc4122(payload.left(16))),
                         UserId(QUuid::fromRfc4122(payload.mid(16, 16))),
                         {},
                         false};
    QDataStream stream(payload.mid(32));
    qint64 expires = 0;
    quint8 isShared = 0;
    stream >> expires >> isShared;
    link.expiresAt = Instant{expires};
    link.isShared = isShared != 0;
    return link;
}

template <typename Part> Result<Part> partOf(const Part &part)
{
    if (!part) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.no_pictures"),
                    QStringLiteral("This workspace shows no pictures of files."));
    }
    return part;
}

/// The copy for customers is made of slips' fronts only, and of their own for themselves.
Result<FileRow> mayShare(Call &call, FileId id)
{
    if (call.principal.party == Party::Customer) {
        TRY(isOwn, isProofOfCustomer(call.db, id, call.principal.user));
        if (!isOwn) {
            return fail(ErrorKind::NotFound, QStringLiteral("files.unknown"),
                        QStringLiteral("There is no such file."));
        }
    }
    TRY(row, call.principal.party == Party::Customer ? findKnownFile(call, id) : findSeenFile(call, id));
    if (row.kind != QLatin1String("slip_front")) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.not_shared"),
                    QStringLiteral("Only the front of a slip has a copy that may be shared."));
    }
    return row;
}

Result<FileRow> maySee(Call &call, const FileLinks::Link &link)
{
    if (link.isShared) {
        return mayShare(call, link.file);
    }
    if (call.principal.party == Party::Customer) {
        return fail(ErrorKind::Forbidden, QStringLiteral("permission.denied"),
                    QStringLiteral("Customers see the copy that may be shared."));
    }
    return findSeenFile(call, link.file);
}

Result<DerivedPicture> derive(Call &call, const FileRow &row, bool isShared)
{
    TRY(pictures, partOf(call.parts.pictures));
    if (!row.mediaType.startsWith(QLatin1String("image/"))) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.no_picture"),
                    QStringLiteral("This file is a document; no picture can be made of it."));
    }
    TRY(original, readOriginal(call, row));
    return isShared ? pictures->shareSafe(original) : pictures->shown(original);
}

Result<Done> writeDown(Call &call, const FileLinks::Link &link)
{
    return inTransaction(call.db, QStringLiteral("link file"), [&] {
        return call.audit(QStringLiteral("file"), link.file.toString(),
                          {{QStringLiteral("share"), link.isShared}});
    });
}

Result<FileLink> linkFile(Call &call, const LinkFile::Request &request)
{
    const FileLinks::Link link{request.fileId, call.principal.user, call.now.plusSeconds(linkSeconds),
                               request.share};
    TRY(row, maySee(call, link));
    TRY(links, partOf(call.parts.links));
    // Made now, so that a link is never given to what cannot be shown.
    TRY_DO(derive(call, row, link.isShared));
    TRY_DO(writeDown(call, link));
    return FileLink{QStringLiteral("/api/files/links/") + links->sign(link), link.expiresAt};
}

} // namespace

FileLinks::FileLinks(const QByteArray &secret)
    : m_key(hmacSha256(secret, "links to pictures of files"))
{
}

QString FileLinks::sign(const Link &link) const
{
    const QByteArray payload = payloadOf(link);
    const QByteArray whole = payload + hmacSha256(m_key, payload);
    return QString::fromLatin1(whole.toBase64(urlSafe));
}

std::optional<FileLinks::Link> FileLinks::verify(const QString &token, Instant now) const
{
    const auto decoded
        = QByteArray::fromBase64Encoding(token.toLatin1(), urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != payloadBytes + macBytes) {
        return std::nullopt;
    }
    const QByteArray payload = (*decoded).left(payloadBytes);
    if (!equalInConstantTime((*decoded).mid(payloadBytes), hmacSha256(m_key, payload))) {
        return std::nullopt;
    }
    const Link link = linkOf(payload);
    return link.expiresAt > now ? std::optional(link) : std::nullopt;
}

Result<LinkedPicture> pictureOfLink(const Dispatcher &dispatcher, Database &db, const QString &token)
{
    Call call = dispatcher.callAs(db, pictureInfo, {});
    TRY(links, partOf(call.parts.links));
    const auto link = links->verify(token, call.now);
    TRY(principal, link ? principalOfUser(db, link->user) : Result<std::optional<Principal>>(std::nullopt));
    if (!principal) {
        return fail(ErrorKind::NotFound, QStringLiteral("files.link_expired"),
                    QStringLiteral("This link has expired."));
    }
    call.principal = *std::move(principal);
    TRY(row, maySee(call, *link));
    TRY(picture, derive(call, row, link->isShared));
    return LinkedPicture{std::move(picture), row.kind};
}

void serveFileLinks(Dispatcher &dispatcher)
{
    dispatcher.serve<LinkFile>(linkFile);
}

} // namespace truvamate
