#pragma once

#include "app/sample/typesetter.h"

namespace truvamate::sample {

/// A sheet of thermal paper that is printed from the top down: one pixel a dot, 255 where ink goes.
class Sheet
{
public:
    explicit Sheet(const Typesetter &typesetter);

    /// What was printed, cut below the last line.
    cv::Mat printed() const;

protected:
    void left(int x, int baseline, const QString &text, const TextStyle &style);
    void right(int x, int baseline, const QString &text, const TextStyle &style);
    void centred(int x, int baseline, const QString &text, const TextStyle &style);
    void rule(int y);
    /// Four lines that say that this is a sample.
    void message();
    void code(const cv::Mat &code);

    const Typesetter &type() const { return m_type; }
    cv::Mat &dots() { return m_dots; }

    int m_y = 0; ///< of the last baseline

private:
    const Typesetter &m_type;
    cv::Mat m_dots;
};

/// Where rules begin and end, in dots from the paper's left edge.
inline constexpr int ruleStart = 48;
inline constexpr int ruleEnd = 636;

} // namespace truvamate::sample
