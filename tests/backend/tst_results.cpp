#include "tests/support/backendfixture.h"

#include "models/operations/results.h"

#include <QRegularExpression>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString newYork = QStringLiteral("NY Open Data");
const QString official = QStringLiteral("powerball.com");

EnterResult::Request powerball(DrawId draw, const QString &source, int special = 24,
                               std::vector<int> numbers = {})
{
    EnterResult::Request request;
    request.drawId = draw;
    request.source = source;
    request.numbers = numbers.empty() ? std::vector<int>{3, 9, 20, 42, 61} : std::move(numbers);
    request.special = special;
    request.multiplier = 2;
    return request;
}

EnterResult::Request megaMillions(DrawId draw, const QString &source, int megaBall)
{
    EnterResult::Request request;
    request.drawId = draw;
    request.source = source;
    request.numbers = {15, 19, 20, 61, 70};
    request.special = megaBall;
    request.multiplier = 2;
    return request;
}

/// Everything that anybody can read of a draw and of the database's own records of it.
Result<QString> everythingWritten(BackendFixture &f)
{
    QString all;
    for (const char *table : {"events", "audit_log", "email_queue"}) {
        const bool isEvents = QLatin1String(table) == QLatin1String("events");
        TRY_DO(f.db()
                   .statement(QStringLiteral("SELECT CAST(%1 AS text) AS written FROM %2")
                                  .arg(isEvents || QLatin1String(table) == QLatin1String("email_queue")
                                           ? QStringLiteral("arguments")
                                           : QStringLiteral("details"),
                                       QLatin1String(table)))
                   .forEachRow([&](const Row &row) { all += row.text("written"); }));
    }
    return all;
}

} // namespace

class TestResults : public QObject
{
    Q_OBJECT

    static DrawId heldPowerball(BackendFixture &f)
    {
        f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T04:00:00.000Z")));
        return f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    }

private Q_SLOTS:
    void twoPeopleAndTwoSourcesVerifyAResult_data() { TestDatabases::addRows(); }
    void twoPeopleAndTwoSourcesVerifyAResult()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        const auto first = f.call<EnterResult>(f.adminA, powerball(draw, newYork));
        VERIFY_OK(first);
        QCOMPARE(first->outcome, QStringLiteral("waiting"));
        QCOMPARE(f.call<GetDraw>(f.support, {draw})->draw.status, QStringLiteral("result_entered"));
        QCOMPARE(f.call<GetDraw>(f.support, {draw})->results.size(), std::size_t(0));
        const auto second = f.call<EnterResult>(f.support, powerball(draw, official, 24, {61, 42, 20, 9, 3}));
        VERIFY_OK(second);
        QCOMPARE(second->outcome, QStringLiteral("verified"));
        const auto detail = f.call<GetDraw>(f.finance, {draw});
        QCOMPARE(detail->draw.status, QStringLiteral("verified"));
        QCOMPARE(detail->results.size(), std::size_t(1));
        QCOMPARE(detail->results.front().verifiedBy, f.support);
        QCOMPARE(detail->results.front().enteredBy, f.adminA);
        QCOMPARE(detail->results.front().result.numbers, (std::vector<int>{3, 9, 20, 42, 61}));
    }

    void aWrongMegaBallFromOneSourceIsNotVerified_data() { TestDatabases::addRows(); }
    void aWrongMegaBallFromOneSourceIsNotVerified()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(*Instant::fromString(QStringLiteral("2022-05-11T06:00:00.000Z")));
        const DrawId draw = f.draw(Game::MegaMillions, DrawDate::of(2022, 5, 10));
        VERIFY_OK(f.call<EnterResult>(f.adminA, megaMillions(draw, newYork, 6)));
        const auto sameSource
            = f.call<EnterResult>(f.adminB, megaMillions(draw, QStringLiteral("ny  open-data"), 6));
        VERIFY_OK(sameSource);
        QCOMPARE(sameSource->outcome, QStringLiteral("waiting"));
        QVERIFY(sameSource->message.contains(QStringLiteral("second source")));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->draw.status, QStringLiteral("result_entered"));
        // A third person reads the ball itself: nobody's entry counts any more.
        const auto third
            = f.call<EnterResult>(f.support, megaMillions(draw, QStringLiteral("megamillions.com"), 9));
        VERIFY_OK(third);
        QCOMPARE(third->outcome, QStringLiteral("disagreed"));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->openEntries, std::int64_t(0));
    }

    void onePersonNeverVerifiesTheirOwnEntry_data() { TestDatabases::addRows(); }
    void onePersonNeverVerifiesTheirOwnEntry()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        VERIFY_OK(f.call<EnterResult>(f.adminA, powerball(draw, newYork)));
        const auto again = f.call<EnterResult>(f.adminA, powerball(draw, official));
        VERIFY_REFUSED("result.already_entered", again);
        QVERIFY(again.error().message.contains(QStringLiteral("second person")));
        const auto mine = f.call<MyResultEntries>(f.adminA, {draw});
        VERIFY_OK(f.call<WithdrawEntry>(f.adminA, {mine->data.front().id}));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->draw.status, QStringLiteral("closed"));
        QCOMPARE(f.call<EnterResult>(f.adminA, powerball(draw, official))->outcome,
                 QStringLiteral("waiting"));
    }

    void anAccountMadeByTheOtherPersonIsNoSecondPerson_data() { TestDatabases::addRows(); }
    void anAccountMadeByTheOtherPersonIsNoSecondPerson()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        const auto puppet = f.addStaff(QStringLiteral("Puppet"), {Role::Support}, f.adminA);
        VERIFY_OK(puppet);
        VERIFY_OK(f.call<EnterResult>(f.adminA, powerball(draw, newYork)));
        QCOMPARE(f.call<EnterResult>(*puppet, powerball(draw, official))->outcome, QStringLiteral("waiting"));
        QCOMPARE(f.call<EnterResult>(f.adminB, powerball(draw, official))->outcome,
                 QStringLiteral("verified"));
    }

    void aThirdPersonSettlesADisagreement_data() { TestDatabases::addRows(); }
    void aThirdPersonSettlesADisagreement()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        VERIFY_OK(f.call<EnterResult>(f.adminA, powerball(draw, newYork, 24)));
        QCOMPARE(f.call<EnterResult>(f.adminB, powerball(draw, official, 23))->outcome,
                 QStringLiteral("disagreed"));
        // Both see how they differ; a third person does not, so that theirs is a fresh reading.
        const auto compared = f.call<ListResultEntries>(f.adminA, {draw, {}});
        VERIFY_OK(compared);
        QCOMPARE(compared->data.size(), std::size_t(2));
        QCOMPARE(compared->differing, std::vector<QString>{QStringLiteral("special")});
        QCOMPARE(f.call<ListResultEntries>(f.support, {draw, {}})->data.size(), std::size_t(0));
        QCOMPARE(
            f.call<EnterResult>(f.support, powerball(draw, QStringLiteral("Texas Lottery"), 24))->outcome,
            QStringLiteral("verified"));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->results.front().result.special, 24);
        QCOMPARE(f.call<ListResultEntries>(f.finance, {draw, {}})->data.size(), std::size_t(3));
    }

    void somebodyWhoSawTheOtherEntryHasToFindANewSecondPerson_data() { TestDatabases::addRows(); }
    void somebodyWhoSawTheOtherEntryHasToFindANewSecondPerson()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        VERIFY_OK(f.call<EnterResult>(f.adminA, powerball(draw, newYork, 24)));
        VERIFY_OK(f.call<EnterResult>(f.adminB, powerball(draw, official, 23)));
        // Copying the other's number is no agreement until the other enters anew.
        QCOMPARE(f.call<EnterResult>(f.adminA, powerball(draw, newYork, 23))->outcome,
                 QStringLiteral("waiting"));
        QCOMPARE(f.call<EnterResult>(f.adminB, powerball(draw, official, 23))->outcome,
                 QStringLiteral("verified"));
    }

    void nobodyIsShownAnothersOpenEntry_data() { TestDatabases::addRows(); }
    void nobodyIsShownAnothersOpenEntry()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        const std::vector<int> unlikely{31, 37, 41, 47, 59};
        const auto entered = f.call<EnterResult>(f.adminA, powerball(draw, newYork, 17, unlikely));
        VERIFY_OK(entered);
        QCOMPARE(f.call<ListResultEntries>(f.adminB, {draw, {}})->data.size(), std::size_t(0));
        QCOMPARE(f.call<MyResultEntries>(f.adminB, {draw})->data.size(), std::size_t(0));
        QCOMPARE(f.call<MyResultEntries>(f.adminA, {draw})->data.front().result.numbers, unlikely);
        VERIFY_REFUSED("result.unknown_entry", f.call<WithdrawEntry>(f.adminB, {entered->entryId}));
        const auto detail = f.call<GetDraw>(f.adminB, {draw});
        const QString shown = QString::fromUtf8(canonicalJson(toJson(*detail)))
            + QString::fromUtf8(canonicalJson(toJson(*entered)));
        const auto written = everythingWritten(f);
        VERIFY_OK(written);
        QVERIFY(!written->isEmpty());
        for (const int number : unlikely) {
            const QRegularExpression alone(QStringLiteral("[\\[,:]%1[\\],}]").arg(number));
            QVERIFY2(!shown.contains(alone), qPrintable(shown));
            QVERIFY2(!written->contains(alone), qPrintable(*written));
        }
    }

    void impossibleResultsAreRefusedAndChangeNothing_data() { TestDatabases::addRows(); }
    void impossibleResultsAreRefusedAndChangeNothing()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        VERIFY_REFUSED("result.draw_not_held", f.call<EnterResult>(f.adminA, powerball(draw, newYork)));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->draw.status, QStringLiteral("open"));
        heldPowerball(f);
        VERIFY_REFUSED("play.out_of_range", f.call<EnterResult>(f.adminA, powerball(draw, newYork, 27)));
        VERIFY_REFUSED("result.source_needed",
                       f.call<EnterResult>(f.adminA, powerball(draw, QStringLiteral(" . "))));
        EnterResult::Request six = powerball(draw, newYork);
        six.multiplier = 6;
        VERIFY_REFUSED("result.multiplier_out_of_range", f.call<EnterResult>(f.adminA, six));
        EnterResult::Request doublePlay = powerball(draw, newYork);
        doublePlay.doublePlayNumbers = {1, 2, 3, 4, 5};
        doublePlay.doublePlaySpecial = 6;
        VERIFY_REFUSED("result.no_double_play", f.call<EnterResult>(f.adminA, doublePlay));
        const auto version = f.call<GetDraw>(f.adminA, {draw})->draw.version;
        VERIFY_OK(f.call<SetJackpot>(f.adminA, {draw, dollars(160'000'000), version}));
        EnterResult::Request ten = powerball(draw, newYork);
        ten.multiplier = 10;
        const auto refused = f.call<EnterResult>(f.adminA, ten);
        VERIFY_REFUSED("result.ten_times_above_limit", refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("$160,000,000")));
        QCOMPARE(f.call<MyResultEntries>(f.adminA, {draw})->data.size(), std::size_t(0));
        VERIFY_REFUSED("permission.denied", f.call<EnterResult>(f.agent, powerball(draw, newYork)));
    }

    void megaBall25WasRightUntilTheEditionChanged_data() { TestDatabases::addRows(); }
    void megaBall25WasRightUntilTheEditionChanged()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(*Instant::fromString(QStringLiteral("2025-04-10T06:00:00.000Z")));
        VERIFY_OK(f.call<EnterResult>(
            f.adminA, megaMillions(f.draw(Game::MegaMillions, DrawDate::of(2025, 4, 4)), newYork, 25)));
        EnterResult::Request later
            = megaMillions(f.draw(Game::MegaMillions, DrawDate::of(2025, 4, 8)), newYork, 25);
        later.multiplier.reset();
        VERIFY_REFUSED("play.out_of_range", f.call<EnterResult>(f.adminA, later));
    }

    void aFeedIsEvidenceAndNeverAPerson_data() { TestDatabases::addRows(); }
    void aFeedIsEvidenceAndNeverAPerson()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        ImportResult::Request feed{draw, QStringLiteral("Texas CSV"), {3, 9, 20, 42, 61}, 23, 2, {}, {}};
        QVERIFY(f.call<ImportResult>(f.support, feed)->changed);
        QVERIFY(!f.call<ImportResult>(f.support, feed)->changed);
        VERIFY_OK(f.call<EnterResult>(f.adminA, powerball(draw, newYork)));
        QCOMPARE(f.call<GetDraw>(f.adminB, {draw})->imports.size(), std::size_t(0));
        QCOMPARE(f.call<EnterResult>(f.adminB, powerball(draw, official))->outcome,
                 QStringLiteral("verified"));
        const auto imports = f.call<GetDraw>(f.adminB, {draw})->imports;
        QCOMPARE(imports.size(), std::size_t(1));
        QVERIFY(imports.front().differs);
    }

    /// The night of 10 May 2022: New York keyed a 6, the ball was a 9.
    void aWholeFeedIsImportedAndItsDisagreementsNamed_data() { TestDatabases::addRows(); }
    void aWholeFeedIsImportedAndItsDisagreementsNamed()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(*Instant::fromString(QStringLiteral("2025-04-06T06:00:00.000Z")));
        const DrawId may = f.draw(Game::MegaMillions, DrawDate::of(2022, 5, 10));
        VERIFY_OK(f.call<EnterResult>(f.adminA, megaMillions(may, official, 9)));
        VERIFY_OK(f.call<EnterResult>(f.adminB, megaMillions(may, QStringLiteral("Hoosier Lottery"), 9)));
        ImportFeed::Request feed;
        feed.game = QStringLiteral("mega_millions");
        feed.source = newYork;
        feed.results = {{DrawDate::of(2022, 5, 6), {{1, 2, 3, 4, 5}, 6, 2, {}, {}}}, // not of this workspace
                        {DrawDate::of(2022, 5, 10), {{15, 19, 20, 61, 70}, 6, 2, {}, {}}},
                        {DrawDate::of(2025, 4, 4), {{70, 12, 20, 41, 61}, 25, 2, {}, {}}},
                        {DrawDate::of(2025, 4, 8), {{19, 20, 38, 47, 62}, 22, {}, {}, {}}}}; // not held yet
        const auto first = f.call<ImportFeed>(f.support, feed);
        VERIFY_OK(first);
        QCOMPARE(first->imported, std::int64_t(2));
        QCOMPARE(first->same, std::int64_t(0));
        QCOMPARE(first->unknown, std::int64_t(1));
        QVERIFY(!first->stopped);
        QCOMPARE(first->refused.size(), std::size_t(1));
        QCOMPARE(first->refused.front().drawDate, DrawDate::of(2025, 4, 8));
        QCOMPARE(first->refused.front().code, QStringLiteral("result.draw_not_held"));
        QCOMPARE(first->differing.size(), std::size_t(1));
        QCOMPARE(first->differing.front().drawId, may);
        QCOMPARE(first->differing.front().verified.special, 9);
        QCOMPARE(first->differing.front().feed.special, 6);
        const auto detail = f.call<GetDraw>(f.adminA, {may});
        QCOMPARE(detail->imports.size(), std::size_t(1));
        QVERIFY(detail->imports.front().differs);
        QCOMPARE(detail->draw.resultVersion, std::optional(1));
        // A feed verifies nothing, however many agree.
        QCOMPARE(f.call<GetDraw>(f.adminA, {f.draw(Game::MegaMillions, DrawDate::of(2025, 4, 4))})
                     ->draw.resultVersion,
                 std::optional<int>());
        const auto again = f.call<ImportFeed>(f.support, feed);
        VERIFY_OK(again);
        QCOMPARE(again->imported, std::int64_t(0));
        QCOMPARE(again->same, std::int64_t(2));
    }

    void aFeedThatContradictsItselfIsRefused_data() { TestDatabases::addRows(); }
    void aFeedThatContradictsItselfIsRefused()
    {
        BACKEND_FIXTURE(f);
        heldPowerball(f);
        ImportFeed::Request feed;
        feed.game = QStringLiteral("powerball");
        feed.source = newYork;
        VERIFY_REFUSED("result.feed_size", f.call<ImportFeed>(f.support, feed));
        feed.results = {{DrawDate::of(2018, 6, 30), {{3, 9, 20, 42, 61}, 24, 2, {}, {}}},
                        {DrawDate::of(2018, 6, 30), {{3, 9, 20, 42, 61}, 25, 2, {}, {}}}};
        VERIFY_REFUSED("result.feed_repeats", f.call<ImportFeed>(f.support, feed));
        feed.results.pop_back();
        VERIFY_REFUSED("permission.denied", f.call<ImportFeed>(f.agent, feed));
    }

    void aCorrectionNeedsAReasonAndTwoPeopleToo_data() { TestDatabases::addRows(); }
    void aCorrectionNeedsAReasonAndTwoPeopleToo()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = heldPowerball(f);
        VERIFY_OK(f.call<EnterResult>(f.adminA, powerball(draw, newYork, 6)));
        VERIFY_OK(f.call<EnterResult>(f.adminB, powerball(draw, official, 6)));
        EnterResult::Request correction = powerball(draw, newYork, 9);
        VERIFY_REFUSED("result.reason_needed", f.call<EnterResult>(f.adminA, correction));
        correction.reason = QStringLiteral("The host misread the ball");
        VERIFY_REFUSED("permission.denied", f.call<EnterResult>(f.support, correction));
        EnterResult::Request same = powerball(draw, newYork, 6);
        same.reason = correction.reason;
        VERIFY_REFUSED("result.same_as_verified", f.call<EnterResult>(f.adminA, same));
        VERIFY_OK(f.call<EnterResult>(f.adminA, correction));
        correction.source = official;
        QCOMPARE(f.call<EnterResult>(f.adminB, correction)->outcome, QStringLiteral("verified"));
        const auto detail = f.call<GetDraw>(f.adminA, {draw});
        QCOMPARE(detail->results.size(), std::size_t(2));
        QCOMPARE(detail->results.front().version, 2);
        QCOMPARE(detail->results.front().result.special, 9);
        QCOMPARE(detail->results.back().result.special, 6);
        QCOMPARE(detail->draw.resultVersion, std::optional(2));
    }
};

QTEST_GUILESS_MAIN(TestResults)
#include "tst_results.moc"
