#include "models/random.h"
#include "models/tickets/matcher.h"
#include "scanner/imagereader.h"
#include "tests/scanner/shareddata.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <numbers>

using namespace truvamate;

namespace {

/// What stands on one of the two real tickets.
struct Truth
{
    QString file;
    QString code;
    QString serial;
    std::array<int, 5> numbers{};
    int special = 0;
    DrawDate draw = DrawDate::of(2018, 6, 30);
    PrintedTime soldAt;
};

const QString terminal = QStringLiteral("763169-04");

std::array<Truth, 2> truths()
{
    return {Truth{QStringLiteral("IN_powerball_2018_ticket1.jpg"),
                  QStringLiteral("07730138933781281090"),
                  QStringLiteral("0773-013893378-128109"),
                  {2, 25, 36, 43, 61},
                  24,
                  DrawDate::of(2018, 6, 30),
                  PrintedTime{QDate(2018, 6, 30), QTime(15, 13, 1)}},
            Truth{QStringLiteral("IN_powerball_2018_ticket3.jpg"),
                  QStringLiteral("07820197790731255090"),
                  QStringLiteral("0782-019779073-125509"),
                  {8, 33, 56, 57, 65},
                  5,
                  DrawDate::of(2018, 7, 11),
                  PrintedTime{QDate(2018, 7, 9), QTime(17, 23, 14)}}};
}

cv::Mat photoOf(const Truth &truth)
{
    const QByteArray file = fileContent(sharedPath(QStringLiteral("data/tickets/") + truth.file));
    const cv::Mat bytes(1, static_cast<int>(file.size()), CV_8U, const_cast<char *>(file.constData()));
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

QByteArray jpegOf(const cv::Mat &photo, int quality = 92)
{
    std::vector<uchar> bytes;
    cv::imencode(".jpg", photo, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

/// Turned about its middle on a frame that holds all of it.
cv::Mat turned(const cv::Mat &photo, double degrees)
{
    const double angle = std::abs(degrees) * std::numbers::pi / 180;
    const double c = std::abs(std::cos(angle));
    const double s = std::abs(std::sin(angle));
    const cv::Size size(static_cast<int>(photo.cols * c + photo.rows * s),
                        static_cast<int>(photo.cols * s + photo.rows * c));
    cv::Mat turn = cv::getRotationMatrix2D(cv::Point2f(photo.cols / 2.0F, photo.rows / 2.0F), degrees, 1);
    turn.at<double>(0, 2) += (size.width - photo.cols) / 2.0;
    turn.at<double>(1, 2) += (size.height - photo.rows) / 2.0;
    cv::Mat result;
    cv::warpAffine(photo, result, turn, size, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(30));
    return result;
}

cv::Mat scaled(const cv::Mat &photo, double share)
{
    cv::Mat result;
    cv::resize(photo, result, {}, share, share, cv::INTER_AREA);
    return result;
}

/// What is said of the ticket and is not so; empty if nothing is.
QString lieOf(const TicketReading &read, const Truth &truth)
{
    const auto differs = [](const auto &value, const auto &wanted) { return value && *value != wanted; };
    if (differs(read.serial, truth.serial) || differs(read.printedSerial, truth.serial)) {
        return QStringLiteral("serial ") + read.serial.value_or(*read.printedSerial);
    }
    if (differs(read.state, QStringLiteral("IN")) || differs(read.game, QStringLiteral("powerball"))
        || differs(read.terminal, terminal) || differs(read.price, dollars(2))
        || differs(read.soldAt, truth.soldAt) || differs(read.powerPlay, false)) {
        return QStringLiteral("state, game, terminal, price, sale or Power Play");
    }
    for (const DrawDate &date : read.drawDates) {
        if (date != truth.draw) {
            return QStringLiteral("draw ") + date.toString();
        }
    }
    if (read.plays.size() > 1) {
        return QStringLiteral("%1 plays").arg(read.plays.size());
    }
    for (const PrintedPlay &play : read.plays) {
        for (std::size_t i = 0; i < 5; ++i) {
            if (differs(play.numbers.at(i), truth.numbers.at(i))) {
                return QStringLiteral("number %1").arg(*play.numbers.at(i));
            }
        }
        if (differs(play.special, truth.special) || differs(play.quickPick, true) || play.multiplier) {
            return QStringLiteral("special number, marker or multiplier");
        }
    }
    return {};
}

/// Code, serial, plays and draw date.
bool isWhole(const TicketReading &read, const Truth &truth)
{
    return read.serial == truth.serial && read.plays.size() == 1 && read.plays.front().isComplete()
        && read.drawDates.size() == 1;
}

std::vector<ExpectedLine> orderOf(const Truth &truth)
{
    return {{QStringLiteral("line"), QStringLiteral("powerball"), truth.draw, truth.numbers, truth.special,
             false}};
}

} // namespace

class tst_Honesty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const QString path = sharedPath(QStringLiteral("data/tickets/") + truths()[0].file);
        NEED_SHARED(path);
    }

    void readsAtAnyAngleAndSize_data()
    {
        QTest::addColumn<int>("ticket");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("quality");
        QTest::addColumn<bool>("whole"); // or some of it left open
        const auto row = [](const QString &name, int ticket, double degrees, double share, int quality,
                            bool whole = true) {
            QTest::newRow(qPrintable(QStringLiteral("ticket %1, %2").arg(ticket + 1).arg(name)))
                << ticket << degrees << share << quality << whole;
        };
        SeededRandom random(51);
        qInfo("seed 51");
        for (int ticket = 0; ticket < 2; ++ticket) {
            for (int degrees = 15; degrees < 360; degrees += 15) {
                row(QStringLiteral("%1 degrees").arg(degrees), ticket, degrees, 0.5, 92);
            }
            for (int i = 0; i < 4; ++i) {
                const double degrees = static_cast<double>(random.below(3600)) / 10;
                row(QStringLiteral("%1 degrees, full size").arg(degrees), ticket, degrees, 1, 92);
            }
            row(QStringLiteral("half"), ticket, 0, 0.5, 92);
            row(QStringLiteral("a quarter"), ticket, 0, 0.25, 92);
            row(QStringLiteral("quality 30"), ticket, 0, 1, 30);
            row(QStringLiteral("half at quality 30"), ticket, 0, 0.5, 30, false);
        }
    }

    void readsAtAnyAngleAndSize()
    {
        QFETCH(const int, ticket);
        QFETCH(const double, degrees);
        QFETCH(const double, share);
        QFETCH(const int, quality);
        QFETCH(const bool, whole);
        const Truth truth = truths().at(static_cast<std::size_t>(ticket));
        cv::Mat photo = photoOf(truth);
        photo = share < 1 ? scaled(photo, share) : photo;
        photo = degrees != 0 ? turned(photo, degrees) : photo;
        const auto read = m_reader.read(jpegOf(photo, quality));
        QVERIFY(read);
        QCOMPARE(read->reading.codes.size(), size_t(1));
        QCOMPARE(read->reading.codes.front().text, truth.code);
        QVERIFY(read->reading.ticket);
        const QString lie = lieOf(*read->reading.ticket, truth);
        QVERIFY2(lie.isEmpty(), qPrintable(lie));
        QStringList doubts;
        for (const Reason &doubt : read->reading.ticket->doubts) {
            doubts.append(doubt.sentence);
        }
        QVERIFY2(!whole || isWhole(*read->reading.ticket, truth), qPrintable(doubts.join(u' ')));
    }

    void twoInOnePictureAreNotMixed_data()
    {
        QTest::addColumn<bool>("beside");
        QTest::newRow("side by side") << true;
        QTest::newRow("one below the other") << false;
    }

    void twoInOnePictureAreNotMixed()
    {
        QFETCH(const bool, beside);
        const auto both = truths();
        const cv::Mat first = scaled(photoOf(both[0]), 0.7);
        const cv::Mat second = scaled(photoOf(both[1]), 0.7);
        cv::Mat photo;
        beside ? cv::hconcat(first, second, photo) : cv::vconcat(first, second, photo);
        const auto read = m_reader.read(jpegOf(photo));
        QVERIFY(read);
        QCOMPARE(read->reading.codes.size(), size_t(2));
        QVERIFY(read->reading.ticket);
        std::vector<TicketReading> tickets = read->reading.otherTickets;
        tickets.push_back(*read->reading.ticket);
        QCOMPARE(tickets.size(), size_t(2));
        for (const Truth &truth : both) {
            const auto ticket = std::ranges::find(tickets, truth.serial, &TicketReading::serial);
            QVERIFY2(ticket != tickets.end(), qPrintable(truth.serial));
            const QString lie = lieOf(*ticket, truth);
            QVERIFY2(lie.isEmpty(), qPrintable(lie));
            QVERIFY(isWhole(*ticket, truth));
        }
        QVERIFY(matchTicket(read->reading, orderOf(both[0])).verdict != MatchVerdict::Match);
    }

    void overlappingTicketsEndAmberOrWithNothing_data()
    {
        QTest::addColumn<double>("across");
        QTest::addColumn<double>("down");
        QTest::newRow("lower half covered") << 0.0 << 0.45;
        QTest::newRow("upper half covered") << 0.0 << -0.45;
        QTest::newRow("right half covered") << 0.35 << 0.0;
        QTest::newRow("a corner covered") << 0.3 << 0.3;
    }

    void overlappingTicketsEndAmberOrWithNothing()
    {
        QFETCH(const double, across);
        QFETCH(const double, down);
        const auto both = truths();
        const cv::Mat below = scaled(photoOf(both[0]), 0.5);
        const cv::Mat above = scaled(photoOf(both[1]), 0.5);
        cv::Mat photo(below.rows * 2, below.cols * 2, CV_8UC3, cv::Scalar::all(30));
        const cv::Point at(below.cols / 2, below.rows / 2);
        below.copyTo(photo(cv::Rect(at, below.size())));
        const cv::Point shift(static_cast<int>(across * below.cols), static_cast<int>(down * below.rows));
        // Without the table around it, so that paper lies on paper.
        const cv::Rect paper(above.cols / 10, above.rows / 10, above.cols * 8 / 10, above.rows * 8 / 10);
        above(paper).copyTo(photo(cv::Rect(at + shift + paper.tl(), paper.size())));
        const auto read = m_reader.read(jpegOf(photo));
        QVERIFY(read);
        for (const Truth &truth : both) {
            const TicketMatch match = matchTicket(read->reading, orderOf(truth));
            QVERIFY(match.verdict != MatchVerdict::Match || read->reading.codes.size() == 1);
            if (match.verdict == MatchVerdict::Match) {
                QCOMPARE(lieOf(*read->reading.ticket, truth), QString());
            }
        }
    }

    void aCodeCutOffIsNoMatch()
    {
        const Truth truth = truths()[0];
        const cv::Mat photo = photoOf(truth);
        const auto whole = m_reader.read(jpegOf(photo));
        QVERIFY(whole && whole->reading.codes.size() == 1);
        const Quad quad = whole->reading.codes.front().quad;
        const int middle = static_cast<int>((quad[0].x + quad[1].x) / 2);
        const auto read = m_reader.read(jpegOf(photo.colRange(0, middle)));
        QVERIFY(read);
        for (const CodeReading &code : read->reading.codes) {
            QVERIFY2(code.text == truth.code, qPrintable(code.text));
        }
        QVERIFY(matchTicket(read->reading, orderOf(truth)).verdict != MatchVerdict::Match);
    }

    void theReadingKnowsNoOrder()
    {
        const Truth truth = truths()[0];
        const QByteArray photo = jpegOf(scaled(photoOf(truth), 0.5));
        const auto read = m_reader.read(photo);
        QVERIFY(read);
        const auto before = read->reading;
        std::vector<ExpectedLine> wrong = orderOf(truth);
        wrong.front().numbers = std::array{2, 26, 36, 43, 61};
        QCOMPARE(matchTicket(read->reading, orderOf(truth)).verdict, MatchVerdict::Match);
        QCOMPARE(matchTicket(read->reading, wrong).verdict, MatchVerdict::Wrong);
        QCOMPARE(matchTicket(read->reading, {}).verdict, MatchVerdict::Check);
        const auto again = m_reader.read(photo);
        QVERIFY(again);
        QCOMPARE(again->reading.ticket, before.ticket);
        QCOMPARE(again->reading.codes, before.codes);
    }

private:
    ImageReader m_reader;
};

QTEST_GUILESS_MAIN(tst_Honesty)
#include "tst_honesty.moc"
