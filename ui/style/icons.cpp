#include "ui/style/icons.h"

#include "ui/style/theme.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>

namespace truvamate {

namespace {

constexpr QLatin1String folder(":/icons/");
constexpr QLatin1String engineKey("truvamate");

QString fileOf(const QString &name)
{
    return folder + name + QLatin1String(".svg");
}

QColor colorIn(const Theme &theme, QIcon::Mode mode)
{
    return mode == QIcon::Disabled ? theme.secondary : theme.text;
}

/// Holds only the name: what it looks like is decided each time it is painted.
class NamedIconEngine final : public QIconEngine
{
public:
    explicit NamedIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state)
        const auto *widget = dynamic_cast<QWidget *>(painter->device());
        const int size = qMin(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size,
                           size);
        painter->drawPixmap(square,
                            iconPixmap(m_name, size, colorIn(Theme::of(widget), mode),
                                       painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state)
        return iconPixmap(m_name, qMin(size.width(), size.height()),
                          colorIn(Theme::of(QGuiApplication::palette()), mode), 1);
    }

    QString key() const override { return engineKey; }
    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new NamedIconEngine(m_name); }

private:
    QString m_name;
};

} // namespace

bool hasIcon(const QString &name)
{
    return !name.isEmpty() && QFile::exists(fileOf(name));
}

QStringList iconNames()
{
    QStringList names = QDir(folder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString &name : names) {
        name.chop(4);
    }
    return names;
}

QIcon icon(const QString &name)
{
    Q_ASSERT_X(hasIcon(name), "icon", qPrintable(name));
    return hasIcon(name) ? QIcon(new NamedIconEngine(name)) : QIcon();
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    Q_ASSERT_X(hasIcon(name), "iconPixmap", qPrintable(name));
    const QString key = QStringLiteral("truvamate/%1/%2/%3/%4")
                            .arg(name)
                            .arg(size)
                            .arg(color.rgba(), 8, 16)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int pixels = qRound(size * devicePixelRatio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(fileOf(name));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
        if (name != QLatin1String("truvamate")) {
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(pixmap.rect(), color);
        }
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap iconPixmap(const QIcon &icon, int size, const QColor &color, qreal devicePixelRatio)
{
    if (hasIcon(icon.name())) {
        return iconPixmap(icon.name(), size, color, devicePixelRatio);
    }
    return icon.pixmap(QSize(size, size), devicePixelRatio);
}

} // namespace truvamate
