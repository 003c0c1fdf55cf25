#pragma once

#include "backend/storage/database.h"

#include <vector>

namespace truvamate {

/// What a quarantined binding will make active when it is released.
struct WantedPlacement
{
    SlipPlayId slipPlayId;
    DrawId drawId;
    LottoTicketId ticketId;
};

struct QuarantineRecord
{
    QuarantineId id;
    SlipId slipId;
    OrderId orderId;
    QString reasonCode;
    std::vector<WantedPlacement> placements;
    QString state = QStringLiteral("waiting");
    std::optional<ApprovalId> approvalId;
    Instant receivedAt;
    std::optional<Instant> settledAt;
};

Result<Done> insertQuarantine(Database &db, const QuarantineRecord &record);
Result<Done> setQuarantineApproval(Database &db, SlipId slip, ApprovalId approval);
Result<std::optional<QuarantineRecord>> findQuarantine(Database &db, SlipId slip);
/// state: "released" or "rejected".
Result<Done> settleQuarantine(Database &db, SlipId slip, const QString &state, Instant at);
/// The lines that waiting quarantined slips of an order want.
Result<std::vector<LottoTicketId>> linesInQuarantine(Database &db, OrderId order);

} // namespace truvamate
