#pragma once

#include "backend/services/call.h"
#include "models/games/edition.h"
#include "models/operations/draws.h"

namespace truvamate {

class Dispatcher;

void serveDraws(Dispatcher &dispatcher);

/// The draw, locked until the transaction ends. draw.unknown where there is none.
Result<DrawSummary> lockedDraw(Call &call, DrawId id);
/// One step of a draw's life; anything else is refused by the table in models/orders/transitions.h.
Result<DrawSummary> moveDraw(Call &call, const DrawSummary &draw, const QString &status);
/// The edition that a draw was stored with.
Result<const Edition *> editionOf(const DrawSummary &draw);
/// For sentences: "Powerball of 30 Jun 2018".
QString drawText(const DrawSummary &draw);

} // namespace truvamate
