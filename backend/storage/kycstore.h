#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/operations/operation.h"

#include <vector>

namespace truvamate {

struct KycCaseRow
{
    KycCaseId id;
    UserId customer;
    QString customerName; ///< filled by reading
    QString status;
    Instant openedAt;
    std::optional<Instant> resolvedAt;
    std::int64_t version = 1;
};
Result<Done> insertKycCase(Database &db, const KycCaseRow &row);
Result<std::optional<KycCaseRow>> findKycCase(Database &db, KycCaseId id);
Result<std::optional<KycCaseId>> findOpenKycCase(Database &db, UserId customer);
/// Oldest first.
Result<Page<KycCaseRow>> listKycCaseRows(Database &db, const std::optional<QString> &status,
                                         const PageRequest &request);
/// Answers false where the row has another version.
Result<bool> updateKycCase(Database &db, const KycCaseRow &row);
Result<Done> updateKycStatus(Database &db, UserId customer, const QString &status, Instant now);

struct KycDocumentRow
{
    QUuid id;
    KycCaseId caseId;
    QString kind;
    FileId file;
    Instant addedAt;
};
Result<Done> insertKycDocument(Database &db, const KycDocumentRow &row);
Result<std::vector<KycDocumentRow>> listKycDocuments(Database &db, KycCaseId caseId);

struct KycDecisionRow
{
    QUuid id;
    KycCaseId caseId;
    QString outcome;
    std::optional<QString> label;
    std::optional<QString> customerMessage;
    std::optional<QString> note;
    UserId decidedBy;
    QString decidedByName; ///< filled by reading
    Instant decidedAt;
};
Result<Done> insertKycDecision(Database &db, const KycDecisionRow &row);
Result<std::vector<KycDecisionRow>> listKycDecisions(Database &db, KycCaseId caseId);
/// The last decision about a customer, whatever the case.
Result<std::optional<QString>> latestKycOutcome(Database &db, UserId customer);

} // namespace truvamate
