#include "backend/services/policy.h"
#include "backend/services/purchase.h"

namespace truvamate {

namespace {

/// The order's live lines: what the gate reckons with as the order at hand.
Result<Thb> liveCharge(Call &call, OrderId order)
{
    TRY(lines, linesOfOrder(call.db, order, call.now));
    Thb charge;
    for (const OrderedLine &line : lines) {
        if (!line.cancelled && !line.refunded) {
            charge += line.passThrough + line.fee;
        }
    }
    return charge;
}

bool isAboutTheHouse(const GateRefusal &refusal)
{
    return refusal.code.startsWith(QLatin1String("policy.state"))
        || refusal.code == QLatin1String("policy.no_advice_recorded");
}

/// Whoever may not read orders is not told what stands against a customer.
tl::unexpected<Error> refusalFor(const Principal &asker, const OrderedLine &line, const GateFacts &facts)
{
    const auto full = requireGate(facts);
    if (asker.may(Permission::OrdersRead)) {
        return fail(full.error());
    }
    QStringList sentences;
    QString code;
    for (const GateRefusal &refusal : gateRefusals(facts)) {
        if (isAboutTheHouse(refusal)) {
            code = code.isEmpty() ? refusal.code : code;
            sentences.append(refusal.sentence);
        }
    }
    if (code.isEmpty()) {
        code = QStringLiteral("policy.held_back");
        sentences.append(
            QStringLiteral("%1 may not be bought now; the office can say why.").arg(line.orderNumber));
    }
    return fail(full.error().kind, code, sentences.join(u' '),
                {{QStringLiteral("order_number"), line.orderNumber}});
}

} // namespace

Result<Done> passPurchaseGate(Call &call, const QString &state, const std::vector<OrderedLine> &lines)
{
    std::vector<OrderId> asked;
    for (const OrderedLine &line : lines) {
        if (std::ranges::find(asked, line.orderId) != asked.end()) {
            continue;
        }
        asked.push_back(line.orderId);
        TRY(charge, liveCharge(call, line.orderId));
        TRY(facts,
            loadGateFacts(call, GateOccasion::PurchaseRun, {line.customerId, charge, state, line.orderId}));
        if (!gateRefusals(facts).empty()) {
            return refusalFor(call.principal, line, facts);
        }
    }
    return Done{};
}

} // namespace truvamate
