#include "tests/support/purchasehelp.h"

#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

QString orderStatus(BackendFixture &f, OrderId order)
{
    const auto status = f.db()
                            .statement(QStringLiteral("SELECT status FROM lotto_orders WHERE id = :id"))
                            .bind("id", order)
                            .value<QString>();
    return status ? *status : QString();
}

/// Sums of what an account was credited less what it was debited.
std::int64_t balance(BackendFixture &f, const QString &kind)
{
    return number(
        f.db(),
        QStringLiteral("SELECT CAST(COALESCE(SUM(CASE WHEN c.kind = '%1' THEN t.amount ELSE 0 END) - "
                       "SUM(CASE WHEN d.kind = '%1' THEN t.amount ELSE 0 END), 0) AS bigint) "
                       "FROM ledger_transfers t JOIN ledger_accounts c ON c.id = t.credit "
                       "JOIN ledger_accounts d ON d.id = t.debit")
            .arg(kind));
}

Result<Done> addSanctionsList(BackendFixture &f)
{
    TRY_DO(
        f.db()
            .statement(QStringLiteral("INSERT INTO sanctions_lists (id, source, published_at, entry_count, "
                                      "imported_at) VALUES (:id, 'test', :at, 0, :at)"))
            .bind("id", QUuid::createUuid())
            .bind("at", f.clock().now())
            .exec());
    return Done();
}

} // namespace

class tst_Slips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unboundPaperServesAnotherOrder_data() { TestDatabases::addRows(); }
    void unboundPaperServesAnotherOrder()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto wrong = addOrder(f, {LineSpec()});
        const auto right = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        const auto bound = f.call<BindSlip>(f.agent, paperFor(f, *wrong, *front));
        VERIFY_OK(bound);
        VERIFY_REFUSED("slip.stale",
                       f.call<UnbindSlip>(f.agent, {bound->slip.id, QStringLiteral("wrong order"), 99}));
        VERIFY_REFUSED("slip.no_reason",
                       f.call<UnbindSlip>(f.agent, {bound->slip.id, QStringLiteral(" "), 1}));
        const auto unbound = f.call<UnbindSlip>(f.agent, {bound->slip.id, QStringLiteral("wrong order"), 1});
        VERIFY_OK(unbound);
        QCOMPARE(unbound->slip.binding, QStringLiteral("orphan"));
        QVERIFY(!unbound->slip.orderId);
        QCOMPARE(orderStatus(f, *wrong), QStringLiteral("confirmed"));
        QCOMPARE(balance(f, QStringLiteral("unearned_orders")), 0);
        QCOMPARE(balance(f, QStringLiteral("house")), -200);

        const auto placed = f.call<PlaceOrphan>(f.agent, {bound->slip.id, *right, {}});
        VERIFY_OK(placed);
        QCOMPARE(*placed->slip.orderId, *right);
        QCOMPARE(orderStatus(f, *right), QStringLiteral("purchased_usa"));
        QCOMPARE(balance(f, QStringLiteral("house")), 0);
        QCOMPARE(balance(f, QStringLiteral("agent_cash")), 200);
        QCOMPARE(balance(f, QStringLiteral("service_fee")), 17500);

        f.clock().set(afterDraw());
        VERIFY_REFUSED(
            "slip.draw_closed",
            f.call<UnbindSlip>(f.agent, {bound->slip.id, QStringLiteral("too late"), placed->slip.version}));
    }

    void anOrphanIsTheHousesUntilPlaced_data() { TestDatabases::addRows(); }
    void anOrphanIsTheHousesUntilPlaced()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        ReportOrphanSlip::Request orphan;
        static_cast<SlipPaper &>(orphan) = paperFor(f, *order, *front);
        orphan.reason = QStringLiteral("printed twice");
        const auto slip = f.call<ReportOrphanSlip>(f.agent, orphan);
        VERIFY_OK(slip);
        QCOMPARE(slip->slip.binding, QStringLiteral("orphan"));
        QCOMPARE(slip->slip.freePlays, 1);
        QCOMPARE(balance(f, QStringLiteral("house")), -200);
        VERIFY_REFUSED("binding.duplicate", f.call<BindSlip>(f.agent, paperFor(f, *order, *front)));
        const auto listed = f.call<ListSlips>(f.agent, {{}, {}, QStringLiteral("orphan"), {}, {}, {}, {}});
        VERIFY_OK(listed);
        QCOMPARE(listed->data.size(), std::size_t(1));

        f.clock().set(afterDraw());
        VERIFY_REFUSED("slip.draw_closed", f.call<PlaceOrphan>(f.agent, {slip->slip.id, *order, {}}));
        f.clock().set(afternoon());
        VERIFY_OK(f.call<PlaceOrphan>(f.agent, {slip->slip.id, *order, {}}));
        QCOMPARE(balance(f, QStringLiteral("house")), 0);
        QCOMPARE(balance(f, QStringLiteral("ticket_cost")), -200);
    }

    void aSlipForTwoDrawsServesTwoLines_data() { TestDatabases::addRows(); }
    void aSlipForTwoDrawsServesTwoLines()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        LineSpec wednesday;
        wednesday.draw = DrawDate::of(2018, 7, 4);
        const auto order = addOrder(f, {LineSpec(), wednesday});
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        paper.drawDates = {DrawDate::of(2018, 7, 4), DrawDate::of(2018, 6, 30)};
        VERIFY_REFUSED("binding.price", f.call<BindSlip>(f.agent, paper));
        paper.price = dollars(4);
        const auto slip = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(slip);
        QCOMPARE(slip->draws.size(), std::size_t(2));
        QCOMPARE(slip->placements.size(), std::size_t(2));
        QCOMPARE(slip->slip.freePlays, 0);
        QCOMPARE(orderStatus(f, *order), QStringLiteral("purchased_usa"));
    }

    void theEditionOfTheDrawDecides_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<DrawDate>("draw");
        QTest::addColumn<int>("megaBall");
        QTest::addColumn<int>("multiplier");
        QTest::addColumn<QString>("code");
        for (const QString &kind : TestDatabases::kinds()) {
            const auto row
                = [&](const char *name, DrawDate draw, int megaBall, int multiplier, const char *code) {
                      QTest::addRow("%s %s", qPrintable(kind), name)
                          << kind << draw << megaBall << multiplier << QString::fromLatin1(code);
                  };
            row("25 on the last draw of 25", DrawDate::of(2025, 4, 4), 25, 0, "");
            row("24 with its multiplier", DrawDate::of(2025, 4, 8), 24, 3, "");
            row("24 without its multiplier", DrawDate::of(2025, 4, 8), 24, 0, "binding.multiplier");
            row("24 with a multiplier of 6", DrawDate::of(2025, 4, 8), 24, 6, "binding.multiplier");
        }
    }
    void theEditionOfTheDrawDecides()
    {
        BACKEND_FIXTURE(f);
        QFETCH(DrawDate, draw);
        QFETCH(int, megaBall);
        QFETCH(int, multiplier);
        QFETCH(QString, code);
        f.clock().set(Instant::fromLocal(draw.date(), QTime(12, 0), easternZone()));
        VERIFY_OK(addSanctionsList(f));
        LineSpec line;
        line.game = Game::MegaMillions;
        line.draw = draw;
        line.numbers = {1, 2, 3, 4, 70};
        line.special = megaBall;
        const auto order = addOrder(f, {line});
        VERIFY_OK(order);
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        paper.game = QStringLiteral("mega_millions");
        paper.drawDates = {draw};
        paper.soldAt.reset();
        paper.price = draw < DrawDate::of(2025, 4, 8) ? dollars(2) : dollars(5);
        paper.plays = {{QStringLiteral("A"), line.numbers, megaBall, true,
                        multiplier == 0 ? std::nullopt : std::optional(multiplier), false, false}};
        const auto slip = f.call<BindSlip>(f.agent, paper);
        QCOMPARE(slip ? QString() : slip.error().code, code);
        if (!slip) {
            paper.plays.front().special = 25;
            const auto beyond = f.call<BindSlip>(f.agent, paper);
            QVERIFY(!beyond);
            QVERIFY2(beyond.error().message.contains(QStringLiteral("24")),
                     qPrintable(beyond.error().message));
        }
    }

    void aSecondPictureIsAddedAndTheFirstStays_data() { TestDatabases::addRows(); }
    void aSecondPictureIsAddedAndTheFirstStays()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        const auto slip = f.call<BindSlip>(f.agent, paperFor(f, *order, *front));
        VERIFY_OK(slip);
        const auto back = addPicture(f, QStringLiteral("slip_back"));
        VERIFY_REFUSED("binding.picture_kind",
                       f.call<AttachSlipFile>(f.agent, {slip->slip.id, QStringLiteral("front"), *back}));
        VERIFY_REFUSED("slip.unknown_side",
                       f.call<AttachSlipFile>(f.agent, {slip->slip.id, QStringLiteral("side"), *back}));
        const auto both = f.call<AttachSlipFile>(f.agent, {slip->slip.id, QStringLiteral("back"), *back});
        VERIFY_OK(both);
        QCOMPARE(both->files.size(), std::size_t(2));
        const auto again = f.call<AttachSlipFile>(f.agent, {slip->slip.id, QStringLiteral("back"), *back});
        VERIFY_OK(again);
        QCOMPARE(again->files.size(), std::size_t(2));
    }

    void aPhotoProvesOneSlip_data() { TestDatabases::addRows(); }
    void aPhotoProvesOneSlip()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec(), LineSpec()});
        const auto other = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        const auto slip = f.call<BindSlip>(f.agent, paperFor(f, *order, *front));
        VERIFY_OK(slip);
        const auto used = f.call<BindSlip>(f.agent, paperFor(f, *other, *front, 1));
        VERIFY_REFUSED("binding.photo_used", used);
        QVERIFY2(used.error().message.contains(printedSerial()), qPrintable(used.error().message));
        const auto preview = f.call<PreviewBinding>(f.agent, paperFor(f, *other, *front, 1));
        VERIFY_OK(preview);
        QCOMPARE(preview->code, QStringLiteral("binding.photo_used"));
        ReportOrphanSlip::Request orphan;
        static_cast<SlipPaper &>(orphan) = paperFor(f, *other, *front, 1);
        orphan.reason = QStringLiteral("printed twice");
        VERIFY_REFUSED("binding.photo_used", f.call<ReportOrphanSlip>(f.agent, orphan));

        const auto second = f.call<BindSlip>(f.agent, paperFor(f, *other, *addPicture(f), 1));
        VERIFY_OK(second);
        VERIFY_REFUSED("binding.photo_used",
                       f.call<AttachSlipFile>(f.agent, {second->slip.id, QStringLiteral("front"), *front}));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM slip_files")), 2);
    }

    void thePhotoOfAReplacedSlipProvesTheOneInItsPlace_data() { TestDatabases::addRows(); }
    void thePhotoOfAReplacedSlipProvesTheOneInItsPlace()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        const auto mistyped = f.call<BindSlip>(f.agent, paperFor(f, *order, *front));
        VERIFY_OK(mistyped);
        VERIFY_OK(f.call<UnbindSlip>(
            f.agent, {mistyped->slip.id, QStringLiteral("wrong serial"), mistyped->slip.version}));
        auto right = paperFor(f, *order, *front, 1);
        VERIFY_REFUSED("binding.photo_used", f.call<BindSlip>(f.agent, right));
        right.replacesSlipId = mistyped->slip.id;
        VERIFY_OK(f.call<BindSlip>(f.agent, right));
    }

    void onePhotoGoesToOneOfTwoSlipsInARace_data() { TestDatabases::addRows(); }
    void onePhotoGoesToOneOfTwoSlipsInARace()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        constexpr int photos = 12;
        std::array<std::vector<BindSlip::Request>, 2> papers;
        for (int i = 0; i < photos; ++i) {
            const auto front = addPicture(f);
            for (int who = 0; who < 2; ++who) {
                const auto order = addOrder(f, {LineSpec()});
                papers.at(who).push_back(paperFor(f, *order, *front, 2 * i + who));
            }
        }
        VERIFY_OK(f.tokenOf(f.agent));
        VERIFY_OK(f.tokenOf(f.secondAgent));
        std::array<int, 2> won{};
        std::array<QStringList, 2> wrong;
        const auto race = [&](std::size_t who) {
            const auto db = Database::open(f.serviceConfig());
            for (const BindSlip::Request &paper : papers.at(who)) {
                const auto slip
                    = f.callOn<BindSlip>(**db, who == 0 ? f.agent : f.secondAgent, paper,
                                         QString(QStringLiteral("race-") + paper.orderId.toString()));
                if (slip) {
                    ++won.at(who);
                } else if (slip.error().code != QLatin1String("binding.photo_used")) {
                    wrong.at(who).append(slip.error().code);
                }
            }
        };
        std::thread first(race, 0);
        std::thread second(race, 1);
        first.join();
        second.join();
        QCOMPARE(wrong[0] + wrong[1], QStringList());
        QCOMPARE(won[0] + won[1], photos);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM slip_files")), photos);
    }

    void slipsAreListedByPageAndSerial_data() { TestDatabases::addRows(); }
    void slipsAreListedByPageAndSerial()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        for (int i = 0; i < 5; ++i) {
            const auto order = addOrder(f, {LineSpec()});
            const auto front = addPicture(f);
            VERIFY_OK(f.call<BindSlip>(f.agent, paperFor(f, *order, *front, i)));
        }
        QStringList serials;
        PageRequest page{2, {}, {}, {}};
        for (int i = 0; i < 3; ++i) {
            const auto got = f.call<ListSlips>(f.support, {page, {}, {}, {}, {}, {}, {}});
            VERIFY_OK(got);
            QCOMPARE(got->count, 5);
            for (const SlipSummary &slip : got->data) {
                serials.append(slip.serial);
            }
            page.cursor = got->next;
            QCOMPARE(got->next.has_value(), i < 2);
        }
        serials.removeDuplicates();
        QCOMPARE(serials.size(), 5);
        const auto one = f.call<ListSlips>(f.support, {{}, {}, {}, {}, {}, {}, scannedSerial(3)});
        VERIFY_OK(one);
        QCOMPARE(one->data.size(), std::size_t(1));
        QCOMPARE(one->data.front().serial, printedSerial(3));
        page.cursor = QStringLiteral("nonsense");
        VERIFY_REFUSED("page.bad_cursor", f.call<ListSlips>(f.support, {page, {}, {}, {}, {}, {}, {}}));
    }
};

QTEST_GUILESS_MAIN(tst_Slips)
#include "tst_slips.moc"
