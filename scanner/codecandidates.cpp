#include "scanner/codecandidates.h"

#include "models/tickets/serial.h"
#include "scanner/quietzone.h"

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

constexpr int shortestItf = 6;

/// Guarded by error correction.
bool correctsErrors(Symbology symbology)
{
    return symbology == Symbology::Pdf417 || symbology == Symbology::QrCode
        || symbology == Symbology::DataMatrix || symbology == Symbology::Aztec;
}

/// A part of an ITF code may look like a whole one, while all others say where they begin and end.
bool isProvenWhole(const cv::Mat &gray, const CodeReading &code)
{
    return code.symbology != Symbology::Itf || hasFormOfSerial(code) || hasQuietZones(gray, code);
}

bool hasPrint(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isPrint() && !c.isSpace(); });
}

bool lieOverEachOther(const Quad &a, const Quad &b)
{
    return (boxOf(a) & boxOf(b)).area() > 0;
}

} // namespace

cv::Rect2d boxOf(const Quad &quad)
{
    double left = quad[0].x;
    double right = quad[0].x;
    double top = quad[0].y;
    double bottom = quad[0].y;
    for (const ImagePoint &point : quad) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return {left - 2, top - 2, right - left + 4, bottom - top + 4};
}

cv::Point2d middleOf(const Quad &quad)
{
    return {(quad[0].x + quad[1].x + quad[2].x + quad[3].x) / 4,
            (quad[0].y + quad[1].y + quad[2].y + quad[3].y) / 4};
}

double lengthOf(const Quad &quad)
{
    return std::hypot(quad[1].x - quad[0].x, quad[1].y - quad[0].y);
}

void CodeCandidates::add(CodeReading code)
{
    if (!hasPrint(code.text) || (code.symbology == Symbology::Itf && code.text.size() < shortestItf)) {
        return;
    }
    const auto same = std::ranges::find_if(
        m_candidates, [&](const Candidate &each) { return isSameCode(each.code, code); });
    if (same != m_candidates.end()) {
        ++same->votes;
        same->isWhole = same->isWhole || isProvenWhole(m_gray, code);
    } else {
        const bool isWhole = isProvenWhole(m_gray, code);
        m_candidates.push_back({std::move(code), 1, isWhole});
    }
}

bool CodeCandidates::isAccepted(const Candidate &candidate) const
{
    if (correctsErrors(candidate.code.symbology)) {
        return true;
    }
    return candidate.votes >= 2 && candidate.isWhole
        && std::ranges::none_of(m_candidates, [&](const Candidate &other) {
               return other.code.symbology == candidate.code.symbology && &other != &candidate
                   && other.votes >= 2 && other.code.text.size() > candidate.code.text.size()
                   && lieOverEachOther(other.code.quad, candidate.code.quad);
           });
}

std::vector<CodeReading> CodeCandidates::accepted() const
{
    std::vector<CodeReading> codes;
    for (const Candidate &candidate : m_candidates) {
        if (isAccepted(candidate)) {
            codes.push_back(candidate.code);
            codes.back().certain = true;
        }
    }
    return codes;
}

bool CodeCandidates::hasTicketCode() const
{
    const auto codes = accepted();
    return std::ranges::any_of(codes,
                               [](const CodeReading &code) { return isTicketSymbology(code.symbology); });
}

bool CodeCandidates::explains(cv::Point2d point) const
{
    const auto codes = accepted();
    return std::ranges::any_of(codes, [&](const CodeReading &code) {
        const double reach = 0.5 * std::max(lengthOf(code.quad), 20.0);
        return boxOf(code.quad).contains(point) || cv::norm(middleOf(code.quad) - point) < reach;
    });
}

bool CodeCandidates::leavesRoom(double longerSide) const
{
    const auto codes = accepted();
    return std::ranges::none_of(
        codes, [&](const CodeReading &code) { return 2 * lengthOf(code.quad) > longerSide; });
}

double CodeCandidates::shortest() const
{
    const auto codes = accepted();
    const auto shorter
        = [](const CodeReading &a, const CodeReading &b) { return lengthOf(a.quad) < lengthOf(b.quad); };
    const auto found = std::ranges::min_element(codes, shorter);
    return found == codes.end() ? 0 : lengthOf(found->quad);
}

std::vector<CodeReading> CodeCandidates::unconfirmed() const
{
    std::vector<CodeReading> codes;
    for (const Candidate &candidate : m_candidates) {
        if (!correctsErrors(candidate.code.symbology) && candidate.votes < 2) {
            codes.push_back(candidate.code);
        }
    }
    return codes;
}

} // namespace truvamate
