#pragma once

#include "models/games/prizes.h"

#include <vector>

namespace truvamate {

/// Something a person should look at before a result is accepted; not a refusal.
struct ResultWarning
{
    QString code; ///< "result.multiplier_missing", "result.jackpot_unknown", "result.double_play_missing"
    QString message;
};

/// Refuses a result that cannot be: a date without a draw, numbers out of the edition's range, a multiplier
/// that the rules do not draw, a 10X above its jackpot limit. Returns what is merely doubtful.
/// advertisedJackpot is the advertised annuity of that draw, where it is known.
Result<std::vector<ResultWarning>> validateResult(Game game, DrawDate date, const DrawResult &result,
                                                  std::optional<Usd> advertisedJackpot);

} // namespace truvamate
