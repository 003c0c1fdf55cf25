#pragma once

#include "models/operations/approvals.h"

#include <utility>
#include <vector>

/// What a second person is shown of a payout or of a loss that the house shall bear: the very values that the
/// approval's digest covers.
namespace truvamate {

QString seenText(const Approval &approval, const char *field);
/// The baht that would be paid, or borne.
Thb seenAmount(const Approval &approval);
std::vector<std::pair<QString, QString>> seenRows(const Approval &approval);

} // namespace truvamate
