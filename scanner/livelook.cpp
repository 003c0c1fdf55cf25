#include "scanner/livelook.h"

#include "scanner/codeattempts.h"
#include "scanner/coderepairs.h"
#include "scanner/paper.h"
#include "scanner/photo.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace truvamate {

namespace {

constexpr int proofQuality = 95; // of its JPEG
constexpr int mostBars = 2;
constexpr unsigned wholeEach = 4; // frames: at full size, which takes four times as long
constexpr unsigned aztecEach = 4; // frames

QByteArray encoded(const cv::Mat &colour)
{
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", colour, bytes, {cv::IMWRITE_JPEG_QUALITY, proofQuality});
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

} // namespace

LiveObservation readLiveCodes(const cv::Mat &gray, unsigned frame)
{
    LiveObservation seen;
    seen.codes = readScaled(gray, CodeFamily::Usual, frame % wholeEach == wholeEach - 1 ? 1.0 : 0.5);
    const auto hasTicket = [&] { return !ticketCodesOf(seen.codes).empty(); };
    for (const CodeStrip &strip : hasTicket() ? std::vector<CodeStrip>() : locateBars(gray, mostBars)) {
        seen.bars.push_back(placeOf(strip));
        for (const bool isMended : {false, true}) {
            if (!hasTicket()) {
                std::ranges::move(
                    readStrip(isMended ? blurredDown(flattenBars(strip.gray), 0.8) : strip.gray, strip),
                    std::back_inserter(seen.codes));
            }
        }
    }
    if (!hasTicket() && frame % aztecEach == 0) {
        std::ranges::move(readScaled(gray, CodeFamily::Aztec, 0.5), std::back_inserter(seen.codes));
    }
    if (hasTicket()) {
        seen.bars = codePlaces(gray, seen.codes).quads;
    }
    return seen;
}

LiveObservation LiveLooker::observe(const cv::Mat &gray, qint64 at)
{
    LiveObservation observation = readLiveCodes(gray, m_frame++);
    observation.at = at;
    observation.width = gray.cols;
    observation.height = gray.rows;
    if (!observation.bars.empty()) {
        const CodePlaces places{observation.bars, !ticketCodesOf(observation.codes).empty()};
        observation.quality = judgeQuality(gray, places, findPaper(gray));
    }
    return observation;
}

LiveLook LiveLooker::look(const LiveFrame &frame)
{
    LiveLook look;
    look.at = frame.at;
    const cv::Mat gray = luminanceOf(frame);
    const cv::Mat colour = colourOf(frame);
    if (gray.empty() || colour.empty()) {
        look.isReadable = false;
        return look;
    }
    const LiveObservation observation = observe(gray, frame.at);
    look.quality = observation.quality;
    look.verdict = m_tracker.look(observation);
    look.picture = previewOf(colour, largestLivePicture);
    look.scale = static_cast<double>(look.picture.width) / gray.cols;
    if (m_best && look.verdict.lost && isSameCode(*look.verdict.lost, m_best->code)) {
        look.capture = takeBest();
    }
    keepBest(look, colour);
    if (!look.capture && isTime(look)) {
        look.capture = takeBest();
    }
    if (!look.capture && std::exchange(m_isNow, false)) {
        look.capture = LiveCapture{{}, encoded(colour)};
    }
    return look;
}

void LiveLooker::keepBest(const LiveLook &look, const cv::Mat &colour)
{
    const bool isWanted = look.verdict.code
        && (look.verdict.state == LiveVerdict::State::Seen
            || look.verdict.state == LiveVerdict::State::Agreed);
    if (!isWanted) {
        return;
    }
    const double sharpness = look.quality.digitHeight / std::max(1.0, look.quality.edgeWidth);
    const bool isAnother = !m_best || !isSameCode(m_best->code, *look.verdict.code);
    const bool isBetter = isAnother
        || std::pair(look.quality.isGood(), sharpness) > std::pair(m_best->isGood, m_best->sharpness);
    if (isBetter) {
        const qint64 firstAt = isAnother ? look.at : m_best->firstAt;
        m_best = Best{*look.verdict.code, colour, look.quality.isGood(), sharpness, firstAt};
    }
}

bool LiveLooker::isTime(const LiveLook &look) const
{
    if (!m_best || look.verdict.state != LiveVerdict::State::Agreed) {
        return false;
    }
    const qint64 seenFor = look.at - m_best->firstAt;
    return m_best->isGood ? seenFor >= settleMs : seenFor >= patienceMs;
}

std::optional<LiveCapture> LiveLooker::takeBest()
{
    LiveCapture capture{m_best->code, encoded(m_best->colour)};
    m_tracker.take(m_best->code);
    m_best.reset();
    return capture;
}

void LiveLooker::forget()
{
    m_tracker.forget();
    m_best.reset();
    m_isNow = false;
}

} // namespace truvamate
