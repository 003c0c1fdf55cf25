#pragma once

#include <QString>

namespace truvamate {

/// Common tables that count what became of wins, an order a row: win_fact, claim_fact and payout_fact. They
/// read the table won(order_id, slip_play_id, draw_id, drawing, tier), which stands before them. A refused
/// claim settles a win until it is claimed again.
extern const QString winTables;

} // namespace truvamate
