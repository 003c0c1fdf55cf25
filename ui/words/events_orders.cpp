#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

Phrases orderEvents()
{
    static constexpr Phrase table[] = {
        {"order.created", QT_TRANSLATE_NOOP("Events", "Order taken for {charge}; lines: {lines}")},
        {"order.noted", QT_TRANSLATE_NOOP("Events", "Note written")},
        {"order.assigned", QT_TRANSLATE_NOOP("Events", "Order given to somebody, or to nobody")},
        {"order.cancelled", QT_TRANSLATE_NOOP("Events", "Order cancelled[: {reason}]")},
        {"order.customer_told", QT_TRANSLATE_NOOP("Events", "Customer told the result; wins: {wins}")},
        {"order.won", QT_TRANSLATE_NOOP("Events", "Won {prize}; wins: {wins}")},
        {"order.result_corrected",
         QT_TRANSLATE_NOOP("Events", "Result corrected (version {version}); now won {prize}, wins: {wins}")},
        {"payment.pending",
         QT_TRANSLATE_NOOP("Events",
                           "Payment of {amount} by {provider|provider} announced, reference {reference}")},
        {"payment.captured",
         QT_TRANSLATE_NOOP("Events",
                           "Payment of {amount} posted by {provider|provider}, reference {reference}")},
        {"payment.late",
         QT_TRANSLATE_NOOP("Events",
                           "Payment of {amount} came late and waits for a decision, reference "
                           "{reference}[: {reason|review_reason}]")},
        {"payment.returned",
         QT_TRANSLATE_NOOP(
             "Events", "Payment of {amount} given back, reference {reference}[: {reason|review_reason}]")},
        {"payment.failed",
         QT_TRANSLATE_NOOP("Events",
                           "Payment by {provider|provider} failed, reference {reference}[: {reason}]")},
        {"refund.requested",
         QT_TRANSLATE_NOOP("Events", "Refund of lines {lines} proposed: {reason_code|refund_reason}")},
        {"refund.refused", QT_TRANSLATE_NOOP("Events", "Proposed refund not approved")},
        {"refund.posted",
         QT_TRANSLATE_NOOP("Events", "{amount} refunded for lines {lines}: {reason_code|refund_reason}")},
        {"approval.proposed", QT_TRANSLATE_NOOP("Events", "Proposed for approval: {kind|approval}")},
        {"approval.approved", QT_TRANSLATE_NOOP("Events", "Approved: {kind|approval}")},
        {"approval.rejected", QT_TRANSLATE_NOOP("Events", "Rejected: {kind|approval}")},
        {"approval.void", QT_TRANSLATE_NOOP("Events", "Proposal void: {kind|approval}")},
    };
    return table;
}

} // namespace truvamate::words
