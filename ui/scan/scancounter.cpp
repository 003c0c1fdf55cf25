#include "ui/scan/scancounter.h"

#include "models/tickets/serial.h"
#include "ui/scan/reasonwords.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QDir>
#include <QFile>

namespace truvamate {

namespace {

constexpr int readTimeoutMs = 30'000;
constexpr int workspacePatienceMs = 4'000;
constexpr int workers = 2;

ReaderProcess::Settings readerSettings(const QString &program, const QString &dataFolder)
{
    return {program, readTimeoutMs, QDir(dataFolder).filePath(QStringLiteral("unreadable"))};
}

Verdict reading()
{
    return {VerdictKind::Reading, ScanCounter::tr("Reading…"), ScanCounter::tr("The photo is kept."), {}, {}};
}

Verdict checking()
{
    return {VerdictKind::Checking, ScanCounter::tr("Checking…"), {}, {}, {}};
}

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

QImage imageOf(const RawPicture &picture)
{
    if (picture.isNull() || picture.pixels.size() != picture.size()) {
        return {};
    }
    const auto format = picture.channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    return QImage(reinterpret_cast<const uchar *>(picture.pixels.constData()), picture.width, picture.height,
                  static_cast<qsizetype>(picture.width) * picture.channels, format)
        .copy();
}

ScanCounter::ScanCounter(const DeskContext &context, Outbox &outbox, RunKeeper &runs,
                         const QString &scanProgram, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_outbox(outbox)
    , m_runs(runs)
    , m_readers(readerSettings(scanProgram, context.dataFolder), workers)
{
    followOutbox();
}

ScanCounter::~ScanCounter() = default;

void ScanCounter::followOutbox()
{
    const auto free = [this](const Scan &scan) {
        m_taken -= ticketsOf(scan);
        m_runs.refreshSoon();
    };
    connect(&m_outbox.uploader(), &ScanUploader::acknowledged, this, free);
    connect(&m_outbox.uploader(), &ScanUploader::refused, this, [this, free](const Scan &scan) {
        free(scan);
        m_context.shell.notify(Tone::Wrong,
                               tr("The workspace refused the slip %1: %2").arg(scan.serial, scan.reason),
                               {QStringLiteral("scan"), scan.id.toString(QUuid::WithoutBraces), {}});
    });
    connect(&m_outbox.journal(), &ScanJournal::failed, this, &ScanCounter::failed);
    // Waiting lines may be here only now: what is on the screen is compared again.
    connect(&m_runs, &RunKeeper::changed, this, [this] {
        const CounterTicket *shown = front();
        const bool isOpen = shown && shown->isRead
            && (shown->verdict.kind == VerdictKind::Attention
                || shown->verdict.kind == VerdictKind::Checking);
        if (isOpen && !shown->isCompared && shown->candidates.empty() && !orders().empty()) {
            evaluate();
        }
    });
}

QSet<LottoTicketId> ScanCounter::ticketsOf(const Scan &scan) const
{
    QSet<LottoTicketId> tickets;
    if (scan.decision) {
        for (const QJsonValue &wish : scan.decision->request[QLatin1String("placements")].toArray()) {
            if (const auto id = LottoTicketId::fromString(wish[QLatin1String("ticket_id")].toString())) {
                tickets.insert(*id);
            }
        }
    }
    return tickets;
}

std::vector<WaitingOrder> ScanCounter::orders() const
{
    std::vector<LineToBuy> lines = m_runs.lines();
    std::erase_if(lines, [&](const LineToBuy &line) { return m_taken.contains(line.ticketId); });
    const PurchaseRun *run = m_runs.run();
    return waitingOrders(lines, run ? run->drawId : DrawId());
}

void ScanCounter::resumeUndecided()
{
    m_outbox.journal().read<std::vector<Scan>>([](ScanStore &store) { return store.undecided(); }, this,
                                               [this](const Result<std::vector<Scan>> &scans) {
                                                   if (!scans) {
                                                       Q_EMIT failed(scans.error());
                                                       return;
                                                   }
                                                   for (const Scan &scan : *scans) {
                                                       if (!scan.photos.empty() && !find(scan.id)) {
                                                           takeScan(scan);
                                                       }
                                                   }
                                               });
    m_outbox.journal().read<std::vector<Scan>>([](ScanStore &store) { return store.list({}, 1000); }, this,
                                               [this](const Result<std::vector<Scan>> &scans) {
                                                   for (const Scan &scan :
                                                        scans ? *scans : std::vector<Scan>()) {
                                                       if (scan.isUnsent()) {
                                                           m_taken += ticketsOf(scan);
                                                       }
                                                   }
                                               });
}

void ScanCounter::takePhoto(const NewScan &photo)
{
    m_outbox.journal().write<Scan>([photo](ScanStore &store) { return store.record(photo); }, this,
                                   [this](const Result<Scan> &scan) {
                                       if (scan) {
                                           takeScan(*scan);
                                       } else {
                                           m_context.shell.play(QStringLiteral("stop"));
                                       }
                                   });
}

/// It is on the disk: from here on it cannot be lost.
void ScanCounter::takeScan(const Scan &scan)
{
    CounterTicket ticket;
    ticket.scan = scan;
    ticket.verdict = reading();
    m_queue.push_back(std::move(ticket));
    const ScanPhoto *photo = scan.photo(QStringLiteral("front"));
    m_outbox.journal().read<QByteArray>(
        [path = photo->path](ScanStore &) -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                return fail(ErrorKind::NotFound, QStringLiteral("photo.unreadable"),
                            QStringLiteral("The kept photo cannot be opened: %1.").arg(file.errorString()));
            }
            return file.readAll();
        },
        this,
        [this, id = scan.id](const Result<QByteArray> &bytes) {
            if (bytes) {
                readPhoto(id, *bytes);
            } else {
                takeReading(id, tl::unexpected<Error>(bytes.error()));
            }
        });
    if (scan.photo(QStringLiteral("back"))) {
        readBack(scan);
    }
    present();
}

void ScanCounter::readPhoto(QUuid scan, const QByteArray &bytes)
{
    ReadOptions options;
    options.previewPixels = largestPreviewPixels;
    m_reads[scan] = m_readers.read(bytes, options, this, [this, scan](const Result<ReadImage> &read) {
        m_reads.erase(scan);
        takeReading(scan, read);
    });
}

void ScanCounter::skipReading()
{
    if (front()) {
        if (const auto request = m_reads.find(front()->scan.id); request != m_reads.end()) {
            m_readers.cancel(request->second);
        }
    }
}

CounterTicket *ScanCounter::find(QUuid scan)
{
    const auto found
        = std::ranges::find_if(m_queue, [&](const CounterTicket &each) { return each.scan.id == scan; });
    return found == m_queue.end() ? nullptr : &*found;
}

CounterTicket *ScanCounter::front()
{
    return m_queue.empty() ? nullptr : &m_queue.front();
}

const CounterTicket *ScanCounter::current() const
{
    if (!m_queue.empty()) {
        return &m_queue.front();
    }
    return m_last ? &*m_last : nullptr;
}

int ScanCounter::waiting() const
{
    return m_queue.empty() ? 0 : static_cast<int>(m_queue.size()) - 1;
}

void ScanCounter::takeReading(QUuid scan, const Result<ReadImage> &read)
{
    CounterTicket *ticket = find(scan);
    if (!ticket) {
        return;
    }
    ticket->isRead = true;
    if (read) {
        ticket->read = read->reading;
        ticket->front = imageOf(read->preview);
        for (const RawPicture &crop : read->crops) {
            ticket->crops.push_back(imageOf(crop));
        }
        noteReading(*ticket);
    } else {
        ticket->readError = read.error();
    }
    if (ticket == front()) {
        evaluate();
    }
}

void ScanCounter::noteReading(const CounterTicket &ticket)
{
    const QString serial
        = ticket.reading().ticket ? ticket.reading().ticket->serial.value_or(QString()) : QString();
    m_outbox.journal().write<Scan>([id = ticket.scan.id, json = toJson(ticket.reading()),
                                    serial](ScanStore &store) { return store.setReading(id, json, serial); },
                                   this,
                                   [this, id = ticket.scan.id](const Result<Scan> &scan) {
                                       if (CounterTicket *noted = scan ? find(id) : nullptr) {
                                           noted->scan = *scan;
                                       }
                                   });
    if (!serial.isEmpty()) {
        mergeHandScan(ticket.scan, serial);
    }
}

/// The hand scanner may have had this serial before the camera.
void ScanCounter::mergeHandScan(const Scan &photo, const QString &serial)
{
    m_outbox.journal().write<int>(
        [id = photo.id, serial](ScanStore &store) -> Result<int> {
            TRY(undecided, store.undecided());
            int merged = 0;
            for (const Scan &scan : undecided) {
                if (scan.id != id && scan.photos.empty() && scan.serial == serial) {
                    TRY_DO(store.setAside(scan.id, QStringLiteral("scan.has_photo"), {}));
                    ++merged;
                }
            }
            return merged;
        },
        this, {});
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
    ticket.verdict = checking();
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
        conclude({VerdictKind::Attention, tr("Look at it"), missingWords(missing).value(0),
                  missingWords(missing).mid(1), QStringLiteral("scan.incomplete")});
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
    if (settleNumber(*ticket->read.ticket, letter, position, value)) {
        if (index < ticket->crops.size()) {
            ticket->crops.erase(ticket->crops.begin() + static_cast<std::ptrdiff_t>(index));
        }
        ticket->isCompared = false;
        noteReading(*ticket);
        evaluate();
    }
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
    ticket->verdict = checking();
    Q_EMIT currentChanged();
    askPreview(ticket->scan.id);
}

void ScanCounter::takeBack(const NewScan &photo)
{
    const CounterTicket *ticket = front();
    if (!ticket) {
        takePhoto(photo);
        return;
    }
    m_outbox.journal().write<Scan>(
        [id = ticket->scan.id, photo](ScanStore &store) {
            return store.addPhoto(id, QStringLiteral("back"), photo);
        },
        this,
        [this, id = ticket->scan.id](const Result<Scan> &scan) {
            CounterTicket *now = find(id);
            if (!scan) {
                m_context.shell.play(QStringLiteral("stop"));
            } else if (now) {
                now->scan = *scan;
                readBack(*scan);
            }
        });
}

/// Only for the picture: nothing on a back is compared.
void ScanCounter::readBack(const Scan &scan)
{
    m_outbox.journal().read<QByteArray>(
        [path = scan.photo(QStringLiteral("back"))->path](ScanStore &) -> Result<QByteArray> {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        },
        this,
        [this, id = scan.id](const Result<QByteArray> &bytes) {
            ReadOptions options;
            options.codesOnly = true;
            options.previewPixels = largestPreviewPixels;
            m_readers.read(bytes.value_or(QByteArray()), options, this,
                           [this, id](const Result<ReadImage> &read) {
                               CounterTicket *ticket = find(id);
                               if (ticket && read) {
                                   ticket->back = imageOf(read->preview);
                                   Q_EMIT currentChanged();
                               } else if (ticket) {
                                   Q_EMIT failed(read.error());
                               }
                           });
        });
}

void ScanCounter::takeCode(const QString &code)
{
    const Shop *shop = m_runs.shop();
    const auto serial
        = canonicalSerial(shop ? ticketLayoutOfState(shop->state) : genericTicketLayout(), code);
    if (!serial) {
        m_context.shell.play(QStringLiteral("stop"));
        Q_EMIT said(tr("“%1” is not the code of a lottery ticket.").arg(code));
        return;
    }
    CounterTicket *ticket = front();
    const auto shown
        = ticket && ticket->isRead && ticket->reading().ticket ? ticket->reading().ticket : std::nullopt;
    if (shown && shown->barcodeSerial == *serial) {
        Q_EMIT said(tr("It is the ticket on the screen."));
    } else if (shown && mayDecide() && !shown->barcodeSerial
               && (!shown->printedSerial || *shown->printedSerial == *serial)) {
        HandEntry entry = ticket->entry;
        entry.scannedSerial = code;
        enter(entry);
    } else {
        recordCode(*serial);
    }
}

void ScanCounter::recordCode(const QString &serial)
{
    NewScan scan;
    scan.person = m_context.session.isSignedIn() ? m_context.session.view().userId : UserId();
    scan.serial = serial;
    scan.isByHandScanner = true;
    struct Recorded
    {
        Scan scan;
        bool isKnown = false;
    };
    m_outbox.journal().write<Recorded>(
        [scan](ScanStore &store) -> Result<Recorded> {
            TRY(known, store.withSerial(scan.serial));
            if (known) {
                return Recorded{*known, true};
            }
            TRY(recorded, store.record(scan));
            return Recorded{recorded, false};
        },
        this,
        [this](const Result<Recorded> &recorded) {
            if (!recorded || recorded->isKnown) {
                m_context.shell.play(QStringLiteral("stop"));
                if (recorded) {
                    Q_EMIT said(tr("%1 is scanned already.").arg(recorded->scan.serial));
                }
                return;
            }
            m_context.shell.play(QStringLiteral("attention"));
            CounterTicket ticket;
            ticket.scan = recorded->scan;
            ticket.verdict = {VerdictKind::NeedsPhoto,
                              tr("Photo needed"),
                              tr("%1 is kept. Now its photo.").arg(recorded->scan.serial),
                              {},
                              {}};
            m_last = std::move(ticket);
            Q_EMIT currentChanged();
        });
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
