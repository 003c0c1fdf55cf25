#pragma once

#include "models/result.h"

#include <QString>

#include <opencv2/core.hpp>

#include <memory>

namespace truvamate {

/// Tesseract on one line of print, kept to one thread. Not for use from two threads at a time.
class TextRecogniser
{
public:
    TextRecogniser();
    ~TextRecogniser();
    TextRecogniser(TextRecogniser &&) noexcept;
    TextRecogniser &operator=(TextRecogniser &&) noexcept;

    /// False where the language data is not installed; then every line reads as empty.
    bool isReady() const;
    /// strip: 8 bits, dark on white, one level line.
    QString readLine(const cv::Mat &strip);

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace truvamate
