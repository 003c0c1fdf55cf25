#include "models/games/prizes.h"
#include "models/random.h"
#include "tests/models/literalprizes.h"

#include <QMap>
#include <QTest>

#include <bitset>

using namespace truvamate;

namespace {

using Bits = std::bitset<80>;

/// Another way to evaluate: sets as bits, a column of the literal table, no arithmetic on prizes.
class LiteralEvaluator
{
public:
    LiteralEvaluator()
    {
        const QStringList lines
            = QString::fromLatin1(literalPrizes).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList cells = line.split(QLatin1Char(' '));
            m_prizes.insert(cells[0] + QLatin1Char(' ') + cells[1], cells.mid(2));
        }
    }

    QStringList ways(const QString &edition) const
    {
        QStringList found;
        for (auto it = m_prizes.begin(); it != m_prizes.end(); ++it) {
            if (it.key().startsWith(edition + QLatin1Char(' '))) {
                found.append(it.key().mid(edition.size() + 1));
            }
        }
        return found;
    }
    QStringList editions() const
    {
        QStringList found;
        for (auto it = m_prizes.begin(); it != m_prizes.end(); ++it) {
            const QString edition = it.key().section(QLatin1Char(' '), 0, 0);
            if (!found.contains(edition)) {
                found.append(edition);
            }
        }
        return found;
    }

    /// "" for no win, else the cell of the table.
    QString cell(const QString &edition, const QString &way, const Bits &play, int special,
                 const Bits &winning, int winningSpecial) const
    {
        static const QMap<std::pair<std::size_t, bool>, int> columns = {
            {{5, true}, 0},  {{5, false}, 1}, {{4, true}, 2}, {{4, false}, 3}, {{3, true}, 4},
            {{3, false}, 5}, {{2, true}, 6},  {{1, true}, 7}, {{0, true}, 8},
        };
        const auto column = columns.constFind({(play & winning).count(), special == winningSpecial});
        return column == columns.constEnd() ? QString()
                                            : m_prizes.value(edition + QLatin1Char(' ') + way).at(*column);
    }

private:
    QMap<QString, QStringList> m_prizes;
};

QString cellOf(const std::optional<Win> &win)
{
    if (!win) {
        return {};
    }
    if (std::holds_alternative<JackpotShare>(win->prize)) {
        return QStringLiteral("S");
    }
    if (const Usd *amount = std::get_if<Usd>(&win->prize)) {
        return amount->minor() % 100 == 0 ? QString::number(amount->minor() / 100) : QStringLiteral("cents");
    }
    return QStringLiteral("?");
}

std::vector<int> randomFive(int maximum, RandomSource &random)
{
    Bits chosen;
    std::vector<int> numbers;
    while (numbers.size() < 5) {
        const int number = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(maximum)));
        if (!chosen.test(static_cast<std::size_t>(number))) {
            chosen.set(static_cast<std::size_t>(number));
            numbers.push_back(number);
        }
    }
    return numbers;
}

/// Keeps a random part of the winning numbers, so that every tier comes up.
std::vector<int> fiveNear(const std::vector<int> &winning, int maximum, RandomSource &random)
{
    std::vector<int> numbers(winning.begin(), winning.begin() + static_cast<int>(random.below(6)));
    while (numbers.size() < 5) {
        const int number = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(maximum)));
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

Bits bitsOf(const std::vector<int> &numbers)
{
    Bits bits;
    for (const int number : numbers) {
        bits.set(static_cast<std::size_t>(number));
    }
    return bits;
}

const Edition &edition(const char *code)
{
    return **editionByCode(QString::fromLatin1(code));
}

QString prizeText(const Edition &e, Tier tier, std::optional<int> drawn, const PlayOptions &options)
{
    const Prize prize = prizeFor(e, tier, drawn, options);
    if (const Unpriced *unpriced = std::get_if<Unpriced>(&prize)) {
        return unpriced->code;
    }
    return std::holds_alternative<JackpotShare>(prize) ? QStringLiteral("share")
                                                       : toText(std::get<Usd>(prize));
}

} // namespace

class tst_Prizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIndependentEvaluatorAgreesOn200000Plays()
    {
        const std::uint64_t seed = qEnvironmentVariableIsSet("TRUVAMATE_SEED")
            ? qEnvironmentVariable("TRUVAMATE_SEED").toULongLong()
            : SystemRandom().next();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        const LiteralEvaluator literal;
        const QStringList codes = literal.editions();
        QCOMPARE(codes.size(), 8);
        int wins = 0;
        QMap<QString, int> cells;
        for (int i = 0; i < 200'000; ++i) {
            const QString code
                = codes[static_cast<int>(random.below(static_cast<std::uint64_t>(codes.size())))];
            const Edition &e = **editionByCode(code);
            const QStringList ways = literal.ways(code);
            const QString way = ways[static_cast<int>(random.below(static_cast<std::uint64_t>(ways.size())))];
            const std::vector<int> winning = randomFive(e.mainMax, random);
            const std::vector<int> chosen = fiveNear(winning, e.mainMax, random);
            const auto specials = static_cast<std::uint64_t>(e.specialMax);
            const int winningSpecial = 1 + static_cast<int>(random.below(specials));
            const int special
                = random.below(2) == 0 ? winningSpecial : 1 + static_cast<int>(random.below(specials));

            const Play winningPlay{*MainNumbers::fromAnyOrder(winning), winningSpecial};
            DrawResult result{winningPlay, std::nullopt, std::nullopt};
            PlayOptions options;
            if (way.startsWith(QLatin1Char('x'))) {
                options.addOn = true;
                const int drawn = way.mid(1).toInt();
                result.multiplier = drawn == 0 ? std::nullopt : std::optional(drawn);
            } else if (way.startsWith(QLatin1Char('p')) && way != QLatin1String("plain")) {
                options.multiplier = way.mid(1).toInt();
            } else if (way == QLatin1String("double")) {
                options.doublePlay = true;
                result.doublePlay = winningPlay;
            }
            const Play play{*MainNumbers::fromAnyOrder(chosen), special};
            const auto evaluation = evaluate(e, play, result, options);
            QVERIFY(evaluation);
            const QString found = cellOf(options.doublePlay ? evaluation->doublePlay : evaluation->main);
            const QString expected
                = literal.cell(code, way, bitsOf(chosen), special, bitsOf(winning), winningSpecial);
            QVERIFY2(found == expected,
                     qPrintable(QStringLiteral("%1 %2: %3 against %4 gives %5, expected %6")
                                    .arg(code, way, play.toText(), winningPlay.toText(), found, expected)));
            wins += expected.isEmpty() ? 0 : 1;
            ++cells[expected];
        }
        qInfo("%d of 200000 plays won, %lld different prizes", wins, static_cast<long long>(cells.size()));
        QVERIFY(wins > 50'000);
        QVERIFY(cells.size() > 50);
    }

    void theTableForSetBasedChecksAgrees()
    {
        const LiteralEvaluator literal;
        for (const QString &code : literal.editions()) {
            const Edition &e = **editionByCode(code);
            for (const QString &way : literal.ways(code)) {
                const bool perPlay = e.multiplier.kind == MultiplierKind::PerPlay;
                const int value = way.mid(1).toInt();
                const auto rows = prizeTable(
                    e, way.startsWith(QLatin1Char('x')) && value != 0 ? std::optional(value) : std::nullopt);
                QCOMPARE(rows.size(), std::size_t(9));
                for (const PrizeRow &row : rows) {
                    Bits play;
                    Bits winning;
                    for (std::size_t i = 0; i < 5; ++i) {
                        play.set(i + 1);
                        winning.set(i + (static_cast<int>(i) < row.mainMatches ? 1 : 40));
                    }
                    const QString expected
                        = literal.cell(code, way, play, 1, winning, row.specialMatch ? 1 : 2);
                    std::optional<Usd> amount = row.plain;
                    if (way == QLatin1String("double")) {
                        amount = row.doublePlay;
                    } else if (perPlay) {
                        amount = row.perPlayUnit ? std::optional(*row.perPlayUnit * value) : std::nullopt;
                        QVERIFY(!row.plain);
                    } else if (way != QLatin1String("plain")) {
                        amount = row.withAddOn;
                    }
                    const QString cell = amount ? QString::number(amount->minor() / 100)
                        : row.jackpotShare      ? QStringLiteral("S")
                                                : QStringLiteral("?");
                    QCOMPARE(cell, expected);
                    if (way == QLatin1String("plain") || row.withAddOn) {
                        const QString reason
                            = way == QLatin1String("plain") ? row.plainUnpriced : row.withAddOnUnpriced;
                        QCOMPARE(!reason.isEmpty(), !amount.has_value());
                    }
                }
            }
        }
    }

    void theRealTicketOf2018WinsFourDollars()
    {
        const Edition &e = edition("powerball-2015-10");
        const Play ticket = *parsePlay(e, {2, 25, 36, 43, 61}, 24);
        const DrawResult result{*parsePlay(e, {3, 9, 20, 42, 61}, 24), 2, std::nullopt};
        const auto won = evaluate(e, ticket, result, {.state = QStringLiteral("IN")});
        QCOMPARE(*won->main, (Win{Tier::Match1Special, Prize(dollars(4))}));
        const auto powerPlay = evaluate(e, ticket, result, {.addOn = true, .state = QStringLiteral("IN")});
        QCOMPARE(*powerPlay->main, (Win{Tier::Match1Special, Prize(dollars(8))}));
    }

    void fiveOfFiveWithPowerPlayIsAlwaysTwoMillion()
    {
        for (const int drawn : {2, 3, 4, 5, 10}) {
            QCOMPARE(prizeText(edition("powerball-2015-10"), Tier::Match5, drawn, {.addOn = true}),
                     QStringLiteral("$2,000,000.00"));
        }
        QCOMPARE(prizeText(edition("mega_millions-2017-10"), Tier::Match5, 5, {.addOn = true}),
                 QStringLiteral("$5,000,000.00"));
    }

    void theJackpotIsNeverPriced()
    {
        for (const Edition &e : allEditions()) {
            QCOMPARE(prizeText(e, Tier::Jackpot, 2, {.addOn = e.multiplier.isAddOn()}),
                     QStringLiteral("share"));
            QCOMPARE(prizeText(e, Tier::Jackpot, 2, {.state = QStringLiteral("CA")}),
                     QStringLiteral("share"));
        }
    }

    void whatCannotBePricedSaysWhy()
    {
        QCOMPARE(prizeText(edition("powerball-1992-04"), Tier::Match5, std::nullopt, {}),
                 QStringLiteral("prize.not_verified"));
        QCOMPARE(prizeText(edition("powerball-2009-01"), Tier::Match5, 5, {.addOn = true}),
                 QStringLiteral("prize.add_on_not_verified"));
        QCOMPARE(prizeText(edition("powerball-2015-10"), Tier::Match4, std::nullopt, {.addOn = true}),
                 QStringLiteral("prize.multiplier_missing"));
        QCOMPARE(prizeText(edition("mega_millions-2025-04"), Tier::MatchSpecial, std::nullopt, {}),
                 QStringLiteral("prize.multiplier_missing"));
        QCOMPARE(
            prizeText(edition("powerball-2021-08"), Tier::MatchSpecial, 2, {.state = QStringLiteral("CA")}),
            QStringLiteral("prize.pari_mutuel"));
        QCOMPARE(prizeText(edition("mega_millions-2025-04"), Tier::Match5, std::nullopt,
                           {.multiplier = 3, .state = QStringLiteral("CA")}),
                 QStringLiteral("prize.pari_mutuel"));
        const Prize prize = prizeFor(edition("powerball-2005-08"), Tier::Match3, std::nullopt, {});
        QVERIFY(std::get<Unpriced>(prize).reason.contains(QLatin1String("31 Aug 2005")));
    }

    void optionsTheEditionDoesNotSellAreRefused()
    {
        const auto code = [](const Edition &e, const PlayOptions &options) {
            const auto checked = validateOptions(e, options);
            return checked ? QString() : checked.error().code;
        };
        const QString notSold = QStringLiteral("play.option_not_sold");
        QCOMPARE(code(edition("mega_millions-2025-04"), {.addOn = true}), notSold);
        QCOMPARE(code(edition("mega_millions-2025-04"), {.doublePlay = true}), notSold);
        QCOMPARE(code(edition("powerball-2015-10"), {.doublePlay = true}), notSold);
        QCOMPARE(code(edition("powerball-1992-04"), {.addOn = true}), notSold);
        QCOMPARE(code(edition("powerball-2021-08"), {.addOn = true, .state = QStringLiteral("CA")}), notSold);
        QCOMPARE(code(edition("powerball-2021-08"), {.addOn = true, .doublePlay = true}), QString());
        QCOMPARE(code(edition("mega_millions-2017-10"), {.multiplier = 2}),
                 QStringLiteral("play.multiplier_not_per_play"));
        QCOMPARE(code(edition("mega_millions-2025-04"), {.multiplier = 6}),
                 QStringLiteral("play.multiplier_out_of_range"));
    }

    void doublePlayIsItsOwnDraw()
    {
        const Edition &e = edition("powerball-2021-08");
        const Play ticket = *parsePlay(e, {1, 2, 3, 4, 5}, 6);
        DrawResult result{*parsePlay(e, {10, 20, 30, 40, 50}, 6), 10, std::nullopt};
        const auto pending = evaluate(e, ticket, result, {.addOn = true, .doublePlay = true});
        QCOMPARE(*pending->main, (Win{Tier::MatchSpecial, Prize(dollars(40))}));
        QVERIFY(pending->doublePlayPending && !pending->doublePlay);
        result.doublePlay = ticket;
        const auto both = evaluate(e, ticket, result, {.addOn = true, .doublePlay = true});
        QCOMPARE(*both->doublePlay, (Win{Tier::Jackpot, Prize(dollars(10'000'000))}));
        QVERIFY(!both->doublePlayPending);
        QVERIFY(!evaluate(e, ticket, result, {})->doublePlay);
    }
};

QTEST_APPLESS_MAIN(tst_Prizes)
#include "tst_prizes.moc"
