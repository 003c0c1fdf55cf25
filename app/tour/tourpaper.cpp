#include "app/tour/tour.h"

#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "app/tour/expect.h"
#include "app/workspace/decisions.h"

#include <QFile>

namespace truvamate::tour {

namespace {

const std::vector<int> orderedNumbers{2, 25, 36, 43, 61};
constexpr int orderedPowerball = 24;
const QDate orderedDraw(2018, 6, 30);

QDateTime shopTime(QDate date, QTime time)
{
    return QDateTime(date, time, Qt::UTC);
}

} // namespace

Result<QString> Tour::photoOf(const QString &name, const QString &serial, const std::vector<int> &numbers,
                              int special, QDate drawDate, QTime soldAt) const
{
    sample::TicketToPrint ticket;
    ticket.serial = serial.split(u'-');
    ticket.plays = {{u'A', numbers, special, true, {}}};
    ticket.drawDates = {drawDate};
    ticket.soldAt = shopTime(QDate(2018, 6, 30), soldAt);
    ticket.terminal = QStringLiteral("763169-04");
    TRY(flat, sample::renderTicket(ticket));
    TRY(photo, sample::photograph(flat, sample::mildCamera(m_options.seed)));
    const QString path = fileIn(name);
    QFile file(path);
    TRY_DO(expect(file.open(QIODevice::WriteOnly) && file.write(photo) == photo.size(),
                  QStringLiteral("“%1” cannot be written.").arg(path)));
    return path;
}

Result<TicketMatch> Tour::matchWithLease(const ScannedPaper &paper)
{
    ListLinesToBuy::Request request;
    request.shopId = m_shop;
    request.drawId = m_draw;
    TRY(lines, m_cast->agent.call<ListLinesToBuy>(request));
    std::erase_if(lines.data, [&](const LineToBuy &line) { return line.orderId != m_order; });
    return matchTicket(paper.reading, expectedFrom(lines.data));
}

Result<BindSlip::Request> Tour::bindRequest(StaffClient &person, OrderId order, const ScannedPaper &scanned)
{
    TRY(front, person.upload(scanned.path, QStringLiteral("slip_front")));
    TRY(shops, person.call<ListShops>({}));
    TRY_DO(expect(shops.data.size() == 1, QStringLiteral("There should be one shop.")));
    TRY(paper, paperFrom(scanned, shops.data.front(), front));
    BindSlip::Request request;
    static_cast<SlipPaper &>(request) = paper;
    request.capturedAt = now();
    request.placeId = m_desk;
    request.orderId = order;
    return request;
}

Result<QString> Tour::holdLines(const std::vector<LottoTicketId> &lines)
{
    TRY(lease, m_cast->agent.call<TakeLease>({m_shop, lines}));
    return lease.holder;
}

Result<QString> Tour::takeLease()
{
    TRY_DO(setClock(QDate(2018, 6, 30), QTime(15, 0)));
    TRY(runs, m_cast->agent.call<ListPurchaseRuns>({m_shop}));
    TRY_DO(expect(!runs.data.empty() && runs.data.front().drawId == m_draw,
                  QStringLiteral("The first run is not that of 30 Jun 2018.")));
    const PurchaseRun run = runs.data.front();
    ListLinesToBuy::Request request;
    request.shopId = m_shop;
    request.drawId = m_draw;
    TRY(lines, m_cast->agent.call<ListLinesToBuy>(request));
    std::vector<LottoTicketId> mine;
    for (const LineToBuy &line : lines.data) {
        if (line.orderId == m_order) {
            mine.push_back(line.ticketId);
        }
    }
    TRY(holder, holdLines(mine));
    return QStringLiteral("%1 lines for %2 to buy within %3 minutes, %4 at the terminal; %5 takes %6.")
        .arg(run.lines)
        .arg(run.drawDate.toText())
        .arg(run.minutesLeft)
        .arg(toText(run.ticketCost), holder)
        .arg(mine.size());
}

Result<QString> Tour::offerWrongTicket(const ScannedPaper &scanned)
{
    TRY(request, bindRequest(m_cast->agent, m_order, scanned));
    TRY(refusal, refusalOf(m_cast->agent.call<BindSlip>(request), "binding.mismatch"));
    return QStringLiteral("The service refuses it too: %1").arg(refusal);
}

Result<QString> Tour::scanWrongTicket()
{
    TRY_DO(setClock(QDate(2018, 6, 30), QTime(15, 12)));
    m_counter = std::make_unique<TicketCounter>(m_options.scanProgram);
    TRY(photo,
        photoOf(QStringLiteral("wrong-ticket.jpg"), QStringLiteral("0773-019779073-125509"),
                {8, 33, 56, 57, 65}, 5, QDate(2018, 7, 11), QTime(15, 11, 20)));
    TRY(scanned, m_counter->scan(photo));
    TRY(match, matchWithLease(scanned));
    const QString sentences = sentencesOf(match);
    TRY_DO(expect(match.verdict == MatchVerdict::Wrong,
                  QStringLiteral("The wrong ticket was not stopped: %1").arg(sentences)));
    for (const QString &reason : {QStringLiteral("11 Jul 2018 is printed, 30 Jun 2018 was ordered"),
                                  QStringLiteral("33 is printed, 25 was ordered")}) {
        TRY_DO(expect(sentences.contains(reason),
                      QStringLiteral("“%1” is missing in: %2").arg(reason, sentences)));
    }
    TRY(more, offerWrongTicket(scanned));
    return QStringLiteral("%1 is stopped: %2 %3").arg(scanned.serial(), sentences, more);
}

Result<QString> Tour::scanTicket()
{
    TRY_DO(setClock(QDate(2018, 6, 30), QTime(15, 15)));
    QString photo = m_options.ticketFile;
    if (photo.isEmpty()) {
        TRY(rendered,
            photoOf(QStringLiteral("ticket.jpg"), QStringLiteral("0773-013893378-128109"), orderedNumbers,
                    orderedPowerball, orderedDraw, QTime(15, 13, 1)));
        photo = rendered;
    }
    TRY(scanned, m_counter->scan(photo));
    TRY_DO(expect(scanned.reading.ticket.has_value(),
                  QStringLiteral("No lottery ticket was recognised on “%1”.").arg(photo)));
    m_paper = scanned;
    return QStringLiteral("Read %1: %2 (%3 by %4 pixels; codes: %5).")
        .arg(scanned.serial(), scanned.plays())
        .arg(scanned.reading.width)
        .arg(scanned.reading.height)
        .arg(scanned.reading.codes.size());
}

Result<SlipSummary> Tour::bindPaper()
{
    TRY(request, bindRequest(m_cast->agent, m_order, *m_paper));
    TRY(bound, m_cast->agent.call<BindSlip>(request));
    return bound.slip;
}

Result<QString> Tour::bindTicket()
{
    TRY(match, matchWithLease(*m_paper));
    if (match.verdict != MatchVerdict::Match) {
        return fail(ErrorKind::Conflict, QStringLiteral("counter.stopped"),
                    QStringLiteral("%1 is stopped at the counter (%2): %3")
                        .arg(m_paper->serial(), matchVerdictName(match.verdict), sentencesOf(match)));
    }
    TRY(slip, bindPaper());
    m_slip = slip.id;
    TRY_DO(expectStatus(m_order, QStringLiteral("purchased_usa")));
    return QStringLiteral("%1 agrees with barcode, print and order, and is bound to %2 for %3; the photo is "
                          "kept; the order is purchased_usa.")
        .arg(slip.serial, slip.orderNumber.value_or(QString()), toText(slip.price));
}

Result<QString> Tour::moveToBox()
{
    TRY(moved, m_cast->agent.call<MoveSlip>({m_slip, m_box, {}}));
    return QStringLiteral("%1 put %2 into %3.").arg(moved.person, m_paper->serial(), moved.place);
}

Result<QString> Tour::offerDuplicate()
{
    TRY(request, bindRequest(m_cast->agent, m_secondOrder, *m_paper));
    return refusalOf(m_cast->agent.call<BindSlip>(request), "binding.duplicate");
}

Result<QString> Tour::bindDuplicate()
{
    TRY(refusal, offerDuplicate());
    TRY(first, order(m_order));
    TRY_DO(expect(refusal.contains(first.order.orderNumber),
                  QStringLiteral("The refusal does not name %1: %2").arg(first.order.orderNumber, refusal)));
    return refusal;
}

Result<QString> Tour::bindLate()
{
    TRY(photo,
        photoOf(QStringLiteral("late-ticket.jpg"), QStringLiteral("0773-013893912-640209"), orderedNumbers,
                orderedPowerball, orderedDraw, QTime(15, 21, 40)));
    TRY(scanned, m_counter->scan(photo));
    TRY(request, bindRequest(m_cast->adminA, m_secondOrder, scanned));
    TRY(late, m_cast->adminA.call<BindSlip>(request));
    TRY_DO(expect(late.slip.binding == QLatin1String("quarantined") && late.quarantine
                      && late.quarantine->approvalId,
                  QStringLiteral("The late slip is %1 and not quarantined.").arg(late.slip.binding)));
    m_lateBinding = *late.quarantine->approvalId;
    TRY(refusal, refusalOf(approveNow(m_cast->adminA, m_lateBinding), "approval.same_person"));
    return QStringLiteral("%1 came after the draw and is in quarantine; to %2, who brought it: %3")
        .arg(late.slip.serial, m_cast->adminA.name(), refusal);
}

Result<QString> Tour::settleLate()
{
    TRY_DO(rejectNow(m_cast->adminB, m_lateBinding,
                     QStringLiteral("The photo was taken after the draw; it proves nothing.")));
    TRY(missed, m_cast->adminA.call<SettleMissedLines>({m_draw}));
    TRY(second, order(m_secondOrder));
    TRY_DO(expect(missed.refundedLines == 1 && second.refunded == second.order.charge,
                  QStringLiteral("%1 lines were refunded, %2 of %3.")
                      .arg(missed.refundedLines)
                      .arg(toText(second.refunded), toText(second.order.charge))));
    return QStringLiteral("%1 rejects it; %2 are refunded for order %3, which is %4.")
        .arg(m_cast->adminB.name(), toText(second.refunded), second.order.orderNumber, second.order.status);
}

} // namespace truvamate::tour
