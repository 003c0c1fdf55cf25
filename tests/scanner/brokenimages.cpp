#include "tests/scanner/brokenimages.h"

#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace truvamate::testing {

namespace {

sample::TicketToPrint ticket()
{
    sample::TicketToPrint ticket;
    ticket.serial = {QStringLiteral("0778"), QStringLiteral("021443916"), QStringLiteral("130209")};
    ticket.plays = {{.letter = u'A', .numbers = {4, 18, 27, 39, 61}, .special = 11},
                    {.letter = u'B', .numbers = {7, 9, 33, 50, 68}, .special = 24}};
    ticket.drawDates = {QDate(2018, 7, 7)};
    ticket.soldAt = QDateTime(QDate(2018, 7, 5), QTime(9, 41, 3), Qt::UTC);
    ticket.terminal = QStringLiteral("763169-04");
    ticket.priceCents = 400;
    return ticket;
}

QByteArray encoded(const cv::Mat &picture, const char *extension)
{
    std::vector<uchar> bytes;
    cv::imencode(extension, picture, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

cv::Mat smallPhoto()
{
    const auto printed = sample::renderTicket(ticket());
    if (!printed) {
        qFatal("no ticket can be drawn: %s", qPrintable(printed.error().message));
    }
    sample::Camera camera = sample::mildCamera(7);
    camera.size = {540, 720};
    const auto photo = sample::photograph(*printed, camera);
    if (!photo) {
        qFatal("no photo can be made: %s", qPrintable(photo.error().message));
    }
    const cv::Mat bytes(1, static_cast<int>(photo->size()), CV_8U, const_cast<char *>(photo->constData()));
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

qsizetype placeIn(const QByteArray &file, RandomSource &random)
{
    return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(file.size())));
}

void flipBits(QByteArray &file, RandomSource &random)
{
    for (std::uint64_t left = 1 + random.below(30); left > 0; --left) {
        const qsizetype place = placeIn(file, random);
        file[place] = static_cast<char>(file.at(place) ^ (1 << random.below(8)));
    }
}

void scribble(QByteArray &file, qsizetype from, int most, RandomSource &random)
{
    const int count = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(most)));
    file.replace(from, std::min<qsizetype>(count, file.size() - from), random.bytes(count));
}

} // namespace

BrokenImages::BrokenImages(RandomSource &random)
    : m_random(random)
{
    const cv::Mat photo = smallPhoto();
    for (const char *extension : {".jpg", ".png", ".webp", ".bmp"}) {
        m_whole.push_back(encoded(photo, extension));
    }
}

QByteArray BrokenImages::whole()
{
    return m_whole.at(m_random.below(m_whole.size()));
}

QString BrokenImages::barcode()
{
    return sample::barcodeText(ticket());
}

QByteArray BrokenImages::next()
{
    QByteArray file = whole();
    const qsizetype place = placeIn(file, m_random);
    switch (m_random.below(8)) {
    case 0:
        return file.left(place);
    case 1:
        flipBits(file, m_random);
        return file;
    case 2:
        scribble(file, place, 400, m_random);
        return file;
    case 3:
        scribble(file, placeIn(file.left(64), m_random), 8, m_random);
        return file;
    case 4:
        return file.remove(place, 1 + placeIn(file, m_random) / 4);
    case 5:
        return file.insert(place, file.mid(placeIn(file, m_random), 1000));
    case 6: {
        const QByteArray other = whole();
        return file.left(place) + other.mid(placeIn(other, m_random));
    }
    default:
        return file.left(40) + m_random.bytes(1 + static_cast<int>(m_random.below(20'000)));
    }
}

} // namespace truvamate::testing
