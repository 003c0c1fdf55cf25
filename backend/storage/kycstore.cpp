#include "backend/storage/kycstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString caseColumns
    = QStringLiteral("k.id, k.user_id, p.full_name, k.status, k.opened_at, k.resolved_at, k.version");
const QString caseTables = QStringLiteral("kyc_cases k JOIN customer_profiles p ON p.user_id = k.user_id");

KycCaseRow readCase(const Row &row)
{
    return KycCaseRow{row.id<KycCaseId>("id"),  row.id<UserId>("user_id"),
                      row.text("full_name"),    row.text("status"),
                      row.instant("opened_at"), row.get<std::optional<Instant>>("resolved_at"),
                      row.integer("version")};
}

Result<Done> ran(Result<std::int64_t> changed)
{
    return changed.map([](std::int64_t) { return Done(); });
}

} // namespace

Result<Done> insertKycCase(Database &db, const KycCaseRow &row)
{
    return ran(db.statement(QStringLiteral("INSERT INTO kyc_cases (id, user_id, status, opened_at) "
                                           "VALUES (:id, :user, :status, :at)"))
                   .bind("id", row.id)
                   .bind("user", row.customer)
                   .bind("status", row.status)
                   .bind("at", row.openedAt)
                   .exec());
}

Result<std::optional<KycCaseRow>> findKycCase(Database &db, KycCaseId id)
{
    return db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE k.id = :id").arg(caseColumns, caseTables))
        .bind("id", id)
        .one(readCase);
}

Result<std::optional<KycCaseId>> findOpenKycCase(Database &db, UserId customer)
{
    return db
        .statement(QStringLiteral("SELECT id FROM kyc_cases WHERE user_id = :user AND status <> 'resolved'"))
        .bind("user", customer)
        .one([](const Row &row) { return row.id<KycCaseId>("id"); });
}

Result<Page<KycCaseRow>> listKycCaseRows(Database &db, const std::optional<QString> &status,
                                         const PageRequest &request)
{
    ListFilter filter;
    filter.equals("k.status", "status", status);
    ListQuery list;
    list.name = QStringLiteral("kyc_cases");
    list.columns = caseColumns;
    list.from = caseTables;
    list.sort = {QStringLiteral("k.opened_at"), SortKey::Kind::Instant, false};
    list.id = QStringLiteral("k.id");
    return fetchList(db, list, filter, request, readCase);
}

Result<bool> updateKycCase(Database &db, const KycCaseRow &row)
{
    return db
        .statement(QStringLiteral(
            "UPDATE kyc_cases SET status = :status, resolved_at = :resolved, version = version + 1 "
            "WHERE id = :id AND version = :version"))
        .bind("status", row.status)
        .bind("resolved", row.resolvedAt)
        .bind("id", row.id)
        .bind("version", row.version)
        .exec()
        .map([](std::int64_t changed) { return changed == 1; });
}

Result<Done> updateKycStatus(Database &db, UserId customer, const QString &status, Instant now)
{
    const bool isVerified = status == QLatin1String("verified");
    return ran(db.statement(QStringLiteral(
                                "UPDATE customer_profiles SET kyc_status = :status, kyc_verified_at = :at "
                                "WHERE user_id = :user"))
                   .bind("status", status)
                   .bind("at", isVerified ? std::optional(now) : std::nullopt)
                   .bind("user", customer)
                   .exec());
}

Result<Done> insertKycDocument(Database &db, const KycDocumentRow &row)
{
    return ran(db.statement(QStringLiteral("INSERT INTO kyc_documents (id, case_id, kind, file_id, added_at) "
                                           "VALUES (:id, :case, :kind, :file, :at)"))
                   .bind("id", row.id)
                   .bind("case", row.caseId)
                   .bind("kind", row.kind)
                   .bind("file", row.file)
                   .bind("at", row.addedAt)
                   .exec());
}

Result<std::vector<KycDocumentRow>> listKycDocuments(Database &db, KycCaseId caseId)
{
    return db
        .statement(QStringLiteral(
            "SELECT id, case_id, kind, file_id, added_at FROM kyc_documents WHERE case_id = :case "
            "ORDER BY added_at, id"))
        .bind("case", caseId)
        .all([](const Row &row) {
            return KycDocumentRow{row.get<QUuid>("id"), row.id<KycCaseId>("case_id"), row.text("kind"),
                                  row.id<FileId>("file_id"), row.instant("added_at")};
        });
}

Result<Done> insertKycDecision(Database &db, const KycDecisionRow &row)
{
    return ran(db.statement(QStringLiteral(
                                "INSERT INTO kyc_decisions (id, case_id, outcome, label, customer_message, "
                                "note, decided_by, decided_at) VALUES (:id, :case, :outcome, :label, "
                                ":message, :note, :by, :at)"))
                   .bind("id", row.id)
                   .bind("case", row.caseId)
                   .bind("outcome", row.outcome)
                   .bind("label", row.label)
                   .bind("message", row.customerMessage)
                   .bind("note", row.note)
                   .bind("by", row.decidedBy)
                   .bind("at", row.decidedAt)
                   .exec());
}

Result<std::vector<KycDecisionRow>> listKycDecisions(Database &db, KycCaseId caseId)
{
    return db
        .statement(QStringLiteral(
            "SELECT d.id, d.case_id, d.outcome, d.label, d.customer_message, d.note, d.decided_by, "
            "u.display_name, d.decided_at FROM kyc_decisions d JOIN users u ON u.id = d.decided_by "
            "WHERE d.case_id = :case ORDER BY d.decided_at, d.id"))
        .bind("case", caseId)
        .all([](const Row &row) {
            return KycDecisionRow{row.get<QUuid>("id"),
                                  row.id<KycCaseId>("case_id"),
                                  row.text("outcome"),
                                  row.get<std::optional<QString>>("label"),
                                  row.get<std::optional<QString>>("customer_message"),
                                  row.get<std::optional<QString>>("note"),
                                  row.id<UserId>("decided_by"),
                                  row.text("display_name"),
                                  row.instant("decided_at")};
        });
}

Result<std::optional<QString>> latestKycOutcome(Database &db, UserId customer)
{
    return db
        .statement(
            QStringLiteral("SELECT d.outcome FROM kyc_decisions d JOIN kyc_cases k ON k.id = d.case_id "
                           "WHERE k.user_id = :user ORDER BY d.decided_at DESC, d.id DESC LIMIT 1"))
        .bind("user", customer)
        .one([](const Row &row) { return row.text("outcome"); });
}

} // namespace truvamate
