#include "app/tour/windowtour.h"

#include "app/tour/expect.h"
#include "client/outbox/outbox.h"
#include "models/operations/purchase.h"
#include "ui/scan/scandeskwidget.h"

#include <QPushButton>

// At the agent's counter.
namespace truvamate::tour {

namespace {

const CounterTicket *ticketOn(const Hand &hand)
{
    auto *desk = qobject_cast<ScanDesk *>(hand.desk());
    return desk ? desk->counter().current() : nullptr;
}

bool isSettled(const CounterTicket *ticket)
{
    return ticket && ticket->verdict.kind != VerdictKind::Reading
        && ticket->verdict.kind != VerdictKind::Checking;
}

} // namespace

Result<QString> WindowTour::holdLines(const std::vector<LottoTicketId> &lines)
{
    TRY_DO(sit(m_cast->agent, QStringLiteral("tobuy")));
    const auto *button = m_hand->find<QPushButton>("tobuy.hold.button");
    TRY_DO(m_hand->until(QStringLiteral("the slips to fill in"), [&] { return button->isEnabled(); }));
    TRY_DO(picture(QStringLiteral("to-buy")));
    const QString before = button->text();
    TRY_DO(m_hand->act(QStringLiteral("tobuy.hold")));
    TRY_DO(m_hand->until(QStringLiteral("the lines to be held"), [&] { return button->text() != before; }));
    TRY_DO(m_hand->act(QStringLiteral("tobuy.scan")));
    TRY_DO(m_hand->untilShown("leaseButton"));
    TRY_DO(picture(QStringLiteral("counter")));
    ListLinesToBuy::Request request;
    request.shopId = m_shop;
    request.drawId = m_draw;
    TRY(waiting, m_cast->agent.call<ListLinesToBuy>(request));
    const auto isHeld = [&](const LottoTicketId &line) {
        return std::ranges::any_of(waiting.data,
                                   [&](const LineToBuy &one) { return one.ticketId == line && one.leaseId; });
    };
    TRY_DO(expect(std::ranges::all_of(lines, isHeld),
                  QStringLiteral("The lines are not held after “%1” was pressed.").arg(before)));
    return m_cast->agent.name();
}

Result<Done> WindowTour::dropTicket(const QString &path, VerdictKind kind)
{
    TRY_DO(sit(m_cast->agent, QStringLiteral("scan")));
    const QUuid before = ticketOn(*m_hand) ? ticketOn(*m_hand)->scan.id : QUuid();
    m_hand->drop(path);
    TRY_DO(m_hand->until(QStringLiteral("the verdict on “%1”").arg(path), [&] {
        const CounterTicket *ticket = ticketOn(*m_hand);
        return isSettled(ticket) && ticket->scan.id != before;
    }));
    const Verdict &verdict = ticketOn(*m_hand)->verdict;
    if (verdict.kind != kind) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("counter.stopped"),
            QStringLiteral("%1: %2 %3").arg(verdict.title, verdict.sentence, verdict.reasons.join(u' ')));
    }
    return Done();
}

/// Only the button in the hand's own reach passes a stop, never a stray Enter.
Result<Done> WindowTour::acknowledgeStop()
{
    TRY_DO(m_hand->focus("verdictButton"));
    m_hand->press(Qt::Key_Space);
    return m_hand->until(QStringLiteral("the stop to be put aside"), [this] {
        const CounterTicket *ticket = ticketOn(*m_hand);
        return !ticket || ticket->verdict.kind != VerdictKind::Stop;
    });
}

Result<QString> WindowTour::offerWrongTicket(const ScannedPaper &scanned)
{
    TRY(refusal, Tour::offerWrongTicket(scanned));
    TRY_DO(dropTicket(scanned.path, VerdictKind::Stop));
    const QString said = ticketOn(*m_hand)->verdict.reasons.join(u' ') + ticketOn(*m_hand)->verdict.sentence;
    TRY_DO(expect(said.contains(QStringLiteral("33")) && said.contains(QStringLiteral("25")),
                  QStringLiteral("The console does not say which number differs: %1").arg(said)));
    TRY_DO(picture(QStringLiteral("wrong-ticket")));
    TRY_DO(acknowledgeStop());
    return QStringLiteral("%1 The console stops it as well.").arg(refusal);
}

Result<SlipSummary> WindowTour::bindPaper()
{
    TRY_DO(dropTicket(m_paper->path, VerdictKind::Match));
    TRY_DO(picture(QStringLiteral("match")));
    TRY_DO(m_hand->focus("verdictButton"));
    m_hand->press(Qt::Key_Return);
    TRY_DO(m_hand->until(QStringLiteral("the binding"), [this] {
        const CounterTicket *ticket = ticketOn(*m_hand);
        const auto *outbox = m_console->transport()->findChild<Outbox *>();
        return ticket && ticket->verdict.kind == VerdictKind::Bound && outbox && outbox->unsent().scans == 0;
    }));
    TRY_DO(picture(QStringLiteral("bound")));
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
    TRY_DO(dropTicket(m_paper->path, VerdictKind::Stop));
    TRY(first, order(m_order));
    const QString said = ticketOn(*m_hand)->verdict.sentence;
    TRY_DO(expect(said.contains(first.order.orderNumber),
                  QStringLiteral("The console does not name the order: %1").arg(said)));
    TRY_DO(picture(QStringLiteral("duplicate")));
    TRY_DO(acknowledgeStop());
    return refusal;
}

} // namespace truvamate::tour
