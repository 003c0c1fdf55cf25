#include "app/sample/barcodes.h"
#include "scanner/imagereader.h"
#include "scanner/livereader.h"
#include "tests/scanner/ticketfilm.h"

#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

using State = LiveVerdict::State;

constexpr qint64 frameMs = 1000 / filmRate;
const QString serialA = QStringLiteral("07730138933781281090");
const QString serialB = QStringLiteral("07730138933791281090");

CodeReading codeAt(const QString &text, double x, Symbology symbology = Symbology::Itf)
{
    CodeReading code;
    code.symbology = symbology;
    code.text = text;
    code.quad = {ImagePoint{x - 100, 500}, {x + 100, 500}, {x + 100, 540}, {x - 100, 540}};
    return code;
}

/// A frame that shows these codes; bars without codes where asked.
LiveObservation seen(qint64 at, const std::vector<CodeReading> &codes, bool hasBars = false)
{
    LiveObservation observation;
    observation.at = at;
    observation.width = 1920;
    observation.height = 1080;
    observation.codes = codes;
    for (const CodeReading &code : codes) {
        observation.bars.push_back(code.quad);
    }
    if (hasBars) {
        observation.bars.push_back(codeAt({}, 960).quad);
    }
    return observation;
}

cv::Mat still(const sample::TicketToPrint &ticket, std::uint64_t seed = 3, double fill = 0.8)
{
    return filmScene(ticket, seed, fill)(cv::Rect(0, filmSize.height, filmSize.width, filmSize.height))
        .clone();
}

/// The same picture for some frames; what was captured of it.
std::vector<LiveCapture> show(LiveLooker &looker, const cv::Mat &picture, qint64 &at, int frames)
{
    std::vector<LiveCapture> captures;
    for (int i = 0; i < frames; ++i) {
        at += 3 * frameMs;
        const LiveLook look = looker.look(liveFrameOf(picture, at));
        if (look.capture) {
            captures.push_back(*look.capture);
        }
    }
    return captures;
}

} // namespace

class tst_LiveReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoFramesHaveToAgree()
    {
        LiveTracker tracker;
        QCOMPARE(tracker.look(seen(0, {codeAt(serialA, 900)})).state, State::Seen);
        QCOMPARE(tracker.look(seen(40, {codeAt(serialB, 900)})).state, State::Seen); // another text
        QCOMPARE(tracker.look(seen(80, {codeAt(serialA, 905)})).state, State::Agreed);
        // Too long ago to speak for the same sight.
        LiveTracker late;
        QCOMPARE(late.look(seen(0, {codeAt(serialA, 900)})).state, State::Seen);
        QCOMPARE(late.look(seen(LiveTracker::momentMs + 1, {codeAt(serialA, 900)})).state, State::Seen);
    }

    void aShortReadNeverCounts()
    {
        LiveTracker tracker;
        for (int i = 0; i < 50; ++i) {
            const LiveVerdict verdict = tracker.look(seen(i * 40, {codeAt(QStringLiteral("07780214"), 900)}));
            QCOMPARE(verdict.state, State::Nothing);
            QCOMPARE(verdict.hint->code, QStringLiteral("live.part_of_code"));
        }
        QCOMPARE(
            tracker.look(seen(3000, {codeAt(QStringLiteral("4006381333931"), 900, Symbology::Ean13)})).state,
            State::Nothing); // no ticket's
        QCOMPARE(tracker.look(seen(3040, {codeAt(QStringLiteral("ABC"), 900, Symbology::QrCode)})).state,
                 State::Seen);
    }

    void whatIsTakenCountsAgainOnceItHasLeft()
    {
        LiveTracker tracker;
        const CodeReading code = codeAt(serialA, 900);
        qint64 at = 0;
        const auto look = [&](const std::vector<CodeReading> &codes, bool hasBars = false) {
            return tracker.look(seen(at += 120, codes, hasBars));
        };
        look({code});
        QCOMPARE(look({code}).state, State::Agreed);
        tracker.take(code);
        QCOMPARE(look({code}).state, State::Taken);
        QCOMPARE(look({code}).hint->code, QStringLiteral("live.taken"));
        // A hand that shakes hides the code, not the bars: it has not left.
        for (int i = 0; i < 40; ++i) {
            look({}, true);
        }
        QCOMPARE(look({code}).state, State::Taken);
        // Gone for a frame or two is not gone.
        look({});
        look({});
        QCOMPARE(look({code}).state, State::Taken);
        for (int i = 0; i < LiveTracker::framesToLeave; ++i) {
            look({});
        }
        QCOMPARE(look({code}).state, State::Seen);
        QCOMPARE(look({code}).state, State::Agreed);
        tracker.take(code);
        tracker.takeAgain(); // on purpose
        look({code});
        QCOMPARE(look({code}).state, State::Agreed);
    }

    void anAgreedTicketThatGoesIsNotLost()
    {
        LiveTracker tracker;
        const CodeReading code = codeAt(serialA, 900);
        tracker.look(seen(0, {code}));
        tracker.look(seen(40, {code}));
        int lost = 0;
        for (int i = 0; i < 20; ++i) {
            lost += tracker.look(seen(200 + i * 120, {})).lost ? 1 : 0;
        }
        QCOMPARE(lost, 1);
    }

    void theTicketNearestTheMiddleIsMeant()
    {
        LiveTracker tracker;
        const LiveVerdict near = tracker.look(seen(0, {codeAt(serialB, 1500), codeAt(serialA, 1000)}));
        QCOMPARE(near.code->text, serialA);
        const LiveVerdict unclear = tracker.look(seen(40, {codeAt(serialB, 1400), codeAt(serialA, 560)}));
        QCOMPARE(unclear.hint->code, QStringLiteral("live.two_tickets"));
        QCOMPARE(unclear.state, State::Seen);
    }

    void ofAFilmEachTicketIsTakenOnce()
    {
        const std::vector<sample::TicketToPrint> tickets{filmTicket(0), filmTicket(1)};
        TicketFilm film(tickets, 11);
        LiveLooker looker;
        QStringList taken;
        std::optional<LiveCapture> last;
        std::vector<double> spent; // milliseconds of processor time a frame
        for (int i = 0; i < film.frames(); i += 3) { // a frame takes the reader as long as three
            const LiveFrame frame = liveFrameOf(film.frame(i), i * frameMs);
            const std::clock_t before = std::clock();
            const LiveLook look = looker.look(frame);
            spent.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
            QVERIFY(look.isReadable);
            if (look.capture) {
                QCOMPARE(i / TicketFilm::each, static_cast<int>(taken.size()));
                taken.append(look.capture->code.text);
                last = look.capture;
            }
        }
        QCOMPARE(taken, QStringList({serialA, serialB}));
        std::ranges::sort(spent);
        qInfo("%zu frames of 1920x1080: median %.0f ms, slowest %.0f ms", spent.size(),
              spent[spent.size() / 2], spent.back());
        ImageReader reader;
        const auto read = reader.read(last->photo);
        QVERIFY(read);
        QCOMPARE(read->reading.width, filmSize.width);
        QVERIFY(read->reading.ticket);
        QCOMPARE(read->reading.ticket->serial.value_or(QString()), QStringLiteral("0773-013893379-128109"));
        QVERIFY(read->reading.ticket->plays.at(0).isComplete());
    }

    void aTicketThatStaysIsTakenOnceUntilAskedAgain()
    {
        LiveLooker looker;
        const cv::Mat picture = still(filmTicket(0));
        qint64 at = 0;
        QCOMPARE(show(looker, picture, at, 30).size(), std::size_t(1));
        looker.takeAgain();
        QCOMPARE(show(looker, picture, at, 30).size(), std::size_t(1));
        looker.forget(); // the camera was stopped and started
        QCOMPARE(show(looker, picture, at, 30).size(), std::size_t(1));
    }

    /// Eight digits of ITF, as large as a ticket's code.
    void aShortCodeIsNeverTaken()
    {
        const auto bars = sample::drawBarcode(sample::Symbology::Itf, QStringLiteral("07780214"),
                                              {.moduleDots = 6, .wideDots = 12, .barHeightDots = 130});
        QVERIFY(bars);
        cv::Mat picture(filmSize, CV_8UC3, cv::Scalar::all(215));
        cv::Mat ink;
        cv::cvtColor(255 - *bars, ink, cv::COLOR_GRAY2BGR);
        ink.copyTo(picture(cv::Rect({400, 400}, ink.size())));
        LiveLooker looker;
        qint64 at = 0;
        for (int i = 0; i < 20; ++i) {
            const LiveLook look = looker.look(liveFrameOf(picture, at += 120));
            QVERIFY(!look.capture);
            QCOMPARE(look.verdict.state, State::Nothing);
        }
    }

    void framesAreDroppedWhileOneIsLookedAt()
    {
        LiveReader reader;
        QSignalSpy looked(&reader, &LiveReader::looked);
        const LiveFrame frame = liveFrameOf(still(filmTicket(0)), 40);
        QVERIFY(reader.offer(frame));
        QVERIFY(!reader.offer(frame));
        QCOMPARE(reader.dropped(), 1);
        QTRY_COMPARE(looked.size(), 1);
        QVERIFY(!reader.isBusy());
        QVERIFY(reader.offer(frame));
        reader.forget(); // nothing is said about a camera that is off
        QTRY_VERIFY(!reader.isBusy());
        QCOMPARE(looked.size(), 1);
    }

    void aFrameIsReadInEveryForm()
    {
        const cv::Mat picture = still(filmTicket(0));
        cv::Mat planes;
        cv::cvtColor(picture, planes, cv::COLOR_BGR2YUV_I420);
        LiveFrame frame;
        frame.form = FrameForm::Yuv420;
        frame.width = picture.cols;
        frame.height = picture.rows;
        const int light = picture.cols * picture.rows;
        frame.planes = {planes.data, planes.data + light, planes.data + light + light / 4};
        frame.strides = {picture.cols, picture.cols / 2, picture.cols / 2};
        QCOMPARE(luminanceOf(frame).data, planes.data); // no copy
        QVERIFY(cv::norm(colourOf(frame), picture, cv::NORM_L1) / (3.0 * light) < 3);
        std::vector<unsigned char> bytes;
        QVERIFY(cv::imencode(".jpg", picture, bytes));
        LiveFrame packed;
        packed.form = FrameForm::Jpeg;
        packed.width = picture.cols;
        packed.height = picture.rows;
        packed.planes[0] = bytes.data();
        packed.strides[0] = static_cast<int>(bytes.size());
        QCOMPARE(luminanceOf(packed).size(), picture.size());
        packed.strides[0] = 40; // cut off
        QVERIFY(luminanceOf(packed).empty());
        QVERIFY(!LiveLooker().look(packed).isReadable);
    }
};

QTEST_GUILESS_MAIN(tst_LiveReader)
#include "tst_livereader.moc"
