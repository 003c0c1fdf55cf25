#include "backend/jobs/nightlyverification.h"

#include "backend/services/workspace.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/serverstate.h"
#include "backend/storage/transaction.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

namespace {

constexpr std::int64_t jobNumber = 0x5472'7576'6572'6966;
const QString workspaceEntity = QStringLiteral("workspace");
const QString faultsKey = QStringLiteral("faults");

} // namespace

Result<bool> takeNightly(Database &db)
{
    return tryTakeJob(db, jobNumber);
}

Instant nightBefore(Instant when)
{
    const QDateTime there = when.inZone(bangkokZone());
    const QTime three(3, 0);
    const QDate date = there.time() < three ? there.date().addDays(-1) : there.date();
    return Instant::fromLocal(date, three, bangkokZone());
}

Result<std::optional<VerificationResult>> NightlyVerification::last(Database &db)
{
    TRY(workspace, readWorkspace(db));
    TRY(event, findLastEvent(db, workspaceEntity, workspace.id, events::workspaceVerified));
    return event ? std::optional(VerificationResult{event->at, event->arguments[faultsKey].toInteger()})
                 : std::nullopt;
}

Result<std::optional<Verification>> NightlyVerification::step(Database &db)
{
    TRY(isMine, takeNightly(db));
    if (!isMine) {
        return std::optional<Verification>();
    }
    auto verified = verifyIfDue(db);
    TRY_DO(giveJobBack(db, jobNumber));
    return verified;
}

Result<std::optional<Verification>> NightlyVerification::verifyIfDue(Database &db)
{
    TRY(before, last(db));
    if (before && before->at >= nightBefore(m_backend.clock().now())) {
        return std::optional<Verification>();
    }
    // Files carry the machine's time, whatever the workspace's own day is.
    TRY(verification, verifyWorkspace(db, *m_backend.parts().objects, m_anchorPath, SystemClock().now()));
    TRY_DO(record(db, verification));
    return std::optional(std::move(verification));
}

Result<Done> NightlyVerification::record(Database &db, const Verification &verification)
{
    TRY(workspace, readWorkspace(db));
    const Instant now = m_backend.clock().now();
    return inTransaction(db, QStringLiteral("record verification"), [&] {
        return insertEvent(db,
                           {EventId::make(m_backend.clock(), m_backend.random()), workspaceEntity,
                            workspace.id, events::workspaceVerified,
                            QJsonObject{{faultsKey, qint64(verification.faults())}}, systemUser(), now});
    });
}

} // namespace truvamate
