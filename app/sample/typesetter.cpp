#include "app/sample/typesetter.h"

#include <QDir>
#include <QFile>

#include <ft2build.h>
#include <opencv2/imgproc.hpp>
#include FT_FREETYPE_H

#include <cmath>

namespace truvamate::sample {
namespace {

struct FontFiles
{
    QStringList regular; ///< the first that exists is taken
    QStringList bold;
    double squeeze; ///< brings the width of the digits to that of a terminal's font
    QString package;
};

FontFiles filesOf(Typeface typeface)
{
    switch (typeface) {
    case Typeface::Narrow:
        return {{QStringLiteral("liberation/LiberationSansNarrow-Regular.ttf"),
                 QStringLiteral("Arial Narrow.ttf"), QStringLiteral("ARIALN.TTF")},
                {QStringLiteral("liberation/LiberationSansNarrow-Bold.ttf"),
                 QStringLiteral("Arial Narrow Bold.ttf"), QStringLiteral("ARIALNB.TTF")},
                1.0,
                QStringLiteral("fonts-liberation")};
    case Typeface::Humanist:
        return {{QStringLiteral("noto/NotoSans-Regular.ttf"), QStringLiteral("NotoSans-Regular.ttf")},
                {QStringLiteral("noto/NotoSans-Bold.ttf"), QStringLiteral("NotoSans-Bold.ttf")},
                0.8,
                QStringLiteral("fonts-noto-core")};
    case Typeface::Grotesque:
        return {{QStringLiteral("dejavu/DejaVuSans.ttf"), QStringLiteral("DejaVuSans.ttf")},
                {QStringLiteral("dejavu/DejaVuSans-Bold.ttf"), QStringLiteral("DejaVuSans-Bold.ttf")},
                0.75,
                QStringLiteral("fonts-dejavu-core")};
    case Typeface::PtNarrow:
        return {{QStringLiteral("paratype/PTN57F.ttf")},
                {QStringLiteral("paratype/PTN77F.ttf")},
                1.0,
                QStringLiteral("fonts-paratype")};
    case Typeface::Clear:
        return {{QStringLiteral("clear-sans/ClearSans-Regular.ttf")},
                {QStringLiteral("clear-sans/ClearSans-Bold.ttf")},
                0.82,
                QStringLiteral("fonts-clear-sans")};
    case Typeface::Inter:
        return {{QStringLiteral("inter/Inter-Regular.otf")},
                {QStringLiteral("inter/Inter-Bold.otf")},
                0.74,
                QStringLiteral("fonts-inter")};
    case Typeface::B612:
        return {{QStringLiteral("b612/B612-Regular.otf")},
                {QStringLiteral("b612/B612-Bold.otf")},
                0.76,
                QStringLiteral("fonts-b612")};
    }
    return {};
}

QString findFont(const QStringList &names)
{
    const QStringList folders = {QStringLiteral("/usr/share/fonts/truetype"),
                                 QStringLiteral("/usr/share/fonts/opentype"),
                                 QDir::homePath() + QStringLiteral("/.local/share/fonts"),
                                 QStringLiteral("/Library/Fonts"),
                                 QStringLiteral("/System/Library/Fonts/Supplemental"),
                                 QStringLiteral("C:/Windows/Fonts")};
    for (const QString &name : names) {
        for (const QString &folder : folders) {
            const QString path = folder + u'/' + name;
            if (QFile::exists(path)) {
                return path;
            }
        }
    }
    return {};
}

/// Height of a capital letter as a share of the em.
double capShare(FT_Face face)
{
    FT_Set_Pixel_Sizes(face, 1000, 1000);
    FT_Load_Char(face, 'H', FT_LOAD_NO_HINTING);
    return double(face->glyph->metrics.horiBearingY) / 64.0 / 1000.0;
}

void burn(cv::Mat &sheet, const FT_Bitmap &glyph, cv::Point corner)
{
    for (int y = 0; y < int(glyph.rows); ++y) {
        const unsigned char *row = glyph.buffer + y * glyph.pitch;
        for (int x = 0; x < int(glyph.width); ++x) {
            const bool dot = (row[x / 8] >> (7 - x % 8)) & 1;
            const cv::Point at = corner + cv::Point(x, y);
            if (dot && at.inside(cv::Rect({}, sheet.size()))) {
                sheet.at<unsigned char>(at) = 255;
            }
        }
    }
}

} // namespace

struct Typesetter::Faces
{
    FT_Library library = nullptr;
    FT_Face regular = nullptr;
    FT_Face bold = nullptr;
    double squeeze = 1.0;

    Faces() = default;
    Faces(const Faces &) = delete;
    Faces &operator=(const Faces &) = delete;
    ~Faces() { FT_Done_FreeType(library); }

    FT_Face prepared(const TextStyle &style) const
    {
        FT_Face face = style.bold ? bold : regular;
        const double em = style.capHeight / capShare(face);
        FT_Set_Pixel_Sizes(face, FT_UInt(std::lround(em * squeeze * style.stretch)),
                           FT_UInt(std::lround(em)));
        return face;
    }
};

Typesetter::Typesetter(std::unique_ptr<Faces> faces)
    : m_faces(std::move(faces))
{
}

Typesetter::~Typesetter() = default;

Result<std::unique_ptr<Typesetter>> Typesetter::open(Typeface typeface)
{
    const FontFiles files = filesOf(typeface);
    const QByteArray regular = QFile::encodeName(findFont(files.regular));
    const QByteArray bold = QFile::encodeName(findFont(files.bold));
    auto faces = std::make_unique<Faces>();
    faces->squeeze = files.squeeze;
    const bool opened = FT_Init_FreeType(&faces->library) == 0
        && FT_New_Face(faces->library, regular.constData(), 0, &faces->regular) == 0
        && FT_New_Face(faces->library, bold.constData(), 0, &faces->bold) == 0;
    if (!opened) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("sample.font_missing"),
            QStringLiteral("The font for sample tickets is not installed; on Debian it is in the package %1.")
                .arg(files.package));
    }
    return std::unique_ptr<Typesetter>(new Typesetter(std::move(faces)));
}

int Typesetter::width(const QString &text, const TextStyle &style) const
{
    FT_Face face = m_faces->prepared(style);
    int total = 0;
    for (const QChar c : text) {
        if (FT_Load_Char(face, c.unicode(), FT_LOAD_TARGET_MONO) == 0) {
            total += int(face->glyph->advance.x >> 6) + style.tracking;
        }
    }
    return std::max(0, total - style.tracking);
}

void Typesetter::print(cv::Mat &sheet, cv::Point origin, const QString &text, const TextStyle &style) const
{
    FT_Face face = m_faces->prepared(style);
    int x = origin.x;
    for (const QChar c : text) {
        if (FT_Load_Char(face, c.unicode(), FT_LOAD_RENDER | FT_LOAD_TARGET_MONO) != 0) {
            continue;
        }
        const FT_GlyphSlot glyph = face->glyph;
        burn(sheet, glyph->bitmap, {x + glyph->bitmap_left, origin.y - glyph->bitmap_top});
        x += int(glyph->advance.x >> 6) + style.tracking;
    }
}

cv::Mat Typesetter::cutOut(const QString &text, const TextStyle &style) const
{
    cv::Mat sheet(style.capHeight * 3, width(text, style) + style.capHeight * 2, CV_8UC1, cv::Scalar(0));
    print(sheet, {style.capHeight, style.capHeight * 2}, text, style);
    return sheet(cv::boundingRect(sheet)).clone();
}

} // namespace truvamate::sample
