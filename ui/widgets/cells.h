#pragma once

#include "ui/widgets/pagedtablemodel.h"

/// Cells of the usual kinds, with what exports need beside their text.
namespace truvamate {

Cell textCell(const QString &text);
Cell strongCell(const QString &text);
Cell stateCell(const StateWord &state);
Cell amountCell(Usd amount);
Cell amountCell(Thb amount);
Cell countCell(std::int64_t number);
/// The text is short, in Bangkok's time; the tool tip gives both zones.
Cell momentCell(Instant when, Instant now);

/// Columns of amounts are aligned right and exported with their currency.
template <typename Row, typename Function>
TableColumn amountColumnOf(const QString &id, const QString &title, Function amountOfRow)
{
    TableColumn column
        = columnOf<Row>(id, title, [amountOfRow = std::move(amountOfRow)](const Row &row) -> Cell {
              return amountCell(amountOfRow(row));
          });
    column.isNumber = true;
    column.isAmount = true;
    return column;
}

} // namespace truvamate
