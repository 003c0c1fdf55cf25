#pragma once

#include "backend/storage/database.h"
#include "models/operations/orderviews.h"

#include <functional>

/// The parts of every statement that reads order lines with their paper: lotto_tickets t, draws d.
namespace truvamate {

QString orderLineColumns();
QString orderLineTables();
/// A row of those columns; wins are read beside.
OrderLine readOrderLine(const Row &row);

/// The wins of an order's lines by the newest results.
Result<Done> forEachLineWin(Database &db, OrderId order,
                            const std::function<void(LottoTicketId, const LineWin &)> &take);

} // namespace truvamate
