#include "tests/ui/fakelist.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

void read(const PagedTableModel &model, int first, int last)
{
    for (int row = first; row <= std::min(last, model.rowCount() - 1); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            model.index(row, column).data();
        }
    }
}

/// Reads on to the end of what is known, as a scrolling view does, until there are so many rows.
void scrollTo(const PagedTableModel &model, int rows)
{
    while (model.rowCount() < rows) {
        const int known = model.rowCount();
        read(model, known - 40, known - 1);
        QTRY_VERIFY(!model.isLoading());
        QTRY_VERIFY(model.rowCount() > known);
    }
}

std::int64_t residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return -1;
    }
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class tst_PagedTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeInPages()
    {
        FakeList list(450);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        QSignalSpy loaded(&model, &PagedTableModel::loaded);
        model.setFetch(list.fetch());
        QVERIFY(model.isLoading());
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(model.count(), 450);
        QVERIFY(!model.isCountCapped());
        QVERIFY(!model.isLoading());
        read(model, 0, 30);
        QTest::qWait(0);
        QCOMPARE(list.asked, 1);
        scrollTo(model, 450);
        QCOMPARE(model.rowCount(), 450);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.idAt(449), FakeList::idOf(4490));
        QCOMPARE(list.asked, 3);
    }

    void rowsThatAreBeingFetchedSaySo()
    {
        FakeList list(350, FakeList::Answers::WhenReleased);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(list.fetch());
        list.release();
        QCOMPARE(model.rowCount(), 200);
        model.fetchMore({});
        QTRY_COMPARE(list.waiting(), std::size_t(1));
        QCOMPARE(model.rowCount(), 350);
        QVERIFY(model.isPlaceholder(200));
        QVERIFY(model.idAt(200).isEmpty());
        QCOMPARE(model.index(200, 0).data().toString(), PagedTableModel::tr("Loading…"));
        QSignalSpy changed(&model, &PagedTableModel::dataChanged);
        list.release();
        QVERIFY(!model.isPlaceholder(349));
        QCOMPARE(model.index(349, 0).data().toString().trimmed(), QStringLiteral("row 3490"));
        QVERIFY(!changed.isEmpty());
    }

    void anAnswerToAnEarlierQuestionIsDropped()
    {
        FakeList first(50, FakeList::Answers::WhenReleased);
        FakeList second(3, FakeList::Answers::WhenReleased);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(first.fetch());
        model.setFetch(second.fetch());
        first.release();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.isLoading());
        second.release();
        QCOMPARE(model.rowCount(), 3);
        model.sortBy(QStringLiteral("key"), true);
        model.sortBy(QStringLiteral("key"), false);
        QCOMPARE(second.waiting(), std::size_t(2));
        QCOMPARE(model.rowCount(), 3); // the rows stay until the new ones are here
        second.release();
        QVERIFY(!model.hasLoaded());
        second.release();
        QVERIFY(model.hasLoaded());
        QCOMPARE(model.idAt(0), FakeList::idOf(0));
    }

    void pagesFarAwayAreLetGoAndFetchedAgain()
    {
        FakeList list(6'000);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(list.fetch());
        QTRY_VERIFY(model.hasLoaded());
        scrollTo(model, 6'000);
        QCOMPARE(model.pagesHere(), PagedTableModel::mostPages);
        QVERIFY(model.isPlaceholder(0));
        QCOMPARE(model.rowCount(), 6'000);
        const int asked = list.asked;
        read(model, 400, 430);
        QTRY_VERIFY(!model.isPlaceholder(400));
        QCOMPARE(model.idAt(400), FakeList::idOf(4'000));
        QCOMPARE(list.asked, asked + 1);
        QCOMPARE(model.pagesHere(), PagedTableModel::mostPages);
        QVERIFY(!model.isPlaceholder(5'999));
    }

    void aLongScrollCostsNoMemory()
    {
        if (residentBytes() < 0) {
            QSKIP("the memory of a process is only read on Linux");
        }
        FakeList list(100'000);
        list.padding = 400;
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(list.fetch());
        QTRY_VERIFY(model.hasLoaded());
        scrollTo(model, 1'000);
        const std::int64_t before = residentBytes();
        scrollTo(model, 100'000);
        const std::int64_t grown = residentBytes() - before;
        qInfo("grown by %lld KiB over 99,000 rows", static_cast<long long>(grown / 1024));
        QVERIFY(grown < 20 * 1024 * 1024);
        QCOMPARE(model.pagesHere(), PagedTableModel::mostPages);
    }

    void aRefreshKeepsThePlaceAndFollowsTheRows()
    {
        FakeList list(1'000);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(list.fetch());
        QTRY_VERIFY(model.hasLoaded());
        scrollTo(model, 600);
        const QPersistentModelIndex current(model.index(100, 0));
        QCOMPARE(model.idAt(current.row()), FakeList::idOf(1'000));
        list.keys.push_front(-10);
        list.keys.erase(std::find(list.keys.begin(), list.keys.end(), 500));
        list.keys.push_front(-20);
        model.refresh();
        QCOMPARE(model.rowCount(), 600);
        QTRY_VERIFY(!model.isLoading());
        QVERIFY(current.isValid());
        QCOMPARE(current.row(), 101);
        QCOMPARE(model.idAt(current.row()), FakeList::idOf(1'000));
        QCOMPARE(model.count(), 1'001);
        read(model, 190, 210);
        QTRY_VERIFY(!model.isLoading());
        for (int row = 1; row < 400; ++row) {
            QVERIFY(!model.isPlaceholder(row));
            QVERIFY2(std::any_cast<FakeRow>(*model.value(row)).key
                         > std::any_cast<FakeRow>(*model.value(row - 1)).key,
                     qPrintable(QStringLiteral("row %1 stands twice").arg(row)));
        }
    }

    void aListThatShrankLosesItsEnd()
    {
        FakeList list(700);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(list.fetch());
        QTRY_VERIFY(model.hasLoaded());
        scrollTo(model, 700);
        list.keys.resize(150);
        model.refresh();
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 150);
        QCOMPARE(model.count(), 150);
        list.keys.clear();
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void aFetchThatIsUnderWayWhenRefreshedIsAskedForAgain()
    {
        FakeList list(500, FakeList::Answers::WhenReleased);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(list.fetch());
        list.release();
        model.fetchMore({});
        QTRY_COMPARE(list.waiting(), std::size_t(1));
        model.refresh();
        QCOMPARE(list.waiting(), std::size_t(2));
        while (list.waiting() > 0) {
            list.release();
        }
        QCOMPARE(model.rowCount(), 400);
        QVERIFY(!model.isPlaceholder(399));
        QVERIFY(!model.isLoading());
    }

    void aFailureIsKeptAndCanBeTriedAgain()
    {
        FakeList list(500);
        list.error = Error{ErrorKind::Unavailable, QStringLiteral("database.busy"), QStringLiteral("Busy.")};
        PagedTableModel model;
        model.setColumns(fakeColumns());
        QSignalSpy failed(&model, &PagedTableModel::failed);
        model.setFetch(list.fetch());
        QVERIFY(failed.wait());
        QVERIFY(!model.hasLoaded());
        QCOMPARE(model.error()->code, QStringLiteral("database.busy"));
        list.error.reset();
        model.retry();
        QTRY_VERIFY(model.hasLoaded());
        QVERIFY(!model.error());
        list.error = Error{ErrorKind::Unavailable, QStringLiteral("database.busy"), QStringLiteral("Busy.")};
        model.fetchMore({});
        QTRY_COMPARE(failed.size(), 2);
        QVERIFY(model.hasFailed(200));
        QCOMPARE(model.index(200, 0).data().toString(), PagedTableModel::tr("Could not be loaded"));
        const int asked = list.asked;
        read(model, 190, 220); // looking at it does not ask again and again
        QTest::qWait(0);
        QCOMPARE(list.asked, asked);
        list.error.reset();
        model.retry();
        QTRY_COMPARE(model.idAt(200), FakeList::idOf(2'000));
        QVERIFY(!model.error());
    }

    void checksAreKeptById()
    {
        FakeList list(300);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setCheckable(true);
        model.setFetch(list.fetch());
        QTRY_VERIFY(model.hasLoaded());
        model.setData(model.index(5, 0), Qt::Checked, Qt::CheckStateRole);
        model.setChecked(FakeList::idOf(20), true);
        QCOMPARE(model.checkedIds(), QStringList({FakeList::idOf(50), FakeList::idOf(20)}));
        list.keys.push_front(-10);
        model.refresh();
        QTRY_VERIFY(!model.isLoading());
        QVERIFY(model.isChecked(6));
        QCOMPARE(model.index(6, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        model.sortBy(QStringLiteral("key"), true);
        QTRY_VERIFY(model.hasLoaded());
        QCOMPARE(model.checkedIds().size(), 2);
        model.setFetch(list.fetch()); // another filter: nothing out of sight stays checked
        QVERIFY(model.checkedIds().isEmpty());
    }

    void aChangedRowTakesTheOldOnesPlace()
    {
        FakeList list(20);
        PagedTableModel model;
        model.setColumns(fakeColumns());
        model.setFetch(list.fetch());
        QTRY_VERIFY(model.hasLoaded());
        QSignalSpy changed(&model, &PagedTableModel::dataChanged);
        model.replace(FakeList::idOf(30), FakeRow{30, QStringLiteral("changed")});
        QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("changed"));
        QCOMPARE(changed.first().first().toModelIndex().row(), 3);
        model.replace(QStringLiteral("not here"), FakeRow());
        QCOMPARE(changed.size(), 1);
    }

    void keepsTheRulesOfModels_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("answers");
        QTest::newRow("empty") << 0 << int(FakeList::Answers::FromTheLoop);
        QTest::newRow("at once") << 900 << int(FakeList::Answers::AtOnce);
        QTest::newRow("from the loop") << 900 << int(FakeList::Answers::FromTheLoop);
        QTest::newRow("slow") << 700 << int(FakeList::Answers::WhenReleased);
        QTest::newRow("with pages let go") << 4'600 << int(FakeList::Answers::FromTheLoop);
    }
    void keepsTheRulesOfModels()
    {
        QFETCH(int, rows);
        QFETCH(int, answers);
        FakeList list(rows, static_cast<FakeList::Answers>(answers));
        PagedTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto settle = [&] {
            QTest::qWait(0);
            while (list.waiting() > 0) {
                list.release();
                QTest::qWait(0);
            }
        };
        model.setColumns(fakeColumns());
        model.setCheckable(true);
        model.setFetch(list.fetch());
        settle();
        QTRY_VERIFY(model.hasLoaded());
        // The tester itself asks for more each time it looks.
        while (model.rowCount() < rows) {
            model.fetchMore({});
            settle();
        }
        if (rows > 0) {
            model.setChecked(model.idAt(model.rowCount() - 1), true);
        }
        for (int change = 0; change < 4; ++change) {
            list.keys.push_front(-10 - change * 10);
            if (list.keys.size() > 300) {
                list.keys.erase(list.keys.begin() + 60, list.keys.begin() + 90);
            }
            model.refresh();
            settle();
        }
        list.keys.resize(std::min<std::size_t>(list.keys.size(), 30));
        model.refresh();
        settle();
        QTRY_COMPARE(model.rowCount(), static_cast<int>(list.keys.size()));
        model.sortBy(QStringLiteral("key"), true);
        settle();
        QTRY_VERIFY(model.hasLoaded());
        QCOMPARE(model.rowCount(), static_cast<int>(list.keys.size()));
    }
};

QTEST_MAIN(tst_PagedTableModel)
#include "tst_pagedtablemodel.moc"
