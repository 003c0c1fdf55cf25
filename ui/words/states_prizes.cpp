#include "ui/words/statetables.h"

#include <QCoreApplication>

namespace truvamate::words {

StatePhrases slipBindingTable()
{
    static constexpr StatePhrase table[] = {
        {"bound", QT_TRANSLATE_NOOP("States", "Bound"), "check", Tone::Good},
        {"quarantined", QT_TRANSLATE_NOOP("States", "Late, to decide"), "warning", Tone::Warning},
        {"rejected", QT_TRANSLATE_NOOP("States", "Rejected"), "cross", Tone::Wrong},
        {"orphan", QT_TRANSLATE_NOOP("States", "The house's"), "box", Tone::Neutral},
    };
    return table;
}

StatePhrases secondLookTable()
{
    static constexpr StatePhrase table[] = {
        {"not_needed", QT_TRANSLATE_NOOP("States", "Scanned"), "check", Tone::Neutral},
        {"needed", QT_TRANSLATE_NOOP("States", "Needs a second look"), "eye", Tone::Warning},
        {"done", QT_TRANSLATE_NOOP("States", "Looked at twice"), "check", Tone::Good},
    };
    return table;
}

StatePhrases drawTable()
{
    static constexpr StatePhrase table[] = {
        {"scheduled", QT_TRANSLATE_NOOP("States", "Scheduled"), "calendar", Tone::Neutral},
        {"open", QT_TRANSLATE_NOOP("States", "On sale"), "cart", Tone::Accent},
        {"closed", QT_TRANSLATE_NOOP("States", "Drawn, to enter"), "clock", Tone::Information},
        {"result_entered", QT_TRANSLATE_NOOP("States", "Entered, to verify"), "eye", Tone::Warning},
        {"verified", QT_TRANSLATE_NOOP("States", "Verified, to check"), "search", Tone::Information},
        {"checked", QT_TRANSLATE_NOOP("States", "Checked"), "check", Tone::Good},
        {"settled", QT_TRANSLATE_NOOP("States", "Settled"), "check", Tone::Neutral},
        {"cancelled", QT_TRANSLATE_NOOP("States", "Cancelled"), "cross", Tone::Neutral},
    };
    return table;
}

StatePhrases resultTable()
{
    static constexpr StatePhrase table[] = {
        {"open", QT_TRANSLATE_NOOP("States", "Waits for a second entry"), "clock", Tone::Information},
        {"waiting", QT_TRANSLATE_NOOP("States", "Waits for a second entry"), "clock", Tone::Information},
        {"agreed", QT_TRANSLATE_NOOP("States", "Agrees"), "check", Tone::Good},
        {"verified", QT_TRANSLATE_NOOP("States", "Verified"), "check", Tone::Good},
        {"disagreed", QT_TRANSLATE_NOOP("States", "Differs"), "warning", Tone::Wrong},
        {"withdrawn", QT_TRANSLATE_NOOP("States", "Withdrawn"), "undo", Tone::Neutral},
    };
    return table;
}

StatePhrases claimTable()
{
    static constexpr StatePhrase table[] = {
        {"opened", QT_TRANSLATE_NOOP("States", "Opened"), "ticket", Tone::Information},
        {"submitted", QT_TRANSLATE_NOOP("States", "With the lottery"), "clock", Tone::Information},
        {"received", QT_TRANSLATE_NOOP("States", "Money received"), "coin", Tone::Good},
        {"refused", QT_TRANSLATE_NOOP("States", "Refused by the lottery"), "cross", Tone::Wrong},
        {"withdrawn", QT_TRANSLATE_NOOP("States", "Withdrawn"), "undo", Tone::Neutral},
    };
    return table;
}

StatePhrases payoutTable()
{
    static constexpr StatePhrase table[] = {
        {"proposed", QT_TRANSLATE_NOOP("States", "Waits for approval"), "eye", Tone::Warning},
        {"approved", QT_TRANSLATE_NOOP("States", "Approved, to send"), "send", Tone::Accent},
        {"held", QT_TRANSLATE_NOOP("States", "Held"), "hold", Tone::Wrong},
        {"sent", QT_TRANSLATE_NOOP("States", "Sent, to confirm"), "clock", Tone::Information},
        {"confirmed", QT_TRANSLATE_NOOP("States", "Paid out"), "check", Tone::Good},
        {"cancelled", QT_TRANSLATE_NOOP("States", "Cancelled"), "cross", Tone::Neutral},
        {"superseded", QT_TRANSLATE_NOOP("States", "Superseded by a corrected result"), "undo",
         Tone::Warning},
    };
    return table;
}

StatePhrases differenceTable()
{
    static constexpr StatePhrase table[] = {
        {"open", QT_TRANSLATE_NOOP("States", "Open"), "warning", Tone::Warning},
        {"settled", QT_TRANSLATE_NOOP("States", "Settled"), "check", Tone::Good},
        {"void", QT_TRANSLATE_NOOP("States", "Void"), "minus", Tone::Neutral},
    };
    return table;
}

StatePhrases approvalTable()
{
    static constexpr StatePhrase table[] = {
        {"pending", QT_TRANSLATE_NOOP("States", "Waits for a second person"), "eye", Tone::Warning},
        {"approved", QT_TRANSLATE_NOOP("States", "Approved"), "check", Tone::Good},
        {"rejected", QT_TRANSLATE_NOOP("States", "Rejected"), "cross", Tone::Wrong},
        {"void", QT_TRANSLATE_NOOP("States", "Void"), "minus", Tone::Neutral},
    };
    return table;
}

} // namespace truvamate::words
