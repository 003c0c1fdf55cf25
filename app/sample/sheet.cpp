#include "app/sample/sheet.h"

#include "app/sample/ticketpaper.h"

#include <opencv2/imgproc.hpp>

namespace truvamate::sample {

namespace {

constexpr int longestPaper = 4200;

} // namespace

Sheet::Sheet(const Typesetter &typesetter)
    : m_type(typesetter)
    , m_dots(longestPaper, paperWidth, CV_8UC1, cv::Scalar(0))
{
}

cv::Mat Sheet::printed() const
{
    return m_dots.rowRange(0, m_y).clone();
}

void Sheet::left(int x, int baseline, const QString &text, const TextStyle &style)
{
    m_type.print(m_dots, {x, baseline}, text, style);
}

void Sheet::right(int x, int baseline, const QString &text, const TextStyle &style)
{
    left(x - m_type.width(text, style), baseline, text, style);
}

void Sheet::centred(int x, int baseline, const QString &text, const TextStyle &style)
{
    left(x - m_type.width(text, style) / 2, baseline, text, style);
}

void Sheet::rule(int y)
{
    for (int x = ruleStart; x < ruleEnd; x += 11) {
        cv::rectangle(m_dots, cv::Rect(x, y, std::min(8, ruleEnd - x), 2), cv::Scalar(255), cv::FILLED);
    }
}

void Sheet::message()
{
    const TextStyle style{.capHeight = 19, .tracking = 2};
    m_y += 37;
    for (const QString &line :
         {QStringLiteral("Sample for tests and training."), QStringLiteral("Not issued by a lottery,"),
          QStringLiteral("not for sale, no prize"), QStringLiteral("is paid on it.")}) {
        left(112, m_y, line, style);
        m_y += 28;
    }
}

void Sheet::code(const cv::Mat &code)
{
    m_y += 31;
    code.copyTo(m_dots(cv::Rect({std::max(56, 343 - code.cols / 2), m_y}, code.size())));
    m_y += code.rows + 38;
}

} // namespace truvamate::sample
