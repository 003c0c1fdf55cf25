#include "backend/storage/ledgerstore.h"

namespace truvamate {

Result<Done> ensureLedgerAccount(Database &db, const LedgerAccountRow &row)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO ledger_accounts (id, kind, owner, currency) "
                                       "VALUES (:id, :kind, :owner, :currency) ON CONFLICT (id) DO NOTHING"))
               .bind("id", row.id)
               .bind("kind", row.kind)
               .bind("owner", row.owner)
               .bind("currency", row.currency)
               .exec());
    return Done();
}

Result<Done> insertLedgerTransfer(Database &db, const LedgerTransferRow &row)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO ledger_transfers (id, event, subject_id, debit, credit, currency, "
                            "amount, posted_at) VALUES (:id, :event, :subject, :debit, :credit, :currency, "
                            ":amount, :posted_at)"))
               .bind("id", row.id)
               .bind("event", row.event)
               .bind("subject", row.subject)
               .bind("debit", row.debit)
               .bind("credit", row.credit)
               .bind("currency", row.currency)
               .bind("amount", row.amount)
               .bind("posted_at", row.postedAt)
               .exec());
    return Done();
}

Result<std::optional<LedgerTransferRow>> findLedgerTransfer(Database &db, const QString &id)
{
    return db
        .statement(QStringLiteral("SELECT id, event, subject_id, debit, credit, currency, amount, posted_at "
                                  "FROM ledger_transfers WHERE id = :id"))
        .bind("id", id)
        .one([](const Row &row) {
            return LedgerTransferRow{
                row.text("id"),        row.text("event"),       row.get<QUuid>("subject_id"),
                row.text("debit"),     row.text("credit"),      row.text("currency"),
                row.integer("amount"), row.instant("posted_at")};
        });
}

Result<std::int64_t> ledgerBalance(Database &db, const QString &account)
{
    return db
        .statement(QStringLiteral(
            "SELECT CAST(COALESCE((SELECT SUM(amount) FROM ledger_transfers WHERE debit = :account), 0) "
            "- COALESCE((SELECT SUM(amount) FROM ledger_transfers WHERE credit = :account), 0) AS bigint) AS "
            "balance"))
        .bind("account", account)
        .value<std::int64_t>();
}

} // namespace truvamate
