#pragma once

#include "backend/storage/mailstore.h"

#include <functional>

namespace truvamate {

/// Sends queued mails: most urgent first, three tries, then it rests as failed for a person to look at.
/// How a mail leaves the house is the caller's: send answers nothing or why not, Unavailable where another
/// try may help.
namespace mailqueue {

inline constexpr int mostTries = 3;

/// Takes one mail that is due, sends it and writes down what became of it. False where none was due. A mail
/// that was sent by a worker that died before it could write so is sent again.
Result<bool> sendNext(Database &db, const Clock &clock,
                      const std::function<Result<Done>(const ClaimedMail &)> &send);

} // namespace mailqueue

} // namespace truvamate
