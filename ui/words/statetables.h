#pragma once

#include "ui/words/tables.h"

/// The states of every entity with their words, icons and tones.
namespace truvamate::words {

StatePhrases orderStatusTable();
StatePhrases orderPaymentTable();
StatePhrases usaPurchaseTable();
StatePhrases orderPayoutTable();
StatePhrases paymentTable();
StatePhrases lineTable();
StatePhrases slipBindingTable();
StatePhrases secondLookTable();
StatePhrases drawTable();
StatePhrases resultTable();
StatePhrases claimTable();
StatePhrases payoutTable();
StatePhrases approvalTable();
StatePhrases staffTable();
StatePhrases differenceTable();

} // namespace truvamate::words
