#include "app/server/scannedpictures.h"

#include "scanner/readerprocess.h"

#include <QCryptographicHash>

#include <algorithm>

namespace truvamate {

namespace {

constexpr std::size_t mostKept = 32;

} // namespace

Result<DerivedPicture> ScannedPictures::shown(const QByteArray &original)
{
    return make(original, false);
}

Result<DerivedPicture> ScannedPictures::shareSafe(const QByteArray &original)
{
    return make(original, true);
}

Result<DerivedPicture> ScannedPictures::make(const QByteArray &original, bool isShared)
{
    const QByteArray key
        = QCryptographicHash::hash(original, QCryptographicHash::Sha256) + (isShared ? "share" : "shown");
    if (auto known = kept(key)) {
        return *std::move(known);
    }
    // A process for each picture: nothing of one stays for the next, and any thread may ask.
    ReaderProcess reader({m_program});
    TRY(bytes, reader.copyNow(original, isShared ? PictureCopy::ShareSafe : PictureCopy::Shown));
    DerivedPicture picture{std::move(bytes), QStringLiteral("image/jpeg")};
    keep(key, picture);
    return picture;
}

std::optional<DerivedPicture> ScannedPictures::kept(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_kept, key, &Kept::key);
    return found == m_kept.end() ? std::nullopt : std::optional(found->picture);
}

void ScannedPictures::keep(const QByteArray &key, const DerivedPicture &picture)
{
    const std::lock_guard lock(m_mutex);
    m_kept.push_front({key, picture});
    if (m_kept.size() > mostKept) {
        m_kept.pop_back();
    }
}

} // namespace truvamate
