#include "ui/scan/scancounter.h"

// What a person decides about the ticket on the screen.
namespace truvamate {

bool ScanCounter::mayDecide() const
{
    if (m_queue.empty()) {
        return false;
    }
    const VerdictKind kind = m_queue.front().verdict.kind;
    return kind == VerdictKind::Match || kind == VerdictKind::Attention || kind == VerdictKind::Stop;
}

bool ScanCounter::mayCompare() const
{
    if (m_queue.empty() || m_queue.front().verdict.kind != VerdictKind::Attention) {
        return false;
    }
    const CounterTicket &ticket = m_queue.front();
    return !ticket.isCompared && ticket.order() && !ticket.order()->match.assignments.empty()
        && !ticket.readError && missingOf(ticket.reading()).isNothing();
}

bool ScanCounter::mayBind() const
{
    if (m_queue.empty() || !m_runs.shop()) {
        return false;
    }
    const CounterTicket &ticket = m_queue.front();
    return ticket.verdict.kind == VerdictKind::Match
        || (ticket.verdict.kind == VerdictKind::Attention && ticket.isCompared);
}

void ScanCounter::goOn()
{
    if (mayBind()) {
        bind();
    } else if (mayCompare()) {
        front()->isCompared = true;
        Q_EMIT currentChanged();
    } else if (front() && front()->verdict.kind == VerdictKind::Stop) {
        acknowledge();
    }
}

SlipPaper ScanCounter::paper(const CounterTicket &ticket) const
{
    SlipPaper paper = paperOf(ticket.reading(), ticket.entry, *m_runs.shop());
    paper.capturedAt = ticket.scan.at;
    paper.placeId = m_runs.place();
    return paper;
}

BindSlip::Request ScanCounter::bindRequest(const CounterTicket &ticket) const
{
    BindSlip::Request request;
    static_cast<SlipPaper &>(request) = paper(ticket);
    request.orderId = ticket.order()->order.id;
    for (const PlayAssignment &each : ticket.order()->match.assignments) {
        if (const auto id = LottoTicketId::fromString(each.lineId)) {
            request.placements.push_back({each.letter, each.draw, *id});
        }
    }
    return request;
}

void ScanCounter::bind()
{
    if (!mayBind()) {
        return;
    }
    const CounterTicket &ticket = *front();
    const QString number = ticket.order()->order.number;
    const ScanDecision decision{ScanDecision::Kind::Bind, toJson(bindRequest(ticket)), number};
    m_outbox.journal().write<Scan>(
        [id = ticket.scan.id, decision](ScanStore &store) { return store.decide(id, decision); }, this,
        [this](const Result<Scan> &decided) {
            if (!decided) {
                m_context.shell.play(QStringLiteral("stop"));
                return;
            }
            m_taken += ticketsOf(*decided);
            m_outbox.uploader().wake();
            Q_EMIT bound(*decided);
        });
    finishFront({VerdictKind::Bound,
                 tr("Bound to %1").arg(number),
                 tr("It is being sent. The next, please."),
                 {},
                 {}});
}

void ScanCounter::acknowledge()
{
    if (!front() || front()->verdict.kind != VerdictKind::Stop) {
        return;
    }
    QStringList why{front()->verdict.sentence};
    why += front()->verdict.reasons;
    setAside(front()->verdict.code, why.join(u' '), false);
}

void ScanCounter::setAside(const QString &code, const QString &reason, bool asHouses)
{
    if (!mayDecide()) {
        return;
    }
    const CounterTicket &ticket = *front();
    const bool isReadable = m_runs.shop() && missingOf(ticket.reading()).isNothing();
    if (asHouses && isReadable) {
        ReportOrphanSlip::Request request;
        static_cast<SlipPaper &>(request) = paper(ticket);
        request.reason = reason;
        const ScanDecision decision{ScanDecision::Kind::Orphan, toJson(request), {}};
        m_outbox.journal().write<Scan>(
            [id = ticket.scan.id, decision](ScanStore &store) { return store.decide(id, decision); }, this,
            [this](const Result<Scan> &) { m_outbox.uploader().wake(); });
        finishFront({VerdictKind::Bound,
                     tr("Paper of the house"),
                     tr("It is being sent. The next, please."),
                     {},
                     {}});
        return;
    }
    m_outbox.journal().write<Scan>(
        [id = ticket.scan.id, code, reason](ScanStore &store) { return store.setAside(id, code, reason); },
        this, {});
    finishFront({VerdictKind::Bound, tr("Set aside"), reason, {}, {}});
}

void ScanCounter::finishFront(const Verdict &verdict)
{
    ++m_question;
    m_last = std::move(m_queue.front());
    m_queue.pop_front();
    m_last->verdict = verdict;
    present();
}

void ScanCounter::settle(const QString &letter, int position, int value)
{
    CounterTicket *ticket = front();
    if (!ticket || !ticket->read.ticket) {
        return;
    }
    const auto &numbers = ticket->read.ticket->doubtfulNumbers;
    const auto doubtful = std::ranges::find_if(numbers, [&](const DoubtfulNumber &number) {
        return number.letter == letter && number.position == position;
    });
    const auto index = static_cast<std::size_t>(doubtful - numbers.begin());
    Correction correction{letter, position, value, *ticket->read.ticket, ticket->crops};
    if (settleNumber(*ticket->read.ticket, letter, position, value)) {
        if (index < ticket->crops.size()) {
            ticket->crops.erase(ticket->crops.begin() + static_cast<std::ptrdiff_t>(index));
        }
        ticket->corrections.push_back(std::move(correction));
        ticket->isCompared = false;
        noteReading(*ticket);
        evaluate();
    }
}

void ScanCounter::undoSettling()
{
    CounterTicket *ticket = front();
    if (!ticket || ticket->corrections.empty() || !mayDecide()) {
        return;
    }
    Correction &last = ticket->corrections.back();
    ticket->read.ticket = std::move(last.before);
    ticket->crops = std::move(last.cropsBefore);
    ticket->corrections.pop_back();
    ticket->isCompared = false;
    noteReading(*ticket);
    evaluate();
}

void ScanCounter::enter(const HandEntry &entry)
{
    if (CounterTicket *ticket = front(); ticket && mayDecide()) {
        ticket->entry = entry;
        ticket->isCompared = false;
        noteReading(*ticket);
        evaluate();
    }
}

void ScanCounter::chooseOrder(std::size_t candidate)
{
    CounterTicket *ticket = front();
    if (!ticket || candidate >= ticket->candidates.size() || candidate == ticket->chosen) {
        return;
    }
    ++m_question;
    ticket->chosen = candidate;
    ticket->preview.reset();
    ticket->isCompared = false;
    ticket->verdict = checkingVerdict();
    Q_EMIT currentChanged();
    askPreview(ticket->scan.id);
}

void ScanCounter::resend(QUuid scan)
{
    m_outbox.journal().write<Scan>([scan](ScanStore &store) { return store.resume(scan); }, this,
                                   [this](const Result<Scan> &again) {
                                       if (again) {
                                           m_taken += ticketsOf(*again);
                                           m_outbox.uploader().wake();
                                       }
                                   });
}

void ScanCounter::takeUp(QUuid scan)
{
    m_outbox.journal().write<Scan>(
        [scan](ScanStore &store) -> Result<Scan> {
            TRY(found, store.scan(scan));
            return found.state == ScanState::SetAside ? store.resume(scan) : Result<Scan>(found);
        },
        this,
        [this](const Result<Scan> &found) {
            if (found && found->state == ScanState::Scanned && !found->photos.empty() && !find(found->id)) {
                takeScan(*found);
            }
        });
}

void ScanCounter::reportOrphan(const Scan &scan, const QString &reason)
{
    const auto reading = imageReadingFromJson(scan.reading);
    if (!reading || !missingOf(*reading).isNothing() || !m_runs.shop()) {
        Q_EMIT said(tr("This paper could not be read whole: take it up again and add what is missing."));
        return;
    }
    ReportOrphanSlip::Request request;
    static_cast<SlipPaper &>(request) = paperOf(*reading, {}, *m_runs.shop());
    request.capturedAt = scan.at;
    request.placeId = m_runs.place();
    request.reason = reason;
    const ScanDecision decision{ScanDecision::Kind::Orphan, toJson(request), {}};
    m_outbox.journal().write<Scan>(
        [id = scan.id, decision](ScanStore &store) { return store.decide(id, decision); }, this,
        [this](const Result<Scan> &) { m_outbox.uploader().wake(); });
}

} // namespace truvamate
