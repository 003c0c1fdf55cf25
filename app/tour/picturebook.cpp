#include "app/tour/picturebook.h"

#include "ui/widgets/pagedtable.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

#include <algorithm>

namespace truvamate::tour {

namespace {

/// Above the window, bottom first.
QList<QWidget *> overlays(const QWidget &window)
{
    QList<QWidget *> shown;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget != &window && widget->isVisible() && widget->width() > 1) {
            shown.append(widget);
        }
    }
    std::ranges::stable_sort(shown, {}, [](const QWidget *one) {
        return one == QApplication::activePopupWidget() ? 2
            : one == QApplication::activeModalWidget()  ? 1
                                                        : 0;
    });
    return shown;
}

QPixmap screenOf(QWidget &window)
{
    QPixmap screen = window.grab();
    QPainter painter(&screen);
    for (QWidget *overlay : overlays(window)) {
        const QRect place(window.mapFromGlobal(overlay->mapToGlobal(QPoint())), overlay->size());
        painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 90));
        painter.drawPixmap(place.topLeft(), overlay->grab());
    }
    return screen;
}

} // namespace

PictureBook::PictureBook(QString folder, HeldConsole &console, QString prefix)
    : m_folder(std::move(folder))
    , m_prefix(std::move(prefix))
    , m_console(console)
{
    QDir().mkpath(m_folder);
}

Result<Done> PictureBook::take(const QString &name)
{
    ++m_number;
    // Lists that are being read and what follows the last key.
    const auto isStill = [this] {
        const auto tables = m_console.window().findChildren<PagedTable *>();
        return std::ranges::none_of(tables, [](const PagedTable *table) {
            return table->isVisible() && table->model() && table->model()->isLoading();
        });
    };
    constexpr int breathMs = 120;
    QTest::qWait(breathMs);
    if (!QTest::qWaitFor(isStill)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("tour.waited"),
                    QStringLiteral("The list does not come to rest before the picture “%1”.").arg(name));
    }
    Preferences &preferences = m_console.preferences();
    if (preferences.language() == QLatin1String("th")) {
        return write(name + QStringLiteral("-thai"));
    }
    TRY_DO(write(name + QStringLiteral("-light")));
    preferences.setLook(Preferences::Look::Dark);
    QTest::qWait(breathMs);
    const auto dark = write(name + QStringLiteral("-dark"));
    preferences.setLook(Preferences::Look::Light);
    QTest::qWait(breathMs);
    return dark;
}

Result<Done> PictureBook::write(const QString &name)
{
    const QString path = QDir(m_folder).filePath(
        m_prefix + QStringLiteral("%1-%2.png").arg(m_number, 2, 10, QLatin1Char('0')).arg(name));
    if (!screenOf(m_console.window()).save(path)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("tour.unwritable"),
                    QStringLiteral("“%1” cannot be written.").arg(path));
    }
    ++m_count;
    return Done();
}

} // namespace truvamate::tour
