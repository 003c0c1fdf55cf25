#include "scanner/linereader.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace truvamate {

namespace {

constexpr int preparations = 5;

/// What a play is bound by; its marker and letter may stay open.
constexpr std::array playFields{"numbers", "special", "multiplier"};

int agreements(const LineFields &first, const LineFields &second)
{
    int count = 0;
    for (const char *name : playFields) {
        const QString field = QString::fromLatin1(name);
        const QString one = first.values.value(field);
        const QString other = second.values.value(field);
        for (qsizetype i = 0; i < std::min(one.size(), other.size()); ++i) {
            count += one.at(i) == other.at(i) && one.at(i) != u'?' ? 1 : 0;
        }
    }
    return count;
}

bool agreeWholly(const LineFields &first, const LineFields &second)
{
    return first.isWhole && second.isWhole && first.isSure
        && std::ranges::all_of(playFields, [&](const char *name) {
               const QString field = QString::fromLatin1(name);
               return first.values.value(field) == second.values.value(field);
           });
}

/// A serial: a play has twelve, and three in its marker and multiplier.
bool hasTooManyDigits(const std::vector<SeenCharacter> &line)
{
    constexpr auto most = 16;
    return std::ranges::count_if(line,
                                 [](const SeenCharacter &seen) {
                                     const char nearest = seen.nearest();
                                     return nearest >= '0' && nearest <= '9';
                                 })
        > most;
}

/// The form that fits best: first one that can be a play, then one that passes nothing over, then the
/// nearest.
std::optional<LineFields> bestOf(const std::vector<LinePattern> &patterns,
                                 const std::vector<SeenCharacter> &line,
                                 const std::function<bool(const LineFields &)> &isSensible)
{
    std::optional<LineFields> best;
    const auto isBetter = [&](const LineFields &one, const LineFields &other) {
        if (isSensible(one) != isSensible(other)) {
            return isSensible(one);
        }
        return one.isWhole != other.isWhole ? one.isWhole : one.cost < other.cost;
    };
    for (const LinePattern &pattern : patterns) {
        auto found = pattern.match(line);
        if (found && !found->isWhole && (hasTooManyDigits(line) || !isSensible(*found))) {
            found.reset();
        }
        if (found && (!best || isBetter(*found, *best))) {
            best = std::move(found);
        }
    }
    return best;
}

} // namespace

QString ReadRow::shapeText() const
{
    QString text;
    for (const SeenCharacter &seen : shapes) {
        text += QLatin1Char(seen.nearest());
    }
    return text;
}

bool TwoReads::isUnanimous() const
{
    return shapes && texts.size() == 1 && agreeWholly(*shapes, texts.front());
}

int TwoReads::rank() const
{
    if (shapes && text) {
        return *shapes == *text ? 3 : 2;
    }
    return isFound() ? 1 : 0;
}

std::optional<QString> TwoReads::agreed(const QString &field) const
{
    if (!shapes || !text) {
        return std::nullopt;
    }
    const QString first = shapes->values.value(field);
    const QString second = text->values.value(field);
    if (first != second || first.isEmpty() || first.contains(u'?')) {
        return std::nullopt;
    }
    return first;
}

std::vector<ReadRow> LineReader::read(const cv::Mat &ink, std::vector<TextRow> rows)
{
    std::vector<ReadRow> read;
    for (TextRow &row : rows) {
        ReadRow each;
        each.shapes = m_shapes.classify(row.tallInks());
        each.texts.push_back(preparation(ink, row, 0));
        each.row = std::move(row);
        read.push_back(std::move(each));
    }
    return read;
}

TwoReads LineReader::matchPlay(const cv::Mat &ink, ReadRow &row, const std::vector<LinePattern> &patterns,
                               const std::function<bool(const LineFields &)> &isSensible)
{
    TwoReads reads;
    reads.shapes = bestOf(patterns, row.shapes, isSensible);
    int agreeing = 0;
    for (int i = 0; i < preparations; ++i) {
        if (i >= static_cast<int>(row.texts.size())) {
            if (!reads.shapes) {
                break; // the text alone decides nothing, so further ones are not worth their time
            }
            row.texts.push_back(preparation(ink, row.row, i));
        }
        const auto line = seenFromText(row.texts.at(static_cast<std::size_t>(i)));
        auto text = bestOf(patterns, line, isSensible);
        if (!text) {
            continue;
        }
        reads.texts.push_back(*text);
        if (!reads.text
            || (reads.shapes && agreements(*reads.shapes, *text) > agreements(*reads.shapes, *reads.text))) {
            reads.text = std::move(text);
        }
        agreeing += reads.shapes && agreeWholly(*reads.shapes, reads.texts.back()) ? 1 : 0;
        if (2 * agreeing > static_cast<int>(reads.texts.size())) {
            break;
        }
    }
    // A serial fits the form of a play too, but for its numbers.
    const auto canBePlay = [&](const std::optional<LineFields> &read) { return read && isSensible(*read); };
    return canBePlay(reads.shapes) || canBePlay(reads.text) ? reads : TwoReads();
}

TwoReads LineReader::match(const cv::Mat &ink, ReadRow &row, const LinePattern &pattern)
{
    TwoReads reads;
    reads.shapes = pattern.match(row.shapes);
    for (int i = 0; i < preparations; ++i) {
        if (i >= static_cast<int>(row.texts.size())) {
            if (!reads.isFound()) {
                break; // neither reader sees this pattern here: not worth more time
            }
            row.texts.push_back(preparation(ink, row.row, i));
        }
        auto text = pattern.match(seenFromText(row.texts.at(static_cast<std::size_t>(i))));
        if (text && (!reads.text || (reads.shapes && *text == *reads.shapes))) {
            reads.text = std::move(text);
        }
        if (reads.text && reads.shapes && *reads.text == *reads.shapes) {
            break;
        }
    }
    return reads;
}

QString LineReader::preparation(const cv::Mat &ink, const TextRow &row, int number)
{
    cv::Mat strip;
    switch (number) {
    case 0:
        strip = levelStrip(ink, row, 36);
        break;
    case 1:
        strip = spacedStrip(row, 36);
        break;
    case 2:
        strip = levelStrip(ink, row, 36);
        cv::threshold(strip, strip, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
        cv::GaussianBlur(strip, strip, {3, 3}, 0.8);
        break;
    case 3:
        strip = levelStrip(ink, row, 44);
        cv::GaussianBlur(strip, strip, {5, 5}, 1.2);
        break;
    default:
        strip = levelStrip(ink, row, 32);
        cv::erode(strip, strip, cv::Mat::ones(2, 2, CV_8U));
        break;
    }
    return m_recogniser.readLine(strip);
}

} // namespace truvamate
