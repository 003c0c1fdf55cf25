#pragma once

#include "backend/storage/checkstore.h"

namespace truvamate {

/// The newest verified result of a draw and its rules. check.no_result where there is none.
Result<CheckInput> checkInputOf(Database &db, const DrawSummary &draw);
/// What the check would find, beside what chance lets expect. Reads only.
Result<CheckPreview> previewCheck(Database &db, const CheckInput &input, int version);

} // namespace truvamate
