#include "backend/storage/ratestore.h"

namespace truvamate {

Result<SignInDelayRow> lockSignInDelay(Database &db, const QString &key, Instant now)
{
    TRY_DO(db.statement(
                 QStringLiteral("INSERT INTO sign_in_delays (key, failures, blocked_until, last_failed_at) "
                                "VALUES (:key, 0, :now, :now) ON CONFLICT (key) DO NOTHING"))
               .bind("key", key)
               .bind("now", now)
               .exec());
    TRY(row,
        db.statement(QStringLiteral("SELECT failures, blocked_until, last_failed_at FROM sign_in_delays "
                                    "WHERE key = :key")
                     + db.dialect().forUpdate())
            .bind("key", key)
            .one([](const Row &found) {
                return SignInDelayRow{found.get<std::int64_t>("failures"), found.instant("blocked_until"),
                                      found.instant("last_failed_at")};
            }));
    return row.value_or(SignInDelayRow{0, now, now});
}

Result<Done> writeSignInDelay(Database &db, const QString &key, const SignInDelayRow &row)
{
    TRY_DO(
        db.statement(QStringLiteral("UPDATE sign_in_delays SET failures = :failures, blocked_until = :until, "
                                    "last_failed_at = :at WHERE key = :key"))
            .bind("failures", row.failures)
            .bind("until", row.blockedUntil)
            .bind("at", row.lastFailedAt)
            .bind("key", key)
            .exec());
    return Done();
}

Result<Done> forgetSignInDelay(Database &db, const QString &key)
{
    TRY_DO(
        db.statement(QStringLiteral("DELETE FROM sign_in_delays WHERE key = :key")).bind("key", key).exec());
    return Done();
}

Result<std::int64_t> takeFromWindow(Database &db, const QString &key, Instant window, std::int64_t amount)
{
    return db
        .statement(QStringLiteral(
            "INSERT INTO rate_windows (key, window_start, taken) VALUES (:key, :window, :amount) "
            "ON CONFLICT (key) DO UPDATE SET "
            "taken = CASE WHEN rate_windows.window_start = excluded.window_start "
            "THEN rate_windows.taken + excluded.taken ELSE excluded.taken END, "
            "window_start = excluded.window_start RETURNING taken"))
        .bind("key", key)
        .bind("window", window)
        .bind("amount", amount)
        .value<std::int64_t>();
}

Result<std::int64_t> removeOldRates(Database &db, Instant before)
{
    TRY(windows,
        db.statement(QStringLiteral("DELETE FROM rate_windows WHERE window_start < :before"))
            .bind("before", before)
            .exec());
    TRY(delays,
        db.statement(QStringLiteral("DELETE FROM sign_in_delays WHERE last_failed_at < :before"))
            .bind("before", before)
            .exec());
    return windows + delays;
}

} // namespace truvamate
