#include "scanner/textrecogniser.h"

#include <tesseract/baseapi.h>
#ifdef _OPENMP
#include <omp.h>
#endif

namespace truvamate {

struct TextRecogniser::Engine
{
    tesseract::TessBaseAPI api;
    bool ready = false;
};

TextRecogniser::TextRecogniser()
    : m_engine(std::make_unique<Engine>())
{
#ifdef _OPENMP
    omp_set_max_active_levels(0); // Tesseract asks for four threads and is slower with them
#endif
    m_engine->ready = m_engine->api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) == 0;
    if (m_engine->ready) {
        m_engine->api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
        m_engine->api.SetVariable("tessedit_do_invert", "0");
        m_engine->api.SetVariable("debug_file", "/dev/null");
    }
}

TextRecogniser::~TextRecogniser() = default;
TextRecogniser::TextRecogniser(TextRecogniser &&) noexcept = default;
TextRecogniser &TextRecogniser::operator=(TextRecogniser &&) noexcept = default;

bool TextRecogniser::isReady() const
{
    return m_engine->ready;
}

QString TextRecogniser::readLine(const cv::Mat &strip)
{
    if (!m_engine->ready || strip.empty()) {
        return {};
    }
    const cv::Mat solid = strip.isContinuous() ? strip : strip.clone();
    m_engine->api.SetImage(solid.data, solid.cols, solid.rows, 1, static_cast<int>(solid.step));
    m_engine->api.SetSourceResolution(300);
    const std::unique_ptr<char[]> text(m_engine->api.GetUTF8Text());
    return text ? QString::fromUtf8(text.get()).simplified() : QString();
}

} // namespace truvamate
