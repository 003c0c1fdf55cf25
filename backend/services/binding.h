#pragma once

#include "backend/services/bindingplan.h"
#include "backend/storage/quarantinestore.h"

namespace truvamate {

class Dispatcher;

void serveBinding(Dispatcher &dispatcher);
void serveSlips(Dispatcher &dispatcher);
void serveOrphans(Dispatcher &dispatcher);
void serveCaptures(Dispatcher &dispatcher);

/// Orders before lines and lines by id: everybody who changes them locks in this order.
Result<Done> lockOrderAndLines(Call &call, OrderId order);

/// Errors: slip.unknown.
Result<SlipDetail> slipById(Database &db, SlipId id);
Result<SlipRecord> lockedSlip(Database &db, SlipId id);

/// Makes placements of a stored slip active: rows, numbers of terminal picks, the order's ledger postings,
/// freed leases, events, the customer's mail and the order's status.
Result<Done> activatePlacements(Call &call, const SlipRecord &slip, const std::vector<SlipPlayRecord> &plays,
                                OrderId order, const std::vector<WantedPlacement> &wanted,
                                const QString &eventCode);

/// The wanted placements in ids, for a slip whose plays are stored.
std::vector<WantedPlacement> wantedOf(const std::vector<SlipPlayRecord> &plays,
                                      const std::vector<PlannedPlacement> &placements);

/// A slip's paper as it was checked when it was stored.
Result<CheckedPaper> storedPaper(Database &db, const SlipRecord &slip);

} // namespace truvamate
