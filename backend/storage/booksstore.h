#pragma once

#include "backend/storage/database.h"

/// The ledger compared with the rows that it was posted for. Each function reads whole tables.
namespace truvamate {

struct LedgerBalance
{
    QString account;
    QString currency;
    std::int64_t minor = 0; ///< debits less credits
};
/// Every account, by id.
Result<std::vector<LedgerBalance>> allBalances(Database &db);

/// An amount that transfers and rows do not agree on.
struct Unexplained
{
    QString family; ///< "payment", "refund", "line", "slip", "claim", "payout", "difference", "unknown"
    QString subject; ///< the id of the row, or of the order for "line"
    QString account; ///< an account, or its kind with the currency
    std::int64_t missing = 0; ///< what the rows say less what was posted, in minor units
};
Result<std::vector<Unexplained>> findUnexplained(Database &db, int limit);

/// One rule that rows have to keep, with the ids of those that do not.
struct BrokenRule
{
    QString code; ///< "books.over_refunded"
    QString sentence;
    std::vector<QString> ids;
};
Result<std::vector<BrokenRule>> findBrokenRules(Database &db, int limit);

/// What was paid for lines that are neither bought nor refunded, in satang.
Result<std::int64_t> paidButUnbought(Database &db);

Result<std::int64_t> countOrders(Database &db);
Result<std::int64_t> countTransfers(Database &db);

} // namespace truvamate
