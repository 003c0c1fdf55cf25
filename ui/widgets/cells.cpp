#include "ui/widgets/cells.h"

#include "ui/words/formats.h"

namespace truvamate {

Cell textCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell strongCell(const QString &text)
{
    Cell cell = textCell(text);
    cell.isStrong = true;
    return cell;
}

Cell stateCell(const StateWord &state)
{
    Cell cell = textCell(state.text);
    cell.state = state;
    return cell;
}

Cell amountCell(Usd amount)
{
    Cell cell = textCell(words::money(amount));
    cell.amount = {amount.minor(), Currency::Usd};
    return cell;
}

Cell amountCell(Thb amount)
{
    Cell cell = textCell(words::money(amount));
    cell.amount = {amount.minor(), Currency::Thb};
    return cell;
}

Cell countCell(std::int64_t number)
{
    Cell cell = textCell(words::count(number));
    cell.number = number;
    return cell;
}

Cell momentCell(Instant when, Instant now)
{
    Cell cell = textCell(words::moment(when, bangkokZone(), now));
    cell.toolTip = words::bothClocks(when);
    cell.moment = when;
    return cell;
}

} // namespace truvamate
