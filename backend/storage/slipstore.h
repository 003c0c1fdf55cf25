#pragma once

#include "backend/storage/database.h"
#include "models/operations/slips.h"

#include <vector>

namespace truvamate {

/// One row of physical_tickets.
struct SlipRecord
{
    SlipId id;
    std::optional<OrderId> orderId;
    ShopId shopId;
    QString state;
    QString edition;
    int mainMax = 0;
    int specialMax = 0;
    QString serial;
    std::optional<QString> symbology;
    std::optional<QByteArray> rawBytes;
    Usd price;
    std::optional<Instant> soldAt;
    QString binding;
    QString secondLook = QStringLiteral("not_needed");
    std::optional<UserId> secondLookBy;
    std::optional<SlipId> replacesSlipId;
    std::optional<Instant> capturedAt;
    Instant receivedAt;
    UserId boundBy;
    std::int64_t version = 1;
};

struct SlipPlayRecord
{
    SlipPlayId id;
    SlipPlayInput play;
};

struct PlacementRecord
{
    PlacementId id;
    SlipPlayId slipPlayId;
    SlipId slipId;
    OrderId orderId;
    DrawId drawId;
    LottoTicketId ticketId;
    Instant placedAt;
    UserId placedBy;
};

struct SlipFileRecord
{
    SlipId slipId;
    QString side;
    FileId fileId;
    Instant attachedAt;
};

/// storage.unique when the state's serial is taken.
Result<Done> insertSlip(Database &db, const SlipRecord &slip);
Result<Done> insertSlipPlay(Database &db, const SlipRecord &slip, const SlipPlayRecord &play);
Result<Done> insertSlipDraw(Database &db, const SlipRecord &slip, DrawId draw);
Result<Done> insertPlacement(Database &db, const PlacementRecord &placement);
/// The same picture on the same side again does nothing.
Result<Done> insertSlipFile(Database &db, const SlipFileRecord &file);
/// Placements of a slip are taken back only while nothing was drawn; events keep what they were.
Result<Done> deletePlacements(Database &db, SlipId slip);

Result<std::optional<SlipRecord>> findSlip(Database &db, SlipId id);
/// Locks the slip until the transaction ends.
Result<std::optional<SlipRecord>> lockSlip(Database &db, SlipId id);
Result<std::optional<SlipRecord>> findSlipBySerial(Database &db, const QString &state, const QString &serial);
Result<std::vector<SlipPlayRecord>> playsOfSlip(Database &db, SlipId id);
Result<std::vector<SlipDrawView>> drawsOfSlip(Database &db, SlipId id);
Result<std::vector<PlacementRecord>> placementsOfSlip(Database &db, SlipId id);

/// Sets whose slip it is and how it is bound, and counts the version up.
Result<Done> setSlipBinding(Database &db, SlipId id, const QString &binding,
                            const std::optional<OrderId> &order);
Result<Done> setSecondLook(Database &db, SlipId id, const QString &secondLook,
                           const std::optional<UserId> &by);

struct FileRecord
{
    FileId id;
    QString kind;
    QString sha256;
};
Result<std::optional<FileRecord>> findSlipPicture(Database &db, FileId id);
/// Holds the picture against other transactions until this one ends.
Result<Done> lockSlipPicture(Database &db, FileId id);
/// The slip that a picture proves: neither rejected nor replaced by another, and not `except`.
Result<std::optional<SlipRecord>> slipOfPicture(Database &db, FileId id, const std::optional<SlipId> &except);

/// A draw as paper refers to it.
struct DrawRecord
{
    DrawId id;
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    QString edition;
    QString status;
};
Result<std::optional<DrawRecord>> findDraw(Database &db, const QString &game, DrawDate date);
Result<std::optional<DrawRecord>> findDraw(Database &db, DrawId id);
/// The next draw of the same game, whatever its status.
Result<std::optional<DrawRecord>> drawAfter(Database &db, const QString &game, DrawDate date);

Result<std::optional<QString>> orderNumberOf(Database &db, OrderId id);
Result<std::optional<UserId>> customerOf(Database &db, OrderId id);

} // namespace truvamate
