#pragma once

#include "backend/services/refunds.h"
#include "backend/storage/refundstore.h"

#include <QJsonArray>

/// Refunds in their parts, and those of bought lines, which a second person has to approve.
namespace truvamate {

/// The wanted lines of an order, or all; refuses a line of another order.
Result<std::vector<LineStanding>> chosenLines(Database &db, OrderId order,
                                              const std::vector<LottoTicketId> &wanted);
QJsonArray lineNumbers(const std::vector<LineStanding> &lines);
/// Writes the refund and its lines, and refuses more than was captured.
Result<RefundRow> beginRefund(Call &call, const RefundWish &wish, const std::vector<LineStanding> &lines,
                              const std::optional<ApprovalId> &approval);
/// Event, audit row, mail and statuses.
Result<Refund> finishRefund(Call &call, const RefundRow &refund, const std::vector<LineStanding> &lines);

/// A bought line is refunded only as a fault of the house, after its draw was checked and it won nothing:
/// before that, a wrong slip is unbound, and a win is worth more than the refund. Errors:
/// refund.not_house_fault, refund.mixed_lines, refund.draw_not_checked, refund.line_won, refund.waiting.
Result<ApprovalId> proposeBoughtRefund(Call &call, const RefundWish &wish);

} // namespace truvamate
