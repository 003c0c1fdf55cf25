#pragma once

#include <QProxyStyle>

namespace truvamate {

/// Fusion with flat surfaces, thin lines, rounded controls and a clear focus ring. Everything is painted from
/// the widget's palette and Theme. A QPushButton with the property "kind" = "primary" is filled with the
/// accent, "danger" with the wrong tone, "quiet" has no frame until it is touched.
class ConsoleStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ConsoleStyle();
    // the overrides of QProxyStyle that it needs
};

/// Puts style, palette and fonts on the application; also a live switch. scalePercent 100 to 200.
void applyLook(bool dark, int scalePercent);

} // namespace truvamate
