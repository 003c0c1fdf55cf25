#pragma once

#include "backend/storage/database.h"
#include "backend/storage/page.h"
#include "models/operations/custody.h"

namespace truvamate {

struct CustodyRecord
{
    CustodyEventId id;
    SlipId slipId;
    QString slipState;
    PlaceId placeId;
    UserId person;
    Instant at;
    std::optional<QString> note;
};

/// storage.foreign_key when the place is in another state than the slip.
Result<Done> insertCustody(Database &db, const CustodyRecord &record);
/// Newest first.
Result<std::vector<CustodyEntry>> custodyOfSlip(Database &db, SlipId slip);
/// Slips whose latest event names the place, longest there first.
Result<Page<SlipInPlace>> slipsInPlace(Database &db, PlaceId place, const PageRequest &page);
Result<std::vector<SlipInPlace>> allSlipsInPlace(Database &db, PlaceId place);

} // namespace truvamate
