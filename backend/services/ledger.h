#pragma once

#include "backend/services/call.h"

namespace truvamate {

/// An account of the books: kind, whose it is (empty for the house), currency. See docs/ledger.md.
struct LedgerAccount
{
    QString kind;
    QString owner;
    Currency currency;

    static LedgerAccount usd(const char *kind, const QString &owner = {});
    static LedgerAccount thb(const char *kind, const QString &owner = {});
    /// "kind:owner:currency", the account's id in the database.
    QString id() const;
};

/// One transfer: amount leaves credit's side for debit's side, as docs/ledger.md defines it for each event.
struct LedgerPosting
{
    QString key; ///< from the business event, such as "refund:<refund>:<line>"; a retry has the same key
    QString event; ///< "payment_captured", "slip_bound", …
    QUuid subject; ///< the row that caused it
    LedgerAccount debit;
    LedgerAccount credit;
    std::int64_t minor = 0; ///< more than 0, in the accounts' currency
};

/// Posts inside the call's transaction. The same key with the same content again does nothing; with other
/// content it is refused (ledger.key_reused). Amounts of zero are refused: leave such a posting out.
Result<Done> postTransfer(Call &call, const LedgerPosting &posting);

} // namespace truvamate
