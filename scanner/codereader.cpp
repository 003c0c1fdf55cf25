#include "scanner/codereader.h"

#include "scanner/zxingadapter.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace truvamate {

namespace {

bool hasOwnCheck(Symbology symbology)
{
    return symbology != Symbology::Itf && symbology != Symbology::Code39 && symbology != Symbology::Codabar;
}

void scaleQuad(Quad &quad, double factor)
{
    for (ImagePoint &point : quad) {
        point.x *= factor;
        point.y *= factor;
    }
}

/// Adds what an attempt found: the same text again makes it certain.
void merge(std::vector<CodeReading> &known, std::vector<CodeReading> found)
{
    for (CodeReading &code : found) {
        const auto same = std::ranges::find_if(known, [&](const CodeReading &each) {
            return each.symbology == code.symbology && each.text == code.text;
        });
        if (same != known.end()) {
            same->certain = true;
        } else {
            code.certain = hasOwnCheck(code.symbology);
            known.push_back(std::move(code));
        }
    }
}

std::vector<CodeReading> attempt(const cv::Mat &gray, int divisor, CodeFamily family)
{
    cv::Mat scaled = gray;
    if (divisor > 1) {
        cv::resize(gray, scaled, {}, 1.0 / divisor, 1.0 / divisor, cv::INTER_AREA);
    }
    std::vector<CodeReading> found = readCodesOnce(scaled, family);
    for (CodeReading &code : found) {
        scaleQuad(code.quad, divisor);
    }
    return found;
}

} // namespace

std::vector<CodeReading> readCodes(const cv::Mat &gray)
{
    std::vector<CodeReading> codes;
    for (const int divisor : {1, 2, 3, 6}) {
        if (divisor == 1 || std::min(gray.cols, gray.rows) / divisor >= 100) {
            merge(codes, attempt(gray, divisor, CodeFamily::Usual));
        }
    }
    return codes;
}

} // namespace truvamate
