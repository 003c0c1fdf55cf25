#include "tests/bench/benchmarks.h"

#include "models/operations/orderviews.h"
#include "tests/bench/measure.h"
#include "tests/support/largeworkspace.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QSqlRecord>

namespace truvamate::bench {

using namespace truvamate::testing;

namespace {

constexpr std::int64_t orderCount = 1'000'000;
constexpr int runs = 15;
constexpr std::int64_t deepRow = 900'000;

const QString columns
    = QStringLiteral("o.id, o.order_number, o.status, o.payment_status, o.usa_purchase_status, "
                     "o.payout_status, o.total_tickets, o.total_thb, o.created_at, c.full_name");
const QString tables = QStringLiteral("lotto_orders o JOIN customer_profiles c ON c.user_id = o.customer_id");

/// A plain Qt SQL connection, as a program without our storage would open it.
class PlainConnection
{
public:
    explicit PlainConnection(const DatabaseConfig &config)
    {
        const bool sqlite = config.kind == DatabaseKind::Sqlite;
        QSqlDatabase db
            = QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_name);
        db.setDatabaseName(sqlite ? config.path : config.databaseName);
        db.setHostName(config.host);
        db.setPort(config.port);
        db.setUserName(config.user);
        db.setPassword(config.password);
        db.open();
    }
    ~PlainConnection() { QSqlDatabase::removeDatabase(m_name); }

    QSqlDatabase database() const { return QSqlDatabase::database(m_name); }

    Result<Done> readAll(const QString &sql) const
    {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.exec(sql)) {
            return fail(ErrorKind::Internal, QStringLiteral("bench.peer"), query.lastError().text());
        }
        const int columnCount = query.record().count();
        while (query.next()) {
            for (int column = 0; column < columnCount; ++column) {
                query.value(column);
            }
        }
        return Done();
    }

private:
    QString m_name = QStringLiteral("plain");
};

struct Fixture
{
    BackendFixture &f;
    PlainConnection &plain;
    QString database;

    Result<Page<OrderSummary>> page(std::optional<QString> cursor, bool descending = true) const
    {
        ListOrders::Request request;
        request.page = {50, std::move(cursor), QStringLiteral("created_at"), descending};
        return f.call<ListOrders>(f.adminA, request);
    }
    Result<Done> compare(const QString &metric, const QString &peer,
                         const std::function<Result<Done>()> &ours,
                         const std::function<Result<Done>()> &theirs) const
    {
        TRY(ms, pairedMs(runs, ours, theirs));
        print({QStringLiteral("list"), metric + QLatin1Char('.') + database, ms.first, QStringLiteral("ms"),
               peer, ms.second});
        return Done();
    }
    QString offsetPage(std::int64_t offset) const
    {
        return QStringLiteral("SELECT %1 FROM %2 ORDER BY o.created_at DESC, o.id DESC LIMIT 50 OFFSET %3")
            .arg(columns, tables)
            .arg(offset);
    }
};

/// A cursor that stands at a deep row: the last page read from the other end is as deep, without reading all
/// between.
Result<QString> deepCursor(const Fixture &fixture)
{
    std::optional<QString> cursor;
    for (std::int64_t row = 0; row < deepRow; row += 200) {
        ListOrders::Request request;
        request.page = {200, cursor, QStringLiteral("created_at"), true};
        TRY(page, fixture.f.call<ListOrders>(fixture.f.adminA, request));
        cursor = page.next;
    }
    return cursor.value_or(QString());
}

/// A QSqlQueryModel over all orders until it holds so many rows: it cannot begin in the middle.
Result<Done> modelUntil(const PlainConnection &plain, std::int64_t row)
{
    QSqlQueryModel rows;
    rows.setQuery(
        QStringLiteral("SELECT %1 FROM %2 ORDER BY o.created_at DESC, o.id DESC").arg(columns, tables),
        plain.database());
    while (rows.rowCount() < row && rows.canFetchMore()) {
        rows.fetchMore();
    }
    return rows.rowCount() >= row
        ? Result<Done>(Done())
        : fail(ErrorKind::Internal, QStringLiteral("bench.peer"), rows.lastError().text());
}

Result<Done> done(Result<Page<OrderSummary>> page)
{
    return page.map([](const Page<OrderSummary> &) { return Done(); });
}

} // namespace

Result<Done> benchList(const QString &database)
{
    TRY(made, TestDatabases::fresh(database));
    TRY(f, BackendFixture::make(*made));
    TRY_DO(fillLargeWorkspace(*f, made->owner(), {orderCount, 1, 1'000}));
    PlainConnection plain(made->ownerConfig());
    const Fixture fixture{*f, plain, database};

    TRY_DO(fixture.compare(
        QStringLiteral("first_page_with_count"), QStringLiteral("offset"),
        [&] { return done(fixture.page({})); },
        [&]() -> Result<Done> {
            TRY_DO(plain.readAll(fixture.offsetPage(0)));
            return plain.readAll(QStringLiteral("SELECT count(*) FROM lotto_orders"));
        }));
    TRY(deep, deepCursor(fixture));
    TRY_DO(fixture.compare(
        QStringLiteral("deep_page"), QStringLiteral("offset"), [&] { return done(fixture.page(deep)); },
        [&] { return plain.readAll(fixture.offsetPage(deepRow)); }));
    TRY_DO(fixture.compare(
        QStringLiteral("capped_count"), QStringLiteral("count"),
        [&]() -> Result<Done> {
            ListOrders::Request request;
            request.status = QStringLiteral("waiting_draw");
            request.page = {1, {}, {}, {}};
            return done(f->call<ListOrders>(f->adminA, request));
        },
        [&] {
            return plain.readAll(
                QStringLiteral("SELECT count(*) FROM lotto_orders WHERE status = 'waiting_draw'"));
        }));
    const auto printBesideModel = [&](const QString &metric, double ours, double model) {
        print({QStringLiteral("list"), metric + QLatin1Char('.') + database, ours, QStringLiteral("ms"),
               QStringLiteral("qsqlquerymodel"), model});
    };
    TRY(first, medianMs(runs, [&] { return done(fixture.page({})); }));
    TRY(modelFirst, medianMs(3, [&] { return modelUntil(plain, 1); }));
    printBesideModel(QStringLiteral("first_rows"), first, modelFirst);
    TRY(deepRows, medianMs(runs, [&] { return done(fixture.page(deep)); }));
    TRY(modelDeep, onceMs([&] { return modelUntil(plain, deepRow); }));
    printBesideModel(QStringLiteral("deep_rows"), deepRows, modelDeep);
    return Done();
}

} // namespace truvamate::bench
