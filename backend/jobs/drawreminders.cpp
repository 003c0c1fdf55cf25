#include "backend/jobs/drawreminders.h"

#include "backend/storage/mailmoments.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/transaction.h"
#include "models/games/game.h"

namespace truvamate::drawreminders {

namespace {

constexpr std::int64_t mostAtOnce = 500;
constexpr int seldomUrgent = 6;

MailRow mailOf(const DueReminder &due, Instant now, RandomSource &random)
{
    const auto game = gameFromCode(due.game);
    return {makeUuidV7(now.ms, random),
            due.customer,
            QStringLiteral("draw_reminder"),
            due.order.uuid(),
            due.dedupeKey(),
            {{QStringLiteral("order_number"), due.orderNumber},
             {QStringLiteral("game"), game ? gameName(*game) : due.game},
             {QStringLiteral("draw"), due.drawDate.toString()},
             {QStringLiteral("lines"), static_cast<qint64>(due.lines)}},
            seldomUrgent,
            now};
}

Result<std::int64_t> queueDue(Database &db, Instant now, RandomSource &random)
{
    TRY(due, dueReminders(db, now, aheadSeconds, mostAtOnce));
    for (const DueReminder &one : due) {
        TRY_DO(insertMail(db, mailOf(one, now, random)));
    }
    return static_cast<std::int64_t>(due.size());
}

} // namespace

Result<std::int64_t> step(Database &db, const Clock &clock, RandomSource &random)
{
    const Instant now = clock.now();
    TRY(due, dueReminders(db, now, aheadSeconds, 1));
    if (due.empty()) {
        return std::int64_t(0);
    }
    return inTransaction(db, QStringLiteral("queue draw reminders"),
                         [&] { return queueDue(db, now, random); });
}

} // namespace truvamate::drawreminders
