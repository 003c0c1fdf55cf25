#include "app/sample/ticketpaper.h"

#include "app/sample/ticketrenderer.h"

#include <opencv2/imgproc.hpp>

namespace truvamate::sample {
namespace {

const cv::Scalar paperColour(238, 240, 240);
const cv::Scalar bandColour(222, 212, 240);
const cv::Scalar bandInk(168, 140, 236);
const cv::Scalar sealInk(229, 227, 238);
const cv::Vec3f thermalInk(40.0F, 36.0F, 36.0F);
constexpr int bandWidth = 44 * pixelsPerDot;

/// Copies colour where the mask is set; what lies beside the paper is cut.
void stamp(cv::Mat &paper, const cv::Mat &mask, cv::Point corner, const cv::Scalar &colour)
{
    const cv::Rect wanted(corner, mask.size());
    const cv::Rect place = wanted & cv::Rect({}, paper.size());
    if (!place.empty()) {
        paper(place).setTo(colour, mask(place - corner));
    }
}

void printBand(cv::Mat &paper, const Typesetter &typesetter, const QString &name)
{
    paper.colRange(0, bandWidth).setTo(bandColour);
    cv::Mat word = typesetter.cutOut(name, {.capHeight = 44, .bold = true, .tracking = 0, .stretch = 1.1});
    cv::rotate(word, word, cv::ROTATE_90_COUNTERCLOCKWISE);
    for (int y = 500 - word.rows; y < paper.rows; y += word.rows + 560) {
        stamp(paper, word, {(bandWidth - word.cols) / 2 + 8, y}, bandInk);
    }
}

void printSeal(cv::Mat &paper, const Typesetter &typesetter, cv::Point centre)
{
    const cv::Mat word
        = typesetter.cutOut(QStringLiteral("LOTTERY"), {.capHeight = 96, .bold = true, .stretch = 1.2});
    constexpr int side = 760;
    cv::Mat seal(side, side, CV_8UC1, cv::Scalar(0));
    const cv::Point middle(side / 2, side / 2);
    cv::circle(seal, middle, 200, cv::Scalar(255), 44, cv::LINE_AA);
    const cv::Rect band(middle - cv::Point(word.cols / 2 + 14, word.rows / 2 + 16),
                        word.size() + cv::Size(28, 32));
    seal(band).setTo(0);
    word.copyTo(seal(cv::Rect(middle - cv::Point(word.cols / 2, word.rows / 2), word.size())));
    cv::warpAffine(seal, seal, cv::getRotationMatrix2D(middle, 18.0, 1.0), seal.size());
    stamp(paper, seal > 127, centre - middle, sealInk);
}

} // namespace

QString lotteryName(const QString &state)
{
    static const QMap<QString, QString> names
        = {{QStringLiteral("IN"), QStringLiteral("hoosier lottery")},
           {QStringLiteral("FL"), QStringLiteral("florida lottery")},
           {QStringLiteral("CT"), QStringLiteral("ct lottery")},
           {QStringLiteral("IL"), QStringLiteral("illinois lottery")},
           {QStringLiteral("MI"), QStringLiteral("michigan lottery")},
           {QStringLiteral("MD"), QStringLiteral("maryland lottery")},
           {QStringLiteral("CA"), QStringLiteral("california lottery")},
           {QStringLiteral("GA"), QStringLiteral("georgia lottery")},
           {QStringLiteral("TX"), QStringLiteral("texas lottery")},
           {QStringLiteral("NY"), QStringLiteral("new york lottery")},
           {QStringLiteral("NJ"), QStringLiteral("new jersey lottery")}};
    return names.value(state, state.toLower() + QStringLiteral(" lottery"));
}

cv::Mat tintedPaper(const Typesetter &typesetter, const QString &state, int heightDots)
{
    cv::Mat paper(heightDots * pixelsPerDot, paperWidth * pixelsPerDot, CV_8UC3, paperColour);
    for (int y = 190; y < paper.rows; y += 960) {
        printSeal(paper, typesetter, {820, y});
    }
    printBand(paper, typesetter, lotteryName(state).toUpper().remove(u' '));
    return paper;
}

cv::Mat burnOnto(const cv::Mat &paper, const cv::Mat &dots)
{
    cv::Mat alpha;
    cv::resize(dots, alpha, paper.size(), 0, 0, cv::INTER_NEAREST);
    // Heat spreads a little beyond each dot, which also rounds the corners of the print.
    cv::GaussianBlur(alpha, alpha, {}, 0.8);
    cv::Mat printed(paper.size(), CV_8UC3);
    printed.forEach<cv::Vec3b>([&](cv::Vec3b &pixel, const int *at) {
        const float share = std::min(1.0F, float(alpha.at<unsigned char>(at[0], at[1])) / 230.0F);
        const auto &blank = paper.at<cv::Vec3b>(at[0], at[1]);
        for (int c = 0; c < 3; ++c) {
            pixel[c]
                = cv::saturate_cast<unsigned char>(float(blank[c]) * (1.0F - share) + thermalInk[c] * share);
        }
    });
    return printed;
}

} // namespace truvamate::sample
