#include "scanner/imagereader.h"

#include "scanner/codereader.h"
#include "scanner/paper.h"
#include "scanner/ticketreader.h"

#include <QElapsedTimer>

#include <opencv2/core.hpp>

#include <algorithm>
#include <optional>

namespace truvamate {

struct ImageReader::Engines
{
    std::optional<TicketReader> tickets; ///< made when first needed: reading codes alone needs none

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

/// Tries the ways to set the ticket upright until one reads without doubt, and keeps the one that doubts
/// least.
std::optional<TicketReading> ImageReader::Engines::readTicket(const cv::Mat &gray,
                                                              const std::vector<CodeReading> &codes)
{
    if (!tickets) {
        tickets.emplace();
    }
    std::optional<TicketReading> best;
    for (const Page &page : uprightPages(gray, codes)) {
        auto ticket = tickets->read(page, codes);
        if (ticket && (!best || ticket->confidence > best->confidence)) {
            best = std::move(ticket);
        }
        if (best && isComplete(*best)) {
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
        }
        if (mayHoldPrint && !options.codesOnly) {
            result.reading.ticket = m_engines->readTicket(gray, result.reading.codes);
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
