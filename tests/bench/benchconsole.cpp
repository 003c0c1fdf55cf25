#include "app/console/heldconsole.h"
#include "backend/services/sealing.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/measure.h"
#include "tests/bench/programs.h"
#include "tests/support/largeworkspace.h"
#include "ui/shell/workframe.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedtable.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace truvamate::bench {

using namespace truvamate::testing;

namespace {

constexpr std::int64_t orderCount = 1'000'000;
constexpr int runs = 9;
constexpr int patienceMs = 60'000;
constexpr int fewRows = 1'000;
constexpr int manyRows = 100'000;

const QString name = QStringLiteral("console");
const QString tableModel = QStringLiteral("qsqltablemodel");

Error missing(const QString &what)
{
    return {ErrorKind::Internal,
            QStringLiteral("bench.console"),
            QStringLiteral("%1 did not come.").arg(what),
            {}};
}

Result<Done> until(const QString &what, const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, patienceMs) ? Result<Done>(Done()) : fail(missing(what));
}

/// The rows of a fixture as a workspace that a console opens.
Result<QString> largeWorkspace(const QTemporaryDir &folder)
{
    TRY(made, TestDatabases::fresh(QStringLiteral("sqlite")));
    TRY(f, BackendFixture::make(*made));
    TRY_DO(fillLargeWorkspace(*f, made->owner(), {orderCount, 1, 1'000}));
    const QString workspace = folder.filePath(QStringLiteral("workspace"));
    QDir().mkpath(workspace);
    const QString database = QDir(workspace).filePath(QStringLiteral("workspace.sqlite"));
    TRY_DO(made->owner().runScript(QStringLiteral("VACUUM INTO '%1'").arg(database)));
    TRY_DO(createKeyFile(keyFileBeside(database), KeyRing::generate()));
    return workspace;
}

/// The orders desk of a console on that workspace.
class OrdersDesk
{
public:
    explicit OrdersDesk(const QString &workspace)
        : m_console(QStringLiteral("en"), programBeside(QStringLiteral("truvamate-scan")),
                    Instant::fromLocal(QDate(2018, 6, 28), QTime(12, 0), easternZone()))
        , m_workspace(workspace)
    {
    }

    /// Milliseconds until the people to sign in are there, and then until the first rows are.
    Result<std::pair<double, double>> open()
    {
        QElapsedTimer timer;
        timer.start();
        m_console.window().start(m_workspace);
        TRY_DO(
            until(QStringLiteral("The sign-in page"), [this] { return people() && people()->count() > 0; }));
        const double opened = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        for (int row = 0; row < people()->count(); ++row) {
            if (people()->item(row)->text().startsWith(QStringLiteral("Anong"))) {
                people()->setCurrentRow(row);
            }
        }
        timer.restart();
        QTest::keyClick(people(), Qt::Key_Return);
        TRY_DO(until(QStringLiteral("The list of orders"), [this] { return table() && isStill(); }));
        QApplication::processEvents();
        return std::pair(opened, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }

    Result<Done> showView(const QString &view)
    {
        filter()->chooseView(view);
        TRY_DO(until(QStringLiteral("The view ") + view, [this] { return isStill(); }));
        table()->view()->viewport()->repaint();
        return Done();
    }
    Result<Done> scrollTo(int rows)
    {
        while (table()->model()->rowCount() < rows) {
            const int before = table()->model()->rowCount();
            table()->view()->verticalScrollBar()->setValue(table()->view()->verticalScrollBar()->maximum());
            TRY_DO(until(QStringLiteral("The next page"),
                         [&] { return table()->model()->rowCount() > before && isStill(); }));
        }
        return Done();
    }
    Result<Done> sortBy(const TableColumn &column)
    {
        table()->model()->sortBy(column.sortKey, false);
        return until(QStringLiteral("The order by ") + column.id, [this] { return isStill(); });
    }
    Result<Done> openRows(int count)
    {
        for (int row = 0; row < count; ++row) {
            table()->moveCurrent(1);
            constexpr int answerMs = 60;
            QTest::qWait(answerMs);
        }
        return until(QStringLiteral("The list"), [this] { return isStill(); });
    }

    PagedTable *table() const { return desk() ? desk()->findChild<PagedTable *>() : nullptr; }
    Watchdog &watchdog() { return m_console.watchdog(); }

private:
    QListWidget *people() const
    {
        return m_console.window().findChild<QListWidget *>(QStringLiteral("peopleList"));
    }
    Desk *desk() const
    {
        return m_console.window().frame() ? m_console.window().frame()->currentDesk() : nullptr;
    }
    FilterBar *filter() const { return desk()->findChild<FilterBar *>(); }
    bool isStill() const
    {
        return table()->model()->hasLoaded() && !table()->model()->isLoading()
            && table()->model()->rowCount() > 0;
    }

    mutable HeldConsole m_console;
    QString m_workspace;
};

/// The same table in Qt's own model and view.
class PlainTable
{
public:
    explicit PlainTable(const QString &workspace)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        db.setDatabaseName(QDir(workspace).filePath(QStringLiteral("workspace.sqlite")));
        db.open();
        m_model = std::make_unique<QSqlTableModel>(nullptr, db);
        m_model->setTable(QStringLiteral("lotto_orders"));
        m_view.setModel(m_model.get());
        m_view.resize(1000, 700);
        m_view.show();
    }
    ~PlainTable()
    {
        m_view.setModel(nullptr);
        m_model.reset();
        QSqlDatabase::removeDatabase(m_connection);
    }
    PlainTable(const PlainTable &) = delete;
    PlainTable &operator=(const PlainTable &) = delete;

    Result<Done> showSorted()
    {
        m_model->setSort(m_model->fieldIndex(QStringLiteral("created_at")), Qt::DescendingOrder);
        if (!m_model->select()) {
            return fail(ErrorKind::Internal, QStringLiteral("bench.peer"), m_model->lastError().text());
        }
        m_view.viewport()->repaint();
        return Done();
    }
    Result<Done> scrollTo(int rows)
    {
        while (m_model->rowCount() < rows && m_model->canFetchMore()) {
            m_model->fetchMore();
            m_view.scrollToBottom();
            QApplication::processEvents();
        }
        return Done();
    }

private:
    QString m_connection = QStringLiteral("console-peer");
    std::unique_ptr<QSqlTableModel> m_model;
    QTableView m_view;
};

template <typename Rows> Result<double> growthMb(Rows &rows)
{
    TRY_DO(rows.scrollTo(fewRows));
    const double before = residentMb(QCoreApplication::applicationPid());
    TRY_DO(rows.scrollTo(manyRows));
    return residentMb(QCoreApplication::applicationPid()) - before;
}

Result<Done> measureRows(OrdersDesk &desk, PlainTable &plain)
{
    bool isOther = false;
    TRY(ms,
        pairedMs(
            runs,
            [&] {
                isOther = !isOther;
                return desk.showView(isOther ? QStringLiteral("waiting") : QStringLiteral("all"));
            },
            [&] { return plain.showSorted(); }));
    print({name, QStringLiteral("first_rows"), ms.first, QStringLiteral("ms"), tableModel, ms.second});
    TRY_DO(desk.showView(QStringLiteral("all")));
    TRY(ours, growthMb(desk));
    TRY(theirs, growthMb(plain));
    print(
        {name, QStringLiteral("growth_1000_to_100000_rows"), ours, QStringLiteral("MB"), tableModel, theirs});
    return Done();
}

/// What a day of work does to the list, with every stall of the windows counted and named.
Result<Done> measureStalls(OrdersDesk &desk)
{
    QStringList stalls;
    QObject listener;
    QObject::connect(&desk.watchdog(), &Watchdog::stalled, &listener, [&](const Watchdog::Stall &stall) {
        stalls.append(QStringLiteral("%1 ms during %2").arg(stall.ms).arg(stall.during));
    });
    for (const TableColumn &column : desk.table()->model()->columns()) {
        if (!column.sortKey.isEmpty()) {
            desk.watchdog().setCurrent(QStringLiteral("sort by ") + column.id);
            TRY(ms, onceMs([&] { return desk.sortBy(column); }));
            print({name, QStringLiteral("sort.") + column.id, ms});
        }
    }
    for (const char *view : {"buy", "waiting", "all"}) {
        desk.watchdog().setCurrent(QStringLiteral("view ") + QLatin1String(view));
        desk.showView(QLatin1String(view));
    }
    TRY_DO(desk.scrollTo(10'000));
    TRY_DO(desk.openRows(30));
    for (const QString &stall : stalls) {
        std::fprintf(stderr, "stall: %s\n", qPrintable(stall));
    }
    print({name, QStringLiteral("stalls_over_50_ms"), static_cast<double>(stalls.size()),
           QStringLiteral("count")});
    return Done();
}

} // namespace

Result<Done> benchConsole(const QString &database)
{
    if (database != QLatin1String("sqlite")) {
        return Done(); // a console opens nothing else by itself
    }
    const QTemporaryDir folder;
    TRY(workspace, largeWorkspace(folder));
    {
        OrdersDesk desk(workspace);
        TRY(opened, desk.open());
        print({name, QStringLiteral("workspace_opened"), opened.first});
        print({name, QStringLiteral("signed_in_to_first_rows"), opened.second});
        PlainTable plain(workspace);
        TRY_DO(measureRows(desk, plain));
        TRY_DO(measureStalls(desk));
    }
    return benchStart(workspace);
}

} // namespace truvamate::bench
