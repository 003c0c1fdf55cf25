#include "tests/bench/playlines.h"

#include "app/sample/damage.h"
#include "app/sample/ticketform.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace truvamate::bench {

namespace {

QString digits(RandomSource &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(u'0' + static_cast<int>(random.below(10)));
    }
    return text;
}

/// Without vowels, as Michigan's.
QString letters(RandomSource &random, int count)
{
    static const QString characters = QStringLiteral("BCDFGHJKLMNPQRSTVWXYZ23456789");
    QString text;
    for (int i = 0; i < count; ++i) {
        text += characters.at(
            static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(characters.size()))));
    }
    return text;
}

QStringList serialOf(const QString &form, RandomSource &random)
{
    if (form == QLatin1String("michigan") || form == QLatin1String("north_carolina")) {
        return {letters(random, 6), letters(random, 6), letters(random, 6), letters(random, 6),
                letters(random, 3)};
    }
    if (form == QLatin1String("illinois")) {
        return {digits(random, 6), digits(random, 6), digits(random, 10)};
    }
    if (form == QLatin1String("maryland")) {
        return {digits(random, 19), digits(random, 2)};
    }
    return {digits(random, form == QLatin1String("texas") ? 3 : 4), digits(random, 9), digits(random, 6)};
}

sample::PrintedPlay randomPlay(bool isPowerball, int position, RandomSource &random)
{
    constexpr std::array multipliers{2, 3, 4, 5, 10};
    std::set<int> numbers;
    while (numbers.size() < 5) {
        numbers.insert(1 + static_cast<int>(random.below(isPowerball ? 69 : 70)));
    }
    sample::PrintedPlay play;
    play.letter = QChar(u'A' + position);
    play.numbers.assign(numbers.begin(), numbers.end());
    play.special = 1 + static_cast<int>(random.below(isPowerball ? 26 : 24));
    play.quickPick = random.below(4) != 0;
    if (!isPowerball) {
        play.multiplier = multipliers.at(random.below(multipliers.size()));
    }
    return play;
}

/// The frame around a ticket turned by some degrees, of which it then fills the share.
cv::Size frameOf(cv::Size2d ticket, double degrees, double fill)
{
    const double angle = std::abs(degrees) * std::numbers::pi / 180;
    const double width = ticket.width * std::cos(angle) + ticket.height * std::sin(angle);
    const double height = ticket.width * std::sin(angle) + ticket.height * std::cos(angle);
    return {static_cast<int>(width / fill), static_cast<int>(height / fill)};
}

using Balls = std::array<std::optional<int>, 7>; // five numbers, the special one, the multiplier

Balls ballsOf(const PrintedPlay &play)
{
    Balls balls;
    std::ranges::copy(play.numbers, balls.begin());
    balls[5] = play.special;
    balls[6] = play.multiplier;
    return balls;
}

Balls ballsOf(const sample::PrintedPlay &play)
{
    Balls balls;
    std::ranges::copy(play.numbers, balls.begin());
    balls[5] = play.special;
    balls[6] = play.multiplier;
    return balls;
}

int wrongOf(const Balls &read, const Balls &printed)
{
    int wrong = 0;
    for (std::size_t i = 0; i < read.size(); ++i) {
        wrong += read.at(i) && read.at(i) != printed.at(i) ? 1 : 0;
    }
    return wrong;
}

/// The printed line of each line that was read, in order and with as few differences as can be.
std::vector<std::size_t> aligned(const std::vector<Balls> &read, const std::vector<Balls> &printed)
{
    const std::size_t rows = read.size();
    const std::size_t columns = printed.size();
    constexpr int never = 1'000'000;
    std::vector<std::vector<int>> cost(rows + 1, std::vector<int>(columns + 1, never));
    for (std::size_t j = 0; j <= columns; ++j) {
        cost[0][j] = 0;
    }
    for (std::size_t i = 1; i <= rows; ++i) {
        for (std::size_t j = i; j <= columns; ++j) {
            cost[i][j] = std::min(cost[i][j - 1], cost[i - 1][j - 1] + wrongOf(read[i - 1], printed[j - 1]));
        }
    }
    std::vector<std::size_t> lines(rows);
    for (std::size_t i = rows, j = columns; i > 0; --j) {
        if (cost[i][j] != cost[i][j - 1]) {
            lines[--i] = j - 1;
        }
    }
    return lines;
}

/// P(X <= wrong) of so many lines at that rate.
double chanceOfAtMost(int wrong, int lines, double rate)
{
    double sum = 0;
    for (int k = 0; k <= wrong; ++k) {
        sum += std::exp(std::lgamma(lines + 1) - std::lgamma(k + 1) - std::lgamma(lines - k + 1)
                        + k * std::log(rate) + (lines - k) * std::log1p(-rate));
    }
    return sum;
}

} // namespace

std::vector<QString> playForms()
{
    std::vector<QString> forms{QStringLiteral("indiana")};
    std::ranges::transform(sample::ticketForms(), std::back_inserter(forms), &sample::TicketForm::id);
    return forms;
}

sample::TicketToPrint randomTicket(const QString &form, sample::Typeface typeface, RandomSource &random)
{
    sample::TicketToPrint ticket;
    ticket.form = form;
    ticket.typeface = typeface;
    const bool isPowerball = random.below(2) == 0;
    ticket.game = isPowerball ? QStringLiteral("powerball") : QStringLiteral("mega_millions");
    const int plays = random.below(2) == 0 ? 10 : 1 + static_cast<int>(random.below(9));
    for (int i = 0; i < plays; ++i) {
        ticket.plays.push_back(randomPlay(isPowerball, i, random));
    }
    const QDate sold = QDate(2025, 6, 2).addDays(static_cast<qint64>(random.below(400)));
    ticket.soldAt = QDateTime(sold, QTime(9, 0).addSecs(static_cast<int>(random.below(40'000))), Qt::UTC);
    const int draws = random.below(3) == 0 ? 1 + static_cast<int>(random.below(4)) : 1;
    for (int i = 0; i < draws; ++i) {
        ticket.drawDates.push_back(sold.addDays(1 + 3 * i));
    }
    ticket.serial = serialOf(form, random);
    ticket.terminal = digits(random, 6) + u'-' + digits(random, 2);
    ticket.priceCents = (isPowerball ? 200 : 500) * plays * draws;
    if (isPowerball && random.below(2) == 0) {
        ticket.powerPlay = random.below(2) == 0;
    }
    if (const sample::TicketForm *known = sample::ticketForm(form)) {
        ticket.symbology = known->symbology;
    }
    return ticket;
}

Result<QByteArray> photographPlays(const sample::TicketToPrint &ticket, int digitPixels, Wear wear,
                                   RandomSource &random)
{
    TRY(paper, sample::renderTicket(ticket));
    TRY(dots, sample::playDigitDots(ticket));
    const double scale = digitPixels / double(dots * sample::pixelsPerDot);
    sample::Camera camera;
    camera.seed = random.next();
    camera.fill = 0.86;
    camera.rotationDegrees = sample::between(random, -3, 3);
    camera.tiltDegrees = sample::between(random, 0, 4);
    camera.tiltTowardsDegrees = sample::between(random, 0, 360);
    camera.size = frameOf({paper.cols * scale, paper.rows * scale}, camera.rotationDegrees, camera.fill);
    camera.brightness = sample::between(random, 0.7, 0.95);
    camera.noise = sample::between(random, 1, 2);
    camera.background = sample::Background(random.below(3));
    if (wear == Wear::BandedAndBlurred) {
        camera.banding = sample::between(random, 0.3, 0.7);
        camera.defocus = sample::between(random, 0.6, 1.1);
        camera.noise = sample::between(random, 2, 4);
        camera.lightGradient = sample::between(random, 0, 0.3);
        camera.jpegQuality = 85;
    }
    return sample::photograph(paper, camera);
}

PlayScore &PlayScore::operator+=(const PlayScore &other)
{
    lines += other.lines;
    exact += other.exact;
    abstained += other.abstained;
    wrong += other.wrong;
    sure += other.sure;
    sureAndRight += other.sureAndRight;
    return *this;
}

double PlayScore::wrongBound() const
{
    if (lines == 0 || wrong >= lines) {
        return 1;
    }
    double low = double(wrong) / lines;
    double high = 1;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (chanceOfAtMost(wrong, lines, middle) > 0.05 ? low : high) = middle;
    }
    return high;
}

PlayScore scorePlays(const sample::TicketToPrint &printed, const std::optional<TicketReading> &read)
{
    std::vector<Balls> expected;
    std::ranges::transform(printed.plays, std::back_inserter(expected),
                           [](const sample::PrintedPlay &play) { return ballsOf(play); });
    std::vector<PrintedPlay> plays = read ? read->plays : std::vector<PrintedPlay>();
    PlayScore score;
    score.lines = static_cast<int>(expected.size());
    if (plays.size() > expected.size()) {
        score.wrong = static_cast<int>(plays.size() - expected.size());
        plays.resize(expected.size());
    }
    std::vector<Balls> seen;
    std::ranges::transform(plays, std::back_inserter(seen),
                           [](const PrintedPlay &play) { return ballsOf(play); });
    const std::vector<std::size_t> lines = aligned(seen, expected);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const Balls &line = expected.at(lines.at(i));
        const bool isRight = seen.at(i) == line;
        score.exact += isRight ? 1 : 0;
        score.wrong += wrongOf(seen.at(i), line) > 0 ? 1 : 0;
        if (plays.at(i).confidence >= 0.99) {
            ++score.sure;
            score.sureAndRight += isRight ? 1 : 0;
        }
    }
    score.wrong = std::min(score.wrong, score.lines - score.exact);
    score.abstained = score.lines - score.exact - score.wrong;
    return score;
}

} // namespace truvamate::bench
