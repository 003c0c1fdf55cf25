#pragma once

#include "backend/services/bindingmatch.h"
#include "models/operations/captures.h"

namespace truvamate {

/// What a binding will write, when nothing speaks against it.
struct BindingPlan
{
    CheckedPaper paper;
    OrderId orderId;
    QString orderNumber;
    UserId customerId;
    std::vector<PlannedPlacement> placements;
    bool late = false; ///< the first of its draws had closed when the service received it
    std::optional<CaptureId> capture; ///< its facts came before

    std::int64_t freePlays() const
    {
        return static_cast<std::int64_t>(paper.plays.size() * paper.draws.size() - placements.size());
    }
};

/// Checks everything in the order in which a person would want to know it, and changes nothing. A mismatch
/// and a duplicate leave an incident when the call is refused (Call::afterRefusal).
Result<BindingPlan> planBinding(Call &call, const BindSlip::Request &request);
/// The same for paper whose photo is still on its way.
Result<BindingPlan> planCapture(Call &call, OrderId order, const SlipPaper &paper,
                                const std::optional<SlipId> &replaced,
                                const std::vector<PlacementWish> &wishes);

/// SHA-256 of everything printed that a binding compares with the order, in lower-case hex.
QString factsDigest(OrderId order, const CheckedPaper &paper);

/// Keeps an incident of a refused duplicate, whether it was found before the slip was stored or by the key of
/// a race.
void keepDuplicate(Call &call, const CheckedPaper &paper, OrderId order, const Error &error);

/// The placements for paper that is already stored, such as the house's.
Result<std::vector<PlannedPlacement>> planPlacements(Call &call, const CheckedPaper &paper, OrderId order,
                                                     const std::vector<PlacementWish> &wishes);

} // namespace truvamate
