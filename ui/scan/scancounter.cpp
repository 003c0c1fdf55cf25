#include "ui/scan/scancounter.h"

#include <QDir>

namespace truvamate {

namespace {

constexpr int readTimeoutMs = 30'000;
constexpr int workers = 2;

ReaderProcess::Settings readerSettings(const QString &program, const QString &dataFolder)
{
    return {program, readTimeoutMs, QDir(dataFolder).filePath(QStringLiteral("unreadable"))};
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

} // namespace truvamate
