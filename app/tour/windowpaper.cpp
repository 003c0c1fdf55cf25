#include "app/tour/windowtour.h"

#include "app/tour/expect.h"
#include "models/operations/purchase.h"

// At the agent's counter.
namespace truvamate::tour {

Result<QString> WindowTour::holdLines(const std::vector<LottoTicketId> &lines)
{
    TRY(pressed, atCounter(QStringLiteral("hold"), {}));
    ListLinesToBuy::Request request;
    request.shopId = m_shop;
    request.drawId = m_draw;
    TRY(waiting, m_cast->agent.call<ListLinesToBuy>(request));
    const auto isHeld = [&](const LottoTicketId &line) {
        return std::ranges::any_of(waiting.data,
                                   [&](const LineToBuy &one) { return one.ticketId == line && one.leaseId; });
    };
    TRY_DO(expect(std::ranges::all_of(lines, isHeld),
                  QStringLiteral("The lines are not held after “%1” was pressed.").arg(pressed)));
    return m_cast->agent.name();
}

Result<QString> WindowTour::offerWrongTicket(const ScannedPaper &scanned)
{
    TRY(refusal, Tour::offerWrongTicket(scanned));
    TRY(said, atCounter(QStringLiteral("wrong-ticket"), scanned.path));
    TRY_DO(expect(said.contains(QStringLiteral("33")) && said.contains(QStringLiteral("25")),
                  QStringLiteral("The console does not say which number differs: %1").arg(said)));
    return QStringLiteral("%1 The console stops it as well.").arg(refusal);
}

Result<SlipSummary> WindowTour::bindPaper()
{
    TRY_DO(atCounter(QStringLiteral("bind"), m_paper->path));
    ListSlips::Request request;
    request.orderId = m_order;
    TRY(slips, m_cast->adminA.call<ListSlips>(request));
    TRY_DO(expect(slips.data.size() == 1,
                  QStringLiteral("%1 slips serve the order and 1 should.").arg(slips.data.size())));
    return slips.data.front();
}

Result<QString> WindowTour::offerDuplicate()
{
    TRY(refusal, Tour::offerDuplicate());
    TRY(said, atCounter(QStringLiteral("duplicate"), m_paper->path));
    TRY(first, order(m_order));
    TRY_DO(expect(said.contains(first.order.orderNumber),
                  QStringLiteral("The console does not name the order: %1").arg(said)));
    return refusal;
}

} // namespace truvamate::tour
