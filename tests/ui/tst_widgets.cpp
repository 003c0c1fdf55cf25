#include "ui/style/consolestyle.h"
#include "ui/style/text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/imageviewer.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/timelineview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace truvamate;

namespace {

StateWord state(const QString &text, const QString &icon, Tone tone)
{
    return {text, icon, tone};
}

int inked(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green())
                    + std::abs(pixel.blue() - color.blue())
                < 150;
        }
    }
    return count;
}

std::vector<TimelineEntry> entriesOf(int count)
{
    std::vector<TimelineEntry> entries;
    for (int i = 0; i < count; ++i) {
        TimelineEntry entry;
        entry.id = EventId(QUuid(static_cast<uint>(i + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        entry.at = {1'530'000'000'000 - i * 60'000LL};
        entry.code = QStringLiteral("order.noted");
        entry.actorName = QStringLiteral("Nok T.");
        entries.push_back(entry);
    }
    return entries;
}

ReasonDialog::Question dangerous()
{
    return {QStringLiteral("Cancel LTO-2026-000123-7"),
            QStringLiteral("The order ends and ฿245.00 go back to the customer."),
            {{QStringLiteral("customer_wish"), QStringLiteral("Customer's wish")},
             {QStringLiteral("double"), QStringLiteral("Ordered twice")}},
            QStringLiteral("Cancel order and refund ฿245.00"),
            true,
            true};
}

Approval approvalOf(const QString &digest)
{
    Approval approval;
    approval.kind = QStringLiteral("payout");
    approval.digest = digest;
    approval.decision = QStringLiteral("pending");
    approval.proposedByName = QStringLiteral("Ploy S.");
    approval.proposedAt = {1'530'000'000'000};
    return approval;
}

const std::vector<std::pair<QString, QString>> payoutRows{
    {QStringLiteral("Gross"), QStringLiteral("$4.00")},
    {QStringLiteral("Commission 10 %"), QStringLiteral("$0.40")},
    {QStringLiteral("To customer"), QStringLiteral("฿126.00")}};

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyLook(false, 100); }

    void pillShowsAllOfItsWord_data()
    {
        QTest::addColumn<int>("scale");
        QTest::addColumn<QString>("word");
        for (const int scale : {100, 125, 150, 200}) {
            QTest::addRow("short at %d", scale) << scale << QStringLiteral("Paid");
            QTest::addRow("with fractions at %d", scale)
                << scale << QStringLiteral("Waits for a second person");
            QTest::addRow("long at %d", scale) << scale << QStringLiteral("Assigned · agent to buy");
            QTest::addRow("Thai at %d", scale) << scale << QStringLiteral("รอการชำระเงินที่ยังไม่ยืนยัน");
        }
    }
    void pillShowsAllOfItsWord()
    {
        QFETCH(int, scale);
        QFETCH(QString, word);
        applyLook(false, scale);
        const StateWord shown = state(word, QStringLiteral("check"), Tone::Good);
        const QFont font = QApplication::font();
        const QSize size = Pill::sizeOf(shown, font);
        // The same word with more room than it asks for has the same ink: nothing was cut or elided.
        const auto ink = [&](QSize room) {
            QImage image(room, QImage::Format_ARGB32_Premultiplied);
            image.fill(Theme::light().surface);
            QPainter painter(&image);
            Pill::paint(&painter, image.rect(), shown, QApplication::palette(), font, 1);
            painter.end();
            return inked(image, Theme::light().good.text);
        };
        QVERIFY(ink(size) > 40);
        QCOMPARE(ink(size), ink(size + QSize(40, 0)));
        QVERIFY(ink(QSize(size.width() / 2, size.height())) < ink(size));
        QFont small = font;
        small.setPixelSize(qRound(font.pixelSize() * 12 / 13.0));
        QVERIFY(size.height() >= QFontMetrics(small).boundingRect(word).height());
    }

    void pillIsReadAloud()
    {
        Pill pill(state(QStringLiteral("Paid"), QStringLiteral("check"), Tone::Good));
        QCOMPARE(pill.accessibleName(), QStringLiteral("Paid"));
        pill.setState(state(QStringLiteral("Refund failed"), QStringLiteral("cross"), Tone::Wrong));
        QCOMPARE(pill.accessibleName(), QStringLiteral("Refund failed"));
    }

    void ballsSayTheirNumbers()
    {
        NumberBalls balls;
        balls.setInstead(QStringLiteral("Terminal picks"));
        QCOMPARE(balls.accessibleName(), QStringLiteral("Terminal picks"));
        std::vector<Ball> play = ballsOf({2, 25, 36, 43, 61}, 24);
        play[1].mark = BallMark::Different;
        balls.setBalls(play);
        QCOMPARE(balls.accessibleName(), QStringLiteral("02, 25 different, 36, 43, 61, special ball 24"));
        QCOMPARE(balls.sizeHint(), NumberBalls::sizeOf(6, balls.font()));
    }

    void everyMarkLooksDifferentWithoutColour()
    {
        const auto gray = [](BallMark mark, bool isSpecial) {
            QImage image(30, 30, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            NumberBalls::paint(&painter, image.rect(), {{25, isSpecial, mark}}, QApplication::palette(),
                               QApplication::font());
            painter.end();
            return image.convertToFormat(QImage::Format_Grayscale8);
        };
        for (const bool isSpecial : {false, true}) {
            const std::vector<QImage> images{gray(BallMark::None, isSpecial), gray(BallMark::Same, isSpecial),
                                             gray(BallMark::Different, isSpecial),
                                             gray(BallMark::Doubtful, isSpecial)};
            for (std::size_t a = 0; a < images.size(); ++a) {
                for (std::size_t b = a + 1; b < images.size(); ++b) {
                    QVERIFY(images[a] != images[b]);
                }
            }
        }
    }

    void bannerOffersToTryAgainOnlyWhereThatMayHelp_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("offers");
        QTest::newRow("unavailable") << static_cast<int>(ErrorKind::Unavailable) << true;
        QTest::newRow("internal") << static_cast<int>(ErrorKind::Internal) << true;
        QTest::newRow("invalid") << static_cast<int>(ErrorKind::Invalid) << false;
        QTest::newRow("forbidden") << static_cast<int>(ErrorKind::Forbidden) << false;
        QTest::newRow("conflict") << static_cast<int>(ErrorKind::Conflict) << false;
    }
    void bannerOffersToTryAgainOnlyWhereThatMayHelp()
    {
        QFETCH(int, kind);
        QFETCH(bool, offers);
        QWidget window;
        Banner banner(&window);
        QVERIFY(banner.isHidden());
        banner.showError({static_cast<ErrorKind>(kind),
                          QStringLiteral("nobody.knows_this"),
                          QStringLiteral("Nobody knows this."),
                          {}});
        QVERIFY(!banner.isHidden());
        QCOMPARE(banner.sentence(), QStringLiteral("Nobody knows this."));
        QCOMPARE(banner.findChild<QLabel *>(QStringLiteral("bannerCode"))->text(),
                 QStringLiteral("nobody.knows_this"));
        auto *action = banner.findChild<QPushButton *>(QStringLiteral("bannerAction"));
        QCOMPARE(!action->isHidden(), offers);
        QSignalSpy requests(&banner, &Banner::actionRequested);
        action->click();
        QCOMPARE(requests.count(), 1);
        banner.clear();
        QVERIFY(banner.isHidden());
    }

    void emptyStateSaysWhatToDo()
    {
        EmptyState empty;
        QSignalSpy requests(&empty, &EmptyState::actionRequested);
        empty.show(QStringLiteral("orders"), QStringLiteral("No orders yet"),
                   QStringLiteral("Take the first one."), QStringLiteral("New order"));
        auto *action = empty.findChild<QPushButton *>(QStringLiteral("emptyAction"));
        QVERIFY(action->isVisible());
        QCOMPARE(action->accessibleName(), QStringLiteral("New order"));
        QTest::keyClick(action, Qt::Key_Space);
        QCOMPARE(requests.count(), 1);
        empty.show(QStringLiteral("orders"), QStringLiteral("Nothing found"), QString());
        QVERIFY(!action->isVisible());
    }

    void reasonDialogByKeyboard()
    {
        QWidget window;
        window.show();
        ReasonDialog dialog(dangerous(), &window);
        QSignalSpy confirmed(&dialog, &ReasonDialog::confirmed);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *reasons = dialog.findChild<QComboBox *>(QStringLiteral("reasons"));
        auto *text = dialog.findChild<QPlainTextEdit *>(QStringLiteral("reasonText"));
        auto *confirm = dialog.findChild<QPushButton *>(QStringLiteral("confirm"));
        QVERIFY(reasons->hasFocus());
        QCOMPARE(dialog.reasonCode(), QString());

        QTest::keyClick(reasons, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(confirmed.count(), 0);
        QTest::keyClick(reasons, Qt::Key_Down);
        QCOMPARE(dialog.reasonCode(), QStringLiteral("customer_wish"));
        QTest::keyClick(reasons, Qt::Key_Tab);
        QVERIFY(text->hasFocus());
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(text, QStringLiteral("She called"));
        QVERIFY(confirm->isEnabled());

        QTest::keyClick(reasons, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
        QVERIFY(dialog.isVisible());
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(dialog.text(), QStringLiteral("She called"));
        QVERIFY(dialog.isVisible());
    }

    void reasonDialogLeftWithEscapeChangesNothing()
    {
        ReasonDialog dialog(dangerous(), nullptr);
        QSignalSpy confirmed(&dialog, &ReasonDialog::confirmed);
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        dialog.open();
        dialog.findChild<QComboBox *>()->setCurrentIndex(0);
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("She called"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(confirmed.count(), 0);
        QCOMPARE(rejected.count(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void reasonDialogKeepsWhatWasTypedWhenTheStepFails()
    {
        ReasonDialog dialog(dangerous(), nullptr);
        QSignalSpy confirmed(&dialog, &ReasonDialog::confirmed);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        auto *text = dialog.findChild<QPlainTextEdit *>();
        text->setPlainText(QStringLiteral("She called"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        dialog.setBusy(true);
        // A second Ctrl+Enter is no second cancellation, and Esc doesn't leave the answer unseen.
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(confirmed.count(), 1);
        QVERIFY(dialog.isVisible());
        dialog.showError({ErrorKind::Unavailable,
                          QStringLiteral("nobody.knows_this"),
                          QStringLiteral("Nobody knows this."),
                          {}});
        QCOMPARE(dialog.text(), QStringLiteral("She called"));
        QCOMPARE(dialog.reasonCode(), QStringLiteral("double"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(confirmed.count(), 2);
    }

    void harmlessDialogIsConfirmedWithEnter()
    {
        ReasonDialog::Question question = dangerous();
        question.isDangerous = false;
        question.needsText = false;
        ReasonDialog dialog(question, nullptr);
        QSignalSpy confirmed(&dialog, &ReasonDialog::confirmed);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *reasons = dialog.findChild<QComboBox *>();
        reasons->setCurrentIndex(0);
        QTest::keyClick(reasons, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
    }

    void progressCountsPastThirtyTwoBits()
    {
        QWidget window;
        ProgressPanel panel(&window);
        window.show();
        panel.start(QStringLiteral("Checking plays"));
        auto *bar = panel.findChild<QProgressBar *>();
        QCOMPARE(bar->maximum(), 0);
        panel.setProgress(5'000'000'000, 10'000'000'000, QStringLiteral("half"));
        QCOMPARE(bar->value() * 2, bar->maximum());
        QVERIFY(panel.isRunning());
        auto *button = panel.findChild<QPushButton *>();
        QSignalSpy cancels(&panel, &ProgressPanel::cancelRequested);
        QSignalSpy closes(&panel, &ProgressPanel::closed);
        button->click();
        QCOMPARE(cancels.count(), 1);
        QVERIFY(!button->isEnabled());
        panel.finish(QStringLiteral("Stopped after 12,000 plays"));
        QVERIFY(!panel.isRunning());
        QVERIFY(bar->isHidden());
        button->click();
        QCOMPARE(closes.count(), 1);
        QVERIFY(panel.isHidden());
    }

    void fourEyesApproveNamesWhatIsShown()
    {
        FourEyesPanel panel;
        panel.setApproval(approvalOf(QStringLiteral("d1")), payoutRows, {});
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy approvals(&panel, &FourEyesPanel::approveRequested);
        auto *approve = panel.findChild<QPushButton *>(QStringLiteral("approve"));
        approve->setFocus();
        QTest::keyClick(approve, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approvals.count(), 1);
        QCOMPARE(approvals.at(0).at(0).toString(), QStringLiteral("d1"));
        panel.setBusy(true);
        QTest::keyClick(&panel, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approvals.count(), 1);
        panel.setApproval(approvalOf(QStringLiteral("d2")), payoutRows, {});
        approve->setFocus();
        QTest::keyClick(approve, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approvals.count(), 2);
        QCOMPARE(approvals.at(1).at(0).toString(), QStringLiteral("d2"));
    }

    void fourEyesRejectAsksWhy()
    {
        FourEyesPanel panel;
        panel.setApproval(approvalOf(QStringLiteral("d1")), payoutRows, {});
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy approvals(&panel, &FourEyesPanel::approveRequested);
        QSignalSpy rejections(&panel, &FourEyesPanel::rejectRequested);
        auto *reject = panel.findChild<QPushButton *>(QStringLiteral("reject"));
        auto *reason = panel.findChild<QPlainTextEdit *>(QStringLiteral("rejectReason"));
        reject->click();
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(rejections.count(), 0);
        QTest::keyClick(reason, Qt::Key_Escape);
        QTRY_VERIFY(reject->isVisible());
        QVERIFY(!reason->isVisible());

        reject->click();
        QTest::keyClicks(reason, QStringLiteral("Rate is from yesterday"));
        panel.setApproval(approvalOf(QStringLiteral("d1")), payoutRows, {});
        QCOMPARE(reason->toPlainText(), QStringLiteral("Rate is from yesterday"));
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(rejections.count(), 1);
        QCOMPARE(rejections.at(0).at(0).toString(), QStringLiteral("d1"));
        QCOMPARE(rejections.at(0).at(1).toString(), QStringLiteral("Rate is from yesterday"));
        QCOMPARE(approvals.count(), 0);

        // Something else was proposed meanwhile: what was typed about the old one is gone.
        panel.setApproval(approvalOf(QStringLiteral("d2")), payoutRows, {});
        QVERIFY(reject->isVisible());
        QVERIFY(reason->toPlainText().isEmpty());
    }

    void fourEyesSaysWhyThisPersonMayNot()
    {
        FourEyesPanel panel;
        panel.setApproval(approvalOf(QStringLiteral("d1")), payoutRows,
                          QStringLiteral("You proposed this yourself."));
        panel.show();
        QSignalSpy approvals(&panel, &FourEyesPanel::approveRequested);
        QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("approve"))->isVisible());
        QTest::keyClick(&panel, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(approvals.count(), 0);
        bool isSaid = false;
        for (const Banner *banner : panel.findChildren<Banner *>()) {
            isSaid
                |= banner->isVisible() && banner->sentence() == QLatin1String("You proposed this yourself.");
        }
        QVERIFY(isSaid);
    }

    void timelineGrowsWhereItIsNarrow()
    {
        TimelineView view;
        QCOMPARE(view.heightForWidth(300), 0);
        std::vector<TimelineEntry> entries = entriesOf(3);
        entries[1].code = QStringLiteral(
            "an.unknown_code_that_is_much_longer_than_a_line_of_the_narrowest_pane_of_the_console");
        view.setEntries(entries, {1'530'000'000'000});
        QVERIFY(view.hasHeightForWidth());
        QVERIFY(view.heightForWidth(160) > view.heightForWidth(900));
        const int before = view.heightForWidth(300);
        view.setEntries(entriesOf(6), {1'530'000'000'000});
        QVERIFY(view.heightForWidth(300) > before);
    }

    void timelineByKeyboard()
    {
        QScrollArea area;
        area.setWidgetResizable(true);
        auto *view = new TimelineView(&area);
        view->setEntries(entriesOf(40), {1'530'000'000'000});
        area.setWidget(view);
        area.resize(320, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        view->setFocus();
        QTRY_COMPARE(view->current(), 0);
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->current(), 1);
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("Nok T.")));
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->current(), 39);
        QCOMPARE(area.verticalScrollBar()->value(), area.verticalScrollBar()->maximum());
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), view->textOf(39));
        QVERIFY(!view->textOf(39).isEmpty());
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(area.verticalScrollBar()->value(), 0);

        // New entries on top: the chosen one stays the chosen one.
        QTest::keyClick(view, Qt::Key_Down);
        const QString chosen = view->textOf(view->current());
        std::vector<TimelineEntry> more = entriesOf(40);
        TimelineEntry newest = more.front();
        newest.id = EventId(QUuid(999, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        newest.code = QStringLiteral("order.cancelled");
        more.insert(more.begin(), newest);
        view->setEntries(more, {1'530'000'000'000});
        QCOMPARE(view->current(), 2);
        QCOMPARE(view->textOf(2), chosen);
    }

    void outlinesStayOnTheirPlace_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<double>("factor");
        for (int turns = 0; turns < 4; ++turns) {
            for (const double factor : {1.0, 2.5, 0.7}) {
                QTest::addRow("turned %d, zoomed %.1f", turns, factor) << turns << factor;
            }
        }
    }
    void outlinesStayOnTheirPlace()
    {
        QFETCH(int, turns);
        QFETCH(double, factor);
        QImage image(800, 500, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QRect patch(380, 230, 40, 40);
        QPainter painter(&image);
        painter.fillRect(patch, QColor(0, 0, 200));
        painter.end();
        ImageViewer viewer;
        viewer.resize(420, 520);
        viewer.setImage(image);
        for (int i = 0; i < turns; ++i) {
            QTest::keyClick(&viewer, Qt::Key_R);
        }
        viewer.zoomBy(factor);
        viewer.setOutlines({{QPolygonF(QRectF(patch)), Tone::Good, {}}});
        const QRectF shown = viewer.transform().mapRect(QRectF(patch));
        QVERIFY(QRectF(viewer.rect()).contains(shown));
        const QImage grabbed = viewer.grab().toImage();
        const QColor blue(0, 0, 200);
        const auto pixel = [&](QPointF at) { return grabbed.pixelColor(at.toPoint()); };
        QCOMPARE(pixel(shown.center()), blue);
        const QColor line = Theme::dark().good.text;
        for (const QPointF corner :
             {QPointF(shown.left(), shown.center().y()), QPointF(shown.center().x(), shown.bottom())}) {
            int found = 0;
            for (int dx = -2; dx <= 2; ++dx) {
                for (int dy = -2; dy <= 2; ++dy) {
                    const QColor near = pixel(corner + QPointF(dx, dy));
                    found += std::abs(near.green() - line.green()) < 30
                        && std::abs(near.red() - line.red()) < 40;
                }
            }
            QVERIFY(found > 0);
        }
        // Just outside the outline the paper is white, so the patch is exactly under it.
        QCOMPARE(pixel(shown.topLeft() - QPointF(6, 6)), QColor(Qt::white));
    }

    void viewerFitsZoomsAndMoves()
    {
        QImage image(1600, 800, QImage::Format_RGB32);
        image.fill(Qt::white);
        ImageViewer viewer;
        viewer.resize(400, 400);
        viewer.setImage(image);
        QVERIFY(viewer.isFitted());
        const qreal fitted = viewer.zoom();
        QVERIFY(QRectF(viewer.rect()).contains(viewer.transform().mapRect(QRectF(image.rect()))));
        viewer.resize(800, 400);
        QCoreApplication::sendPostedEvents();
        viewer.show();
        QTRY_VERIFY(viewer.zoom() > fitted);

        QTest::keyClick(&viewer, Qt::Key_1);
        QCOMPARE(viewer.zoom(), 1.0);
        const QPointF corner = viewer.transform().map(QPointF(0, 0));
        QTest::keyClick(&viewer, Qt::Key_Right);
        QVERIFY(viewer.transform().map(QPointF(0, 0)).x() < corner.x());
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(&viewer, Qt::Key_Right);
        }
        // It can't be pushed out of sight.
        QCOMPARE(viewer.transform().map(QPointF(1600, 0)).x(), 800.0);
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(&viewer, Qt::Key_Plus);
        }
        QVERIFY(viewer.zoom() <= 16);
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(&viewer, Qt::Key_Minus);
        }
        QVERIFY(viewer.zoom() * 1600 >= 100);
        QTest::keyClick(&viewer, Qt::Key_0);
        QVERIFY(viewer.isFitted());
        QTest::keyClick(&viewer, Qt::Key_R);
        QCOMPARE(viewer.turns(), 1);
        QVERIFY(QRectF(viewer.rect()).contains(viewer.transform().mapRect(QRectF(image.rect()))));
        viewer.setImage(image);
        QCOMPARE(viewer.turns(), 0);
    }

    void wheelZoomsAtThePointer()
    {
        QImage image(1600, 1600, QImage::Format_RGB32);
        image.fill(Qt::white);
        ImageViewer viewer;
        viewer.resize(400, 400);
        viewer.setImage(image);
        viewer.show();
        QTest::keyClick(&viewer, Qt::Key_1);
        const QPointF at(130, 90);
        const QPointF before = viewer.transform().inverted().map(at);
        QWheelEvent wheel(at, viewer.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&viewer, &wheel);
        QVERIFY(viewer.zoom() > 1.5);
        const QPointF after = viewer.transform().inverted().map(at);
        QVERIFY(QLineF(before, after).length() < 0.01);
    }

    void everythingWithFocusHasAName()
    {
        QWidget window;
        new ReasonDialog(dangerous(), &window);
        new ProgressPanel(&window);
        auto *panel = new FourEyesPanel(&window);
        panel->setApproval(approvalOf(QStringLiteral("d1")), payoutRows, {});
        auto *empty = new EmptyState(&window);
        empty->show(QStringLiteral("orders"), QStringLiteral("No orders"), {}, QStringLiteral("New order"));
        auto *banner = new Banner(&window);
        banner->showMessage(Tone::Wrong, QStringLiteral("warning"), QStringLiteral("Wrong"),
                            QStringLiteral("Mend"));
        new ImageViewer(&window);
        new TimelineView(&window);
        window.findChild<ProgressPanel *>()->start(QStringLiteral("Checking"));
        int named = 0;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const bool isPart = widget->parentWidget()->inherits("QAbstractScrollArea")
                || widget->inherits("QLabel") || widget->inherits("QScrollBar") || widget->isWindow()
                || widget->isHidden();
            if (widget->focusPolicy() != Qt::NoFocus && !isPart) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
                ++named;
            }
        }
        QVERIFY(named >= 12);
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
