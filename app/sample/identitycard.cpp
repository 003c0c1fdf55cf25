#include "app/sample/identitycard.h"

#include "app/sample/typesetter.h"

#include <opencv2/imgcodecs.hpp>

namespace truvamate::sample {

Result<QByteArray> drawIdentityCard(const QString &name)
{
    TRY(typesetter, Typesetter::open(Typeface::Humanist));
    cv::Mat ink(300, 480, CV_8UC1, cv::Scalar(0));
    typesetter->print(ink, {30, 70}, QStringLiteral("SAMPLE IDENTITY CARD"), {.capHeight = 26, .bold = true});
    typesetter->print(ink, {30, 150}, name, {.capHeight = 24});
    typesetter->print(ink, {30, 230}, QStringLiteral("not a document"), {.capHeight = 18});
    const cv::Mat paper = 255 - ink;
    std::vector<unsigned char> png;
    if (!cv::imencode(".png", paper, png)) {
        return fail(ErrorKind::Internal, QStringLiteral("sample.photo"),
                    QStringLiteral("The picture of a sample card could not be encoded."));
    }
    return QByteArray(reinterpret_cast<const char *>(png.data()), static_cast<qsizetype>(png.size()));
}

} // namespace truvamate::sample
