#include "tests/bench/benchmarks.h"

#include "app/sample/codephotos.h"
#include "scanner/codereader.h"
#include "scanner/imagereader.h"
#include "scanner/workclock.h"
#include "tests/bench/codesets.h"
#include "tests/bench/codetally.h"
#include "tests/bench/livefilm.h"
#include "tests/bench/measure.h"
#include "tests/bench/peerreaders.h"
#include "tests/bench/playlines.h"
#include "tests/scanner/shareddata.h"

#include <QCoreApplication>

#include <opencv2/imgproc.hpp>

#include <cstdio>

namespace truvamate::bench {

namespace {

constexpr std::uint64_t testSeed = 90'001; // what is tuned on is drawn from other seeds
constexpr int timedRuns = 5;
constexpr int playLines = 400; // "./dev bench plays" measures them by the ten thousand
constexpr int quickPlayLines = 40;

/// What stands behind "./dev bench scanner".
struct Wanted
{
    CodeSetOptions sets;
    bool withPeers = true;
    bool namesMisses = false;
    QStringList prefixes; ///< of the names of sets; empty for all

    bool has(const QString &name) const
    {
        return prefixes.isEmpty()
            || std::any_of(prefixes.begin(), prefixes.end(),
                           [&](const QString &prefix) { return name.startsWith(prefix); });
    }
};

Wanted wantedOf(const QStringList &arguments)
{
    Wanted wanted;
    wanted.sets.seed = testSeed;
    for (const QString &argument : arguments) {
        if (argument == QLatin1String("--quick")) {
            wanted.sets.quick = true;
        } else if (argument == QLatin1String("--no-peers")) {
            wanted.withPeers = false;
        } else if (argument == QLatin1String("--misses")) {
            wanted.namesMisses = true;
        } else if (argument.startsWith(QLatin1String("--seed="))) {
            wanted.sets.seed = argument.mid(7).toULongLong();
        } else {
            wanted.prefixes.append(argument);
        }
    }
    return wanted;
}

class Ours final : public PeerReader
{
public:
    QString name() const override { return QStringLiteral("ours"); }

    Attempt read(const cv::Mat &gray) override
    {
        Attempt attempt;
        const WorkClock clock;
        const auto codes = readCodes(gray);
        attempt.ms = clock.ms();
        for (const CodeReading &code : codes) {
            attempt.texts.append(code.text.toUtf8());
        }
        return attempt;
    }
};

/// Every reader on every picture of a set; ours is the first.
Result<SetTally> measureSet(const CodeSet &set, const std::vector<std::unique_ptr<PeerReader>> &readers,
                            const Wanted &wanted)
{
    SetTally tally(set.name);
    for (int i = 0; i < set.count; ++i) {
        const auto picture = set.picture(i);
        if (!picture) {
            if (picture.error().code.startsWith(QLatin1String("image."))) { // a photo that is refused
                continue;
            }
            return tl::make_unexpected(picture.error());
        }
        std::vector<Attempt> attempts;
        for (const auto &reader : readers) {
            attempts.push_back(reader->read(picture->gray));
        }
        const auto outcome = tally.add(*picture, attempts);
        if (wanted.namesMisses && outcome != SetTally::Outcome::Right) {
            std::fprintf(stderr, "  %s %s: %s %s\n", qPrintable(set.name), qPrintable(picture->name),
                         outcome == SetTally::Outcome::Wrong ? "WRONG" : "missed",
                         attempts.front().texts.join(' ').constData());
        }
    }
    return tally;
}

Result<double> ticketMs(ImageReader &reader, const QByteArray &file, bool codesOnly)
{
    ReadOptions options;
    options.codesOnly = codesOnly;
    std::vector<double> times;
    for (int run = 0; run <= timedRuns; ++run) {
        const WorkClock clock;
        TRY_DO(reader.read(file, options));
        if (run > 0) { // the first loads what is needed
            times.push_back(clock.ms());
        }
    }
    return medianOf(times);
}

/// Codes and plays of 8-megapixel photos, from the bytes of the file.
Result<Done> benchWholeTicket(std::uint64_t seed)
{
    QList<QByteArray> files;
    const QString folder = sharedPath(QStringLiteral("data/tickets/"));
    for (const char *name : {"IN_powerball_2018_ticket1.jpg", "IN_powerball_2018_ticket3.jpg"}) {
        if (const QByteArray file = fileContent(folder + QLatin1String(name)); !file.isEmpty()) {
            files.append(file);
        }
    }
    if (files.isEmpty()) {
        std::fprintf(stderr, "TRUVAMATE_SHARED has no tickets: a rendered one is timed.\n");
        SeededRandom random(seed);
        TRY(paper,
            sample::paperWithCode(sample::Symbology::Itf, sample::codeText(sample::Symbology::Itf, random),
                                  random));
        sample::Camera camera = sample::mildCamera(seed);
        camera.size = {2448, 3264};
        TRY(rendered, sample::photograph(paper, camera));
        files.append(rendered);
    }
    ImageReader reader;
    for (const bool codesOnly : {true, false}) {
        std::vector<double> times;
        for (const QByteArray &file : files) {
            TRY(ms, ticketMs(reader, file, codesOnly));
            times.push_back(ms);
        }
        print({QStringLiteral("scanner"),
               codesOnly ? QStringLiteral("ticket_8mp_codes") : QStringLiteral("ticket_8mp_codes_and_plays"),
               *std::max_element(times.begin(), times.end())});
    }
    return Done();
}

} // namespace

Result<Done> benchScanner(const QString &)
{
    const Wanted wanted = wantedOf(QCoreApplication::arguments().mid(2));
    cv::setNumThreads(1);
    std::fprintf(stderr, "seed %llu\n", static_cast<unsigned long long>(wanted.sets.seed));
    std::vector<std::unique_ptr<PeerReader>> readers;
    readers.push_back(std::make_unique<Ours>());
    if (wanted.withPeers) {
        for (auto &peer : peerReaders()) {
            readers.push_back(std::move(peer));
        }
    }
    QStringList names;
    for (const auto &reader : readers) {
        names.append(reader->name());
    }
    std::vector<CodeSet> sets = renderedSets(wanted.sets);
    const std::vector<CodeSet> photos = photoSets();
    if (photos.empty()) {
        std::fprintf(stderr, "TRUVAMATE_SHARED is not set: no photographs of codes are measured.\n");
    }
    for (const auto &more : {photos, emptySets(wanted.sets), ticketSets()}) {
        sets.insert(sets.end(), more.begin(), more.end());
    }
    Summary summary;
    for (const CodeSet &set : sets) {
        if (wanted.has(set.name)) {
            TRY(tally, measureSet(set, readers, wanted));
            tally.print(names);
            summary.add(tally);
        }
    }
    summary.print(names);
    if (wanted.has(QStringLiteral("live"))) {
        TRY_DO(measureLive(wanted.sets.seed));
    }
    if (wanted.has(QStringLiteral("ticket"))) {
        TRY_DO(benchWholeTicket(wanted.sets.seed));
    }
    if (wanted.has(QStringLiteral("plays"))) {
        TRY_DO(measurePlays(wanted.sets.quick ? quickPlayLines : playLines));
    }
    return Done();
}

} // namespace truvamate::bench
