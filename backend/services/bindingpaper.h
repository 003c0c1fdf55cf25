#pragma once

#include "backend/services/call.h"
#include "backend/storage/slipstore.h"
#include "models/games/edition.h"
#include "models/operations/purchase.h"
#include "models/operations/slips.h"

namespace truvamate {

/// Something to look into that does not stop a binding.
struct PaperWarning
{
    QString code; ///< an incident's
    QString sentence;
    QJsonObject details;
};

/// A piece of paper that agrees with itself: serial in its one spelling, draws of one edition, plays within
/// it, price.
struct CheckedPaper
{
    Shop shop;
    QString game;
    QString serial;
    const Edition *edition = nullptr;
    std::vector<DrawRecord> draws; ///< by date
    std::vector<SlipPlayInput> plays; ///< by letter
    Usd expectedPrice;
    bool secondLook = false;
    std::vector<PaperWarning> warnings;
    std::optional<Instant> receivedAt; ///< when its facts came, where they came in time before the photo

    /// The first of its draws decides until when paper may be bound or taken back.
    Instant firstDrawAt() const { return draws.front().drawAt; }
};

/// Errors: serial.malformed, binding.symbology, binding.draw_unknown, binding.several_editions,
/// binding.plays, binding.multiplier, binding.add_on, binding.price, binding.front_missing, play.…, shop.….
Result<CheckedPaper> checkPaper(Call &call, const SlipPaper &paper);
/// The same without its pictures.
Result<CheckedPaper> checkPrint(Call &call, const SlipPaper &paper);

/// binding.duplicate when the state's serial is known, naming the order it is bound to.
Result<Done> requireNewSerial(Database &db, const QString &state, const QString &serial);

/// binding.photo_used when a picture of the paper already proves another slip, unless that is the one which
/// this paper replaces.
Result<Done> requireOwnPictures(Database &db, const SlipPaper &paper, const std::optional<SlipId> &replaced);
/// Attaches a picture to a slip. binding.photo_used as above.
Result<Done> attachPicture(Call &call, const SlipRecord &slip, const QString &side, FileId picture);

/// Nothing of it can be sold or taken back any more.
bool hasClosed(const DrawRecord &draw, Instant now);
bool hasClosed(const SlipDrawView &draw, Instant now);

/// Writes slip, plays, draws, pictures, first place and incidents of checked paper. A serial that somebody
/// else stored meanwhile is answered as binding.duplicate, a draw that was cancelled meanwhile as
/// binding.draw_cancelled.
struct StoredPaper
{
    SlipRecord slip;
    std::vector<SlipPlayRecord> plays;
};
Result<StoredPaper> storePaper(Call &call, const CheckedPaper &checked, const SlipPaper &paper,
                               const QString &binding, const std::optional<OrderId> &order,
                               const std::optional<SlipId> &replaces);

} // namespace truvamate
