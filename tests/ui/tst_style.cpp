#include "ui/style/consolestyle.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace truvamate;

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0) {
                return false;
            }
        }
    }
    return true;
}

/// The colour of the most opaque pixel.
QColor inkOf(const QImage &image)
{
    QRgb ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(ink)) {
                ink = image.pixel(x, y);
            }
        }
    }
    return QColor(ink);
}

bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 4 && std::abs(a.green() - b.green()) < 4
        && std::abs(a.blue() - b.blue()) < 4;
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("surface");
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            const char *name = theme->isDark ? "dark" : "light";
            const std::vector<std::pair<const char *, QColor>> surfaces{
                {"window", theme->window},
                {"surface", theme->surface},
                {"raised", theme->raised},
                {"selection", theme->accent.soft},
                {"quiet button", theme->neutral.soft}};
            for (const auto &[surfaceName, surface] : surfaces) {
                QTest::addRow("%s text on %s", name, surfaceName) << theme->text << surface;
                QTest::addRow("%s secondary on %s", name, surfaceName) << theme->secondary << surface;
            }
            for (int i = 0; i <= static_cast<int>(Tone::Prize); ++i) {
                const ToneColors &tone = theme->tone(static_cast<Tone>(i));
                QTest::addRow("%s tone %d on its soft", name, i) << tone.text << tone.soft;
                QTest::addRow("%s text on soft of tone %d", name, i) << theme->text << tone.soft;
                QTest::addRow("%s tone %d on window", name, i) << tone.text << theme->window;
                QTest::addRow("%s tone %d on surface", name, i) << tone.text << theme->surface;
                QTest::addRow("%s tone %d on raised", name, i) << tone.text << theme->raised;
            }
            QTest::addRow("%s on accent", name) << theme->onAccent << theme->accent.text;
            QTest::addRow("%s on special ball", name) << theme->onSpecial << theme->special;
            QTest::addRow("%s on danger", name) << theme->onAccent << theme->wrong.text;
        }
    }
    void textIsReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, surface);
        QVERIFY2(contrast(text, surface) >= 4.5,
                 qPrintable(QStringLiteral("contrast %1").arg(contrast(text, surface))));
    }

    void everyIconIsDrawn_data()
    {
        QTest::addColumn<QString>("name");
        QVERIFY(iconNames().size() > 60);
        for (const QString &name : iconNames()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void everyIconIsDrawn()
    {
        QFETCH(QString, name);
        const QColor red(200, 30, 40);
        for (const int size : {16, 20, 32}) {
            const QImage image = iconPixmap(name, size, red, 2).toImage();
            QCOMPARE(image.size(), QSize(2 * size, 2 * size));
            QVERIFY(!isBlank(image));
            if (name != QLatin1String("truvamate")) {
                QVERIFY(isNear(inkOf(image), red));
            }
        }
    }

    void iconsFollowThePalette()
    {
        const QIcon warning = icon(QStringLiteral("warning"));
        applyLook(false, 100);
        QVERIFY(isNear(inkOf(warning.pixmap(32, 32).toImage()), Theme::light().text));
        QVERIFY(isNear(inkOf(warning.pixmap(32, 32, QIcon::Disabled).toImage()), Theme::light().secondary));
        applyLook(true, 100);
        QVERIFY(isNear(inkOf(warning.pixmap(32, 32).toImage()), Theme::dark().text));
    }

    void lookSwitchesLive()
    {
        applyLook(false, 100);
        QWidget window;
        auto *button = new QPushButton(QStringLiteral("New order"), &window);
        setKind(button, ButtonKind::Primary);
        QLabel *title = makeLabel(QStringLiteral("Orders"), TextRole::Title, &window);
        window.show();
        QCOMPARE(title->font().pixelSize(), 18);
        QCOMPARE(button->sizeHint().height(), 30);
        const int width = button->sizeHint().width();
        const auto fill = [button] { return button->grab().toImage().pixelColor(4, button->height() / 2); };
        QCOMPARE(fill(), Theme::light().accent.text);

        applyLook(true, 200);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(title->font().pixelSize(), 36);
        QCOMPARE(button->sizeHint().height(), 60);
        QVERIFY(button->sizeHint().width() > width * 3 / 2);
        QCOMPARE(fill(), Theme::dark().accent.text);
        QCOMPARE(window.palette().color(QPalette::Window), Theme::dark().window);

        applyLook(false, 100);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(title->font().pixelSize(), 18);
        QCOMPARE(fill(), Theme::light().accent.text);
    }

    void focusIsSeen_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("normal") << static_cast<int>(ButtonKind::Normal);
        QTest::newRow("primary") << static_cast<int>(ButtonKind::Primary);
        QTest::newRow("danger") << static_cast<int>(ButtonKind::Danger);
        QTest::newRow("quiet") << static_cast<int>(ButtonKind::Quiet);
    }
    void focusIsSeen()
    {
        QFETCH(int, kind);
        applyLook(false, 100);
        QWidget window;
        auto *first = new QPushButton(QStringLiteral("First"), &window);
        auto *button = new QPushButton(QStringLiteral("Second"), &window);
        setKind(button, static_cast<ButtonKind>(kind));
        button->move(100, 0);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus();
        const QImage without = button->grab().toImage();
        button->setFocus();
        QTRY_VERIFY(button->hasFocus());
        const QImage with = button->grab().toImage();
        QVERIFY(without != with);
    }

    void figuresAreTabular()
    {
        applyLook(false, 100);
        const QFontMetricsF metrics(QApplication::font());
        const qreal width = metrics.horizontalAdvance(QLatin1Char('0'));
        for (char digit = '1'; digit <= '9'; ++digit) {
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)), width);
        }
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
