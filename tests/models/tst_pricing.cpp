#include "models/orders/payout.h"
#include "models/orders/pricing.h"
#include "models/random.h"

#include <QTest>

using namespace truvamate;

namespace {

ExchangeRate rate(const char *text)
{
    return *ExchangeRate::fromString(QString::fromLatin1(text));
}

const LineToPrice powerball{Game::Powerball, DrawDate::of(2018, 6, 30)};
const LineToPrice megaMillions{Game::MegaMillions, DrawDate::of(2026, 1, 2)};

} // namespace

class tst_Pricing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePowerballLineIs245Baht()
    {
        const OrderPrice price = *priceOrder({powerball}, FeeSchedule{}, rate("35"));
        QCOMPARE(price.ticketCost, dollars(2));
        QCOMPARE(price.serviceFee, dollars(5));
        QCOMPARE(price.charge, baht(245));
        QCOMPARE(price.feePart, baht(175));
        QCOMPARE(price.passThroughPart, baht(70));
    }

    void oneMegaMillionsLineIs350Baht()
    {
        QCOMPARE(priceOrder({megaMillions}, FeeSchedule{}, rate("35"))->charge, baht(350));
        LineToPrice before = megaMillions;
        before.draw = DrawDate::of(2025, 4, 4);
        QCOMPARE(priceOrder({before}, FeeSchedule{}, rate("35"))->charge, baht(245));
    }

    void addOnsCostADollarWhereTheyAreSold()
    {
        LineToPrice line{Game::Powerball, DrawDate::of(2026, 1, 3), true, true};
        QCOMPARE(*ticketCost(line), dollars(4));
        line.draw = DrawDate::of(2018, 6, 30);
        QCOMPARE(ticketCost(line).error().code, QStringLiteral("play.option_not_sold"));
        line.doublePlay = false;
        QCOMPARE(*ticketCost(line), dollars(3));
        LineToPrice megaplier = megaMillions;
        megaplier.addOn = true;
        QCOMPARE(ticketCost(megaplier).error().message,
                 QStringLiteral("Megaplier is not sold with Mega Millions since 8 Apr 2025."));
    }

    void sharedTicketsAreRefused()
    {
        LineToPrice line = powerball;
        line.kind = *ticketKindFromCode(QStringLiteral("BUNDLE"));
        QCOMPARE(priceOrder({line}, FeeSchedule{}, rate("35")).error().code,
                 QStringLiteral("order.bundle_not_sold"));
        line.kind = *ticketKindFromCode(QStringLiteral("SYNDICATE"));
        QCOMPARE(priceOrder({line}, FeeSchedule{}, rate("35")).error().code,
                 QStringLiteral("order.syndicate_not_sold"));
        QVERIFY(!ticketKindFromCode(QStringLiteral("lease")));
        QCOMPARE(priceOrder({}, FeeSchedule{}, rate("35")).error().code, QStringLiteral("order.no_lines"));
    }

    void tenLinesAtAnOddRateSumExactly()
    {
        const OrderPrice price
            = *priceOrder(std::vector<LineToPrice>(10, powerball), FeeSchedule{}, rate("32.905"));
        QCOMPARE(price.charge, satang(230'335));
        QCOMPARE(price.lines.front().charge, satang(23'034));
        QCOMPARE(price.lines.back().charge, satang(23'033));
    }

    void fourDollarsPayOut126Baht()
    {
        const PayoutAmount amount = *payoutAmount(dollars(4), Usd(), FeeSchedule{}.commission, rate("35"));
        QCOMPARE(amount.commission, cents(40));
        QCOMPARE(amount.net, cents(360));
        QCOMPARE(amount.netThb, baht(126));
    }

    void theLargestJackpotPaysOutExactly()
    {
        const PayoutAmount amount
            = *payoutAmount(dollars(2'040'000'000), dollars(612'000'000), {1'000}, rate("32.905"));
        QCOMPARE(amount.net, dollars(1'224'000'000));
        QCOMPARE(amount.netThb, baht(40'275'720'000));
    }

    void impossiblePayoutsAreRefused()
    {
        const auto code = [](Usd gross, Usd withheld, BasisPoints commission) {
            return payoutAmount(gross, withheld, commission, rate("35")).error().code;
        };
        QCOMPARE(code(Usd(), Usd(), {1'000}), QStringLiteral("payout.impossible_amounts"));
        QCOMPARE(code(dollars(4), dollars(5), {1'000}), QStringLiteral("payout.impossible_amounts"));
        QCOMPARE(code(dollars(4), -cents(1), {1'000}), QStringLiteral("payout.impossible_amounts"));
        QCOMPARE(code(dollars(4), Usd(), {10'001}), QStringLiteral("payout.impossible_commission"));
        QCOMPARE(code(dollars(10), dollars(9), {1'000}), QStringLiteral("payout.nothing_left"));
        // Ten per cent of 19 cents is 1.9 cents, of which we take one.
        QCOMPARE(payoutAmount(cents(19), Usd(), {1'000}, rate("35"))->commission, cents(1));
    }

    void everyPriceSumsExactly()
    {
        const std::uint64_t seed = SystemRandom().next();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        for (int round = 0; round < 2'000; ++round) {
            const ExchangeRate quoted
                = *ExchangeRate::fromScaled(1 + static_cast<int>(random.below(60'000'000)));
            const FeeSchedule fees{cents(static_cast<int>(random.below(900)))};
            std::vector<LineToPrice> lines;
            for (std::uint64_t i = 0; i <= random.below(20); ++i) {
                LineToPrice line = random.below(2) == 0 ? powerball : megaMillions;
                line.addOn = line.game == Game::Powerball && random.below(2) == 0;
                lines.push_back(line);
            }
            const OrderPrice price = *priceOrder(lines, fees, quoted);
            Thb sum;
            for (const LinePrice &line : price.lines) {
                QCOMPARE(line.charge, line.feePart + line.passThroughPart);
                QVERIFY(line.feePart >= Thb() && line.passThroughPart >= Thb());
                sum += line.charge;
            }
            QCOMPARE(price.charge, sum);
            QCOMPARE(price.charge, price.feePart + price.passThroughPart);
            QCOMPARE(price.charge, *quoted.toThb(price.total(), Rounding::HalfAwayFromZero));
        }
    }
};

QTEST_APPLESS_MAIN(tst_Pricing)
#include "tst_pricing.moc"
