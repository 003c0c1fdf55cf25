#include "tests/ui/fakelist.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// A table on a fake list, shown and with the focus.
struct Shown
{
    explicit Shown(int rows, FakeList::Answers answers = FakeList::Answers::FromTheLoop)
        : list(rows, answers)
    {
        model.setColumns(fakeColumns());
        table.setModel(&model);
        table.setCheckable(true);
        table.setEmptyState(QStringLiteral("search"), QStringLiteral("No orders"),
                            QStringLiteral("Take the first one."), QStringLiteral("New order"));
        table.resize(900, 500);
        table.show();
        model.setFetch(list.fetch());
        table.view()->setFocus();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(table.view(), key, modifiers);
    }

    FakeList list;
    PagedTableModel model;
    PagedTable table;
};

} // namespace

class tst_PagedTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isUsedByKeyboard()
    {
        Shown shown(450);
        QTRY_VERIFY(shown.model.hasLoaded());
        QSignalSpy current(&shown.table, &PagedTable::currentChanged);
        QSignalSpy opened(&shown.table, &PagedTable::opened);
        shown.key(Qt::Key_J);
        QCOMPARE(shown.table.currentId(), FakeList::idOf(0));
        shown.key(Qt::Key_J);
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.table.currentId(), FakeList::idOf(20));
        shown.key(Qt::Key_K);
        QCOMPARE(shown.table.currentId(), FakeList::idOf(10));
        QCOMPARE(current.size(), 4);
        shown.key(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), FakeList::idOf(10));
        shown.key(Qt::Key_End);
        QTRY_COMPARE(shown.table.currentId(), FakeList::idOf(1'990));
        shown.key(Qt::Key_Home);
        QCOMPARE(shown.table.currentId(), FakeList::idOf(0));
        shown.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("row 0 \t฿0.00\tWaiting for the draw\t02 25 36 43 61 24"));
    }

    void aRefreshLeavesTheFocusWhereAPersonTypes()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *table = new PagedTable(&window);
        auto *field = new QLineEdit(&window);
        layout->addWidget(table);
        layout->addWidget(field);
        FakeList list(30);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        table->setModel(&model);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        model.setFetch(list.fetch());
        table->view()->setFocus();
        QTRY_VERIFY(model.hasLoaded());
        field->setFocus();
        model.refresh();
        QVERIFY(model.isLoading());
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void anotherModelLeavesNothingOfTheOneBefore()
    {
        FakeList otherList(3);
        PagedTableModel other;
        other.setColumns(fakeColumns());
        Shown shown(45);
        QTRY_VERIFY(shown.model.hasLoaded());
        shown.key(Qt::Key_J);
        const QPointer<QItemSelectionModel> before = shown.table.view()->selectionModel();
        shown.table.setModel(&shown.model);
        QCOMPARE(shown.table.view()->selectionModel(), before);
        shown.table.setModel(&other);
        other.setFetch(otherList.fetch());
        QTRY_VERIFY(!before);
        QTRY_VERIFY(other.hasLoaded());
        shown.key(Qt::Key_End);
        QCOMPARE(shown.table.currentId(), FakeList::idOf(20));
    }

    void rowsAreCheckedByKeyboard()
    {
        Shown shown(30);
        QTRY_VERIFY(shown.model.hasLoaded());
        QSignalSpy checks(&shown.table, &PagedTable::checksChanged);
        shown.key(Qt::Key_J);
        shown.key(Qt::Key_J);
        shown.key(Qt::Key_Space);
        shown.key(Qt::Key_K);
        shown.key(Qt::Key_Space);
        QCOMPARE(shown.table.checkedIds(), QStringList({FakeList::idOf(10), FakeList::idOf(0)}));
        shown.key(Qt::Key_Space);
        QCOMPARE(shown.table.checkedIds(), QStringList(FakeList::idOf(10)));
        QCOMPARE(checks.size(), 3);
        shown.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(shown.table.checkedIds().size(), 30);
        shown.table.clearChecks();
        QVERIFY(shown.table.checkedIds().isEmpty());
    }

    void rowsAreCheckedByMouse()
    {
        Shown shown(30);
        QTRY_VERIFY(shown.model.hasLoaded());
        QHeaderView *boxes = shown.table.view()->verticalHeader();
        QVERIFY(boxes->isVisible());
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, {},
                          {boxes->width() / 2, boxes->sectionViewportPosition(3) + 5});
        QCOMPARE(shown.table.checkedIds(), QStringList(FakeList::idOf(30)));
        QVERIFY(shown.table.currentId().isEmpty());
    }

    void theCurrentRowIsKeptById()
    {
        Shown shown(450);
        QTRY_VERIFY(shown.model.hasLoaded());
        shown.table.setCurrentId(FakeList::idOf(50));
        QCOMPARE(shown.table.view()->currentIndex().row(), 5);
        QSignalSpy current(&shown.table, &PagedTable::currentChanged);
        shown.list.keys.push_front(-10);
        shown.model.refresh();
        QTRY_COMPARE(shown.table.view()->currentIndex().row(), 6);
        shown.model.sortBy(QStringLiteral("key"), true);
        QTRY_VERIFY(shown.model.hasLoaded());
        QCOMPARE(shown.table.currentId(), FakeList::idOf(50)); // on a page that is not here
        shown.model.sortBy(QStringLiteral("key"), false);
        QTRY_COMPARE(shown.table.view()->currentIndex().row(), 6);
        QVERIFY(current.isEmpty());
    }

    void aRowThatLeavesTheListStaysCurrentUntilAnotherIsChosen()
    {
        Shown shown(20);
        QTRY_VERIFY(shown.model.hasLoaded());
        shown.table.setCurrentId(FakeList::idOf(50));
        shown.list.keys.erase(shown.list.keys.begin() + 5);
        shown.model.refresh();
        QTRY_COMPARE(shown.model.rowCount(), 19);
        QCOMPARE(shown.table.currentId(), FakeList::idOf(50));
        QVERIFY(!shown.table.view()->currentIndex().isValid());
        shown.key(Qt::Key_J);
        QCOMPARE(shown.table.currentId(), FakeList::idOf(60));
    }

    void aRowIsWaitedFor()
    {
        Shown shown(450, FakeList::Answers::WhenReleased);
        shown.table.setCurrentId(FakeList::idOf(2'500));
        shown.list.release();
        QVERIFY(!shown.table.view()->currentIndex().isValid());
        shown.model.fetchMore({});
        QTRY_COMPARE(shown.list.waiting(), std::size_t(1));
        shown.list.release();
        QCOMPARE(shown.table.view()->currentIndex().row(), 250);

        shown.table.moveCurrent(170); // onto a row that is still being fetched
        QTRY_COMPARE(shown.list.waiting(), std::size_t(1));
        shown.table.moveCurrent(10);
        QCOMPARE(shown.table.currentId(), QString());
        shown.list.release();
        QCOMPARE(shown.table.currentId(), FakeList::idOf(shown.table.view()->currentIndex().row() * 10));
    }

    void aClickOnAHeadSorts()
    {
        Shown shown(30);
        QTRY_VERIFY(shown.model.hasLoaded());
        QHeaderView *head = shown.table.view()->horizontalHeader();
        const auto click = [&](int column) {
            QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                              {head->sectionViewportPosition(column) + 20, head->height() / 2});
        };
        click(0);
        QCOMPARE(shown.model.sortKey(), QStringLiteral("key"));
        QVERIFY(!shown.model.isDescending());
        click(0);
        QVERIFY(shown.model.isDescending());
        QTRY_COMPARE(shown.model.idAt(0), FakeList::idOf(290));
        QVERIFY(head->isSortIndicatorShown());
        click(1); // has no sort key
        QCOMPARE(shown.model.sortKey(), QStringLiteral("key"));
    }

    void columnsAreChosenByKeyboard()
    {
        Shown shown(30);
        QTRY_VERIFY(shown.model.hasLoaded());
        shown.table.openColumnChooser();
        auto *columns = shown.table.findChild<QListWidget *>(QStringLiteral("columnList"));
        QVERIFY(columns);
        QTest::keyClick(columns, Qt::Key_Down); // Amount
        QTest::keyClick(columns, Qt::Key_Space);
        QCOMPARE(shown.table.visibleColumns(),
                 QStringList({QStringLiteral("name"), QStringLiteral("state"), QStringLiteral("numbers")}));
        QTest::keyClick(columns, Qt::Key_Down); // State
        QTest::keyClick(columns, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(columns, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(shown.table.visibleColumns(),
                 QStringList({QStringLiteral("state"), QStringLiteral("name"), QStringLiteral("numbers")}));
        const int before = shown.table.view()->columnWidth(2);
        for (int press = 0; press < 5; ++press) {
            QTest::keyClick(columns, Qt::Key_Right);
        }
        QVERIFY(shown.table.view()->columnWidth(2) > before);
        // The last one cannot be hidden.
        for (int row = 0; row < columns->count(); ++row) {
            columns->item(row)->setCheckState(Qt::Unchecked);
        }
        QCOMPARE(shown.table.visibleColumns().size(), 1);
    }

    void aLayoutComesBack()
    {
        Shown shown(30);
        QTRY_VERIFY(shown.model.hasLoaded());
        QHeaderView *head = shown.table.view()->horizontalHeader();
        head->moveSection(2, 0);
        shown.table.view()->setColumnHidden(1, true);
        shown.table.view()->setColumnWidth(0, 300);
        shown.model.sortBy(QStringLiteral("key"), true);
        const QJsonObject layout = shown.table.layout();

        Shown other(30);
        other.table.setLayout(layout);
        QCOMPARE(other.table.visibleColumns(), shown.table.visibleColumns());
        QVERIFY(std::abs(other.table.view()->columnWidth(0) - 300) <= 1);
        QCOMPARE(other.model.sortKey(), QStringLiteral("key"));
        QVERIFY(other.model.isDescending());
        QTRY_VERIFY(other.model.hasLoaded());
        QVERIFY(std::abs(other.table.view()->columnWidth(0) - 300) <= 1); // nothing is fitted over it
        other.table.setLayout({{QStringLiteral("columns"),
                                QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("gone")},
                                                       {QStringLiteral("shown"), true}}}}});
        QVERIFY(!other.table.visibleColumns().isEmpty());
    }

    void saysWhatIsMissingAndWhatToDo()
    {
        Shown shown(0, FakeList::Answers::WhenReleased);
        auto *words = shown.table.findChild<EmptyState *>(QStringLiteral("tableWords"));
        auto *action = words->findChild<QPushButton *>();
        QVERIFY(!words->isVisible()); // loading, which the view says itself
        QVERIFY(shown.table.view()->isVisible());
        QVERIFY(!shown.table.view()->accessibleDescription().isEmpty());
        shown.list.error
            = Error{ErrorKind::Unavailable, QStringLiteral("database.busy"), QStringLiteral("Busy.")};
        shown.list.release();
        QVERIFY(words->isVisible());
        QVERIFY(action->isVisible());
        shown.list.error.reset();
        action->click(); // try again
        QCOMPARE(shown.list.waiting(), std::size_t(1));
        shown.list.release();
        QSignalSpy asked(&shown.table, &PagedTable::emptyActionRequested);
        QCOMPARE(action->text(), QStringLiteral("New order"));
        action->click();
        QCOMPARE(asked.size(), 1);
        shown.list.keys.push_back(7);
        shown.model.refresh();
        shown.list.release();
        QVERIFY(!words->isVisible());
        QVERIFY(shown.table.view()->isVisible());
    }

    void aFailureBesideRowsKeepsThemAndOffersToTryAgain()
    {
        Shown shown(450);
        QTRY_VERIFY(shown.model.hasLoaded());
        auto *banner = shown.table.findChild<Banner *>(QStringLiteral("tableBanner"));
        QVERIFY(!banner->isVisible());
        shown.list.error
            = Error{ErrorKind::Unavailable, QStringLiteral("database.busy"), QStringLiteral("Busy.")};
        shown.model.refresh();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(shown.model.rowCount(), 200);
        shown.list.error.reset();
        Q_EMIT banner->actionRequested();
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(!shown.model.error());
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::newRow("100 %") << 13;
        QTest::newRow("150 %") << 20;
        QTest::newRow("200 %") << 26;
    }
    void nothingIsCut()
    {
        QFETCH(int, pixels);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPixelSize(pixels);
        QApplication::setFont(font);
        const auto restore = qScopeGuard([&] { QApplication::setFont(before); });
        Shown shown(40);
        QTRY_VERIFY(shown.model.hasLoaded());
        const QTableView *view = shown.table.view();
        QStyleOptionViewItem option;
        option.font = shown.table.font();
        QCOMPARE(option.font.pixelSize(), pixels);
        for (int column = 0; column < shown.model.columnCount(); ++column) {
            if (view->isColumnHidden(column)) {
                continue;
            }
            QVERIFY(view->horizontalHeader()->sectionSizeHint(column) <= view->columnWidth(column));
            for (int row = 0; row < 40; ++row) {
                const QSize needed = view->itemDelegate()->sizeHint(option, shown.model.index(row, column));
                QVERIFY(needed.width() <= view->columnWidth(column));
                QVERIFY(needed.height() <= view->rowHeight(row));
            }
        }
    }

    void aLargerFontMakesColumnsWider()
    {
        Shown shown(10);
        QTRY_VERIFY(shown.model.hasLoaded());
        const int width = shown.table.view()->columnWidth(0);
        const int height = shown.table.view()->rowHeight(0);
        QFont font = shown.table.font();
        font.setPixelSize(26);
        shown.table.setFont(font);
        QVERIFY(shown.table.view()->columnWidth(0) > width * 3 / 2);
        QVERIFY(shown.table.view()->rowHeight(0) > height);
    }

    void scrollingBringsTheNextPage()
    {
        Shown shown(2'000);
        QTRY_VERIFY(shown.model.hasLoaded());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.table));
        QScrollBar *bar = shown.table.view()->verticalScrollBar();
        while (shown.model.rowCount() < 2'000) {
            const int rows = shown.model.rowCount();
            QTRY_VERIFY((bar->setValue(bar->maximum()), shown.model.rowCount() > rows));
        }
        QTRY_VERIFY(!shown.model.isLoading());
        QTRY_COMPARE(shown.model.idAt(1'999), FakeList::idOf(19'990));
    }
};

QTEST_MAIN(tst_PagedTable)
#include "tst_pagedtable.moc"
