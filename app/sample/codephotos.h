#pragma once

#include "app/sample/barcodes.h"
#include "app/sample/camera.h"
#include "models/random.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace truvamate::sample {

/// One thing that goes wrong between the printer and the file; Handheld is many at once.
enum class Damage {
    None,
    Rotation,
    Tilt,
    Motion,
    Defocus,
    Noise,
    Jpeg,
    Glare,
    LowLight,
    Banding,
    Fading,
    Wrinkles,
    Curl,
    Handheld,
};

std::vector<Damage> allDamages();
/// "rotation", "low_light", …
QString damageName(Damage damage);
/// Levels run from 0 to one less: rotation has 23 (each 15°), tilt 5 (15° to 55°), none 1, the others 3.
int damageLevels(Damage damage);
/// A camera that shows this damage and, besides, what no photo is without: a slight angle, a little blur and
/// noise, JPEG at quality 90. The photo has 960×1280 pixels (handheld: 1536×2048).
Camera damagedCamera(Damage damage, int level, std::uint64_t seed);

struct CodePhoto
{
    QByteArray jpeg;
    QString text; ///< what the code says
};

/// What a lottery would put into such a code: ITF 20 digits, as many letters and digits in Code 128, longer
/// ones in the square codes and PDF417.
QString codeText(Symbology symbology, RandomSource &random);

/// Thermal paper with rows of print and one code that is not in its middle, CV_8UC3 BGR. A narrow bar has 3
/// dots, a square of a 2-D code 4. Errors: those of drawBarcode, sample.font_missing.
Result<cv::Mat> paperWithCode(Symbology symbology, const QString &text, RandomSource &random);

/// The same paper without a code: nothing is to be read on it. Errors: sample.font_missing.
Result<cv::Mat> paperWithText(RandomSource &random);

/// A photo of such paper. The same arguments give the same bytes. Further errors: sample.photo.
Result<CodePhoto> photographCode(Symbology symbology, Damage damage, int level, std::uint64_t seed);

} // namespace truvamate::sample
