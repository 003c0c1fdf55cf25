#include "ui/words/statetables.h"

#include <QCoreApplication>

namespace truvamate::words {

StatePhrases orderStatusTable()
{
    static constexpr StatePhrase table[] = {
        {"pending", QT_TRANSLATE_NOOP("States", "Waiting for payment"), "clock", Tone::Neutral},
        {"payment_pending", QT_TRANSLATE_NOOP("States", "Payment under way"), "clock", Tone::Information},
        {"payment_failed", QT_TRANSLATE_NOOP("States", "Payment failed"), "cross", Tone::Wrong},
        {"confirmed", QT_TRANSLATE_NOOP("States", "Paid, to buy"), "cart", Tone::Accent},
        {"purchased_usa", QT_TRANSLATE_NOOP("States", "Bought in USA"), "ticket", Tone::Good},
        {"waiting_draw", QT_TRANSLATE_NOOP("States", "Waiting for result"), "clock", Tone::Information},
        {"checking_results", QT_TRANSLATE_NOOP("States", "Checking results"), "search", Tone::Information},
        {"no_win", QT_TRANSLATE_NOOP("States", "No win, to tell"), "minus", Tone::Neutral},
        {"partial_win", QT_TRANSLATE_NOOP("States", "Won"), "star", Tone::Prize},
        {"jackpot", QT_TRANSLATE_NOOP("States", "Jackpot"), "star", Tone::Prize},
        {"payout_processing", QT_TRANSLATE_NOOP("States", "Prize being paid"), "coin", Tone::Prize},
        {"completed", QT_TRANSLATE_NOOP("States", "Completed"), "check", Tone::Good},
        {"cancelled", QT_TRANSLATE_NOOP("States", "Cancelled"), "cross", Tone::Neutral},
    };
    return table;
}

StatePhrases orderPaymentTable()
{
    static constexpr StatePhrase table[] = {
        {"pending", QT_TRANSLATE_NOOP("States", "Not paid"), "clock", Tone::Neutral},
        {"completed", QT_TRANSLATE_NOOP("States", "Paid"), "check", Tone::Good},
        {"failed", QT_TRANSLATE_NOOP("States", "Failed"), "cross", Tone::Wrong},
        {"refunded", QT_TRANSLATE_NOOP("States", "Refunded"), "undo", Tone::Neutral},
        {"partially_refunded", QT_TRANSLATE_NOOP("States", "Partly refunded"), "undo", Tone::Warning},
    };
    return table;
}

StatePhrases usaPurchaseTable()
{
    static constexpr StatePhrase table[] = {
        {"not_purchased", QT_TRANSLATE_NOOP("States", "Not bought"), "clock", Tone::Neutral},
        {"in_progress", QT_TRANSLATE_NOOP("States", "Being bought"), "cart", Tone::Information},
        {"completed", QT_TRANSLATE_NOOP("States", "Bought"), "check", Tone::Good},
        {"failed", QT_TRANSLATE_NOOP("States", "Missed the draw"), "warning", Tone::Wrong},
    };
    return table;
}

StatePhrases orderPayoutTable()
{
    static constexpr StatePhrase table[] = {
        {"not_applicable", QT_TRANSLATE_NOOP("States", "No prize"), "minus", Tone::Neutral},
        {"pending", QT_TRANSLATE_NOOP("States", "Prize to claim"), "star", Tone::Prize},
        {"processing", QT_TRANSLATE_NOOP("States", "Prize being paid"), "coin", Tone::Prize},
        {"completed", QT_TRANSLATE_NOOP("States", "Prize paid"), "check", Tone::Good},
        {"failed", QT_TRANSLATE_NOOP("States", "Prize refused"), "cross", Tone::Wrong},
    };
    return table;
}

StatePhrases paymentTable()
{
    static constexpr StatePhrase table[] = {
        {"pending", QT_TRANSLATE_NOOP("States", "Waiting"), "clock", Tone::Neutral},
        {"processing", QT_TRANSLATE_NOOP("States", "Waits for a decision"), "clock", Tone::Warning},
        {"completed", QT_TRANSLATE_NOOP("States", "Received"), "check", Tone::Good},
        {"failed", QT_TRANSLATE_NOOP("States", "Failed"), "cross", Tone::Wrong},
        {"refunded", QT_TRANSLATE_NOOP("States", "Given back"), "undo", Tone::Neutral},
        {"disputed", QT_TRANSLATE_NOOP("States", "Disputed"), "warning", Tone::Wrong},
    };
    return table;
}

StatePhrases lineTable()
{
    static constexpr StatePhrase table[] = {
        {"ordered", QT_TRANSLATE_NOOP("States", "To buy"), "clock", Tone::Neutral},
        {"leased", QT_TRANSLATE_NOOP("States", "With the agent"), "cart", Tone::Information},
        {"quarantined", QT_TRANSLATE_NOOP("States", "Late, to decide"), "warning", Tone::Warning},
        {"bought", QT_TRANSLATE_NOOP("States", "Bought"), "ticket", Tone::Good},
        {"missed", QT_TRANSLATE_NOOP("States", "Missed the draw"), "warning", Tone::Wrong},
        {"waiting_result", QT_TRANSLATE_NOOP("States", "Waiting for result"), "clock", Tone::Information},
        {"to_check", QT_TRANSLATE_NOOP("States", "To check"), "search", Tone::Information},
        {"won", QT_TRANSLATE_NOOP("States", "Won"), "star", Tone::Prize},
        {"not_won", QT_TRANSLATE_NOOP("States", "No win"), "minus", Tone::Neutral},
        {"rolled", QT_TRANSLATE_NOOP("States", "Moved to a later draw"), "undo", Tone::Neutral},
        {"cancelled", QT_TRANSLATE_NOOP("States", "Cancelled"), "cross", Tone::Neutral},
        {"refunded", QT_TRANSLATE_NOOP("States", "Refunded"), "undo", Tone::Neutral},
    };
    return table;
}

StatePhrases staffTable()
{
    static constexpr StatePhrase table[] = {
        {"active", QT_TRANSLATE_NOOP("States", "Active"), "check", Tone::Good},
        {"suspended", QT_TRANSLATE_NOOP("States", "Suspended"), "hold", Tone::Warning},
        {"banned", QT_TRANSLATE_NOOP("States", "Banned"), "lock", Tone::Wrong},
    };
    return table;
}

} // namespace truvamate::words
