#include "backend/storage/sanctionsstore.h"

namespace truvamate {

namespace {

const QString selectHits = QStringLiteral(
    "SELECT h.list_id, l.source, h.user_id, p.full_name, h.entry, h.outcome FROM sanctions_hits h "
    "JOIN sanctions_lists l ON l.id = h.list_id JOIN customer_profiles p ON p.user_id = h.user_id ");

SanctionsHitRow readHit(const Row &row)
{
    return SanctionsHitRow{row.get<QUuid>("list_id"), row.text("source"), row.id<UserId>("user_id"),
                           row.text("full_name"),     row.text("entry"),  row.text("outcome")};
}

} // namespace

Result<Done> insertSanctionsList(Database &db, const SanctionsListRow &row)
{
    TRY_DO(
        db.statement(QStringLiteral(
                         "INSERT INTO sanctions_lists (id, source, published_at, entry_count, imported_at, "
                         "imported_by) VALUES (:id, :source, :published, :count, :at, :by)"))
            .bind("id", row.id)
            .bind("source", row.source)
            .bind("published", row.publishedAt)
            .bind("count", row.entryCount)
            .bind("at", row.importedAt)
            .bind("by", row.importedBy)
            .exec());
    return Done();
}

Result<bool> insertSanctionsEntry(Database &db, QUuid list, const QString &entry, const QString &matchKey)
{
    return db
        .statement(QStringLiteral("INSERT INTO sanctions_entries (list_id, entry, match_key) "
                                  "VALUES (:list, :entry, :key) ON CONFLICT (list_id, entry) DO NOTHING"))
        .bind("list", list)
        .bind("entry", entry)
        .bind("key", matchKey)
        .exec()
        .map([](std::int64_t changed) { return changed == 1; });
}

Result<std::vector<SanctionsMatch>> findSanctionsMatches(Database &db, const QString &matchKey)
{
    return db
        .statement(QStringLiteral(
            "SELECT e.list_id, e.entry FROM sanctions_entries e "
            "JOIN sanctions_lists l ON l.id = e.list_id WHERE e.match_key = :key "
            "AND NOT EXISTS (SELECT 1 FROM sanctions_lists n WHERE n.source = l.source "
            "AND (n.published_at, n.id) > (l.published_at, l.id)) ORDER BY e.entry, e.list_id"))
        .bind("key", matchKey)
        .all([](const Row &row) {
            return SanctionsMatch{row.get<QUuid>("list_id"), row.text("entry")};
        });
}

Result<Done> forEachCustomerName(Database &db,
                                 const std::function<Result<Done>(UserId, const QString &)> &visit)
{
    return db.statement(QStringLiteral("SELECT user_id, full_name FROM customer_profiles"))
        .forEachRow([&](const Row &row) { return visit(row.id<UserId>("user_id"), row.text("full_name")); });
}

Result<QString> insertSanctionsHit(Database &db, const SanctionsMatch &match, UserId customer)
{
    TRY(earlier,
        db.statement(
              QStringLiteral("SELECT outcome FROM sanctions_hits WHERE user_id = :user AND entry = :entry "
                             "AND outcome <> 'open' ORDER BY decided_at DESC LIMIT 1"))
            .bind("user", customer)
            .bind("entry", match.entry)
            .one([](const Row &row) { return row.text("outcome"); }));
    const QString outcome = earlier.value_or(QStringLiteral("open"));
    TRY_DO(db.statement(QStringLiteral("INSERT INTO sanctions_hits (list_id, user_id, entry, outcome) "
                                       "VALUES (:list, :user, :entry, :outcome) "
                                       "ON CONFLICT (list_id, user_id, entry) DO NOTHING"))
               .bind("list", match.list)
               .bind("user", customer)
               .bind("entry", match.entry)
               .bind("outcome", outcome)
               .exec());
    return outcome;
}

Result<std::vector<SanctionsHitRow>> listSanctionsHitRows(Database &db, const std::optional<QString> &outcome)
{
    return db
        .statement(selectHits
                   + QStringLiteral("WHERE (:every OR h.outcome = :outcome) "
                                    "ORDER BY l.published_at DESC, h.user_id, h.entry LIMIT 1000"))
        .bind("every", !outcome)
        .bind("outcome", outcome.value_or(QString()))
        .all(readHit);
}

Result<std::optional<SanctionsHitRow>> findSanctionsHit(Database &db, QUuid list, UserId customer,
                                                        const QString &entry)
{
    return db
        .statement(selectHits
                   + QStringLiteral("WHERE h.list_id = :list AND h.user_id = :user AND h.entry = :entry"))
        .bind("list", list)
        .bind("user", customer)
        .bind("entry", entry)
        .one(readHit);
}

Result<Done> decideSanctionsHitRow(Database &db, const SanctionsHitRow &row, UserId decidedBy, Instant now)
{
    TRY_DO(
        db.statement(QStringLiteral(
                         "UPDATE sanctions_hits SET outcome = :outcome, decided_by = :by, decided_at = :at "
                         "WHERE list_id = :list AND user_id = :user AND entry = :entry"))
            .bind("outcome", row.outcome)
            .bind("by", decidedBy)
            .bind("at", now)
            .bind("list", row.list)
            .bind("user", row.customer)
            .bind("entry", row.entry)
            .exec());
    return Done();
}

} // namespace truvamate
