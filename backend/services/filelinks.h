#pragma once

#include "backend/services/call.h"
#include "models/derivedpictures.h"
#include "models/operations/files.h"

namespace truvamate {

class Dispatcher;

/// How long a link is good.
inline constexpr std::int64_t linkSeconds = 5 * 60;

/// Signs links to pictures: which file, for whom, until when. Nothing of a link is stored.
class FileLinks
{
public:
    struct Link
    {
        FileId file;
        UserId user; ///< in whose name it is fetched
        Instant expiresAt;
        bool isShared = false;
    };

    /// The key is derived from a secret of the server, so that all servers of a database take each other's.
    explicit FileLinks(const QByteArray &secret);

    QString sign(const Link &link) const;
    /// Nothing where it is not ours or has expired.
    std::optional<Link> verify(const QString &token, Instant now) const;

private:
    QByteArray m_key;
};

/// The operation files.link.
void serveFileLinks(Dispatcher &dispatcher);

struct LinkedPicture
{
    DerivedPicture picture;
    QString kind; ///< of the file
};
/// What a link shows, if the person it was given to may still see it. Errors: files.link_expired,
/// files.unknown, files.no_picture (a document, not a picture), permission.denied, and those of
/// DerivedPictures.
Result<LinkedPicture> pictureOfLink(const Dispatcher &dispatcher, Database &db, const QString &token);

} // namespace truvamate
