#pragma once

#include "backend/storage/database.h"
#include "backend/storage/page.h"
#include "models/operations/slips.h"

namespace truvamate {

struct SlipFilter
{
    std::optional<QString> state;
    std::optional<QString> binding;
    std::optional<QString> secondLook;
    std::optional<DrawId> drawId;
    std::optional<OrderId> orderId;
    std::vector<QString> serials; ///< any of these; empty: all
};

/// Newest first.
Result<Page<SlipSummary>> listSlips(Database &db, const SlipFilter &filter, const PageRequest &page);
/// Everything about one slip, or nothing.
Result<std::optional<SlipDetail>> slipDetail(Database &db, SlipId id);

} // namespace truvamate
