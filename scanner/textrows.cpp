#include "scanner/textrows.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace truvamate {

namespace {

constexpr int smallestLetter = 13; // pixels: under this a digit cannot be told from another
constexpr int largestLetter = 110;
constexpr double tallShare = 0.56; // of a row's capitals: Indiana's markers have 0.65 of its digits
constexpr std::size_t mostLetters = 2500; // a ticket has some 300; beyond this it is no print
constexpr std::size_t mostRows = 60;
constexpr std::ptrdiff_t leastForParting = 9; // characters in a row
constexpr double farthestNeighbour = 2.6; // gap within one run of characters, in heights

struct Part
{
    cv::Rect box;
    int label = 0;
};

double bottomOf(const cv::Rect &box)
{
    return box.y + box.height;
}

std::vector<Part> partsOf(const cv::Mat &binary, cv::Mat &labels, const std::vector<cv::Rect> &hidden)
{
    cv::Mat stats;
    cv::Mat centroids;
    const int count = cv::connectedComponentsWithStats(binary, labels, stats, centroids, 8, CV_32S);
    std::vector<Part> parts;
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                           stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
        const cv::Point middle(box.x + box.width / 2, box.y + box.height / 2);
        const bool isHidden
            = std::ranges::any_of(hidden, [&](const cv::Rect &area) { return area.contains(middle); });
        if (!isHidden && box.height <= largestLetter && box.width <= 2 * largestLetter
            && stats.at<int>(i, cv::CC_STAT_AREA) >= 8) {
            parts.push_back({box, i});
        }
    }
    return parts;
}

bool couldBeLetter(const cv::Rect &box)
{
    return box.height >= smallestLetter && box.width <= 2.2 * box.height && box.height <= 9 * box.width;
}

double overlapShare(const cv::Rect &a, const cv::Rect &b, double shift)
{
    const double top = std::max<double>(a.y + shift, b.y);
    const double bottom = std::min<double>(bottomOf(a) + shift, bottomOf(b));
    return (bottom - top) / std::min(a.height, b.height);
}

using Run = std::vector<Part>;

/// Strings each letter to the nearest letter on its left that shares its height on the page.
std::vector<Run> runsOf(std::vector<Part> letters)
{
    std::ranges::sort(letters, {}, [](const Part &part) { return part.box.x; });
    std::vector<Run> runs;
    for (const Part &letter : letters) {
        Run *best = nullptr;
        double bestGap = 1e9;
        for (Run &run : runs) {
            const cv::Rect &last = run.back().box;
            const double gap = letter.box.x - (last.x + last.width);
            const int taller = std::max(last.height, letter.box.height);
            const int lower = std::min(last.height, letter.box.height);
            const bool fits = gap > -0.5 * lower && gap < farthestNeighbour * taller && taller < 2.6 * lower
                && overlapShare(last, letter.box, 0) > 0.55;
            if (fits && gap < bestGap) {
                best = &run;
                bestGap = gap;
            }
        }
        if (best) {
            best->push_back(letter);
        } else {
            runs.push_back({letter});
        }
    }
    return runs;
}

/// Baseline through the feet of the letters: letters with tails are left out by taking the fit twice.
struct Baseline
{
    double slope = 0;
    double offset = 0;
    double at(double x) const { return offset + slope * x; }
};

Baseline fitBaseline(const std::vector<cv::Rect> &boxes, double slopeIfShort)
{
    std::vector<cv::Rect> used = boxes;
    Baseline line;
    for (int round = 0; round < 3 && !used.empty(); ++round) {
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        const double n = static_cast<double>(used.size());
        for (const cv::Rect &box : used) {
            const double x = box.x + box.width / 2.0;
            const double y = bottomOf(box);
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        const double spread = n * sxx - sx * sx;
        const int span = used.back().x - used.front().x;
        line.slope
            = span > 4 * used.front().height && spread > 1 ? (n * sxy - sx * sy) / spread : slopeIfShort;
        line.offset = (sy - line.slope * sx) / n;
        std::vector<cv::Rect> closer;
        std::ranges::copy_if(used, std::back_inserter(closer), [&](const cv::Rect &box) {
            return std::abs(bottomOf(box) - line.at(box.x + box.width / 2.0)) < 0.12 * box.height + 1;
        });
        if (closer.size() < 2) {
            break;
        }
        used = closer;
    }
    return line;
}

std::vector<cv::Rect> boxesOf(const Run &run)
{
    std::vector<cv::Rect> boxes;
    std::ranges::transform(run, std::back_inserter(boxes), &Part::box);
    return boxes;
}

double commonSlope(const std::vector<Run> &runs)
{
    std::vector<double> slopes;
    for (const Run &run : runs) {
        if (run.size() >= 5) {
            slopes.push_back(fitBaseline(boxesOf(run), 0).slope);
        }
    }
    if (slopes.empty()) {
        return 0;
    }
    std::ranges::nth_element(slopes, slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2));
    return slopes.at(slopes.size() / 2);
}

int tallnessOf(const Run &run)
{
    std::vector<int> heights;
    std::ranges::transform(run, std::back_inserter(heights),
                           [](const Part &part) { return part.box.height; });
    std::ranges::sort(heights);
    return heights.at(heights.size() * 3 / 4);
}

bool standOnOneLine(const Run &left, const Run &right, double slope)
{
    const cv::Rect a = left.back().box;
    const cv::Rect b = right.front().box;
    if (b.x < a.x + a.width / 2) {
        return false;
    }
    const double own = left.size() >= 5 ? fitBaseline(boxesOf(left), slope).slope : slope;
    const double other = right.size() >= 5 ? fitBaseline(boxesOf(right), slope).slope : slope;
    const double gap = b.x - a.x;
    const Baseline base = fitBaseline(boxesOf(left), slope);
    const Baseline next = fitBaseline(boxesOf(right), slope);
    const double shift = gap * (own + other) / 2;
    const double difference = next.at(b.x) - (base.at(a.x) + shift);
    return std::abs(difference) < 0.4 * std::min(tallnessOf(left), tallnessOf(right));
}

/// Runs parted by a wide blank, as in "SINGLE DRAW        Jun 30 2018", become one.
std::vector<Run> joinedRuns(std::vector<Run> runs, double slope)
{
    std::ranges::sort(runs, {}, [](const Run &run) { return run.front().box.x; });
    std::vector<Run> rows;
    for (Run &run : runs) {
        const auto fits = [&](const Run &row) { return standOnOneLine(row, run, slope); };
        const auto row = std::ranges::find_if(rows, fits);
        if (row == rows.end()) {
            rows.push_back(std::move(run));
        } else {
            row->insert(row->end(), run.begin(), run.end());
        }
    }
    return rows;
}

/// A character that banding has cut in two is one again: pieces above each other within the row.
std::vector<std::vector<Part>> characters(std::vector<Part> parts)
{
    std::ranges::sort(parts, {}, [](const Part &part) { return part.box.x; });
    std::vector<std::vector<Part>> groups;
    cv::Rect around;
    for (const Part &part : parts) {
        if (!groups.empty()) {
            const int shared = std::min(around.br().x, part.box.br().x) - std::max(around.x, part.box.x);
            if (shared > 0.6 * std::min(around.width, part.box.width)) {
                groups.back().push_back(part);
                around |= part.box;
                continue;
            }
        }
        groups.push_back({part});
        around = part.box;
    }
    return groups;
}

Glyph glyphOf(const std::vector<Part> &pieces, const cv::Mat &ink, const cv::Mat &labels)
{
    Glyph glyph;
    for (const Part &piece : pieces) {
        glyph.box |= piece.box;
    }
    cv::Mat mask = cv::Mat::zeros(glyph.box.size(), CV_8U);
    for (const Part &piece : pieces) {
        mask |= labels(glyph.box) == piece.label;
    }
    cv::dilate(mask, mask, cv::Mat::ones(3, 3, CV_8U));
    ink(glyph.box).copyTo(glyph.ink, mask);
    return glyph;
}

/// Two characters that touch are parted where the ink between them is thinnest.
std::vector<Glyph> parted(const Glyph &glyph, int tallness)
{
    if (glyph.box.width <= 1.03 * tallness || !glyph.isTall) {
        return {glyph};
    }
    cv::Mat columns;
    cv::reduce(glyph.ink, columns, 0, cv::REDUCE_SUM, CV_32S);
    const int from = glyph.box.width * 3 / 10;
    const int to = glyph.box.width * 7 / 10;
    int cut = from;
    for (int x = from; x <= to; ++x) {
        cut = columns.at<int>(x) < columns.at<int>(cut) ? x : cut;
    }
    std::vector<Glyph> halves;
    for (const cv::Rect &part :
         {cv::Rect(0, 0, cut, glyph.box.height), cv::Rect(cut, 0, glyph.box.width - cut, glyph.box.height)}) {
        const cv::Mat ink = glyph.ink(part);
        cv::Mat rows;
        cv::reduce(ink > 60, rows, 1, cv::REDUCE_MAX);
        std::vector<cv::Point> points;
        cv::findNonZero(rows, points);
        if (points.empty()) {
            return {glyph};
        }
        const cv::Rect filled(0, points.front().y, part.width, points.back().y - points.front().y + 1);
        Glyph half;
        half.box = filled + glyph.box.tl() + part.tl();
        half.ink = ink(filled).clone();
        half.isTall = half.box.height > tallShare * tallness;
        halves.push_back(half);
    }
    return halves;
}

/// Small pieces that stand in the row between its foot and its head.
std::vector<Part> withSmallParts(const Run &run, const std::vector<Part> &all, const Baseline &base,
                                 int tallness)
{
    std::vector<Part> parts;
    const int left = run.front().box.x;
    const int right = run.back().box.br().x;
    for (const Part &part : all) {
        const double x = part.box.x + part.box.width / 2.0;
        const double foot = base.at(x);
        const bool inside = x > left - tallness && x < right + tallness && part.box.y > foot - 1.35 * tallness
            && bottomOf(part.box) < foot + 0.35 * tallness && part.box.width < 2.2 * tallness;
        if (inside) {
            parts.push_back(part);
        }
    }
    return parts;
}

bool isColon(const std::vector<Part> &pieces, int tallness)
{
    return pieces.size() == 2 && std::ranges::all_of(pieces, [&](const Part &piece) {
               return piece.box.height < 0.35 * tallness && piece.box.width < 0.35 * tallness;
           });
}

/// Only long rows: in a heading a wide letter is one letter.
void partTouching(TextRow &row)
{
    const auto tall = std::ranges::count(row.glyphs, true, &Glyph::isTall);
    if (tall < leastForParting) {
        return;
    }
    std::vector<Glyph> glyphs;
    for (const Glyph &glyph : row.glyphs) {
        std::ranges::move(parted(glyph, row.tallness), std::back_inserter(glyphs));
    }
    row.glyphs = std::move(glyphs);
}

TextRow rowOf(const Run &run, const std::vector<Part> &all, const cv::Mat &ink, const cv::Mat &labels,
              double slope)
{
    TextRow row;
    const Baseline base = fitBaseline(boxesOf(run), slope);
    row.slope = base.slope;
    row.tallness = tallnessOf(run);
    for (const auto &pieces : characters(withSmallParts(run, all, base, row.tallness))) {
        Glyph glyph = glyphOf(pieces, ink, labels);
        glyph.isTall = glyph.box.height > tallShare * row.tallness && !isColon(pieces, row.tallness);
        row.box |= glyph.box;
        row.glyphs.push_back(std::move(glyph));
    }
    partTouching(row);
    return row;
}

int inkThreshold(const cv::Mat &ink)
{
    cv::Mat ignored;
    const double otsu = cv::threshold(ink, ignored, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    return static_cast<int>(std::clamp(otsu, 50.0, 130.0));
}

} // namespace

std::vector<cv::Mat> TextRow::tallInks() const
{
    std::vector<cv::Mat> inks;
    for (const Glyph &glyph : glyphs) {
        if (glyph.isTall) {
            inks.push_back(glyph.ink);
        }
    }
    return inks;
}

cv::Rect TextRow::boxOf(const std::optional<std::pair<int, int>> &tall) const
{
    cv::Rect around;
    int number = 0;
    for (const Glyph &glyph : glyphs) {
        if (!glyph.isTall) {
            continue;
        }
        if (tall && number >= tall->first && number <= tall->second) {
            around |= glyph.box;
        }
        ++number;
    }
    return around.empty() ? box : around;
}

cv::Mat inkOf(const cv::Mat &gray)
{
    cv::Mat small;
    cv::resize(gray, small, {}, 0.25, 0.25, cv::INTER_AREA);
    cv::Mat paper;
    cv::morphologyEx(small, paper, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {25, 25}));
    cv::GaussianBlur(paper, paper, {25, 25}, 8);
    cv::resize(paper, paper, gray.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat share;
    cv::divide(gray, cv::max(paper, 1), share, 255.0);
    return 255 - share;
}

std::vector<TextRow> findTextRows(const cv::Mat &ink, const std::vector<cv::Rect> &hidden)
{
    cv::Mat labels;
    const std::vector<Part> parts = partsOf(ink > inkThreshold(ink), labels, hidden);
    std::vector<Part> letters;
    std::ranges::copy_if(parts, std::back_inserter(letters),
                         [](const Part &part) { return couldBeLetter(part.box); });
    if (letters.size() > mostLetters) {
        return {};
    }
    std::vector<Run> runs = runsOf(letters);
    const double slope = commonSlope(runs);
    std::vector<TextRow> rows;
    for (const Run &run : joinedRuns(std::move(runs), slope)) {
        if (run.size() >= 3) {
            rows.push_back(rowOf(run, parts, ink, labels, slope));
        }
    }
    if (rows.size() > mostRows) {
        return {};
    }
    std::ranges::sort(rows, {}, [](const TextRow &row) { return row.box.y + row.box.height / 2; });
    return rows;
}

cv::Mat spacedStrip(const TextRow &row, int capitalHeight)
{
    std::vector<Glyph> tall;
    std::ranges::copy_if(row.glyphs, std::back_inserter(tall), &Glyph::isTall);
    const int margin = row.tallness / 2;
    int width = 2 * margin;
    int height = row.tallness;
    std::vector<int> starts;
    for (std::size_t i = 0; i < tall.size(); ++i) {
        if (i > 0) {
            const int gap = tall[i].box.x - tall[i - 1].box.br().x;
            const bool isBlank = gap > 0.22 * row.tallness;
            width += isBlank ? row.tallness * 3 / 4 : std::max(gap, row.tallness / 10);
        }
        starts.push_back(width - margin);
        width += tall[i].box.width;
        height = std::max(height, tall[i].box.height);
    }
    cv::Mat line = cv::Mat::zeros(height + 2 * margin, width, CV_8U);
    for (std::size_t i = 0; i < tall.size(); ++i) {
        const cv::Rect &box = tall[i].box;
        tall[i].ink.copyTo(line({starts[i], margin + height - box.height, box.width, box.height}));
    }
    const double scale = static_cast<double>(capitalHeight) / std::max(1, row.tallness);
    cv::resize(line, line, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return 255 - line;
}

cv::Mat levelStrip(const cv::Mat &ink, const TextRow &row, int capitalHeight)
{
    const double scale = static_cast<double>(capitalHeight) / std::max(1, row.tallness);
    const cv::Point2d middle(row.box.x + row.box.width / 2.0, row.box.y + row.box.height / 2.0);
    const double lift = std::abs(row.slope) * row.box.width;
    const double bandHeight = std::max(1.5 * row.tallness, row.box.height - lift + 0.6 * row.tallness);
    const cv::Size size(static_cast<int>((row.box.width + 1.6 * row.tallness) * scale),
                        static_cast<int>(bandHeight * scale));
    const double angle = std::atan(row.slope);
    const double c = std::cos(angle) / scale;
    const double s = std::sin(angle) / scale;
    const cv::Matx23d toPage(c, -s, middle.x - c * size.width / 2.0 + s * size.height / 2.0, //
                             s, c, middle.y - s * size.width / 2.0 - c * size.height / 2.0);
    cv::Mat strip;
    cv::warpAffine(ink, strip, toPage, size, cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT,
                   cv::Scalar(0));
    return 255 - strip;
}

} // namespace truvamate
