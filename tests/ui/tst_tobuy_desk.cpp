#include "models/operations/purchase.h"
#include "tests/ui/namewatch.h"
#include "tests/ui/scanhouse.h"
#include "ui/tobuy/runpane.h"
#include "ui/tobuy/slipsheet.h"
#include "ui/tobuy/tobuydesk.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/reasondialog.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// The desk in a window, the agent signed in, and orders of the Powerball draw of 30 June 2018.
class Counter
{
public:
    explicit Counter(BackendFixture &fixture)
        : house(fixture)
    {
        house.signIn();
        desk = new ToBuyDesk(house.context, &window);
        window.setCentralWidget(desk);
        house.actions.setCurrentDesk(QStringLiteral("tobuy"));
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        desk->activate();
    }

    PagedTable *table(const char *name) const { return desk->findChild<PagedTable *>(QLatin1String(name)); }
    QString text(const char *name) const { return desk->findChild<QLabel *>(QLatin1String(name))->text(); }
    QPushButton *button(const char *name) const
    {
        return desk->findChild<QPushButton *>(QLatin1String(name));
    }
    int slips() const { return table("slipPlan")->model()->rowCount(); }
    QString slipCell(int row, const char *column) const
    {
        const auto &columns = table("slipPlan")->model()->columns();
        const auto found = std::ranges::find(columns, QLatin1String(column), &TableColumn::id);
        return table("slipPlan")->model()->cell(row, static_cast<int>(found - columns.begin())).text;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = window.focusWidget();
        QTest::keyClick(focused ? focused : desk, key, modifiers);
    }
    std::int64_t heldBy(UserId person)
    {
        return number(house.f.db(),
                      QStringLiteral("SELECT count(*) FROM lease_lines l JOIN leases s ON s.id = l.lease_id "
                                     "WHERE l.active AND s.agent = '%1'")
                          .arg(person.toString()));
    }

    ScanHouse house;
    QMainWindow window;
    ToBuyDesk *desk = nullptr;
};

LineSpec withNumbers(std::vector<int> numbers, int special)
{
    LineSpec line;
    line.numbers = std::move(numbers);
    line.special = special;
    return line;
}

} // namespace

#define COUNTER(counter)                                                                                     \
    const auto counter##Database = TestDatabases::fresh(QStringLiteral("sqlite"));                           \
    VERIFY_OK(counter##Database);                                                                            \
    const auto counter##Fixture = BackendFixture::make(**counter##Database);                                 \
    VERIFY_OK(counter##Fixture);                                                                             \
    const auto first = addOrder(**counter##Fixture, {LineSpec(), withNumbers({1, 2, 3, 4, 5}, 6)});          \
    VERIFY_OK(first);                                                                                        \
    const auto second = addOrder(**counter##Fixture, {withNumbers({10, 20, 30, 40, 50}, 7)});                \
    VERIFY_OK(second);                                                                                       \
    (*counter##Fixture)->clock().set(afternoon());                                                           \
    Counter counter(**counter##Fixture);                                                                     \
    QTRY_COMPARE(counter.slips(), 3)

class tst_ToBuyDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLook(false, 100); }
    void cleanup() { QCOMPARE(m_names.nameless(), QString()); }

    void theRunAndItsSlipsAreShown()
    {
        COUNTER(counter);
        QVERIFY(counter.text("runTitle").contains(QLatin1String("Powerball")));
        QVERIFY(counter.text("runCutOff").startsWith(QLatin1String("Cut-off ")));
        QVERIFY2(counter.text("runFacts").startsWith(QLatin1String("3 plays of 2 orders to buy for $6.00")),
                 qPrintable(counter.text("runFacts")));
        QCOMPARE(counter.table("runTable")->model()->rowCount(), 1);
        // Two slips: an order's paper is its own.
        QCOMPARE(counter.slipCell(0, "slip"), QStringLiteral("1"));
        QCOMPARE(counter.slipCell(0, "numbers"), QStringLiteral("02 25 36 43 61 · 24"));
        QCOMPARE(counter.slipCell(0, "price"), QStringLiteral("$4.00"));
        QCOMPARE(counter.slipCell(1, "slip"), QString());
        QCOMPARE(counter.slipCell(1, "play"), QStringLiteral("B"));
        QCOMPARE(counter.slipCell(2, "slip"), QStringLiteral("2"));
        QCOMPARE(counter.slipCell(2, "price"), QStringLiteral("$2.00"));
    }

    void holdingIsOneKeyAndSoIsLettingGo()
    {
        COUNTER(counter);
        const UserId agent = counter.house.f.agent;
        counter.press(Qt::Key_T, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(counter.heldBy(agent), 3);
        QTRY_COMPARE(counter.slipCell(0, "held"), QStringLiteral("by you"));
        QTRY_VERIFY(!counter.button("tobuy.hold.button")->isEnabled());
        counter.press(Qt::Key_G, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(counter.heldBy(agent), 0);
        QTRY_COMPARE(counter.slipCell(0, "held"), QString());
    }

    void onlyTheCheckedPlaysAreHeld()
    {
        COUNTER(counter);
        counter.table("runTable")->view()->setFocus();
        counter.press(Qt::Key_Return); // on to the slips
        QVERIFY(counter.table("slipPlan")->isAncestorOf(counter.window.focusWidget()));
        counter.press(Qt::Key_Down);
        counter.press(Qt::Key_Space);
        QTRY_COMPARE(counter.button("tobuy.hold.button")->text(), QStringLiteral("Hold the 1 checked plays"));
        counter.press(Qt::Key_T, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_COMPARE(counter.heldBy(counter.house.f.agent), 1);
    }

    void whatSomebodyElseHoldsIsTakenOverWithAReason()
    {
        COUNTER(counter);
        BackendFixture &f = counter.house.f;
        QSignalSpy badge(counter.desk, &Desk::badgeChanged);
        TakeLease::Request lines;
        lines.shopId = f.shop;
        lines.ticketIds = linesOf(f, *first);
        VERIFY_OK(f.call<TakeLease>(f.adminA, lines));
        counter.desk->refresh();
        QTRY_VERIFY(counter.button("takeOverButton"));
        QTRY_COMPARE(counter.slips(), 1); // what is held elsewhere is not filled in here
        QTRY_COMPARE(badge.last().front().toInt(), 1);
        counter.press(Qt::Key_V, Qt::AltModifier | Qt::ShiftModifier);
        auto *dialog = counter.window.findChild<ReasonDialog *>(QStringLiteral("takeOverDialog"));
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *reason = dialog->findChild<QPlainTextEdit *>();
        QTest::keyClicks(reason, QStringLiteral("He went home ill"));
        auto *confirm = dialog->findChildren<QPushButton *>().last();
        confirm->setFocus();
        QTest::keyClick(confirm, Qt::Key_Space);
        QTRY_COMPARE(counter.heldBy(f.agent), 2);
        QTRY_COMPARE(counter.slips(), 3);
        QVERIFY(!counter.button("takeOverButton"));
    }

    void theWayGoesOnToTheCounter()
    {
        COUNTER(counter);
        counter.press(Qt::Key_N, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(counter.house.shell.links.size(), std::size_t(1));
        QCOMPARE(counter.house.shell.links.front().desk, QStringLiteral("scan"));
        QCOMPARE(counter.house.shell.links.front().kind, QStringLiteral("run"));
    }

    void thePrintedSheetNamesNoCustomer()
    {
        COUNTER(counter);
        PurchaseRun run;
        run.game = QStringLiteral("powerball");
        run.drawDate = DrawDate::of(2018, 6, 30);
        run.cutOff = afternoon().plusSeconds(3600);
        Shop shop;
        shop.name = QStringLiteral("Corner store");
        shop.zone = QStringLiteral("America/Indiana/Indianapolis");
        const auto &plays = counter.desk->findChild<RunPane *>()->plays();
        const QString html = slipSheetHtml(run, shop, plays, afternoon());
        QVERIFY(html.contains(QStringLiteral("10 20 30 40 50 · 07")));
        QVERIFY(html.contains(QLatin1String("Corner store")));
        QCOMPARE(html.count(QLatin1String("<h3>")), 2);
        QVERIFY(!html.contains(QStringLiteral("฿")));
    }

    void aLineThatIsCutIsSaidAndWhatWasKnownStays()
    {
        COUNTER(counter);
        counter.house.transport.fault = [](const QString &) { return DirectTransport::Fault::CutBefore; };
        counter.desk->refresh();
        auto *banner = counter.desk->findChild<Banner *>();
        QTRY_VERIFY(!banner->sentence().isEmpty());
        QCOMPARE(counter.slips(), 3);
    }

private:
    NameWatch m_names;
};

QTEST_MAIN(tst_ToBuyDesk)
#include "tst_tobuy_desk.moc"
