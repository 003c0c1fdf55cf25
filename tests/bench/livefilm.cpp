#include "tests/bench/livefilm.h"

#include "scanner/livelook.h"
#include "scanner/workclock.h"
#include "tests/bench/measure.h"
#include "tests/scanner/ticketfilm.h"

#include <algorithm>
#include <numeric>

namespace truvamate::bench {

namespace {

/// The planes of a picture as webcams send them.
LiveFrame cameraFrame(const cv::Mat &planes, qint64 at)
{
    LiveFrame frame;
    frame.form = FrameForm::Yuv420;
    frame.width = planes.cols;
    frame.height = planes.rows * 2 / 3;
    const auto light = static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height);
    frame.planes = {planes.data, planes.data + light, planes.data + light * 5 / 4};
    frame.strides = {frame.width, frame.width / 2, frame.width / 2};
    frame.at = at;
    return frame;
}

} // namespace

Result<Done> measureLive(std::uint64_t seed)
{
    using testing::TicketFilm;
    const std::vector<sample::TicketToPrint> tickets{testing::filmTicket(0), testing::filmTicket(9)};
    TicketFilm film(tickets, seed);
    LiveLooker looker;
    std::vector<double> times;
    int atRest = 0;
    int read = 0;
    int wrong = 0;
    for (int number = 0; number < film.frames(); ++number) {
        cv::Mat planes;
        cv::cvtColor(film.frame(number), planes, cv::COLOR_BGR2YUV_I420);
        const LiveFrame frame = cameraFrame(planes, number * 1000 / testing::filmRate);
        const WorkClock clock;
        looker.look(frame);
        times.push_back(clock.ms());
        const int shown = number % TicketFilm::each - TicketFilm::moving;
        if (shown >= 0 && shown < TicketFilm::held) {
            const auto &serial = tickets.at(static_cast<std::size_t>(number / TicketFilm::each)).serial;
            const QString text = serial.join(QString()) + u'0';
            const auto codes
                = ticketCodesOf(readLiveCodes(luminanceOf(frame), static_cast<unsigned>(number)).codes);
            const auto isRight = [&](const CodeReading &code) { return code.text == text; };
            ++atRest;
            read += std::ranges::any_of(codes, isRight) ? 1 : 0;
            wrong += std::ranges::all_of(codes, isRight) ? 0 : 1;
        }
    }
    std::ranges::sort(times);
    const double mean = std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
    const QString bench = QStringLiteral("scanner");
    print({bench, QStringLiteral("live_1080p.frame"), medianOf(times)});
    print({bench, QStringLiteral("live_1080p.slowest"), times.back()});
    print({bench, QStringLiteral("live_1080p.frames_a_second"), 1000 / mean, QStringLiteral("frames")});
    print({bench, QStringLiteral("live_1080p.read"), 100.0 * read / atRest, QStringLiteral("%")});
    print({bench, QStringLiteral("live_1080p.wrong"), double(wrong), QStringLiteral("frames")});
    return Done();
}

} // namespace truvamate::bench
