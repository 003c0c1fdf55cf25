#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

Phrases prizeEvents()
{
    static constexpr Phrase table[] = {
        {"draw.opened", QT_TRANSLATE_NOOP("Events", "Draw opened for sale")},
        {"draw.closed", QT_TRANSLATE_NOOP("Events", "Draw closed")},
        {"draw.cancelled", QT_TRANSLATE_NOOP("Events", "Draw cancelled: {reason}")},
        {"draw.jackpot_set", QT_TRANSLATE_NOOP("Events", "Advertised jackpot: {jackpot}")},
        {"draw.result_entered", QT_TRANSLATE_NOOP("Events", "Result entered, for version {version}")},
        {"draw.entries_disagree",
         QT_TRANSLATE_NOOP("Events", "Two entries of the result differ; neither counts (version {version})")},
        {"draw.entry_withdrawn",
         QT_TRANSLATE_NOOP("Events", "Entry of the result withdrawn (version {version})")},
        {"draw.result_imported", QT_TRANSLATE_NOOP("Events", "Result read from {source}")},
        {"draw.result_verified",
         QT_TRANSLATE_NOOP("Events", "Result verified by two people (version {version})")},
        {"draw.result_corrected",
         QT_TRANSLATE_NOOP("Events", "Result corrected (version {version}): {reason}")},
        {"draw.feed_differs",
         QT_TRANSLATE_NOOP("Events", "{source} says another result than version {version}")},
        {"draw.checked",
         QT_TRANSLATE_NOOP("Events", "Draw checked: {plays} plays, {winners} winners (version {version})")},
        {"draw.settled", QT_TRANSLATE_NOOP("Events", "Draw settled: every prize is paid or refused")},
        {"claim.opened",
         QT_TRANSLATE_NOOP("Events", "Claim opened, by way of: {path|claim_path}; expected: {expected}")},
        {"claim.submitted", QT_TRANSLATE_NOOP("Events", "Claim handed in to the lottery")},
        {"claim.received",
         QT_TRANSLATE_NOOP("Events",
                           "{gross} received into {into|received_into}, {withheld} of it withheld")},
        {"claim.refused", QT_TRANSLATE_NOOP("Events", "Claim refused by the lottery: {reason}")},
        {"claim.withdrawn", QT_TRANSLATE_NOOP("Events", "Claim withdrawn: {reason}")},
        {"claim.corrected",
         QT_TRANSLATE_NOOP("Events",
                           "The result was corrected (version {version})[; now {expected} is expected]")},
        {"claim.further_due",
         QT_TRANSLATE_NOOP("Events",
                           "By version {version} of the result the lottery owes more: received {received}[ "
                           "of {prize}]")},
        {"payout.proposed",
         QT_TRANSLATE_NOOP("Events", "Payout proposed: {net_usd}, at {rate} ฿/$ that is {net_thb}")},
        {"payout.approved", QT_TRANSLATE_NOOP("Events", "Payout of {net_thb} approved at {rate} ฿/$")},
        {"payout.rejected", QT_TRANSLATE_NOOP("Events", "Payout rejected[: {reason}]")},
        {"payout.superseded",
         QT_TRANSLATE_NOOP("Events", "Payout void: what it was proposed on has changed[: {reason}]")},
        {"payout.held", QT_TRANSLATE_NOOP("Events", "Payout held[: {reason}]")},
        {"payout.released", QT_TRANSLATE_NOOP("Events", "Payout released")},
        {"payout.sent", QT_TRANSLATE_NOOP("Events", "Payout sent to the bank, reference {bank_reference}")},
        {"payout.confirmed", QT_TRANSLATE_NOOP("Events", "Payout of {net_thb} left the bank")},
        {"payout.cancelled", QT_TRANSLATE_NOOP("Events", "Payout cancelled[: {reason}]")},
        {"payout.difference_found",
         QT_TRANSLATE_NOOP("Events", "By version {version} of the result {amount} was paid too much")},
        {"payout.difference_void",
         QT_TRANSLATE_NOOP("Events", "The difference of {amount} is void by a later result")},
        {"payout.difference_paid", QT_TRANSLATE_NOOP("Events", "The difference of {amount} was paid back")},
        {"payout.difference_borne",
         QT_TRANSLATE_NOOP("Events", "The difference of {amount} is borne by the house")},
        {"payout.over_recovered",
         QT_TRANSLATE_NOOP("Events",
                           "By a later result {amount} too much was taken back: give it back to the "
                           "customer")},
    };
    return table;
}

} // namespace truvamate::words
