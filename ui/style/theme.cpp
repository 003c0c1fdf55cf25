#include "ui/style/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QWidget>

namespace truvamate {

namespace {

Theme makeLight()
{
    Theme theme;
    theme.window = QColor(0xF4, 0xF6, 0xF8);
    theme.surface = QColor(0xFF, 0xFF, 0xFF);
    theme.raised = QColor(0xFA, 0xFB, 0xFC);
    theme.line = QColor(0xE1, 0xE5, 0xEA);
    theme.text = QColor(0x18, 0x21, 0x2D);
    theme.secondary = QColor(0x5C, 0x68, 0x78);
    theme.onAccent = QColor(0xFF, 0xFF, 0xFF);
    theme.special = QColor(0xC6, 0x28, 0x28);
    theme.onSpecial = QColor(0xFF, 0xFF, 0xFF);
    theme.neutral = {QColor(0x4B, 0x57, 0x68), QColor(0xED, 0xF0, 0xF3)};
    theme.accent = {QColor(0x1D, 0x5F, 0xC4), QColor(0xE9, 0xF1, 0xFE)};
    theme.good = {QColor(0x1A, 0x7A, 0x48), QColor(0xE5, 0xF5, 0xEC)};
    theme.warning = {QColor(0x8A, 0x5A, 0x00), QColor(0xFF, 0xF3, 0xD1)};
    theme.wrong = {QColor(0xB4, 0x23, 0x18), QColor(0xFD, 0xEB, 0xE9)};
    theme.information = {QColor(0x17, 0x5C, 0xD3), QColor(0xE9, 0xF1, 0xFE)};
    theme.prize = {QColor(0x6B, 0x3F, 0xA0), QColor(0xF2, 0xEB, 0xFB)};
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x14, 0x17, 0x1C);
    theme.surface = QColor(0x1B, 0x1F, 0x26);
    theme.raised = QColor(0x21, 0x26, 0x2E);
    theme.line = QColor(0x30, 0x37, 0x43);
    theme.text = QColor(0xE7, 0xEB, 0xF1);
    theme.secondary = QColor(0x9A, 0xA6, 0xB6);
    theme.onAccent = QColor(0x10, 0x1A, 0x2B);
    theme.special = QColor(0xC6, 0x28, 0x28);
    theme.onSpecial = QColor(0xFF, 0xFF, 0xFF);
    theme.neutral = {QColor(0xB3, 0xBE, 0xCC), QColor(0x2A, 0x31, 0x3B)};
    theme.accent = {QColor(0x74, 0xAB, 0xFF), QColor(0x1F, 0x33, 0x52)};
    theme.good = {QColor(0x5C, 0xCB, 0x8F), QColor(0x17, 0x38, 0x2A)};
    theme.warning = {QColor(0xF2, 0xC1, 0x4E), QColor(0x3A, 0x2F, 0x12)};
    theme.wrong = {QColor(0xFF, 0x8A, 0x80), QColor(0x45, 0x23, 0x20)};
    theme.information = {QColor(0x7F, 0xB2, 0xFF), QColor(0x1E, 0x31, 0x50)};
    theme.prize = {QColor(0xC6, 0xA1, 0xF5), QColor(0x33, 0x26, 0x4A)};
    return theme;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

const Theme &Theme::of(const QWidget *widget)
{
    return of(widget ? widget->palette() : QApplication::palette());
}

const ToneColors &Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accent;
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warning;
    case Tone::Wrong:
        return wrong;
    case Tone::Information:
        return information;
    case Tone::Prize:
        return prize;
    case Tone::Neutral:
        break;
    }
    return neutral;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, secondary);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, wrong.text);
    palette.setColor(QPalette::Highlight, accent.soft);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, accent.text);
    palette.setColor(QPalette::LinkVisited, accent.text);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, raised);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line);
    palette.setColor(QPalette::Shadow, isDark ? QColor(0, 0, 0) : line);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, secondary);
    }
    return palette;
}

int metrics::scaled(int pixels)
{
    const int body = QApplication::font().pixelSize();
    return body > 0 ? qRound(pixels * body / 13.0) : pixels;
}

QFont fontFor(TextRole role)
{
    QFont font = QApplication::font();
    const int body = font.pixelSize() > 0 ? font.pixelSize() : 13;
    const auto scaled = [body](int at13) { return qRound(at13 * body / 13.0); };
    switch (role) {
    case TextRole::Secondary:
        font.setPixelSize(scaled(12));
        break;
    case TextRole::Body:
        font.setPixelSize(body);
        break;
    case TextRole::BodyStrong:
        font.setPixelSize(body);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        font.setPixelSize(scaled(18));
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Figure:
        font.setPixelSize(scaled(28));
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Verdict:
        font.setPixelSize(scaled(22));
        font.setWeight(QFont::Bold);
        break;
    case TextRole::Code:
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(body);
        break;
    }
    return font;
}

} // namespace truvamate
