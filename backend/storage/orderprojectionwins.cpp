#include "backend/storage/orderprojectionwins.h"

namespace truvamate {

const QString winTables = QStringLiteral(R"(
win_fact AS (
    SELECT v.order_id, count(*) AS wins,
        sum(CASE WHEN v.tier = 'jackpot' AND v.drawing = 'main' THEN 1 ELSE 0 END) AS jackpots,
        sum(CASE
            WHEN EXISTS (SELECT 1 FROM claim_wins a JOIN payouts y ON y.claim_id = a.claim_id
                WHERE a.slip_play_id = v.slip_play_id AND a.draw_id = v.draw_id AND a.drawing = v.drawing AND a.active
                    AND y.state = 'confirmed') THEN 1
            WHEN EXISTS (SELECT 1 FROM claim_wins a
                WHERE a.slip_play_id = v.slip_play_id AND a.draw_id = v.draw_id AND a.drawing = v.drawing
                    AND a.active) THEN 0
            WHEN EXISTS (SELECT 1 FROM claim_wins a JOIN claims c ON c.id = a.claim_id
                WHERE a.slip_play_id = v.slip_play_id AND a.draw_id = v.draw_id AND a.drawing = v.drawing
                    AND c.state = 'refused') THEN 1
            ELSE 0 END) AS settled
    FROM won v GROUP BY v.order_id),
claim_fact AS (
    SELECT v.order_id,
        sum(CASE WHEN c.state IN ('opened', 'submitted') THEN 1 ELSE 0 END) AS open,
        sum(CASE WHEN c.state = 'received' AND NOT EXISTS (
            SELECT 1 FROM payouts y WHERE y.claim_id = c.id AND y.state NOT IN ('cancelled', 'superseded'))
            THEN 1 ELSE 0 END) AS received,
        sum(CASE WHEN c.state = 'refused' THEN 1 ELSE 0 END) AS refused
    FROM win_fact v CROSS JOIN physical_tickets s CROSS JOIN claims c
    WHERE s.order_id = v.order_id AND c.slip_id = s.id
    GROUP BY v.order_id),
payout_fact AS (
    SELECT v.order_id,
        sum(CASE WHEN y.state = 'proposed' THEN 1 ELSE 0 END) AS proposed,
        sum(CASE WHEN y.state IN ('approved', 'held') THEN 1 ELSE 0 END) AS approved,
        sum(CASE WHEN y.state = 'sent' THEN 1 ELSE 0 END) AS sent,
        sum(CASE WHEN y.state = 'confirmed' THEN 1 ELSE 0 END) AS confirmed
    FROM win_fact v CROSS JOIN payouts y
    WHERE y.order_id = v.order_id
    GROUP BY v.order_id)
)");

} // namespace truvamate
