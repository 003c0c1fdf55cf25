#pragma once

#include "backend/storage/database.h"
#include "models/random.h"
#include "models/time.h"

namespace truvamate {

/// Answers what was asked for by e-mail address: looks the account up and queues its mail, or does nothing.
namespace accountmails {

/// False where nothing was asked for.
Result<bool> answerNext(Database &db, const Clock &clock, RandomSource &random);

} // namespace accountmails

} // namespace truvamate
