#include "scanner/imagereader.h"

#include "scanner/codereader.h"
#include "scanner/paper.h"
#include "scanner/quality.h"
#include "scanner/severaltickets.h"
#include "scanner/ticketreader.h"

#include <QElapsedTimer>

#include <opencv2/core.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

namespace truvamate {

struct ImageReader::Engines
{
    std::optional<TicketReader> tickets; ///< made when first needed: reading codes alone needs none

    std::vector<TicketReading> readTickets(const cv::Mat &gray, const std::vector<CodeReading> &codes);
    std::optional<TicketReading> readTicket(const cv::Mat &gray, const std::vector<CodeReading> &codes);
};

namespace {

constexpr int leastPrintPixels = 16; // of the shorter side; less cannot hold a code or a line of print

/// Another cut of the photo would hardly tell more.
bool isComplete(const TicketReading &ticket)
{
    return !ticket.plays.empty() && !ticket.drawDates.empty()
        && std::ranges::all_of(ticket.plays, &PrintedPlay::isComplete);
}

/// Print reads one way up only: where the game's name and a play were read, no other turn has more.
bool isUpright(const TicketReading &ticket)
{
    return ticket.game && std::ranges::any_of(ticket.plays, &PrintedPlay::isComplete);
}

/// By what was read first: a cut of the photo without plays has less to doubt.
bool saysMore(const TicketReading &one, const TicketReading &other)
{
    const auto whole = [](const TicketReading &ticket) {
        return std::ranges::count_if(ticket.plays, &PrintedPlay::isComplete);
    };
    const auto rank = [&](const TicketReading &ticket) {
        return std::tuple(whole(ticket), ticket.plays.size(), ticket.confidence);
    };
    return rank(one) > rank(other);
}

std::vector<RawPicture> cropsOf(const cv::Mat &gray, const std::optional<TicketReading> &ticket)
{
    std::vector<RawPicture> crops;
    if (ticket) {
        for (const DoubtfulNumber &number : ticket->doubtfulNumbers) {
            crops.push_back(number.quad ? cropOf(gray, *number.quad, largestCropPixels) : RawPicture());
        }
    }
    return crops;
}

} // namespace

/// Each paper with a code of its own; where papers cannot be told apart, nothing.
std::vector<TicketReading> ImageReader::Engines::readTickets(const cv::Mat &gray,
                                                             const std::vector<CodeReading> &codes)
{
    if (!tickets) {
        tickets.emplace();
    }
    std::vector<TicketReading> read;
    const std::vector<PaperWithCodes> papers = papersWithCodes(gray, codes);
    if (papers.size() > 1) {
        for (const auto &[paper, own] : papers) {
            if (!carrySeveralSerials(own)) {
                if (auto ticket = tickets->read(uprightPage(gray, paper, own), own)) {
                    read.push_back(*std::move(ticket));
                }
            }
        }
    } else if (!carrySeveralSerials(codes)) {
        if (auto ticket = readTicket(gray, codes)) {
            read.push_back(*std::move(ticket));
        }
    }
    return read;
}

/// Tries the ways to set the ticket upright until one reads without doubt, and keeps the one that doubts
/// least.
std::optional<TicketReading> ImageReader::Engines::readTicket(const cv::Mat &gray,
                                                              const std::vector<CodeReading> &codes)
{
    std::optional<TicketReading> best;
    for (const Page &page : uprightPages(gray, codes)) {
        auto ticket = tickets->read(page, codes);
        if (ticket && (!best || saysMore(*ticket, *best))) {
            best = std::move(ticket);
        }
        if (best && (isComplete(*best) || (page.isTurnGuessed && isUpright(*best)))) {
            break;
        }
    }
    return best;
}

ImageReader::ImageReader()
    : m_engines(std::make_unique<Engines>())
{
    cv::setNumThreads(1);
}

ImageReader::~ImageReader() = default;

Result<ReadImage> ImageReader::read(const QByteArray &file, const ReadOptions &options)
{
    QElapsedTimer timer;
    timer.start();
    TRY(photo, decodePhoto(file, options.limits));
    try {
        const cv::Mat gray = grayOf(photo);
        ReadImage result;
        result.reading.width = gray.cols;
        result.reading.height = gray.rows;
        const bool mayHoldPrint = std::min(gray.cols, gray.rows) >= leastPrintPixels;
        if (mayHoldPrint) {
            result.reading.codes = readCodes(gray);
            result.reading.quality
                = judgeQuality(gray, codePlaces(gray, result.reading.codes), findPaper(gray)).reasons;
        }
        if (mayHoldPrint && !options.codesOnly) {
            std::vector<TicketReading> tickets = m_engines->readTickets(gray, result.reading.codes);
            if (!tickets.empty()) {
                result.reading.ticket = std::move(tickets.front());
                result.reading.otherTickets.assign(std::make_move_iterator(tickets.begin() + 1),
                                                   std::make_move_iterator(tickets.end()));
            }
        }
        result.reading.ms = timer.elapsed();
        if (options.previewPixels > 0) {
            result.preview = previewOf(photo, std::min(options.previewPixels, largestPreviewPixels));
            result.crops = cropsOf(gray, result.reading.ticket);
        }
        return result;
    } catch (const std::exception &error) { // OpenCV and Tesseract throw
        return fail(
            ErrorKind::Internal, QStringLiteral("scan.failed"),
            QStringLiteral("The picture could not be read: %1.").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace truvamate
