#include "tests/bench/codesets.h"

#include "app/sample/codephotos.h"
#include "app/sample/damage.h"
#include "scanner/photo.h"
#include "tests/scanner/shareddata.h"

#include <opencv2/imgproc.hpp>

namespace truvamate::bench {

using sample::Damage;
using sample::Symbology;

namespace {

constexpr int seedsPerLevel = 4;

const std::vector<std::pair<QString, Symbology>> &symbologies()
{
    static const std::vector<std::pair<QString, Symbology>> all{
        {QStringLiteral("itf"), Symbology::Itf},
        {QStringLiteral("code128"), Symbology::Code128},
        {QStringLiteral("pdf417"), Symbology::Pdf417},
        {QStringLiteral("qrcode"), Symbology::QrCode},
        {QStringLiteral("datamatrix"), Symbology::DataMatrix},
        {QStringLiteral("aztec"), Symbology::Aztec}};
    return all;
}

Result<CodePicture> pictureOf(const QByteArray &file, const QString &name, const QByteArray &expected)
{
    TRY(photo, decodePhoto(file));
    return CodePicture{name, grayOf(photo), expected};
}

CodeSet renderedSet(const QString &name, Symbology symbology, Damage damage, const CodeSetOptions &options)
{
    const int levels = sample::damageLevels(damage);
    const bool isOneEach = damage == Damage::Rotation;
    const int seeds = isOneEach ? 1 : levels == 1 ? 3 * seedsPerLevel : seedsPerLevel;
    const int count = options.quick ? std::max(levels, levels * seeds / 3) : levels * seeds;
    const int step = options.quick && isOneEach ? 3 : 1;
    const std::uint64_t start = options.seed * 1'000'003 + std::uint64_t(damage) * 1009;
    return {name + QLatin1Char('.') + sample::damageName(damage), count / step,
            [=](int i) -> Result<CodePicture> {
                const int level = i * step % levels;
                TRY(photo, sample::photographCode(symbology, damage, level, start + std::uint64_t(i)));
                return pictureOf(photo.jpeg, QStringLiteral("level %1, number %2").arg(level).arg(i),
                                 photo.text.toUtf8());
            }};
}

cv::Mat stripes(cv::Size size, RandomSource &random)
{
    const double angle = sample::between(random, 0, 3.2);
    const double wave = sample::between(random, 0.3, 1.2);
    cv::Mat picture(size, CV_8UC1);
    picture.forEach<unsigned char>([&](unsigned char &pixel, const int *at) {
        pixel = std::sin(wave * (at[1] * std::cos(angle) + at[0] * std::sin(angle))) > 0 ? 220 : 40;
    });
    return picture;
}

cv::Mat randomSquares(cv::Size size, RandomSource &random)
{
    cv::Mat squares(size.height / 8, size.width / 8, CV_8UC1);
    squares.forEach<unsigned char>(
        [&](unsigned char &pixel, const int *) { pixel = random.below(2) == 0 ? 30 : 230; });
    cv::resize(squares, squares, size, 0, 0, cv::INTER_NEAREST);
    return squares;
}

Result<cv::Mat> emptyPicture(const QString &kind, RandomSource &random)
{
    const cv::Size size(960, 720);
    if (kind == QLatin1String("blank")) {
        cv::Mat blank(size, CV_8UC3, cv::Scalar::all(sample::between(random, 20, 250)));
        sample::addSensorNoise(blank, 4, random);
        return grayOf(blank);
    }
    if (kind == QLatin1String("noise")) {
        cv::Mat noise(size, CV_8UC3, cv::Scalar::all(128));
        sample::addSensorNoise(noise, sample::between(random, 20, 120), random);
        return grayOf(noise);
    }
    if (kind == QLatin1String("stripes")) {
        return stripes(size, random);
    }
    if (kind == QLatin1String("squares")) {
        return randomSquares(size, random);
    }
    TRY(paper, sample::paperWithText(random));
    TRY(jpeg, sample::photograph(paper, sample::damagedCamera(Damage::Handheld, 1, random.next())));
    TRY(photo, decodePhoto(jpeg));
    return grayOf(photo);
}

} // namespace

std::vector<CodeSet> renderedSets(const CodeSetOptions &options)
{
    std::vector<CodeSet> sets;
    for (const auto &[name, symbology] : symbologies()) {
        for (const Damage damage : sample::allDamages()) {
            sets.push_back(renderedSet(name, symbology, damage, options));
        }
    }
    return sets;
}

std::vector<CodeSet> photoSets()
{
    const QString list = sharedPath(QStringLiteral("data/barcodes/expected.tsv"));
    std::vector<CodeSet> sets;
    QStringList order;
    QHash<QString, QList<std::pair<QString, QByteArray>>> folders;
    const QList<QByteArray> lines = list.isEmpty() ? QList<QByteArray>() : fileContent(list).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> columns = line.split('\t');
        const QString folder = QString::fromUtf8(columns[0]);
        const bool isNothing = folder.startsWith(QLatin1String("falsepositives"));
        // Without a text of their own are pictures of several codes, and parts of one text over several.
        if (columns.size() == 3 && (isNothing || !columns[2].trimmed().isEmpty())) {
            if (!order.contains(folder)) {
                order.append(folder);
            }
            folders[folder].append({QString::fromUtf8(columns[1]), QByteArray::fromHex(columns[2])});
        }
    }
    for (const QString &folder : order) {
        const auto files = folders.value(folder);
        sets.push_back(
            {QStringLiteral("photos.") + folder, int(files.size()), [files](int i) -> Result<CodePicture> {
                 const auto &[file, expected] = files.at(i);
                 return pictureOf(fileContent(sharedPath(QStringLiteral("data/barcodes/") + file)), file,
                                  expected);
             }});
    }
    return sets;
}

std::vector<CodeSet> emptySets(const CodeSetOptions &options)
{
    std::vector<CodeSet> sets;
    for (const char *kind : {"blank", "noise", "stripes", "squares", "text"}) {
        const QString name = QString::fromLatin1(kind);
        sets.push_back({QStringLiteral("nothing.") + name, options.quick ? 4 : 16,
                        [name, seed = options.seed](int i) -> Result<CodePicture> {
                            SeededRandom random(seed * 7919 + std::uint64_t(i));
                            TRY(gray, emptyPicture(name, random));
                            return CodePicture{QStringLiteral("number %1").arg(i), gray, {}};
                        }});
    }
    return sets;
}

std::vector<CodeSet> ticketSets()
{
    static const std::vector<std::pair<QString, QByteArray>> tickets{
        {QStringLiteral("IN_powerball_2018_ticket1.jpg"), "07730138933781281090"},
        {QStringLiteral("IN_powerball_2018_ticket3.jpg"), "07820197790731255090"}};
    const QString folder = sharedPath(QStringLiteral("data/tickets/"));
    if (folder.isEmpty() || !QFile::exists(folder + tickets.front().first)) {
        return {};
    }
    return {{QStringLiteral("tickets.real"), int(tickets.size()), [folder](int i) -> Result<CodePicture> {
                 const auto &[file, expected] = tickets.at(std::size_t(i));
                 return pictureOf(fileContent(folder + file), file, expected);
             }}};
}

} // namespace truvamate::bench
