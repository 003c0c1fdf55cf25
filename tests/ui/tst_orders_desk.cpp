#include "models/operations/payments.h"
#include "tests/support/testdatabases.h"
#include "tests/ui/deskfixture.h"
#include "tests/ui/namewatch.h"
#include "ui/exports/exportpanel.h"
#include "ui/exports/paper.h"
#include "ui/orders/ordersdesk.h"
#include "ui/orders/ordersheet.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pill.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QComboBox>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// The orders desk of one window, used as a person does.
struct Console
{
    Console(DeskFixture &fixture, const char *person, const QString &settings = QStringLiteral("one"))
        : window(fixture, person, settings)
        , desk(window.show(ordersDesk()))
    {
    }

    template <typename T> T *find(const char *name) const
    {
        return desk->findChild<T *>(QLatin1String(name));
    }
    PagedTable *table() const { return desk->findChild<PagedTable *>(); }
    FilterBar *filter() const { return desk->findChild<FilterBar *>(); }
    QString number() const { return find<QLabel>("orderNumber")->text(); }
    QPlainTextEdit *note() const { return find<QPlainTextEdit>("note"); }
    Banner *banner() const { return find<Banner>("orderBanner"); }
    bool hasLoaded() const { return table()->model()->hasLoaded() && !table()->model()->isLoading(); }
    void open(const OrderDetail &order) const
    {
        desk->open({QStringLiteral("orders"), order.order.id.toString(), {}});
    }
    bool shows(const OrderDetail &order) const
    {
        return number() == order.order.orderNumber && find<QWidget>("line_1") != nullptr
            && find<QLabel>("orderNumber")->isVisible();
    }
    void press(Qt::Key key) const
    {
        desk->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk));
        QTest::keyClick(desk, key, Qt::ControlModifier | Qt::ShiftModifier);
    }
    /// What a dialog that stayed open says.
    QString refusal(const char *dialog) const
    {
        const auto *open = find<QDialog>(dialog);
        const auto *said = open ? open->findChild<Banner *>() : nullptr;
        return said ? said->sentence() : QString();
    }
    StateWord state() const { return find<Pill>("orderState")->state(); }
    const OrderSummary *row(const OrderDetail &order) const
    {
        const PagedTableModel *model = table()->model();
        const std::any *value = model->value(model->rowOf(order.order.id.toString()));
        return value ? std::any_cast<OrderSummary>(value) : nullptr;
    }

    DeskWindow window;
    Desk *desk;
};

/// Letters that have no key here come as from an input method.
void type(QWidget *widget, const QString &text)
{
    if (QString::fromLatin1(text.toLatin1()) == text) {
        QTest::keyClicks(widget, text);
        return;
    }
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

/// Types the reason into a dialog and confirms it, all by keyboard.
void confirm(QDialog *dialog, const QString &reason)
{
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(text->hasFocus());
    type(text, reason);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(QStringLiteral("confirm"))->isEnabled());
    QCoreApplication::processEvents();
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
}

/// Down to the entry of a menu that says so, and Enter.
void choose(QMenu *menu, const QString &text)
{
    QVERIFY(menu);
    for (const QAction *action : menu->actions()) {
        if (menu->activeAction() && menu->activeAction()->text() == text) {
            break;
        }
        Q_UNUSED(action)
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QCOMPARE(menu->activeAction()->text(), text);
    QTest::keyClick(menu, Qt::Key_Return);
}

} // namespace

class tst_OrdersDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto fixture = DeskFixture::make();
        VERIFY_OK(fixture);
        m_fixture = *std::move(fixture);
    }
    void cleanup()
    {
        m_fixture.reset();
        QCOMPARE(m_names.nameless(), QString());
    }

    void viewsShowExactlyWhatTheyCount();
    void anOrderIsReadByKeyboard();
    void ordersAreFilteredByKeyboard();
    void aNoteIsSavedByKeyboard();
    void halfTypedTextIsKept();
    void anOrderIsCancelledByKeyboard();
    void aRefusedStepSaysWhy();
    void linesAreRefundedByKeyboard();
    void aPaymentIsMatchedByKeyboard();
    void latePaymentsAreDecided();
    void anOrderIsTakenByKeyboard();
    void wrongNumbersAreSaidInWords();
    void aPriceThatChangedIsShownBeforeItIsTaken();
    void theSecondPersonIsOfferedAMerge();
    void aReasonSurvivesAnotherPersonsChange();
    void checkedOrdersAreAssignedTogether();
    void checkedOrdersGetANote();
    void theListIsExported();
    void anOrderIsPrinted();
    void supportSeesNoMoneyButtons();

private:
    std::unique_ptr<DeskFixture> m_fixture;
    NameWatch m_names;
};

void tst_OrdersDesk::viewsShowExactlyWhatTheyCount()
{
    VERIFY_OK(m_fixture->order());
    VERIFY_OK(m_fixture->order());
    const auto paid = m_fixture->paidOrder();
    VERIFY_OK(paid);
    Console console(*m_fixture, "Anong");
    QTRY_VERIFY(console.hasLoaded());
    QCOMPARE(console.table()->model()->rowCount(), 3);
    const auto countOf = [&](const QString &id) -> std::int64_t {
        for (const FilterBar::View &view : console.filter()->views()) {
            if (view.id == id) {
                return view.count.value_or(-1);
            }
        }
        return -2;
    };
    QTRY_COMPARE(countOf(QStringLiteral("buy")), 1);
    QTRY_COMPARE(countOf(QStringLiteral("all")), 3);
    QTRY_COMPARE(countOf(QStringLiteral("mine")), 0);
    for (const FilterBar::View &view : console.filter()->views()) {
        QTRY_VERIFY(countOf(view.id) >= 0);
        console.filter()->chooseView(view.id);
        QTRY_VERIFY(console.hasLoaded());
        QCOMPARE(console.table()->model()->rowCount(), countOf(view.id));
    }
    console.filter()->chooseView(QStringLiteral("buy"));
    QTRY_VERIFY(console.hasLoaded());
    QCOMPARE(console.table()->model()->idAt(0), paid->order.id.toString());
    QCOMPARE(console.table()->model()->sortKey(), QStringLiteral("draw_at"));
}

void tst_OrdersDesk::anOrderIsReadByKeyboard()
{
    const auto first = m_fixture->order();
    VERIFY_OK(first);
    const auto second = m_fixture->paidOrder(3, 1);
    VERIFY_OK(second);
    Console console(*m_fixture, "Anong");
    QTRY_VERIFY(console.hasLoaded());
    QCOMPARE(console.table()->model()->index(0, 2).data().toString(), QStringLiteral("PB Sat 23 Jun"));
    QVERIFY(console.table()->view()->hasFocus());
    QTest::keyClick(console.table()->view(), Qt::Key_J);
    QTRY_VERIFY(console.shows(*second)); // the newest is on top
    QCOMPARE(console.state().text, words::orderStatus(QStringLiteral("confirmed")).text);
    QVERIFY(!console.find<QLabel>("orderReason")->text().isEmpty());
    QVERIFY(console.find<QWidget>("line_3"));
    auto *balls = console.find<QWidget>("line_1")->findChild<NumberBalls *>();
    QVERIFY(balls);
    QTRY_VERIFY(console.find<QPushButton>("customerOrders"));
    QCOMPARE(console.find<QPushButton>("customerOrders")->text(), second->order.customerName);
    QTest::keyClick(console.table()->view(), Qt::Key_J);
    QTRY_VERIFY(console.shows(*first));
    console.desk->moveCurrent(-1); // as the shell's own key does
    QTRY_VERIFY(console.shows(*second));
    console.find<QPushButton>("customerOrders")->click();
    QTRY_VERIFY(console.hasLoaded());
    QCOMPARE(console.table()->model()->rowCount(), 1);
    // Another customer, found by the search of the shell.
    console.desk->open(
        {QStringLiteral("orders"), first->order.customerId.toString(), QStringLiteral("customer")});
    QTRY_VERIFY(console.row(*first));
    QVERIFY(!console.row(*second));
    QVERIFY(!console.filter()->values().isEmpty());
}

void tst_OrdersDesk::ordersAreFilteredByKeyboard()
{
    const auto first = m_fixture->order(1, 0);
    VERIFY_OK(first);
    const auto second = m_fixture->paidOrder(1, 1);
    VERIFY_OK(second);
    Console console(*m_fixture, "Anong");
    QTRY_VERIFY(console.hasLoaded());
    console.desk->focusFilter();
    auto *text = console.find<QLineEdit>("filterText");
    type(text, second->order.orderNumber.mid(4, 11));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(console.table()->model()->rowCount(), 1);
    QCOMPARE(console.table()->model()->idAt(0), second->order.id.toString());
    text->clear();
    type(text, first->order.customerName.left(3));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(console.table()->model()->idAt(0), first->order.id.toString());
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_COMPARE(console.table()->model()->rowCount(), 2);
    QTest::keyClick(console.find<QPushButton>("addFilter"), Qt::Key_Space);
    type(console.find<QLineEdit>("filterPopupText"), QStringLiteral("Payment: Paid"));
    QTest::keyClick(console.find<QLineEdit>("filterPopupText"), Qt::Key_Return);
    QTRY_COMPARE(console.table()->model()->rowCount(), 1);
    QCOMPARE(console.table()->model()->idAt(0), second->order.id.toString());
}

void tst_OrdersDesk::aNoteIsSavedByKeyboard()
{
    const auto order = m_fixture->order();
    VERIFY_OK(order);
    Console console(*m_fixture, "Anong");
    console.open(*order);
    QTRY_VERIFY(console.shows(*order));
    console.press(Qt::Key_O);
    QTRY_VERIFY(console.note()->hasFocus());
    type(console.note(), QStringLiteral("Called, asked for a receipt"));
    type(console.find<QLineEdit>("followUp"), QStringLiteral("30 6"));
    QTest::keyClick(console.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(console.note()->toPlainText(), QString());
    const auto read = m_fixture->house().staff->support.call<GetOrder>({order->order.id});
    VERIFY_OK(read);
    QCOMPARE(read->notes.size(), std::size_t(1));
    QCOMPARE(read->notes[0].body, QStringLiteral("Called, asked for a receipt"));
    QCOMPARE(read->notes[0].followUpOn, DrawDate::of(2018, 6, 30));
    QCOMPARE(read->notes[0].authorName, QStringLiteral("Anong"));
}

void tst_OrdersDesk::halfTypedTextIsKept()
{
    const auto first = m_fixture->order();
    VERIFY_OK(first);
    const auto second = m_fixture->order();
    VERIFY_OK(second);
    Console console(*m_fixture, "Anong");
    console.open(*first);
    QTRY_VERIFY(console.shows(*first));
    QSignalSpy changed(console.desk, &Desk::stateChanged);
    type(console.note(), QStringLiteral("half a sent"));
    QVERIFY(!changed.isEmpty());
    console.open(*second);
    QTRY_VERIFY(console.shows(*second));
    QCOMPARE(console.note()->toPlainText(), QString());
    console.open(*first);
    QTRY_COMPARE(console.note()->toPlainText(), QStringLiteral("half a sent"));
    console.desk->createNew();
    type(console.find<QLineEdit>("play"), QStringLiteral("2 25 36"));
    QTest::keyClick(console.find<QPushButton>("house_pick"), Qt::Key_Space);
    console.filter()->chooseView(QStringLiteral("mine"));
    const QJsonObject state = console.desk->saveState();

    console.desk = console.window.show(ordersDesk());
    console.desk->restoreState(state);
    QCOMPARE(console.filter()->currentView(), QStringLiteral("mine"));
    QTRY_COMPARE(console.note()->toPlainText(), QStringLiteral("half a sent"));
    QCOMPARE(console.find<QLineEdit>("play")->text(), QStringLiteral("2 25 36"));
    QTRY_COMPARE(console.find<QListWidget>("newOrderLines")->count(), 1);
    QVERIFY(console.find<QWidget>("newOrderForm")->isVisible());
    QTRY_COMPARE(console.number(), first->order.orderNumber);
}

void tst_OrdersDesk::anOrderIsCancelledByKeyboard()
{
    const auto order = m_fixture->paidOrder(2);
    VERIFY_OK(order);
    Console console(*m_fixture, "Anong");
    QTRY_VERIFY(console.hasLoaded());
    console.open(*order);
    QTRY_VERIFY(console.shows(*order));
    console.press(Qt::Key_X);
    auto *dialog = console.find<QDialog>("cancelDialog");
    QVERIFY(dialog);
    auto *confirm = dialog->findChild<QPushButton *>(QStringLiteral("confirm"));
    QVERIFY2(confirm->text().contains(words::money(order->order.charge)), qPrintable(confirm->text()));
    QVERIFY(!confirm->isEnabled());
    ::confirm(dialog, QStringLiteral("The customer changed her mind"));
    QTRY_VERIFY2(!console.find<QDialog>("cancelDialog"), qPrintable(console.refusal("cancelDialog")));
    QTRY_COMPARE(console.state().text, words::orderStatus(QStringLiteral("cancelled")).text);
    QTRY_COMPARE(console.row(*order)->status, QStringLiteral("cancelled"));
    QCOMPARE(console.row(*order)->paymentStatus, QStringLiteral("refunded"));
    QVERIFY(!console.window.shell.toasts.isEmpty());
}

void tst_OrdersDesk::aRefusedStepSaysWhy()
{
    const auto order = m_fixture->order();
    VERIFY_OK(order);
    Console console(*m_fixture, "Anong");
    console.open(*order);
    QTRY_VERIFY(console.shows(*order));
    auto *tell = console.find<QPushButton>("step_tell_customer");
    QVERIFY(tell);
    QVERIFY(!tell->isEnabled());
    QVERIFY(!tell->toolTip().isEmpty());
    QCOMPARE(tell->accessibleDescription(), tell->toolTip());
    console.press(Qt::Key_L);
    QVERIFY(!console.find<QMessageBox>("tellDialog"));
    QVERIFY(console.banner()->isVisible());
    QCOMPARE(console.banner()->sentence(), tell->toolTip());
}

void tst_OrdersDesk::linesAreRefundedByKeyboard()
{
    const auto order = m_fixture->paidOrder(3);
    VERIFY_OK(order);
    Console console(*m_fixture, "Farida");
    console.open(*order);
    QTRY_VERIFY(console.shows(*order));
    console.press(Qt::Key_R);
    auto *dialog = console.find<QDialog>("refundDialog");
    QVERIFY(dialog);
    auto *lines = dialog->findChild<QListWidget *>(QStringLiteral("refundLines"));
    QCOMPARE(lines->count(), 3);
    QTest::keyClick(lines, Qt::Key_Space); // not the first
    auto *confirm = dialog->findChild<QPushButton *>(QStringLiteral("confirmRefund"));
    const Thb two = order->lines[1].charge + order->lines[2].charge;
    QVERIFY2(confirm->text().contains(words::money(two)), qPrintable(confirm->text()));
    type(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("Asked for by phone"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!console.find<QDialog>("refundDialog"));
    const auto read = m_fixture->house().staff->support.call<GetOrder>({order->order.id});
    VERIFY_OK(read);
    QCOMPARE(read->refunded.minor(), two.minor());
    QVERIFY(!read->lines[0].refunded);
}

void tst_OrdersDesk::aPaymentIsMatchedByKeyboard()
{
    const auto order = m_fixture->order(2);
    VERIFY_OK(order);
    VERIFY_OK(m_fixture->order(2, 1)); // of the same amount
    Console console(*m_fixture, "Farida");
    QTRY_VERIFY(console.hasLoaded());
    console.press(Qt::Key_M);
    auto *dialog = console.find<QDialog>("paymentDialog");
    QVERIFY(dialog);
    auto *orders = dialog->findChild<QListWidget *>(QStringLiteral("paymentOrders"));
    auto *post = dialog->findChild<QPushButton *>(QStringLiteral("postPayment"));
    type(dialog->findChild<QLineEdit *>(QStringLiteral("paymentAmount")),
         decimalString(order->order.charge.minor()));
    QTRY_COMPARE(orders->count(), 2);
    QCOMPARE(orders->currentRow(), -1); // the amount alone does not say which
    QVERIFY(!post->isEnabled());
    type(dialog->findChild<QLineEdit *>(QStringLiteral("paymentText")),
         QStringLiteral("for ") + order->order.orderNumber);
    QTRY_COMPARE(orders->currentRow(), 0);
    type(dialog->findChild<QLineEdit *>(QStringLiteral("paymentReference")), QStringLiteral("KB-88213"));
    QVERIFY2(post->isEnabled(), qPrintable(post->toolTip()));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!console.find<QDialog>("paymentDialog"));
    QTRY_COMPARE(console.row(*order)->status, QStringLiteral("confirmed"));
    QTRY_VERIFY(console.shows(*order));
}

void tst_OrdersDesk::latePaymentsAreDecided()
{
    const auto order = m_fixture->order();
    VERIFY_OK(order);
    auto &staff = *m_fixture->house().staff;
    VERIFY_OK(staff.support.call<CancelOrder>(
        {order->order.id, QStringLiteral("Not paid in time."), order->order.version}));
    PostPayment::Request late{
        order->order.id,        QStringLiteral("promptpay"), QStringLiteral("promptpay"),
        QStringLiteral("KB-9"), order->order.charge,         m_fixture->house().now()};
    VERIFY_OK(staff.finance.call<PostPayment>(late));
    Console console(*m_fixture, "Farida");
    console.filter()->chooseView(QStringLiteral("attention"));
    QTRY_COMPARE(console.table()->model()->rowCount(), 1);
    QTest::keyClick(console.table()->view(), Qt::Key_J);
    QTRY_VERIFY(console.shows(*order));
    auto *giveBack = console.find<QPushButton>("return_KB-9");
    QVERIFY(giveBack);
    QTest::keyClick(giveBack, Qt::Key_Space);
    auto *dialog = console.find<QDialog>("lateDialog");
    QVERIFY(dialog);
    ::confirm(dialog, QStringLiteral("The order is cancelled"));
    QTRY_VERIFY2(!console.find<QDialog>("lateDialog"), qPrintable(console.refusal("lateDialog")));
    QTRY_VERIFY(!console.find<QPushButton>("return_KB-9")
                || !console.find<QPushButton>("return_KB-9")->isVisible());
    console.desk->refresh();
    QTRY_COMPARE(console.table()->model()->rowCount(), 0);
}

void tst_OrdersDesk::anOrderIsTakenByKeyboard()
{
    Console console(*m_fixture, "Suda");
    QTRY_VERIFY(console.hasLoaded());
    console.desk->createNew();
    auto *customer = console.find<QLineEdit>("customerText");
    QTRY_VERIFY(customer->hasFocus());
    const QString name = m_fixture->house().customers.front().fullName;
    type(customer, name.left(4));
    auto *found = console.find<QListWidget>("customerList");
    QTRY_VERIFY(found->isVisible() && found->count() > 0);
    QTest::keyClick(customer, Qt::Key_Return);
    auto *play = console.find<QLineEdit>("play");
    QTRY_VERIFY(play->hasFocus());
    auto *draws = console.find<QComboBox>("newOrderDraw");
    QTRY_VERIFY(draws->count() > 0);
    draws->setCurrentIndex(
        draws->findText(words::gameName(QStringLiteral("powerball")), Qt::MatchStartsWith));
    type(play, QStringLiteral("2 25 36 43 61 24"));
    QTest::keyClick(play, Qt::Key_Return);
    QCOMPARE(play->text(), QString());
    type(play, QStringLiteral("13-18-21-27-55+09"));
    QTest::keyClick(play, Qt::Key_Return);
    QTest::keyClick(console.find<QPushButton>("terminal_pick"), Qt::Key_Space);
    auto *lines = console.find<QListWidget>("newOrderLines");
    QCOMPARE(lines->count(), 3);
    lines->setCurrentRow(0);
    QTest::keyClick(lines, Qt::Key_P); // Power Play
    auto *take = console.find<QPushButton>("takeOrder");
    QTRY_VERIFY2(take->isEnabled(), qPrintable(take->toolTip()));
    // $7 for each line and $1 for Power Play, at 32.905.
    QCOMPARE(console.find<QLabel>("charge")->text(), QStringLiteral("฿723.91"));
    QVERIFY(console.find<QLabel>("quote")->text().contains(QStringLiteral("32.905")));
    QVERIFY(take->text().contains(QStringLiteral("฿723.91")));
    QTest::keyClick(play, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(console.number().startsWith(QStringLiteral("LTO-2018-")));
    QVERIFY(!console.find<QWidget>("newOrderForm")->isVisible());
    const auto list = m_fixture->house().staff->support.call<ListOrders>({});
    VERIFY_OK(list);
    QCOMPARE(list->data.size(), std::size_t(1));
    QCOMPARE(list->data[0].charge.minor(), 72'391);
    const auto read = m_fixture->house().staff->support.call<GetOrder>({list->data[0].id});
    VERIFY_OK(read);
    QCOMPARE(read->lines[0].numbers, std::vector<int>({2, 25, 36, 43, 61}));
    QCOMPARE(read->lines[0].special, 24);
    QVERIFY(read->lines[0].powerPlay);
    QCOMPARE(read->lines[1].special, 9);
    QCOMPARE(read->lines[2].selection, QStringLiteral("terminal_pick"));
}

void tst_OrdersDesk::wrongNumbersAreSaidInWords()
{
    Console console(*m_fixture, "Suda");
    console.desk->createNew();
    auto *play = console.find<QLineEdit>("play");
    QTRY_VERIFY(play->isEnabled());
    auto *draws = console.find<QComboBox>("newOrderDraw");
    draws->setCurrentIndex(
        draws->findText(words::gameName(QStringLiteral("powerball")), Qt::MatchStartsWith));
    auto *problem = console.find<QLabel>("playProblem");
    const QString hint = problem->text();
    for (const char *wrong : {"2 25 36 43 70 24", "2 25 36 43 61 27", "2 25 25 43 61 24", "2 25 36 43 61",
                              "2 25 36 43 61 24 7", "a b c d e f", "2 25 36 43 61 -24x"}) {
        play->clear();
        type(play, QLatin1String(wrong));
        QTest::keyClick(play, Qt::Key_Return);
        QVERIFY2(problem->isVisible() && problem->text() != hint, wrong);
        QCOMPARE(play->text(), QLatin1String(wrong));
    }
    QCOMPARE(console.find<QListWidget>("newOrderLines")->count(), 0);
    play->clear();
    type(play, QStringLiteral("022536436124"));
    QTest::keyClick(play, Qt::Key_Return);
    QCOMPARE(console.find<QListWidget>("newOrderLines")->count(), 1);
    QCOMPARE(problem->text(), hint);
    QTest::keyClick(console.find<QListWidget>("newOrderLines"), Qt::Key_Delete);
    QCOMPARE(console.find<QListWidget>("newOrderLines")->count(), 0);
}

void tst_OrdersDesk::aPriceThatChangedIsShownBeforeItIsTaken()
{
    Console console(*m_fixture, "Suda");
    console.desk->createNew();
    auto *customer = console.find<QLineEdit>("customerText");
    type(customer, m_fixture->house().customers.front().fullName.left(4));
    QTRY_VERIFY(console.find<QListWidget>("customerList")->isVisible());
    QTest::keyClick(customer, Qt::Key_Return);
    QTRY_VERIFY(console.find<QComboBox>("newOrderDraw")->count() > 0);
    QTest::keyClick(console.find<QPushButton>("house_pick"), Qt::Key_Space);
    auto *take = console.find<QPushButton>("takeOrder");
    QTRY_VERIFY(take->isEnabled());
    const QString before = console.find<QLabel>("charge")->text();
    VERIFY_OK(sample::changeRate(m_fixture->house()));
    console.window.clock().set(m_fixture->house().now());
    take->click();
    QTRY_VERIFY(console.find<Banner>("newOrderBanner")->isVisible());
    QTRY_VERIFY(take->isEnabled());
    QVERIFY(console.find<QLabel>("charge")->text() != before);
    QCOMPARE(console.find<QListWidget>("newOrderLines")->count(), 1);
    take->click();
    QTRY_VERIFY(console.number().startsWith(QStringLiteral("LTO-")));
}

void tst_OrdersDesk::theSecondPersonIsOfferedAMerge()
{
    const auto order = m_fixture->order();
    VERIFY_OK(order);
    Console one(*m_fixture, "Anong");
    Console other(*m_fixture, "Boonmee", QStringLiteral("two"));
    one.open(*order);
    other.open(*order);
    QTRY_VERIFY(one.shows(*order));
    QTRY_VERIFY(other.shows(*order));
    type(other.note(), QStringLiteral("half a note"));

    QTest::keyClick(one.find<QPushButton>("step_assign"), Qt::Key_Space);
    choose(one.find<QMenu>("assignMenu"), QStringLiteral("Me"));
    QTRY_COMPARE(one.row(*order)->assigneeName.value_or(QString()), QStringLiteral("Anong"));
    type(one.note(), QStringLiteral("mine"));
    QTest::keyClick(one.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(one.note()->toPlainText(), QString());

    // Boonmee still looks at the order as it was.
    QTest::keyClick(other.find<QPushButton>("step_assign"), Qt::Key_Space);
    choose(other.find<QMenu>("assignMenu"), QStringLiteral("Me"));
    QTRY_VERIFY(other.banner()->isVisible());
    QVERIFY2(other.banner()->sentence().contains(QStringLiteral("Anong")),
             qPrintable(other.banner()->sentence()));
    QVERIFY2(other.banner()->sentence().contains(QStringLiteral("mine")),
             qPrintable(other.banner()->sentence()));
    QCOMPARE(other.note()->toPlainText(), QStringLiteral("half a note"));
    auto read = m_fixture->house().staff->support.call<GetOrder>({order->order.id});
    QCOMPARE(read->order.assigneeName, QStringLiteral("Anong")); // not overwritten

    Q_EMIT other.banner()->actionRequested(); // apply mine again
    QTRY_COMPARE(other.row(*order)->assigneeName.value_or(QString()), QStringLiteral("Boonmee"));
    QTest::keyClick(other.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(other.note()->toPlainText(), QString());
    read = m_fixture->house().staff->support.call<GetOrder>({order->order.id});
    QCOMPARE(read->order.assigneeName, QStringLiteral("Boonmee"));
    QCOMPARE(read->notes.size(), std::size_t(2));
}

void tst_OrdersDesk::aReasonSurvivesAnotherPersonsChange()
{
    const auto order = m_fixture->order();
    VERIFY_OK(order);
    Console console(*m_fixture, "Anong");
    console.open(*order);
    QTRY_VERIFY(console.shows(*order));
    console.press(Qt::Key_X);
    auto *dialog = console.find<QDialog>("cancelDialog");
    auto *reason = dialog->findChild<QPlainTextEdit *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    type(reason, QStringLiteral("A long reason"));
    VERIFY_OK(m_fixture->house().staff->adminB.call<AssignOrder>(
        {order->order.id, m_fixture->person("Boonmee"), order->order.version}));
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    auto *banner = dialog->findChild<Banner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->sentence().contains(QStringLiteral("Boonmee")), qPrintable(banner->sentence()));
    QCOMPARE(reason->toPlainText(), QStringLiteral("A long reason"));
    QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!console.find<QDialog>("cancelDialog"));
    const auto read = m_fixture->house().staff->support.call<GetOrder>({order->order.id});
    QCOMPARE(read->order.status, QStringLiteral("cancelled"));
    QCOMPARE(read->cancellationReason, QStringLiteral("A long reason"));
    QCOMPARE(read->order.assigneeName, QStringLiteral("Boonmee"));
}

void tst_OrdersDesk::checkedOrdersAreAssignedTogether()
{
    const auto first = m_fixture->order();
    VERIFY_OK(first);
    const auto second = m_fixture->order();
    VERIFY_OK(second);
    Console console(*m_fixture, "Anong");
    QTRY_VERIFY(console.hasLoaded());
    QTest::keyClick(console.table()->view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(console.table()->checkedIds().size(), 2);
    // The second changes behind the list's back.
    VERIFY_OK(m_fixture->house().staff->adminB.call<AssignOrder>(
        {second->order.id, m_fixture->person("Suda"), second->order.version}));
    console.press(Qt::Key_A);
    choose(console.find<QMenu>("bulkAssignMenu"), QStringLiteral("Boonmee"));
    auto *banner = console.find<Banner>("bulkBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->sentence().contains(second->order.orderNumber), qPrintable(banner->sentence()));
    QCOMPARE(console.table()->checkedIds(), QStringList(second->order.id.toString()));
    const auto read = m_fixture->house().staff->support.call<GetOrder>({first->order.id});
    QCOMPARE(read->order.assigneeName, QStringLiteral("Boonmee"));
    QTRY_COMPARE(console.row(*second)->assigneeName.value_or(QString()), QStringLiteral("Suda"));
    console.press(Qt::Key_A); // what is still checked can be tried again
    choose(console.find<QMenu>("bulkAssignMenu"), QStringLiteral("Boonmee"));
    QTRY_VERIFY(console.table()->checkedIds().isEmpty());
}

void tst_OrdersDesk::checkedOrdersGetANote()
{
    const auto first = m_fixture->order();
    VERIFY_OK(first);
    const auto second = m_fixture->order();
    VERIFY_OK(second);
    Console console(*m_fixture, "Anong");
    QTRY_VERIFY(console.hasLoaded());
    QTest::keyClick(console.table()->view(), Qt::Key_A, Qt::ControlModifier);
    console.press(Qt::Key_O);
    auto *dialog = console.find<QDialog>("bulkNoteDialog");
    QVERIFY(dialog);
    ::confirm(dialog, QStringLiteral("Shop closes early"));
    QTRY_VERIFY(console.table()->checkedIds().isEmpty());
    for (const OrderDetail &order : {*first, *second}) {
        const auto read = m_fixture->house().staff->support.call<GetOrder>({order.order.id});
        QCOMPARE(read->notes.size(), std::size_t(1));
        QCOMPARE(read->notes[0].body, QStringLiteral("Shop closes early"));
    }
}

void tst_OrdersDesk::theListIsExported()
{
    const auto order = m_fixture->paidOrder(2);
    VERIFY_OK(order);
    VERIFY_OK(m_fixture->order());
    Console console(*m_fixture, "Anong");
    console.filter()->chooseView(QStringLiteral("buy"));
    QTRY_COMPARE(console.table()->model()->rowCount(), 1);
    auto *panel = console.desk->findChild<ExportPanel *>();
    QSignalSpy finished(panel, &ExportPanel::finished);
    const QString path = m_fixture->path(QStringLiteral("orders.csv"));
    panel->exportTo(console.table(), path);
    QVERIFY(finished.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].startsWith(order->order.orderNumber + QLatin1Char(',') + order->order.customerName),
             qPrintable(lines[1]));
    QVERIFY(lines[1].contains(decimalString(order->order.charge.minor()) + QStringLiteral(",THB")));
}

void tst_OrdersDesk::anOrderIsPrinted()
{
    const auto order = m_fixture->paidOrder(2);
    VERIFY_OK(order);
    const auto timeline = m_fixture->house().staff->support.call<OrderTimeline>({order->order.id});
    VERIFY_OK(timeline);
    const QString html = orderSheetHtml(*order, timeline->entries, m_fixture->house().now());
    QVERIFY(html.contains(order->order.orderNumber));
    QVERIFY(html.contains(order->order.customerName));
    QVERIFY(html.contains(QStringLiteral("02 25 36 43 61 + 24")));
    QVERIFY(html.contains(words::money(order->order.charge)));
    const QString path = m_fixture->path(QStringLiteral("sheet.pdf"));
    {
        QPdfWriter writer(path);
        printHtml(&writer, html);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QVERIFY(file.size() > 2'000);
}

void tst_OrdersDesk::supportSeesNoMoneyButtons()
{
    const auto order = m_fixture->order();
    VERIFY_OK(order);
    Console console(*m_fixture, "Suda");
    console.open(*order);
    QTRY_VERIFY(console.shows(*order));
    QVERIFY(!console.find<QPushButton>("step_post_payment"));
    console.press(Qt::Key_M);
    QVERIFY(!console.find<QDialog>("paymentDialog"));
    QVERIFY(console.find<QPushButton>("step_cancel"));
}

QTEST_MAIN(tst_OrdersDesk)
#include "tst_orders_desk.moc"
