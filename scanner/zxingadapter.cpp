#include "scanner/zxingadapter.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>

#include <map>
#include <optional>

namespace truvamate {

namespace {

using ZXing::BarcodeFormat;

#if ZXING_VERSION_MAJOR < 2
using Options = ZXing::DecodeHints;
#else
using Options = ZXing::ReaderOptions;
#endif

std::optional<Symbology> symbologyOf(BarcodeFormat format)
{
    switch (format) {
    case BarcodeFormat::ITF:
        return Symbology::Itf;
    case BarcodeFormat::Code128:
        return Symbology::Code128;
    case BarcodeFormat::Code39:
        return Symbology::Code39;
    case BarcodeFormat::Code93:
        return Symbology::Code93;
    case BarcodeFormat::Codabar:
        return Symbology::Codabar;
    case BarcodeFormat::EAN13:
        return Symbology::Ean13;
    case BarcodeFormat::EAN8:
        return Symbology::Ean8;
    case BarcodeFormat::UPCA:
        return Symbology::UpcA;
    case BarcodeFormat::UPCE:
        return Symbology::UpcE;
    case BarcodeFormat::PDF417:
        return Symbology::Pdf417;
    case BarcodeFormat::QRCode:
        return Symbology::QrCode;
    case BarcodeFormat::DataMatrix:
        return Symbology::DataMatrix;
    case BarcodeFormat::Aztec:
        return Symbology::Aztec;
    default:
        return std::nullopt;
    }
}

std::vector<BarcodeFormat> formatsOf(CodeFamily family)
{
    switch (family) {
    case CodeFamily::Usual:
        return {BarcodeFormat::ITF,    BarcodeFormat::Code128,   BarcodeFormat::Code39,
                BarcodeFormat::EAN13,  BarcodeFormat::UPCA,      BarcodeFormat::PDF417,
                BarcodeFormat::QRCode, BarcodeFormat::DataMatrix};
    case CodeFamily::Barred:
        return {BarcodeFormat::ITF,   BarcodeFormat::Code128, BarcodeFormat::Code39,
                BarcodeFormat::EAN13, BarcodeFormat::UPCA,    BarcodeFormat::PDF417};
    case CodeFamily::Bars:
        return {BarcodeFormat::ITF, BarcodeFormat::Code128, BarcodeFormat::Code39, BarcodeFormat::EAN13,
                BarcodeFormat::UPCA};
    case CodeFamily::Stacked:
        return {BarcodeFormat::PDF417};
    case CodeFamily::Squares:
        return {BarcodeFormat::QRCode, BarcodeFormat::DataMatrix};
    case CodeFamily::Aztec:
        return {BarcodeFormat::Aztec};
    case CodeFamily::Rare:
        return {BarcodeFormat::EAN8, BarcodeFormat::UPCE, BarcodeFormat::Codabar, BarcodeFormat::Code93};
    }
    return {};
}

Options optionsFor(CodeFamily family, CodeStand stand)
{
    Options options;
    const std::vector<BarcodeFormat> formats = formatsOf(family);
#if ZXING_VERSION_MAJOR < 3
    ZXing::BarcodeFormats flags;
    for (const BarcodeFormat format : formats) {
        flags |= format;
    }
    options.setFormats(flags);
#else
    options.setFormats(formats);
#endif
    options.setTryRotate(stand == CodeStand::AnyWay);
    options.setIsPure(stand == CodeStand::Pure);
    options.setTryDownscale(false); // the pyramid is ours: ZXing 1.4 aborts in its own
#if ZXING_VERSION_MAJOR < 3
    options.setReturnCodabarStartEnd(true);
#endif
#if ZXING_VERSION_MAJOR >= 2
    options.setTryInvert(false);
    options.setTextMode(ZXing::TextMode::Plain);
#endif
    return options;
}

template <typename Found> std::optional<CodeReading> readingOf(const Found &found)
{
    const auto symbology = symbologyOf(found.format());
    if (!found.isValid() || !symbology) {
        return std::nullopt;
    }
    CodeReading reading;
    reading.symbology = *symbology;
    reading.text = QString::fromStdString(found.text());
    const auto &bytes = found.bytes();
    reading.bytes
        = QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    const auto &corners = found.position();
    for (std::size_t i = 0; i < reading.quad.size(); ++i) {
        const auto &corner = corners[static_cast<int>(i)];
        reading.quad.at(i) = {static_cast<double>(corner.x), static_cast<double>(corner.y)};
    }
    return reading;
}

} // namespace

std::vector<CodeReading> readCodesOnce(const cv::Mat &gray, CodeFamily family, CodeStand stand)
{
    std::vector<CodeReading> readings;
    if (gray.cols < 8 || gray.rows < 2) {
        return readings;
    }
    try {
        const ZXing::ImageView view(gray.data, gray.cols, gray.rows, ZXing::ImageFormat::Lum,
                                    static_cast<int>(gray.step));
        for (const auto &found : ZXing::ReadBarcodes(view, optionsFor(family, stand))) {
            if (auto reading = readingOf(found)) {
                readings.push_back(*std::move(reading));
            }
        }
    } catch (...) { // ZXing also throws things that are no std::exception
        readings.clear();
    }
    return readings;
}

} // namespace truvamate
