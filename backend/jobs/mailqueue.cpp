#include "backend/jobs/mailqueue.h"

#include "backend/storage/transaction.h"

namespace truvamate::mailqueue {

namespace {

constexpr std::int64_t leaseSeconds = 10 * 60;
constexpr std::int64_t firstPauseSeconds = 60;

/// 1 minute after the first try, 10 after the second, nothing after the third, nor where no try would help.
std::optional<Instant> nextTry(int attempt, const Error &why, Instant now)
{
    if (attempt >= mostTries || why.kind != ErrorKind::Unavailable) {
        return std::nullopt;
    }
    return now.plusSeconds(attempt == 1 ? firstPauseSeconds : 10 * firstPauseSeconds);
}

Result<Done> writeOutcome(Database &db, const Clock &clock, const ClaimedMail &mail,
                          const Result<Done> &outcome)
{
    const Instant now = clock.now();
    if (outcome) {
        return markMailSent(db, mail.id, now);
    }
    return markMailFailed(db, mail.id, outcome.error().code + QStringLiteral(": ") + outcome.error().message,
                          nextTry(mail.attempt, outcome.error(), now));
}

} // namespace

Result<bool> sendNext(Database &db, const Clock &clock,
                      const std::function<Result<Done>(const ClaimedMail &)> &send)
{
    const Instant now = clock.now();
    TRY(mail, inTransaction(db, QStringLiteral("claim mail"), [&] {
            return claimMail(db, now, now.plusSeconds(leaseSeconds));
        }));
    if (!mail) {
        return false;
    }
    // A worker that died during the last try left its mail as being sent.
    const bool isSpent = mail->attempt > mostTries;
    const Result<Done> outcome = isSpent ? fail(ErrorKind::Unavailable, QStringLiteral("mail.worker_died"),
                                                QStringLiteral("The last try did not come to an end."))
                                         : send(*mail);
    TRY_DO(inTransaction(db, QStringLiteral("record mail"),
                         [&] { return writeOutcome(db, clock, *mail, outcome); }));
    return true;
}

} // namespace truvamate::mailqueue
