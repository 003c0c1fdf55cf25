#include "backend/storage/transaction.h"
#include "tests/support/purchasehelp.h"

using namespace truvamate;
using namespace truvamate::testing;

/// What the databases themselves refuse, tried with plain SQL past every service.
class tst_Constraints : public QObject
{
    Q_OBJECT

private:
    /// A bound slip with one play and one placement.
    static Result<SlipDetail> boundSlip(BackendFixture &f, OrderId order)
    {
        f.clock().set(afternoon());
        TRY(front, addPicture(f));
        return f.call<BindSlip>(f.agent, paperFor(f, order, front));
    }

    static Result<std::int64_t> place(BackendFixture &f, const SlipDetail &slip, SlipPlayId play,
                                      OrderId order, LottoTicketId line)
    {
        return f.db()
            .statement(QStringLiteral(
                "INSERT INTO placements (id, slip_play_id, slip_id, order_id, draw_id, ticket_id, "
                "active, placed_at, placed_by) VALUES (:id, :play, :slip, :order, :draw, :line, "
                "TRUE, :at, :by)"))
            .bind("id", QUuid::createUuid())
            .bind("play", play)
            .bind("slip", slip.slip.id)
            .bind("order", order)
            .bind("draw", f.draw(Game::Powerball, DrawDate::of(2018, 6, 30)))
            .bind("line", line)
            .bind("at", f.clock().now())
            .bind("by", f.agent)
            .exec();
    }

    static Result<std::int64_t> addPlay(BackendFixture &f, SlipId slip, SlipPlayId id, const QString &letter,
                                        std::array<int, 5> n, int special, int specialMax = 26)
    {
        return f.db()
            .statement(QStringLiteral(
                "INSERT INTO slip_plays (id, slip_id, main_max, special_max, letter, n1, n2, n3, "
                "n4, n5, special) VALUES (:id, :slip, 69, :specialMax, :letter, :n1, :n2, :n3, "
                ":n4, :n5, :special)"))
            .bind("id", id)
            .bind("slip", slip)
            .bind("specialMax", specialMax)
            .bind("letter", letter)
            .bind("n1", n[0])
            .bind("n2", n[1])
            .bind("n3", n[2])
            .bind("n4", n[3])
            .bind("n5", n[4])
            .bind("special", special)
            .exec();
    }

private Q_SLOTS:
    void onePlayServesOneLineADraw_data() { TestDatabases::addRows(); }
    void onePlayServesOneLineADraw()
    {
        BACKEND_FIXTURE(f);
        LineSpec second;
        second.numbers = {1, 2, 3, 4, 5};
        const auto order = addOrder(f, {LineSpec(), second});
        const auto slip = boundSlip(f, *order);
        VERIFY_OK(slip);
        VERIFY_REFUSED("storage.unique",
                       place(f, *slip, slip->plays.front().id, *order, linesOf(f, *order).at(1)));
    }

    void oneLineIsOnOneSlip_data() { TestDatabases::addRows(); }
    void oneLineIsOnOneSlip()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto slip = boundSlip(f, *order);
        VERIFY_OK(slip);
        const auto other = SlipPlayId::make(f.clock(), f.random());
        VERIFY_OK(addPlay(f, slip->slip.id, other, QStringLiteral("B"), {2, 25, 36, 43, 61}, 24));
        VERIFY_REFUSED("storage.unique", place(f, *slip, other, *order, linesOf(f, *order).front()));
    }

    void oneSlipBelongsToOneOrder_data() { TestDatabases::addRows(); }
    void oneSlipBelongsToOneOrder()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto other = addOrder(f, {LineSpec()});
        const auto slip = boundSlip(f, *order);
        VERIFY_OK(slip);
        const auto play = SlipPlayId::make(f.clock(), f.random());
        VERIFY_OK(addPlay(f, slip->slip.id, play, QStringLiteral("B"), {2, 25, 36, 43, 61}, 24));
        VERIFY_REFUSED("storage.foreign_key", place(f, *slip, play, *other, linesOf(f, *other).front()));
        const auto moved = f.db()
                               .statement(QStringLiteral("UPDATE physical_tickets SET order_id = :other"))
                               .bind("other", *other)
                               .exec();
        VERIFY_REFUSED("storage.foreign_key", moved);
    }

    void aSerialIsSoldOnceInAState_data() { TestDatabases::addRows(); }
    void aSerialIsSoldOnceInAState()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(boundSlip(f, *order));
        const auto copied
            = f.db()
                  .statement(QStringLiteral(
                      "INSERT INTO physical_tickets (id, order_id, shop_id, state, edition, main_max, "
                      "special_max, serial, price_usd, binding, received_at, bound_by) "
                      "SELECT :id, order_id, shop_id, state, edition, main_max, special_max, serial, "
                      "price_usd, binding, received_at, bound_by FROM physical_tickets"))
                  .bind("id", QUuid::createUuid())
                  .exec();
        VERIFY_REFUSED("storage.unique", copied);
    }

    void printedNumbersFitTheEdition_data() { TestDatabases::addRows(); }
    void printedNumbersFitTheEdition()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto slip = boundSlip(f, *order);
        VERIFY_OK(slip);
        const auto tried = [&](std::array<int, 5> numbers, int special, int specialMax = 26) {
            return addPlay(f, slip->slip.id, SlipPlayId::make(f.clock(), f.random()), QStringLiteral("B"),
                           numbers, special, specialMax);
        };
        VERIFY_REFUSED("storage.check", tried({5, 5, 5, 5, 5}, 1));
        VERIFY_REFUSED("storage.check", tried({5, 4, 3, 2, 1}, 1));
        VERIFY_REFUSED("storage.check", tried({0, 1, 2, 3, 4}, 1));
        VERIFY_REFUSED("storage.check", tried({1, 2, 3, 4, 70}, 1));
        VERIFY_REFUSED("storage.check", tried({1, 2, 3, 4, 5}, 27));
        VERIFY_REFUSED("storage.foreign_key", tried({1, 2, 3, 4, 5}, 27, 27));
        VERIFY_OK(tried({1, 2, 3, 4, 69}, 26));
    }

    void orderedNumbersFitTheirDraw_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<DrawDate>("draw");
        QTest::addColumn<std::vector<int>>("numbers");
        QTest::addColumn<int>("special");
        QTest::addColumn<QString>("code");
        for (const QString &kind : TestDatabases::kinds()) {
            const auto row = [&](const char *name, DrawDate draw, std::vector<int> numbers, int special,
                                 const char *code) {
                QTest::addRow("%s %s", qPrintable(kind), name)
                    << kind << draw << std::move(numbers) << special << QString::fromLatin1(code);
            };
            row("25 while 25 was the limit", DrawDate::of(2025, 4, 4), {1, 2, 3, 4, 70}, 25, "");
            row("25 where 24 is the limit", DrawDate::of(2025, 4, 8), {1, 2, 3, 4, 70}, 25, "storage.check");
            row("24 where 24 is the limit", DrawDate::of(2025, 4, 8), {1, 2, 3, 4, 70}, 24, "");
            row("five fives", DrawDate::of(2025, 4, 8), {5, 5, 5, 5, 5}, 1, "storage.check");
            row("71 of 70", DrawDate::of(2025, 4, 8), {1, 2, 3, 4, 71}, 1, "storage.check");
        }
    }
    void orderedNumbersFitTheirDraw()
    {
        BACKEND_FIXTURE(f);
        QFETCH(DrawDate, draw);
        QFETCH(std::vector<int>, numbers);
        QFETCH(int, special);
        QFETCH(QString, code);
        LineSpec line;
        line.game = Game::MegaMillions;
        line.draw = draw;
        line.numbers = numbers;
        line.special = special;
        const auto order = addOrder(f, {line});
        QCOMPARE(order ? QString() : order.error().code, code);
    }

    void aLineCannotClaimAnotherLimit_data() { TestDatabases::addRows(); }
    void aLineCannotClaimAnotherLimit()
    {
        BACKEND_FIXTURE(f);
        LineSpec line;
        line.game = Game::MegaMillions;
        line.draw = DrawDate::of(2025, 4, 8);
        line.numbers = {1, 2, 3, 4, 5};
        line.special = 24;
        VERIFY_OK(addOrder(f, {line}));
        VERIFY_REFUSED("storage.check",
                       f.db().statement(QStringLiteral("UPDATE lotto_tickets SET special = 25")).exec());
        VERIFY_REFUSED(
            "storage.foreign_key",
            f.db()
                .statement(QStringLiteral("UPDATE lotto_tickets SET special = 25, special_max = 25"))
                .exec());
    }

    void whatWasPostedAndLoggedStays_data() { TestDatabases::addRows(); }
    void whatWasPostedAndLoggedStays()
    {
        BACKEND_FIXTURE(f);
        if (f.db().dialect().isSqlite()) {
            QSKIP("SQLite has no roles: only PostgreSQL can refuse this to the role that serves");
        }
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(boundSlip(f, *order));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM ledger_transfers")), 3);
        for (const char *sql : {"UPDATE ledger_transfers SET amount = 1", "DELETE FROM ledger_transfers",
                                "UPDATE audit_log SET operation = 'x'", "DELETE FROM audit_log"}) {
            VERIFY_REFUSED("storage.forbidden", f.db().statement(QString::fromLatin1(sql)).exec());
        }
    }

    void aTransferMovesMoneyBetweenTwoAccountsOfOneCurrency_data() { TestDatabases::addRows(); }
    void aTransferMovesMoneyBetweenTwoAccountsOfOneCurrency()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(boundSlip(f, *order));
        const auto post = [&](const char *debit, const char *credit, int amount) {
            return f.db()
                .statement(QStringLiteral(
                    "INSERT INTO ledger_transfers (id, event, subject_id, debit, credit, currency, "
                    "amount, posted_at) VALUES (:id, 'test', :subject, :debit, :credit, 'THB', "
                    ":amount, :at)"))
                .bind("id", QUuid::createUuid().toString())
                .bind("subject", QUuid::createUuid())
                .bind("debit", QString::fromLatin1(debit))
                .bind("credit", QString::fromLatin1(credit))
                .bind("amount", amount)
                .bind("at", f.clock().now())
                .exec();
        };
        VERIFY_REFUSED("storage.check", post("service_fee::THB", "service_fee::THB", 1));
        VERIFY_REFUSED("storage.check", post("service_fee::THB", "unearned_orders::THB", 0));
        VERIFY_REFUSED("storage.foreign_key", post("service_fee::THB", "ticket_cost::USD", 1));
        VERIFY_OK(post("service_fee::THB", "unearned_orders::THB", 1));
    }
};

QTEST_GUILESS_MAIN(tst_Constraints)
#include "tst_constraints.moc"
