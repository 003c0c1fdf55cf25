#include "app/sample/samplehouse.h"

#include "models/games/edition.h"
#include "models/games/quickpick.h"
#include "models/operations/orders.h"
#include "models/operations/payments.h"

#include <algorithm>

namespace truvamate::sample {

namespace {

Result<LineRequest> lineFor(SampleHouse &house, const SampleDraw &draw, const OrderWish &wish, int number)
{
    TRY(edition, editionFor(draw.game, draw.date));
    LineRequest line;
    line.drawId = draw.id;
    line.powerPlay = wish.powerPlay && edition->multiplier.isAddOn();
    if (number == 0 && wish.firstLine) {
        line.selection = QStringLiteral("chosen");
        line.numbers = wish.firstLine;
        line.special = wish.firstSpecial;
    } else if (wish.terminalPick) {
        line.selection = QStringLiteral("terminal_pick");
    } else if (house.below(3) == 0) {
        line.selection = QStringLiteral("house_pick");
    } else {
        const Play play = quickPick(*edition, house.random);
        const auto &values = play.numbers.values();
        line.selection = QStringLiteral("chosen");
        line.numbers = std::vector<int>(values.begin(), values.end());
        line.special = play.special;
    }
    return line;
}

} // namespace

std::pair<std::vector<int>, int> numbersWith(SampleHouse &house, const SampleDraw &draw, int main,
                                             bool special)
{
    std::vector<int> numbers(draw.result.begin(), draw.result.begin() + main);
    while (numbers.size() < 5) {
        const int candidate = 1 + house.below(69);
        const bool isTaken = std::find(numbers.begin(), numbers.end(), candidate) != numbers.end()
            || std::find(draw.result.begin(), draw.result.end(), candidate) != draw.result.end();
        if (!isTaken) {
            numbers.push_back(candidate);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    const int other = draw.resultSpecial == 1 ? 2 : draw.resultSpecial - 1;
    return {numbers, special ? draw.resultSpecial : other};
}

Result<OrderDetail> takeOrder(SampleHouse &house, const SampleCustomer &customer, const SampleDraw &draw,
                              const OrderWish &wish)
{
    TRY_DO(house.step());
    CreateOrder::Request request;
    request.customerId = customer.id;
    request.missedDrawChoice = wish.missedDrawChoice;
    request.consentVersion = QStringLiteral("1");
    for (int i = 0; i < wish.lines; ++i) {
        TRY(line, lineFor(house, draw, wish, i));
        request.lines.push_back(line);
    }
    house.moveOn(40);
    return house.staff->support.call<CreateOrder>(request);
}

Result<Done> payOrder(SampleHouse &house, const OrderDetail &order)
{
    TRY_DO(house.step());
    house.moveOn(25);
    PostPayment::Request request;
    request.orderId = order.order.id;
    request.provider = QStringLiteral("promptpay");
    request.method = QStringLiteral("promptpay");
    request.reference = QStringLiteral("PP-") + order.order.orderNumber;
    request.amount = order.order.charge;
    request.receivedAt = house.now();
    TRY_DO(house.staff->adminA.call<PostPayment>(request));
    return Done();
}

} // namespace truvamate::sample
