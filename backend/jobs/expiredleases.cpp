#include "backend/jobs/expiredleases.h"

#include "backend/services/purchase.h"
#include "backend/storage/leasestore.h"
#include "backend/storage/transaction.h"

namespace truvamate::expiredleases {

Result<std::int64_t> step(Database &db, const Clock &clock, RandomSource &random)
{
    const Instant now = clock.now();
    TRY(holds, expiredHolds(db, now));
    if (holds.empty()) {
        return std::int64_t(0);
    }
    return inTransaction(db, QStringLiteral("end expired leases"),
                         [&] { return endExpiredLeases(db, now, random); });
}

} // namespace truvamate::expiredleases
