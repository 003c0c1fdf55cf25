#include "app/sample/codephotos.h"

#include "app/sample/damage.h"
#include "app/sample/ticketpaper.h"
#include "app/sample/ticketrenderer.h"

namespace truvamate::sample {
namespace {

constexpr int paperHeight = 760;
constexpr int quietDots = 34; ///< ten narrow bars
constexpr int rowDots = 44;

template <std::size_t count> double atLevel(const std::array<double, count> &values, int level)
{
    return values.at(std::size_t(level));
}

QString characters(const QString &alphabet, int count, RandomSource &random)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text.append(alphabet[qsizetype(random.below(std::uint64_t(alphabet.size())))]);
    }
    return text;
}

/// One of low to high.
int wholeBetween(RandomSource &random, int low, int high)
{
    return low + int(random.below(std::uint64_t(high - low + 1)));
}

/// Rows of words and numbers, with the area of the code left blank.
Result<cv::Mat> printRows(const cv::Rect &blank, RandomSource &random)
{
    static constexpr std::array faces{Typeface::Narrow, Typeface::Humanist, Typeface::Grotesque};
    TRY(typesetter, Typesetter::open(faces.at(random.below(faces.size()))));
    cv::Mat dots(paperHeight, paperWidth, CV_8UC1, cv::Scalar(0));
    for (int y = 60; y < paperHeight - 20; y += rowDots) {
        const cv::Rect row(0, y - 34, paperWidth, rowDots);
        if ((row & blank).empty()) {
            const QString words = characters(QStringLiteral("ABCDEFGHIKLMNOPRSTUVW"), 7, random) + u' '
                + characters(QStringLiteral("0123456789 "), 14, random);
            typesetter->print(dots, {70 + wholeBetween(random, 0, 60), y}, words, {.capHeight = 22});
        }
    }
    return dots;
}

Result<cv::Mat> burnt(const cv::Mat &dots)
{
    TRY(typesetter, Typesetter::open(Typeface::Narrow));
    return burnOnto(tintedPaper(*typesetter, QStringLiteral("IN"), paperHeight), dots);
}

BarcodeSize sizeFor(Symbology symbology)
{
    const bool isSquare = symbology == Symbology::QrCode || symbology == Symbology::DataMatrix
        || symbology == Symbology::Aztec;
    return {.moduleDots = isSquare ? 4 : symbology == Symbology::Code128 ? 2 : 3};
}

Camera handheldCamera(int level, std::uint64_t seed)
{
    Camera camera = level == 0 ? mildCamera(seed) : roughCamera(seed);
    if (level == 1) { // between the two
        const Camera mild = mildCamera(seed);
        camera.defocus = (camera.defocus + mild.defocus) / 2;
        camera.motion /= 2;
        camera.noise = (camera.noise + mild.noise) / 2;
        camera.fading /= 2;
        camera.wrinkles /= 2;
    }
    camera.size = {1536, 2048};
    return camera;
}

} // namespace

std::vector<Damage> allDamages()
{
    return {Damage::None,   Damage::Rotation, Damage::Tilt,  Damage::Motion,   Damage::Defocus,
            Damage::Noise,  Damage::Jpeg,     Damage::Glare, Damage::LowLight, Damage::Banding,
            Damage::Fading, Damage::Wrinkles, Damage::Curl,  Damage::Handheld};
}

QString damageName(Damage damage)
{
    static const std::array<const char *, 14> names{"none",   "rotation", "tilt",  "motion",    "defocus",
                                                    "noise",  "jpeg",     "glare", "low_light", "banding",
                                                    "fading", "wrinkles", "curl",  "handheld"};
    return QString::fromLatin1(names.at(std::size_t(damage)));
}

int damageLevels(Damage damage)
{
    switch (damage) {
    case Damage::None:
        return 1;
    case Damage::Rotation:
        return 23;
    case Damage::Tilt:
        return 5;
    default:
        return 3;
    }
}

Camera damagedCamera(Damage damage, int level, std::uint64_t seed)
{
    if (damage == Damage::Handheld) {
        return handheldCamera(level, seed);
    }
    SeededRandom random(seed);
    Camera camera;
    camera.seed = random.next();
    camera.size = {960, 1280};
    camera.rotationDegrees = between(random, -3.0, 3.0);
    camera.defocus = 0.6;
    camera.noise = 2;
    camera.background = Background(random.below(3));
    camera.jpegQuality = 90;
    camera.motionDegrees = between(random, 0.0, 180.0);
    camera.tiltTowardsDegrees = between(random, 0.0, 360.0);
    switch (damage) {
    case Damage::Rotation:
        camera.rotationDegrees = 15.0 * (level + 1);
        break;
    case Damage::Tilt:
        camera.tiltDegrees = 15.0 + 10.0 * level;
        break;
    case Damage::Motion:
        camera.motion = atLevel<3>({3, 6, 9}, level);
        break;
    case Damage::Defocus:
        camera.defocus = atLevel<3>({1.0, 1.8, 2.6}, level);
        break;
    case Damage::Noise:
        camera.noise = atLevel<3>({10, 20, 35}, level);
        break;
    case Damage::Jpeg:
        camera.jpegQuality = int(atLevel<3>({35, 18, 8}, level));
        break;
    case Damage::Glare:
        camera.glare = atLevel<3>({0.4, 0.7, 1.0}, level);
        break;
    case Damage::LowLight:
        camera.brightness = atLevel<3>({0.3, 0.18, 0.1}, level);
        camera.noise = atLevel<3>({4, 6, 8}, level);
        break;
    case Damage::Banding:
        camera.banding = atLevel<3>({0.4, 0.8, 1.2}, level);
        break;
    case Damage::Fading:
        camera.fading = atLevel<3>({0.6, 1.0, 1.4}, level);
        break;
    case Damage::Wrinkles:
        camera.wrinkles = atLevel<3>({0.4, 0.8, 1.2}, level);
        break;
    case Damage::Curl:
        camera.curlDegrees = atLevel<3>({20, 40, 60}, level) * (random.below(2) == 0 ? 1 : -1);
        camera.tiltDegrees = between(random, 0.0, 15.0);
        break;
    default:
        break;
    }
    return camera;
}

QString codeText(Symbology symbology, RandomSource &random)
{
    const QString digits = QStringLiteral("0123456789");
    const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    switch (symbology) {
    case Symbology::Itf:
        return u'0' + characters(digits, 18, random) + u'0';
    case Symbology::Code128:
        return characters(letters, 20, random);
    case Symbology::Pdf417:
        return characters(letters, wholeBetween(random, 40, 60), random);
    case Symbology::QrCode:
        return QStringLiteral("https://example.com/t/")
            + characters(letters, wholeBetween(random, 10, 30), random);
    case Symbology::DataMatrix:
    case Symbology::Aztec:
        return characters(letters, wholeBetween(random, 18, 32), random);
    }
    return {};
}

Result<cv::Mat> paperWithCode(Symbology symbology, const QString &text, RandomSource &random)
{
    TRY(code, drawBarcode(symbology, text, sizeFor(symbology)));
    const cv::Size spare(paperWidth - code.cols - 2 * quietDots, paperHeight - code.rows - 2 * quietDots);
    if (spare.width < 60 || spare.height < 60) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("sample.barcode_text"),
            QStringLiteral("A code of %1×%2 dots does not fit on the paper.").arg(code.cols).arg(code.rows));
    }
    const cv::Rect blank(48 + wholeBetween(random, 0, spare.width - 48),
                         wholeBetween(random, 0, spare.height), code.cols + 2 * quietDots,
                         code.rows + 2 * quietDots);
    TRY(dots, printRows(blank, random));
    code.copyTo(dots(cv::Rect(blank.x + quietDots, blank.y + quietDots, code.cols, code.rows)));
    return burnt(dots);
}

Result<cv::Mat> paperWithText(RandomSource &random)
{
    TRY(dots, printRows({}, random));
    return burnt(dots);
}

Result<CodePhoto> photographCode(Symbology symbology, Damage damage, int level, std::uint64_t seed)
{
    SeededRandom random(seed);
    const QString text = codeText(symbology, random);
    TRY(paper, paperWithCode(symbology, text, random));
    TRY(jpeg, photograph(paper, damagedCamera(damage, level, random.next())));
    return CodePhoto{jpeg, text};
}

} // namespace truvamate::sample
