#include "scanner/linereader.h"

#include <opencv2/imgproc.hpp>

namespace truvamate {

namespace {

constexpr int preparations = 5;

} // namespace

QString ReadRow::shapeText() const
{
    QString text;
    for (const SeenCharacter &seen : shapes) {
        text += QLatin1Char(seen.nearest());
    }
    return text;
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
