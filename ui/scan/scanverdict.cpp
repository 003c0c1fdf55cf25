#include "ui/scan/scancounter.h"

#include "ui/scan/reasonwords.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

// From what is printed to a verdict: the journal is asked, then the workspace, and the orders that wait.
namespace truvamate {

namespace {

constexpr int workspacePatienceMs = 4'000;

QString soundOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Match:
        return QStringLiteral("match");
    case VerdictKind::Stop:
        return QStringLiteral("stop");
    default:
        return QStringLiteral("attention");
    }
}

/// "All 1 of 1 plays".
QString matchTitle(const TicketReading &ticket, const OrderMatch &order)
{
    const auto plays = static_cast<int>(ticket.plays.size() * ticket.drawDates.size());
    return ScanCounter::tr("Match: %1 of %n plays", nullptr, plays).arg(order.match.assignments.size());
}

QStringList missingWords(const Missing &missing)
{
    QStringList words;
    if (missing.ticket) {
        return {ScanCounter::tr("No ticket could be read on the photo. Take it again, or set it aside.")};
    }
    if (missing.game) {
        words.append(ScanCounter::tr("The game could not be read: take the photo again."));
    }
    if (missing.serial) {
        words.append(ScanCounter::tr("The serial is missing: use the hand scanner, or type it."));
    }
    if (missing.drawDate) {
        words.append(ScanCounter::tr("The draw date is missing: type it."));
    }
    if (missing.price) {
        words.append(ScanCounter::tr("The price is missing: type it."));
    }
    if (!missing.plays.isEmpty()) {
        words.append(ScanCounter::tr("Numbers are doubtful in play %1: choose what is printed.")
                         .arg(missing.plays.join(QStringLiteral(", "))));
    }
    return words;
}

bool isUnreachable(const Error &error)
{
    return error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Unauthenticated;
}

} // namespace

Verdict checkingVerdict()
{
    return {VerdictKind::Checking, ScanCounter::tr("Checking…"), {}, {}, {}};
}

/// Shows the first that waits.
void ScanCounter::present()
{
    if (front() && front()->isRead && front()->verdict.kind == VerdictKind::Reading) {
        evaluate();
    }
    Q_EMIT currentChanged();
}

/// Compares what is on the screen with what waits, asks whether the paper is known, and says what is to be
/// done. Offline it says what can be said here.
void ScanCounter::evaluate()
{
    CounterTicket &ticket = *front();
    ++m_question;
    ticket.preview.reset();
    ticket.isUnchecked = false;
    ticket.candidates = rankOrders(ticket.reading(), orders());
    ticket.chosen = 0;
    if (ticket.readError) {
        conclude({VerdictKind::Attention,
                  tr("Not readable"),
                  words::errorSentence(*ticket.readError),
                  {},
                  ticket.readError->code});
        return;
    }
    ticket.verdict = checkingVerdict();
    Q_EMIT currentChanged();
    const auto serial = ticket.reading().ticket ? ticket.reading().ticket->serial : std::nullopt;
    if (serial) {
        askJournal(ticket);
    } else {
        judge(ticket.scan.id);
    }
}

void ScanCounter::askJournal(const CounterTicket &ticket)
{
    const QString serial = *ticket.reading().ticket->serial;
    m_outbox.journal().read<std::optional<Scan>>(
        [serial, id = ticket.scan.id](ScanStore &store) -> Result<std::optional<Scan>> {
            TRY(earlier, store.withSerial(serial));
            const bool isOther = earlier && earlier->id != id && !earlier->photos.empty();
            return isOther ? earlier : std::nullopt;
        },
        this,
        [this, question = m_question, id = ticket.scan.id](const Result<std::optional<Scan>> &earlier) {
            if (question != m_question || !front() || front()->scan.id != id) {
                return;
            }
            if (!earlier || !*earlier) {
                askWorkspace(*front());
                return;
            }
            const Shop *shop = m_runs.shop();
            const QString when
                = words::moment((*earlier)->at, shop ? QTimeZone(shop->zone.toLatin1()) : easternZone(),
                                m_context.clock.now());
            const QString order = (*earlier)->decision ? (*earlier)->decision->orderNumber : QString();
            stopAsKnown(id,
                        order.isEmpty()
                            ? tr("It was scanned here at %1.").arg(when)
                            : tr("It was scanned here at %1 and is bound to %2.").arg(when, order));
        });
}

void ScanCounter::stopAsKnown(QUuid scan, const QString &sentence)
{
    if (front() && front()->scan.id == scan) {
        conclude({VerdictKind::Stop, tr("Known already"), sentence, {}, QStringLiteral("binding.duplicate")});
    }
}

void ScanCounter::askWorkspace(const CounterTicket &ticket)
{
    ListSlips::Request request;
    request.serial = *ticket.reading().ticket->serial;
    m_context.transport.call<ListSlips>(
        request, this,
        [this, question = m_question, id = ticket.scan.id](const Result<Page<SlipSummary>> &slips) {
            if (question != m_question) {
                return;
            }
            if (!slips) {
                judgeOffline(id);
            } else if (slips->data.empty()) {
                askPreview(id);
            } else {
                const SlipSummary &slip = slips->data.front();
                stopAsKnown(id,
                            slip.orderNumber ? tr("It is bound to %1.").arg(*slip.orderNumber)
                                             : tr("It belongs to the house."));
            }
        });
    QTimer::singleShot(workspacePatienceMs, this, [this, question = m_question, id = ticket.scan.id] {
        if (question == m_question && front() && front()->verdict.kind == VerdictKind::Checking) {
            judgeOffline(id);
        }
    });
}

void ScanCounter::judgeOffline(QUuid scan)
{
    if (CounterTicket *ticket = find(scan)) {
        ticket->isUnchecked = true;
        ++m_question;
        judge(scan);
    }
}

/// What the workspace would say to binding it now, where there is something to bind.
void ScanCounter::askPreview(QUuid scan)
{
    CounterTicket *ticket = find(scan);
    const bool isBindable = ticket && ticket->order() && ticket->order()->match.verdict != MatchVerdict::Wrong
        && missingOf(ticket->reading()).isNothing();
    if (!isBindable) {
        judge(scan);
        return;
    }
    m_outbox.uploader().uploadPhotos(
        scan, this, [this, scan, question = m_question](const Result<Scan> &uploaded) {
            CounterTicket *now = find(scan);
            if (question != m_question || !now) {
                return;
            }
            if (!uploaded) {
                judgeOffline(scan);
                return;
            }
            now->scan = *uploaded;
            BindSlip::Request request = bindRequest(*now);
            request.frontFileId = uploaded->photo(QStringLiteral("front"))->fileId.value_or(FileId());
            m_context.transport.call<PreviewBinding>(
                request, this, [this, scan, question](const Result<BindingPreview> &preview) {
                    CounterTicket *asked = find(scan);
                    if (question != m_question || !asked) {
                        return;
                    }
                    if (preview) {
                        asked->preview = *preview;
                    } else {
                        asked->isUnchecked = isUnreachable(preview.error());
                    }
                    judge(scan);
                });
        });
}

void ScanCounter::judge(QUuid scan)
{
    CounterTicket *ticket = find(scan);
    if (!ticket || ticket != front()) {
        return;
    }
    const OrderMatch *order = ticket->order();
    const ImageReading reading = ticket->reading();
    const QStringList reasons = order ? reasonWords(order->match.reasons) : QStringList();
    if (ticket->preview && !ticket->preview->accepted) {
        QStringList said;
        for (const QString &reason : ticket->preview->reasons) {
            said.append(reasonWords(reason));
        }
        conclude({VerdictKind::Stop, tr("Stop: the workspace refuses it"),
                  ticket->preview->message.value_or(QString()), said,
                  ticket->preview->code.value_or(QString())});
    } else if (order && order->match.verdict == MatchVerdict::Wrong) {
        conclude({VerdictKind::Stop, tr("Stop: wrong ticket"), reasons.value(0), reasons.mid(1),
                  order->match.reasons.front().code});
    } else if (const Missing missing = missingOf(reading); !missing.isNothing()) {
        const QStringList words = missingWords(missing) + reasonWords(reading.quality);
        conclude({VerdictKind::Attention, tr("Look at it"), words.value(0), words.mid(1),
                  QStringLiteral("scan.incomplete")});
    } else if (!order) {
        conclude({VerdictKind::Attention,
                  tr("Nothing waits for it"),
                  tr("No ordered line waits for a ticket. Set it aside as paper of the house."),
                  {},
                  QStringLiteral("match.nothing_ordered")});
    } else if (order->match.verdict == MatchVerdict::Check || order->match.assignments.empty()) {
        conclude({VerdictKind::Attention, tr("Compare it"),
                  tr("Order %1 · compare print and order, then press Enter twice").arg(order->order.number),
                  reasons, QStringLiteral("match.check")});
    } else {
        const QString sentence = ticket->isUnchecked
            ? tr("Order %1 · the workspace cannot be asked; it is sent later").arg(order->order.number)
            : tr("Order %1 · barcode, print and order agree").arg(order->order.number);
        QStringList warnings;
        if (ticket->preview) {
            if (ticket->preview->late) {
                warnings.append(tr("The draw has closed: it will be kept apart until two people decided."));
            }
            for (const QString &warning : ticket->preview->warnings) {
                warnings.append(reasonWords(warning));
            }
        }
        conclude({warnings.isEmpty() ? VerdictKind::Match : VerdictKind::Attention,
                  warnings.isEmpty() ? matchTitle(*reading.ticket, *order) : tr("Compare it"),
                  sentence,
                  warnings,
                  {}});
    }
}

/// One verdict, one sound.
void ScanCounter::conclude(const Verdict &verdict)
{
    ++m_question;
    CounterTicket &ticket = *front();
    ticket.verdict = verdict;
    if (!std::exchange(ticket.hasSounded, true)) {
        m_context.shell.play(soundOf(verdict.kind));
    }
    Q_EMIT currentChanged();
}

} // namespace truvamate
