#include "scanner/qrcode.h"

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace truvamate {

Result<QrCode> qrCodeOf(const QString &text)
{
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0);
        const ZXing::BitMatrix bits = writer.encode(text.toStdWString(), 0, 0);
        QrCode code;
        code.side = bits.width();
        for (int y = 0; y < bits.height(); ++y) {
            for (int x = 0; x < bits.width(); ++x) {
                code.squares.push_back(bits.get(x, y));
            }
        }
        return code;
    } catch (const std::exception &error) {
        return fail(ErrorKind::Invalid, QStringLiteral("qrcode.too_long"),
                    QStringLiteral("This text does not fit into a QR code: %1.")
                        .arg(QString::fromUtf8(error.what())));
    }
}

} // namespace truvamate
