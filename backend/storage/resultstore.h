#pragma once

#include "backend/storage/database.h"
#include "models/operations/results.h"

namespace truvamate {

/// Columns of winning numbers, of entries, imports and verified results alike, and how a row of them is read.
QString resultNumberColumns();
ResultNumbers readResultNumbers(const Row &row);

/// An entry as it is written; the people's names come with reading.
Result<Done> insertEntry(Database &db, const ResultEntry &entry, int mainMax, int specialMax);
Result<std::optional<ResultEntry>> findEntry(Database &db, ResultEntryId id);
/// Of one result version to be, in the order they were entered; withdrawn ones too.
Result<std::vector<ResultEntry>> entriesOf(Database &db, DrawId draw, int forVersion);
/// One person's own, newest first, at most 200; of one draw or of all.
Result<std::vector<ResultEntry>> entriesOfPerson(Database &db, UserId person,
                                                 const std::optional<DrawId> &draw);
/// Only an open entry changes; answers whether it was open.
Result<bool> closeEntry(Database &db, ResultEntryId id, const QString &state);
/// A disagreed entry that turned out right.
Result<Done> agreeWithEntry(Database &db, ResultEntryId id);

/// Keeps what a feed said; answers whether it said something else before, or nothing.
Result<bool> storeImport(Database &db, QUuid id, DrawId draw, const ImportedResult &import, UserId person);
Result<std::vector<ImportedResult>> importsOf(Database &db, DrawId draw);

Result<Done> insertResultVersion(Database &db, DrawId draw, const ResultVersion &result, int mainMax,
                                 int specialMax);
/// Newest first.
Result<std::vector<ResultVersion>> resultVersions(Database &db, DrawId draw);
/// Makes the version the draw's newest and the draw verified, if the draw's row still has `rowVersion`.
Result<bool> pointDrawAt(Database &db, DrawId draw, std::int64_t rowVersion, int resultVersion);

} // namespace truvamate
