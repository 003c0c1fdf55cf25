#include "app/sample/barcodes.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <opencv2/imgproc.hpp>

namespace truvamate::sample {
namespace {

constexpr unsigned char ink = 255;

bool isDigits(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<Error> refuse(const QString &text, const QString &why)
{
    return fail(ErrorKind::Invalid, QStringLiteral("sample.barcode_text"),
                QStringLiteral("\"%1\" cannot be printed as this barcode: %2.").arg(text, why));
}

/// Widths of bars and spaces in turn, as ISO/IEC 16390 gives them.
std::vector<bool> itfWideElements(const QString &digits)
{
    static constexpr std::array<const char *, 10> wide
        = {"00110", "10001", "01001", "11000", "00101", "10100", "01100", "00011", "10010", "01010"};
    std::vector<bool> elements(4, false);
    for (int pair = 0; pair < digits.size(); pair += 2) {
        const char *bars = wide.at(std::size_t(digits[pair].digitValue()));
        const char *spaces = wide.at(std::size_t(digits[pair + 1].digitValue()));
        for (int i = 0; i < 5; ++i) {
            elements.push_back(bars[i] == '1');
            elements.push_back(spaces[i] == '1');
        }
    }
    elements.insert(elements.end(), {true, false, false});
    return elements;
}

/// Drawn here because ZXing's writer fixes the wide bar at three modules and lotteries print two.
Result<cv::Mat> drawItf(const QString &text, const BarcodeSize &size)
{
    if (text.isEmpty() || text.size() % 2 != 0 || !isDigits(text)) {
        return refuse(text, QStringLiteral("ITF needs an even count of digits and nothing else"));
    }
    const std::vector<bool> elements = itfWideElements(text);
    const auto wideCount = int(std::count(elements.begin(), elements.end(), true));
    const int width = wideCount * size.wideDots + (int(elements.size()) - wideCount) * size.moduleDots;
    cv::Mat code(size.barHeightDots, width, CV_8UC1, cv::Scalar(0));
    int x = 0;
    bool bar = true;
    for (const bool wide : elements) {
        const int elementWidth = wide ? size.wideDots : size.moduleDots;
        if (bar) {
            code.colRange(x, x + elementWidth).setTo(ink);
        }
        x += elementWidth;
        bar = !bar;
    }
    return code;
}

ZXing::BarcodeFormat formatOf(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Itf:
        return ZXing::BarcodeFormat::ITF;
    case Symbology::Code128:
        return ZXing::BarcodeFormat::Code128;
    case Symbology::Pdf417:
        return ZXing::BarcodeFormat::PDF417;
    case Symbology::QrCode:
        return ZXing::BarcodeFormat::QRCode;
    case Symbology::DataMatrix:
        return ZXing::BarcodeFormat::DataMatrix;
    case Symbology::Aztec:
        return ZXing::BarcodeFormat::Aztec;
    }
    return ZXing::BarcodeFormat::None;
}

cv::Mat toMat(const ZXing::BitMatrix &bits)
{
    cv::Mat modules(bits.height(), bits.width(), CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < bits.height(); ++y) {
        for (int x = 0; x < bits.width(); ++x) {
            modules.at<unsigned char>(y, x) = bits.get(x, y) ? ink : 0;
        }
    }
    return modules(cv::boundingRect(modules)).clone();
}

Result<cv::Mat> drawModules(Symbology symbology, const QString &text)
{
    try {
        ZXing::MultiFormatWriter writer(formatOf(symbology));
        writer.setMargin(0);
        return toMat(writer.encode(text.toStdWString(), 0, 0));
    } catch (const std::exception &error) {
        return refuse(text, QString::fromUtf8(error.what()));
    }
}

} // namespace

Result<cv::Mat> drawBarcode(Symbology symbology, const QString &text, const BarcodeSize &size)
{
    if (symbology == Symbology::Itf) {
        return drawItf(text, size);
    }
    TRY(modules, drawModules(symbology, text));
    const bool linear = symbology == Symbology::Code128;
    const cv::Size dots(modules.cols * size.moduleDots,
                        linear ? size.barHeightDots : modules.rows * size.moduleDots);
    cv::Mat code;
    cv::resize(modules, code, dots, 0, 0, cv::INTER_NEAREST);
    return code;
}

} // namespace truvamate::sample
