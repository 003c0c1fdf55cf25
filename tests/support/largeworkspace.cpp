#include "tests/support/largeworkspace.h"

#include "backend/storage/transaction.h"

namespace truvamate::testing {

namespace {

/// Spells what the two databases write differently in the statements below.
class Words
{
public:
    explicit Words(Dialect dialect)
        : m_sqlite(dialect.isSqlite())
    {
    }

    /// A uuid of a kind of row and a number; later numbers sort later.
    QString uuid(int kind, const QString &number) const
    {
        const QString head = QStringLiteral("'%1-0000-7000-8000-' || ").arg(kind, 8, 10, QLatin1Char('0'));
        return m_sqlite
            ? QStringLiteral("(%1substr('000000000000' || printf('%x', %2), -12))").arg(head, number)
            : QStringLiteral("(%1lpad(to_hex(%2), 12, '0'))::uuid").arg(head, number);
    }
    /// The numbers 1 to last as g(i).
    QString series(std::int64_t last) const
    {
        return m_sqlite
            ? QStringLiteral("(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                             "SELECT i FROM n) AS g")
                  .arg(last)
            : QStringLiteral("generate_series(1::bigint, %1::bigint) AS g (i)").arg(last);
    }
    QString instant(const QString &base, const QString &seconds) const
    {
        return m_sqlite ? QStringLiteral("%1 + (%2) * 1000").arg(base, seconds)
                        : QStringLiteral("%1::timestamptz + (%2) * interval '1 second'").arg(base, seconds);
    }
    QString letter(const QString &number) const
    {
        return QStringLiteral("substr('ABCDE', CAST(%1 AS integer), 1)").arg(number);
    }
    QString text(const QString &number) const { return QStringLiteral("CAST(%1 AS text)").arg(number); }
    QString padded(const QString &number, int width) const
    {
        return m_sqlite ? QStringLiteral("substr('%1' || (%2), -%3)")
                              .arg(QString(width, QLatin1Char('0')), number)
                              .arg(width)
                        : QStringLiteral("lpad((%1)::text, %2, '0')").arg(number).arg(width);
    }

private:
    bool m_sqlite;
};

/// A spread of 0 … bound-1 from a play's number, different for each position.
QString spread(const QString &play, int position, int bound)
{
    return QStringLiteral("((((%1) * 2654435761 + %2) % 4294967291) / 65536 % %3)")
        .arg(play)
        .arg(position * 40'503 + 12'345)
        .arg(bound);
}

/// n1 … n5 and special of a play: one number of each thirteen, so that they rise.
QString numbersOf(const QString &play)
{
    QStringList columns;
    for (int position = 1; position <= 5; ++position) {
        columns += QStringLiteral("%1 + %2").arg((position - 1) * 13 + 1).arg(spread(play, position, 13));
    }
    columns += QStringLiteral("1 + %1").arg(spread(play, 6, 26));
    return columns.join(QLatin1String(", "));
}

struct Filling
{
    BackendFixture &f;
    Database &db;
    Words words;
    LargeWorkspace size;
    QString draw;
    QString at; ///< the moment of everything, as a literal

    Result<Done> run(const QString &sql) const { return db.runScript(sql); }

    QString value(const QString &uuid) const { return QStringLiteral("'%1'").arg(uuid); }
    QString uuidValue(QUuid id) const
    {
        const QString quoted = value(id.toString(QUuid::WithoutBraces));
        return db.dialect().isSqlite() ? quoted : QString(quoted + QStringLiteral("::uuid"));
    }
    QString play() const { return QStringLiteral("(g.i - 1) * %1 + l.i").arg(size.linesPerOrder); }
    QString lines() const
    {
        return words.series(size.linesPerOrder).replace(QStringLiteral(" g"), QStringLiteral(" l"));
    }

    Result<Done> customers() const;
    Result<Done> orders() const;
    Result<Done> lotteryLines() const;
    Result<Done> slips() const;
    Result<Done> books() const;
};

Result<Done> Filling::customers() const
{
    TRY_DO(run(QStringLiteral("INSERT INTO users (id, kind, role, display_name, created_at, updated_at) "
                              "SELECT %1, 'customer', 'customer', 'Customer ' || %2, %3, %3 FROM %4")
                   .arg(words.uuid(1, QStringLiteral("g.i")), words.text(QStringLiteral("g.i")), at,
                        words.series(size.customers))));
    return run(QStringLiteral("INSERT INTO customer_profiles (user_id, full_name, date_of_birth, kyc_status) "
                              "SELECT %1, 'Customer ' || %2, '1985-01-15', 'verified' FROM %3")
                   .arg(words.uuid(1, QStringLiteral("g.i")), words.text(QStringLiteral("g.i")),
                        words.series(size.customers)));
}

Result<Done> Filling::orders() const
{
    const QString created = words.instant(at, QStringLiteral("g.i"));
    const int lines = size.linesPerOrder;
    return run(QStringLiteral(
                   "INSERT INTO lotto_orders (id, order_number, customer_id, status, payment_status, "
                   "usa_purchase_status, payout_status, total_tickets, ticket_cost_usd, service_fee_usd, "
                   "total_usd, total_thb, thb_per_usd, rate_id, fee_schedule_id, commission_basis_points, "
                   "consent_version, paid_at, created_by, created_at, updated_at) "
                   "SELECT %1, 'LTO-2018-' || %2, %3, 'waiting_draw', 'completed', 'completed', "
                   "'not_applicable', %4, %5, %6, %7, %8, 35000000, (SELECT MAX(id%9) FROM fx_rates)%10, "
                   "(SELECT MAX(id%9) FROM fee_schedules)%10, 1000, '1', %11, %12, %11, %11 FROM %13")
                   .arg(words.uuid(2, QStringLiteral("g.i")), words.padded(QStringLiteral("g.i"), 7),
                        words.uuid(1, QStringLiteral("1 + g.i % %1").arg(size.customers)))
                   .arg(lines)
                   .arg(lines * 200)
                   .arg(lines * 500)
                   .arg(lines * 700)
                   .arg(lines * 24'500)
                   .arg(db.dialect().isSqlite() ? QString() : QStringLiteral("::text"),
                        db.dialect().isSqlite() ? QString() : QStringLiteral("::uuid"), created,
                        uuidValue(f.adminA.uuid()), words.series(size.orders)));
}

Result<Done> Filling::lotteryLines() const
{
    return run(QStringLiteral(
                   "INSERT INTO lotto_tickets (id, order_id, line_number, draw_id, main_max, special_max, "
                   "selection, n1, n2, n3, n4, n5, special, ticket_price_usd, service_fee_usd, "
                   "pass_through_thb, fee_thb, total_thb) SELECT %1, %2, l.i, %3, 69, 26, 'chosen', %4, 200, "
                   "500, 7000, 17500, 24500 FROM %5, %6")
                   .arg(words.uuid(3, play()), words.uuid(2, QStringLiteral("g.i")), draw, numbersOf(play()),
                        words.series(size.orders), lines()));
}

Result<Done> Filling::slips() const
{
    const QString slip = words.uuid(4, QStringLiteral("g.i"));
    const QString order = words.uuid(2, QStringLiteral("g.i"));
    const QString printed = words.uuid(5, play());
    const QString edition = QStringLiteral("(SELECT edition FROM draws WHERE id = %1)").arg(draw);
    TRY_DO(
        run(QStringLiteral(
                "INSERT INTO physical_tickets (id, order_id, shop_id, state, edition, main_max, special_max, "
                "serial, symbology, price_usd, binding, received_at, bound_by) SELECT %1, %2, %3, 'IN', %4, "
                "69, 26, %5, 'itf', %6, 'bound', %7, %8 FROM %9")
                .arg(slip, order, uuidValue(f.shop.uuid()), edition, words.padded(QStringLiteral("g.i"), 19))
                .arg(size.linesPerOrder * 200)
                .arg(at, uuidValue(f.agent.uuid()), words.series(size.orders))));
    TRY_DO(run(QStringLiteral("INSERT INTO slip_draws (slip_id, draw_id, edition) SELECT %1, %2, %3 FROM %4")
                   .arg(slip, draw, edition, words.series(size.orders))));
    TRY_DO(run(QStringLiteral(
                   "INSERT INTO slip_plays (id, slip_id, main_max, special_max, letter, n1, n2, n3, n4, n5, "
                   "special) SELECT %1, %2, 69, 26, %3, %4 FROM %5, %6")
                   .arg(printed, slip, words.letter(QStringLiteral("l.i")), numbersOf(play()),
                        words.series(size.orders), lines())));
    return run(
        QStringLiteral(
            "INSERT INTO placements (id, slip_play_id, slip_id, order_id, draw_id, ticket_id, placed_at, "
            "placed_by) SELECT %1, %2, %3, %4, %5, %6, %7, %8 FROM %9, %10")
            .arg(words.uuid(6, play()), printed, slip, order, draw, words.uuid(3, play()), at,
                 uuidValue(f.agent.uuid()), words.series(size.orders), lines()));
}

Result<Done> Filling::books() const
{
    return run(
        QStringLiteral(
            "INSERT INTO payments (id, order_id, provider, payment_method, reference, amount_thb, status, "
            "received_at, posted_by, posted_at) SELECT %1, %2, 'promptpay', 'promptpay', 'PP' || %3, "
            "%4, 'completed', %5, %6, %5 FROM %7")
            .arg(words.uuid(7, QStringLiteral("g.i")), words.uuid(2, QStringLiteral("g.i")),
                 words.text(QStringLiteral("g.i")))
            .arg(size.linesPerOrder * 24'500)
            .arg(at, uuidValue(f.adminA.uuid()), words.series(size.orders)));
}

QString instantLiteral(Dialect dialect, Instant when)
{
    return dialect.isSqlite() ? QString::number(when.ms) : QStringLiteral("'%1'").arg(when.toString());
}

} // namespace

Result<Done> fillLargeWorkspace(BackendFixture &fixture, Database &owner, const LargeWorkspace &size)
{
    const bool sqlite = owner.dialect().isSqlite();
    Filling filling{fixture, owner, Words(owner.dialect()),
                    size,    {},    instantLiteral(owner.dialect(), fixture.clock().now())};
    filling.draw = filling.uuidValue(fixture.draw(Game::Powerball, DrawDate::of(2018, 6, 30)).uuid());
    // The rows are made to fit; checking millions of keys one by one would take longer than the benchmark.
    TRY_DO(owner.runScript(sqlite ? QStringLiteral("PRAGMA foreign_keys = OFF")
                                  : QStringLiteral("SET session_replication_role = replica")));
    TRY_DO(inTransaction(owner, QStringLiteral("fill large workspace"), [&]() -> Result<Done> {
        TRY_DO(filling.customers());
        TRY_DO(filling.orders());
        TRY_DO(filling.lotteryLines());
        if (size.hasSlips) {
            TRY_DO(filling.slips());
        }
        return filling.books();
    }));
    return owner.runScript(sqlite ? QStringLiteral("PRAGMA foreign_keys = ON; ANALYZE")
                                  : QStringLiteral("SET session_replication_role = DEFAULT; ANALYZE"));
}

Result<ResultVersionId> verifyResultOfLargeWorkspace(BackendFixture &fixture)
{
    const auto id = ResultVersionId::make(fixture.clock(), fixture.random());
    const DrawId draw = fixture.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    fixture.clock().set(Instant::fromLocal(QDate(2018, 7, 1), QTime(9, 0), easternZone()));
    TRY_DO(inTransaction(fixture.db(), QStringLiteral("verify result"), [&]() -> Result<Done> {
        TRY_DO(fixture.db()
                   .statement(QStringLiteral(
                       "INSERT INTO draw_results (id, draw_id, version, main_max, special_max, n1, n2, "
                       "n3, n4, n5, special, multiplier, entered_by, entered_source, verified_by, "
                       "verified_source, verified_at) VALUES (:id, :draw, 1, 69, 26, 3, 17, 30, 42, "
                       "61, 24, 2, :a, 'one', :b, 'two', :at)"))
                   .bind("id", id)
                   .bind("draw", draw)
                   .bind("a", fixture.adminA)
                   .bind("b", fixture.adminB)
                   .bind("at", fixture.clock().now())
                   .exec());
        TRY_DO(fixture.db()
                   .statement(QStringLiteral(
                       "UPDATE draws SET status = 'verified', result_version = 1 WHERE id = :draw"))
                   .bind("draw", draw)
                   .exec());
        return Done();
    }));
    return id;
}

} // namespace truvamate::testing
