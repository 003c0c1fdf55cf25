#pragma once

#include "backend/services/call.h"
#include "backend/storage/purchaselist.h"
#include "backend/storage/slipstore.h"

namespace truvamate {

/// A line was bought: what the customer paid for it is earned. Keys carry the placement, so that a line that
/// is placed, taken back and placed again is posted each time once.
Result<Done> postLineBought(Call &call, PlacementId placement, const OrderedLine &line);
/// The same the other way, when paper is taken from its order before the draw.
Result<Done> postLineTakenBack(Call &call, PlacementId placement, const OrderedLine &line);

/// Who bears the printed price of a slip.
enum class PaperCost { Order, House };

/// The agent paid for paper in cash.
Result<Done> postPaperCost(Call &call, const SlipRecord &slip, PaperCost cost);
/// Moves the price of a slip between order and house; `occasion` makes the key unique.
Result<Done> movePaperCost(Call &call, const SlipRecord &slip, PaperCost to, const QString &occasion);

} // namespace truvamate
