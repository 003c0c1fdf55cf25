#pragma once

#include "models/derivedpictures.h"

#include <list>
#include <mutex>

namespace truvamate {

/// Makes what is shown of stored pictures in the reader's worker process, which may die of a picture. The
/// last few are kept in memory: a link is given for a picture, and it is fetched right after.
class ScannedPictures final : public DerivedPictures
{
public:
    /// program is the path of truvamate-scan.
    explicit ScannedPictures(QString program)
        : m_program(std::move(program))
    {
    }

    Result<DerivedPicture> shown(const QByteArray &original) override;
    Result<DerivedPicture> shareSafe(const QByteArray &original) override;

private:
    struct Kept
    {
        QByteArray key;
        DerivedPicture picture;
    };

    Result<DerivedPicture> make(const QByteArray &original, bool isShared);
    std::optional<DerivedPicture> kept(const QByteArray &key);
    void keep(const QByteArray &key, const DerivedPicture &picture);

    QString m_program;
    std::mutex m_mutex;
    std::list<Kept> m_kept; ///< the newest first
};

} // namespace truvamate
