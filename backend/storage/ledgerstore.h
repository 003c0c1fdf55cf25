#pragma once

#include "backend/storage/database.h"

namespace truvamate {

struct LedgerAccountRow
{
    QString id;
    QString kind;
    QString owner;
    QString currency;
};
/// Does nothing when the account exists.
Result<Done> ensureLedgerAccount(Database &db, const LedgerAccountRow &row);

struct LedgerTransferRow
{
    QString id;
    QString event;
    QUuid subject;
    QString debit;
    QString credit;
    QString currency;
    std::int64_t amount = 0;
    Instant postedAt;
};
Result<Done> insertLedgerTransfer(Database &db, const LedgerTransferRow &row);
Result<std::optional<LedgerTransferRow>> findLedgerTransfer(Database &db, const QString &id);

/// What an account was debited less what it was credited, in minor units.
Result<std::int64_t> ledgerBalance(Database &db, const QString &account);

} // namespace truvamate
