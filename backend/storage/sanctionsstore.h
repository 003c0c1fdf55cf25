#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

#include <functional>
#include <vector>

namespace truvamate {

struct SanctionsListRow
{
    QUuid id;
    QString source;
    Instant publishedAt;
    std::int64_t entryCount = 0;
    Instant importedAt;
    UserId importedBy;
};
Result<Done> insertSanctionsList(Database &db, const SanctionsListRow &row);
/// Answers false where the list names this entry already.
Result<bool> insertSanctionsEntry(Database &db, QUuid list, const QString &entry, const QString &matchKey);

/// An entry that a name matches, of the latest list of each source.
struct SanctionsMatch
{
    QUuid list;
    QString entry;
};
Result<std::vector<SanctionsMatch>> findSanctionsMatches(Database &db, const QString &matchKey);
/// Customers' ids and names, for screening all of them.
Result<Done> forEachCustomerName(Database &db,
                                 const std::function<Result<Done>(UserId, const QString &)> &visit);

/// A hit takes over what was decided about the same entry and customer before; the answer is its outcome.
Result<QString> insertSanctionsHit(Database &db, const SanctionsMatch &match, UserId customer);

struct SanctionsHitRow
{
    QUuid list;
    QString source;
    UserId customer;
    QString customerName;
    QString entry;
    QString outcome;
};
Result<std::vector<SanctionsHitRow>> listSanctionsHitRows(Database &db,
                                                          const std::optional<QString> &outcome);
Result<std::optional<SanctionsHitRow>> findSanctionsHit(Database &db, QUuid list, UserId customer,
                                                        const QString &entry);
Result<Done> decideSanctionsHitRow(Database &db, const SanctionsHitRow &row, UserId decidedBy, Instant now);

} // namespace truvamate
