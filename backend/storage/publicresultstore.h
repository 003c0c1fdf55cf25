#pragma once

#include "backend/storage/database.h"
#include "models/operations/lotto.h"

namespace truvamate {

/// Verified results only, each in its newest version.
Result<Page<PublicResult>> listPublicResults(Database &db, const DrawHistory::Request &request);
Result<std::optional<PublicResult>> findPublicResult(Database &db, const QString &game, DrawDate date);

/// What is advertised for a draw; nothing where it is not entered, or there is no such draw.
Result<std::optional<Usd>> advertisedJackpot(Database &db, const QString &game, DrawDate date);

} // namespace truvamate
