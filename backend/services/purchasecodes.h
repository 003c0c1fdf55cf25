#pragma once

#include <QLatin1String>

/// Codes that the buying of paper writes: events of timelines, incidents, approvals and mails. Each needs a
/// translation.
namespace truvamate {

namespace purchaseevent {

inline constexpr QLatin1String shopAdded("shop.added");
inline constexpr QLatin1String shopCutoffSet("shop.cutoff_set");
inline constexpr QLatin1String placeAdded("place.added");
inline constexpr QLatin1String placeCounted("place.counted");
inline constexpr QLatin1String leaseTaken("lease.taken");
inline constexpr QLatin1String leaseReleased("lease.released");
inline constexpr QLatin1String leaseTakenOver("lease.taken_over");
inline constexpr QLatin1String leaseExpired("lease.expired");
inline constexpr QLatin1String slipBound("slip.bound");
inline constexpr QLatin1String slipQuarantined("slip.quarantined");
inline constexpr QLatin1String slipReleased("slip.released");
inline constexpr QLatin1String slipRejected("slip.rejected");
inline constexpr QLatin1String slipUnbound("slip.unbound");
inline constexpr QLatin1String slipOrphaned("slip.orphaned");
inline constexpr QLatin1String slipPlaced("slip.placed");
inline constexpr QLatin1String slipFileAttached("slip.file_attached");
inline constexpr QLatin1String slipSecondLook("slip.second_look");
inline constexpr QLatin1String slipMoved("slip.moved");
inline constexpr QLatin1String slipCaptured("slip.captured");
inline constexpr QLatin1String slipCaptureDropped("slip.capture_dropped");
inline constexpr QLatin1String incidentOpened("incident.opened");
inline constexpr QLatin1String incidentResolved("incident.resolved");
inline constexpr QLatin1String lineMissed("line.missed");
inline constexpr QLatin1String lineRolled("line.rolled");

} // namespace purchaseevent

namespace incidentcode {

inline constexpr QLatin1String mismatch("binding.mismatch");
inline constexpr QLatin1String duplicate("binding.duplicate");
inline constexpr QLatin1String serialDay("binding.serial_day");
inline constexpr QLatin1String late("binding.late");
inline constexpr QLatin1String secondLook("slip.second_look_differs");
inline constexpr QLatin1String missingPaper("custody.missing");
inline constexpr QLatin1String missedUnsettled("line.missed_unsettled");

} // namespace incidentcode

/// The approval that releases or rejects a slip which arrived after its draw closed.
inline constexpr QLatin1String lateBindingApproval("binding.late");
inline constexpr QLatin1String purchaseNotification("purchase_notification");
inline constexpr QLatin1String drawMissedNotification("draw_missed");

} // namespace truvamate
