#pragma once

#include "backend/services/bindingpaper.h"
#include "backend/storage/purchaselist.h"

namespace truvamate {

/// One printed play for one draw that serves one ordered line.
struct PlannedPlacement
{
    QString letter;
    DrawRecord draw;
    OrderedLine line;
};

struct PaperMatch
{
    std::vector<PlannedPlacement> placements; ///< empty when something differs
    std::vector<QString> differences; ///< sentences: "33 is printed, 25 was ordered."
};

/// Which ordered lines the printed plays serve: as wished, or by what is printed where nothing was wished.
/// Terminal picks take what was printed. Any difference between a play and the line it should serve refuses
/// the whole paper.
PaperMatch matchPaper(const CheckedPaper &paper, const std::vector<OrderedLine> &lines,
                      const std::vector<PlacementWish> &wishes);

} // namespace truvamate
