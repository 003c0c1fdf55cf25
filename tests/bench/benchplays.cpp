#include "tests/bench/benchmarks.h"
#include "tests/bench/measure.h"
#include "tests/bench/playlines.h"

#include "scanner/imagereader.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace truvamate::bench {

namespace {

constexpr int digitPixels = 18;
constexpr int plainCount = 10'000;
constexpr std::uint64_t firstSeed = 9'000'000;

/// --lines N: of all sets together.
int linesWanted()
{
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(QLatin1String("--lines"));
    return at < 0 ? plainCount : std::max(1, arguments.value(at + 1).toInt());
}

struct Measured
{
    PlayScore score;
    std::vector<double> ms; ///< of each ticket
};

/// Forms and typefaces in turn until there are enough lines.
Result<Measured> measure(ImageReader &reader, Wear wear, int lines)
{
    Measured measured;
    const std::vector<QString> forms = playForms();
    for (std::uint64_t i = 0; measured.score.lines < lines; ++i) {
        SeededRandom random(firstSeed + 2 * i + (wear == Wear::None ? 0 : 1));
        const QString &form = forms.at(i % forms.size());
        const auto ticket
            = randomTicket(form, testTypefaces.at((i / forms.size()) % testTypefaces.size()), random);
        TRY(photo, photographPlays(ticket, digitPixels, wear, random));
        TRY(read, reader.read(photo));
        measured.score += scorePlays(ticket, read.reading.ticket);
        measured.ms.push_back(double(read.reading.ms));
    }
    return measured;
}

void printScore(const QString &set, const PlayScore &score)
{
    const auto line = [&](const QString &metric, double value, const QString &unit) {
        print({QStringLiteral("plays"), set + u'_' + metric, value, unit});
    };
    const QString lines = QStringLiteral("lines");
    const QString percent = QStringLiteral("%");
    line(QStringLiteral("n"), score.lines, lines);
    line(QStringLiteral("exact"), 100.0 * score.exact / score.lines, percent);
    line(QStringLiteral("abstained"), 100.0 * score.abstained / score.lines, percent);
    line(QStringLiteral("wrong"), score.wrong, lines);
    line(QStringLiteral("wrong_bound_95"), 10'000 * score.wrongBound(), QStringLiteral("in 10,000"));
    line(QStringLiteral("sure"), 100.0 * score.sure / score.lines, percent);
    line(QStringLiteral("right_of_sure"), score.sure > 0 ? 100.0 * score.sureAndRight / score.sure : 0,
         percent);
}

} // namespace

Result<Done> measurePlays(int lines)
{
    ImageReader reader;
    PlayScore all;
    for (const auto &[wear, name] : {std::pair(Wear::None, QStringLiteral("undamaged")),
                                     std::pair(Wear::BandedAndBlurred, QStringLiteral("banded_blurred"))}) {
        TRY(measured, measure(reader, wear, lines / 2));
        printScore(name, measured.score);
        print({QStringLiteral("plays"), name + QStringLiteral("_ticket"), medianOf(measured.ms)});
        all += measured.score;
    }
    printScore(QStringLiteral("all"), all);
    return Done{};
}

Result<Done> benchPlays(const QString &database)
{
    if (database != QLatin1String("sqlite")) {
        return Done{}; // it reads pictures only
    }
    return measurePlays(linesWanted());
}

} // namespace truvamate::bench
