#pragma once

#include "app/sample/camera.h"
#include "app/sample/damage.h"
#include "app/sample/ticketrenderer.h"
#include "models/random.h"

#include <QDate>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <vector>

/// Tickets shown to a camera one after another: each is moved in, held for two seconds by a hand that is not
/// quite still, moved out, and the counter is empty for a moment. 1920×1080 at 25 frames a second, BGR.
namespace truvamate::testing {

inline const cv::Size filmSize(1920, 1080);
inline constexpr int filmRate = 25;

/// A Powerball ticket of 30 Jun 2018 with one play; the tail makes it another slip.
inline sample::TicketToPrint filmTicket(int tail, const std::vector<int> &numbers = {2, 25, 36, 43, 61},
                                        int special = 24)
{
    sample::TicketToPrint ticket;
    ticket.serial
        = {QStringLiteral("0773"), QStringLiteral("%1").arg(13893378 + tail, 9, 10, QLatin1Char('0')),
           QStringLiteral("128109")};
    ticket.plays = {{u'A', numbers, special, true, {}}};
    ticket.drawDates = {QDate(2018, 6, 30)};
    ticket.soldAt = QDateTime(QDate(2018, 6, 30), QTime(15, 13, 1), Qt::UTC);
    ticket.terminal = QStringLiteral("763169-04");
    return ticket;
}

/// The ticket lying sideways on a counter, with as much empty counter above and below.
inline cv::Mat filmScene(const sample::TicketToPrint &ticket, std::uint64_t seed, double fill = 0.8)
{
    const auto flat = sample::renderTicket(ticket);
    sample::Camera camera;
    camera.seed = seed;
    camera.size = {filmSize.width, 3 * filmSize.height};
    camera.fill = fill;
    camera.rotationDegrees = 87 + static_cast<double>(seed % 7);
    camera.defocus = 0.8;
    camera.jpegQuality = 95;
    const auto photo = sample::photograph(*flat, camera);
    const std::vector<unsigned char> bytes(photo->begin(), photo->end());
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

class TicketFilm
{
public:
    static constexpr int moving = 12; ///< frames in, and out
    static constexpr int held = 50;
    static constexpr int empty = 14;
    static constexpr int each = moving + held + moving + empty;

    TicketFilm(const std::vector<sample::TicketToPrint> &tickets, std::uint64_t seed)
        : m_random(seed)
        , m_noise(filmSize.height + 64, filmSize.width + 64, CV_8SC3)
    {
        cv::RNG noise(seed);
        noise.fill(m_noise, cv::RNG::NORMAL, cv::Scalar::all(0), cv::Scalar::all(3));
        for (const sample::TicketToPrint &ticket : tickets) {
            m_scenes.push_back(filmScene(ticket, ++seed));
        }
    }

    int frames() const { return static_cast<int>(m_scenes.size()) * each; }

    cv::Mat frame(int number)
    {
        const cv::Mat &scene = m_scenes.at(static_cast<std::size_t>(number / each));
        const double now = placeAt(number % each);
        const double before = number % each == 0 ? now : placeAt(number % each - 1);
        const int sway = static_cast<int>(std::lround(3 * std::sin(number * 0.7)));
        const int top = std::clamp(static_cast<int>(std::lround(now)) + sway, 0, 2 * filmSize.height);
        cv::Mat picture = scene(cv::Rect(0, top, filmSize.width, filmSize.height)).clone();
        const int smear = static_cast<int>(std::abs(now - before) / 2); // open for half the time of a frame
        if (smear > 1) {
            cv::blur(picture, picture, {1, smear});
        }
        const cv::Rect part(static_cast<int>(m_random.below(64)), static_cast<int>(m_random.below(64)),
                            filmSize.width, filmSize.height);
        cv::add(picture, m_noise(part), picture, cv::noArray(), CV_8U);
        return picture;
    }

private:
    /// The top of the window on the scene: the ticket is in its middle.
    static double placeAt(int frame)
    {
        const double middle = filmSize.height;
        if (frame < moving) {
            return middle * frame / moving;
        }
        if (frame < moving + held) {
            return middle;
        }
        return std::min(2.0, 1.0 + static_cast<double>(frame - moving - held) / moving) * middle;
    }

    SeededRandom m_random;
    cv::Mat m_noise;
    std::vector<cv::Mat> m_scenes;
};

} // namespace truvamate::testing
