#include "tests/support/purchasehelp.h"

#include "models/operations/purchase.h"

#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

QStringList reasonsOf(const Error &error)
{
    QStringList reasons;
    for (const QJsonValue &reason : error.details.value(QLatin1String("reasons")).toArray()) {
        reasons.append(reason.toString());
    }
    return reasons;
}

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

} // namespace

class tst_Binding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightTicketIsBound_data() { TestDatabases::addRows(); }
    void theRightTicketIsBound()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(order);
        const auto front = addPicture(f);
        VERIFY_OK(front);
        const auto bound = f.call<BindSlip>(f.agent, paperFor(f, *order, *front));
        VERIFY_OK(bound);
        QCOMPARE(bound->slip.serial, printedSerial());
        QCOMPARE(bound->slip.binding, QStringLiteral("bound"));
        QCOMPARE(bound->slip.secondLook, QStringLiteral("not_needed"));
        QCOMPARE(bound->slip.freePlays, 0);
        QCOMPARE(bound->placements.size(), std::size_t(1));
        QCOMPARE(bound->placements.front().ticketId, linesOf(f, *order).front());
        QVERIFY(bound->incidents.empty());
        QCOMPARE(orderStatus(f, *order), QStringLiteral("purchased_usa"));

        QCOMPARE(balance(f, QStringLiteral("service_fee")), 17500);
        QCOMPARE(balance(f, QStringLiteral("ticket_pass_through")), 7000);
        QCOMPARE(balance(f, QStringLiteral("unearned_orders")), -24500);
        QCOMPARE(balance(f, QStringLiteral("ticket_cost")), -200);
        QCOMPARE(balance(f, QStringLiteral("agent_cash")), 200);
        QCOMPARE(number(f.db(),
                        QStringLiteral("SELECT count(*) FROM email_queue WHERE template_name = "
                                       "'purchase_notification'")),
                 1);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM events WHERE code = 'slip.bound'")), 2);
    }

    void theSameKeyBindsOnce_data() { TestDatabases::addRows(); }
    void theSameKeyBindsOnce()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        const auto paper = paperFor(f, *order, *front);
        const auto first = f.call<BindSlip>(f.agent, paper, QStringLiteral("outbox-entry-1"));
        VERIFY_OK(first);
        const auto again = f.call<BindSlip>(f.agent, paper, QStringLiteral("outbox-entry-1"));
        VERIFY_OK(again);
        QCOMPARE(again->slip.id, first->slip.id);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM ledger_transfers")), 3);
    }

    void aWrongTicketIsStoppedInWords_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("sentence");
        for (const QString &kind : TestDatabases::kinds()) {
            const auto row = [&](const char *change, const char *sentence) {
                QTest::addRow("%s %s", qPrintable(kind), change)
                    << kind << QString::fromLatin1(change) << QString::fromLatin1(sentence);
            };
            row("date", "11 Jul 2018 is printed, 30 Jun 2018 was ordered");
            row("number", "33 is printed, 25 was ordered");
            row("special", "Special number 7 is printed, 24 was ordered");
            row("power play", "The ticket has Power Play, which was not ordered");
            row("game", "Mega Millions is printed, Powerball was ordered");
        }
    }
    void aWrongTicketIsStoppedInWords()
    {
        BACKEND_FIXTURE(f);
        QFETCH(QString, change);
        QFETCH(QString, sentence);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        if (change == QLatin1String("date")) {
            paper.drawDates = {DrawDate::of(2018, 7, 11)};
        } else if (change == QLatin1String("number")) {
            paper.plays.front().numbers[1] = 33;
        } else if (change == QLatin1String("special")) {
            paper.plays.front().special = 7;
        } else if (change == QLatin1String("power play")) {
            paper.plays.front().powerPlay = true;
            paper.price = dollars(3);
        } else {
            paper.game = QStringLiteral("mega_millions");
            paper.drawDates = {DrawDate::of(2018, 6, 29)};
        }
        const auto refused = f.call<BindSlip>(f.agent, paper);
        VERIFY_REFUSED("binding.mismatch", refused);
        QVERIFY2(reasonsOf(refused.error()).join(u'|').contains(sentence),
                 qPrintable(reasonsOf(refused.error()).join(u'|')));
        QVERIFY(refused.error().message.contains(sentence));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")), 0);
        QCOMPARE(
            number(f.db(), QStringLiteral("SELECT count(*) FROM incidents WHERE code = 'binding.mismatch'")),
            1);

        const auto preview = f.call<PreviewBinding>(f.agent, paper);
        VERIFY_OK(preview);
        QVERIFY(!preview->accepted);
        QCOMPARE(*preview->code, QStringLiteral("binding.mismatch"));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM incidents")), 1);
    }

    void aSecondBindingIsRefused_data() { TestDatabases::addRows(); }
    void aSecondBindingIsRefused()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto other = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        const auto bound = f.call<BindSlip>(f.agent, paperFor(f, *order, *front));
        VERIFY_OK(bound);

        auto typed = paperFor(f, *other, *front);
        typed.serial = QStringLiteral(" 0773-013893378-128109 ");
        typed.symbology.reset();
        typed.codes.clear();
        typed.typed = true;
        const auto duplicate = f.call<BindSlip>(f.agent, typed);
        VERIFY_REFUSED("binding.duplicate", duplicate);
        QVERIFY2(duplicate.error().message.contains(*bound->slip.orderNumber),
                 qPrintable(duplicate.error().message));
        QCOMPARE(
            number(f.db(), QStringLiteral("SELECT count(*) FROM incidents WHERE code = 'binding.duplicate'")),
            1);

        const auto second = f.call<BindSlip>(f.agent, paperFor(f, *order, *addPicture(f), 1));
        VERIFY_REFUSED("line.bought", second);
        QVERIFY(second.error().message.contains(printedSerial()));
    }

    void badPaperIsRefused_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("code");
        for (const QString &kind : TestDatabases::kinds()) {
            const auto row = [&](const char *change, const char *code) {
                QTest::addRow("%s %s", qPrintable(kind), change)
                    << kind << QString::fromLatin1(change) << QString::fromLatin1(code);
            };
            row("price", "binding.price");
            row("front", "binding.front_missing");
            row("serial", "serial.malformed");
            row("cereal", "binding.symbology");
            row("codes", "binding.codes_disagree");
            row("draw", "binding.draw_unknown");
            row("letter", "binding.plays");
            row("multiplier", "binding.multiplier");
        }
    }
    void badPaperIsRefused()
    {
        BACKEND_FIXTURE(f);
        QFETCH(QString, change);
        QFETCH(QString, code);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        if (change == QLatin1String("price")) {
            paper.price = dollars(3);
        } else if (change == QLatin1String("front")) {
            paper.frontFileId = FileId::make(f.clock(), f.random());
        } else if (change == QLatin1String("serial")) {
            paper.serial = QStringLiteral("07780214");
        } else if (change == QLatin1String("cereal")) {
            paper.symbology = QStringLiteral("ean13");
        } else if (change == QLatin1String("codes")) {
            paper.codes.front().text = scannedSerial(5);
        } else if (change == QLatin1String("draw")) {
            paper.drawDates = {DrawDate::of(2018, 7, 1)};
        } else if (change == QLatin1String("letter")) {
            paper.plays.push_back(paper.plays.front());
        } else {
            paper.plays.front().multiplier = 3;
        }
        const auto refused = f.call<BindSlip>(f.agent, paper);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")), 0);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM ledger_transfers")), 0);
    }

    void unpaidAndForeignLinesAreRefused_data() { TestDatabases::addRows(); }
    void unpaidAndForeignLinesAreRefused()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto front = addPicture(f);
        const auto unpaid = addOrder(f, {LineSpec()}, false);
        VERIFY_REFUSED("line.unpaid", f.call<BindSlip>(f.agent, paperFor(f, *unpaid, *front)));

        const auto paid = addOrder(f, {LineSpec()});
        VERIFY_OK(f.call<TakeLease>(f.secondAgent, {f.shop, linesOf(f, *paid)}));
        const auto held = f.call<BindSlip>(f.agent, paperFor(f, *paid, *front));
        VERIFY_REFUSED("binding.leased", held);
        QVERIFY(held.error().message.contains(QStringLiteral("Bob")));
        VERIFY_OK(f.call<BindSlip>(f.secondAgent, paperFor(f, *paid, *front)));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM lease_lines WHERE active")), 0);
    }

    void aTerminalPickTakesThePrintedNumbers_data() { TestDatabases::addRows(); }
    void aTerminalPickTakesThePrintedNumbers()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        LineSpec pick;
        pick.numbers.clear();
        const auto order = addOrder(f, {pick});
        const auto front = addPicture(f);
        const auto bound = f.call<BindSlip>(f.agent, paperFor(f, *order, *front));
        VERIFY_OK(bound);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT n2 FROM lotto_tickets")), 25);
        VERIFY_OK(
            f.call<UnbindSlip>(f.agent, {bound->slip.id, QStringLiteral("wrong shop"), bound->slip.version}));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM lotto_tickets WHERE n2 IS NULL")), 1);
    }

    void aTypedSerialNeedsAnotherPerson_data() { TestDatabases::addRows(); }
    void aTypedSerialNeedsAnotherPerson()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        paper.serial = printedSerial();
        paper.symbology.reset();
        paper.rawBytes.reset();
        paper.typed = true;
        const auto bound = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(bound);
        QCOMPARE(bound->slip.secondLook, QStringLiteral("needed"));
        VERIFY_REFUSED("slip.same_person",
                       f.call<ConfirmSecondLook>(f.agent, {bound->slip.id, printedSerial()}));
        VERIFY_REFUSED("slip.second_look_differs",
                       f.call<ConfirmSecondLook>(f.secondAgent, {bound->slip.id, printedSerial(1)}));
        QCOMPARE(number(f.db(),
                        QStringLiteral("SELECT count(*) FROM incidents WHERE code = "
                                       "'slip.second_look_differs'")),
                 1);
        const auto looked = f.call<ConfirmSecondLook>(f.secondAgent, {bound->slip.id, scannedSerial()});
        VERIFY_OK(looked);
        QCOMPARE(looked->slip.secondLook, QStringLiteral("done"));
    }

    void aSerialOfAnotherDayIsAnIncident_data() { TestDatabases::addRows(); }
    void aSerialOfAnotherDayIsAnIncident()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto order = addOrder(f, {LineSpec()});
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        paper.soldAt = paper.soldAt->plusSeconds(-86400);
        const auto bound = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(bound);
        QCOMPARE(bound->incidents.size(), std::size_t(1));
        QCOMPARE(bound->incidents.front().code, QStringLiteral("binding.serial_day"));
        QCOMPARE(bound->slip.binding, QStringLiteral("bound"));
        const auto open = f.call<ListIncidents>(f.adminA, {{}, true, {}});
        VERIFY_OK(open);
        QCOMPARE(open->count, 1);
        VERIFY_OK(f.call<ResolveIncident>(
            f.adminA, {open->data.front().id, QStringLiteral("the shop's clock is wrong")}));
        VERIFY_REFUSED("incident.resolved",
                       f.call<ResolveIncident>(f.adminB, {open->data.front().id, QStringLiteral("again")}));
    }

    void fivePlaysServeTheirLinesAndTheRestIsTheHouses_data() { TestDatabases::addRows(); }
    void fivePlaysServeTheirLinesAndTheRestIsTheHouses()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        LineSpec second;
        second.numbers = {1, 2, 3, 4, 5};
        second.special = 6;
        const auto order = addOrder(f, {LineSpec(), second});
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        paper.plays = {{QStringLiteral("A"), {1, 2, 3, 4, 5}, 6, false, {}, false, false},
                       {QStringLiteral("B"), {10, 20, 30, 40, 50}, 9, true, {}, false, false},
                       {QStringLiteral("C"), {2, 25, 36, 43, 61}, 24, false, {}, false, false}};
        paper.price = dollars(6);
        const auto preview = f.call<PreviewBinding>(f.agent, paper);
        VERIFY_OK(preview);
        QVERIFY2(preview->accepted, qPrintable(preview->message.value_or(QString())));
        QCOMPARE(preview->freePlays, 1);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")), 0);
        const auto bound = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(bound);
        QCOMPARE(bound->slip.freePlays, 1);
        QCOMPARE(bound->placements.size(), std::size_t(2));
        const auto lines = linesOf(f, *order);
        QCOMPARE(bound->placements.at(0).letter, QStringLiteral("A"));
        QCOMPARE(bound->placements.at(0).ticketId, lines.at(1));
        QCOMPARE(bound->placements.at(1).letter, QStringLiteral("C"));
        QCOMPARE(bound->placements.at(1).ticketId, lines.at(0));
    }

    void wishedPlacementsAreCheckedToo_data() { TestDatabases::addRows(); }
    void wishedPlacementsAreCheckedToo()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        LineSpec second;
        second.numbers = {1, 2, 3, 4, 5};
        const auto order = addOrder(f, {LineSpec(), second});
        const auto front = addPicture(f);
        const auto lines = linesOf(f, *order);
        auto paper = paperFor(f, *order, *front);
        paper.placements = {{QStringLiteral("A"), DrawDate::of(2018, 6, 30), lines.at(1)}};
        VERIFY_REFUSED("binding.mismatch", f.call<BindSlip>(f.agent, paper));
        paper.placements.front().ticketId = lines.at(0);
        const auto bound = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(bound);
        QCOMPARE(bound->placements.front().ticketId, lines.at(0));
    }

    void oneSerialIsBoundToOneOfTwoOrdersInARace_data() { TestDatabases::addRows(); }
    void oneSerialIsBoundToOneOfTwoOrdersInARace()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        constexpr int slips = 12;
        std::array<std::vector<BindSlip::Request>, 2> papers;
        for (int i = 0; i < slips; ++i) {
            const auto front = addPicture(f);
            for (auto &each : papers) {
                const auto order = addOrder(f, {LineSpec()});
                each.push_back(paperFor(f, *order, *front, i));
            }
        }
        VERIFY_OK(f.tokenOf(f.agent));
        VERIFY_OK(f.tokenOf(f.secondAgent));
        std::array<int, 2> won{};
        std::array<QStringList, 2> wrong;
        const auto race = [&](std::size_t who) {
            const auto db = Database::open(f.serviceConfig());
            for (const BindSlip::Request &paper : papers[who]) {
                const auto slip
                    = f.callOn<BindSlip>(**db, who == 0 ? f.agent : f.secondAgent, paper,
                                         QString(QStringLiteral("race-") + paper.orderId.toString()));
                if (slip) {
                    ++won[who];
                } else if (slip.error().code != QLatin1String("binding.duplicate")
                           || !slip.error().message.contains(QStringLiteral("LTO-"))) {
                    wrong[who].append(QString(slip.error().code + u' ' + slip.error().message));
                }
            }
        };
        std::thread first(race, 0);
        std::thread second(race, 1);
        first.join();
        second.join();
        QCOMPARE(wrong[0] + wrong[1], QStringList());
        QCOMPARE(won[0] + won[1], slips);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")), slips);
        QCOMPARE(
            number(f.db(), QStringLiteral("SELECT count(*) FROM incidents WHERE code = 'binding.duplicate'")),
            slips);
    }
};

QTEST_GUILESS_MAIN(tst_Binding)
#include "tst_binding.moc"
