#include "models/tickets/matcher.h"
#include "scanner/imagereader.h"
#include "tests/scanner/shareddata.h"

#include <QRect>
#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace truvamate;

namespace {

/// Places on the photo of ticket 1, in its pixels, a little wider than the print.
const cv::Rect secondNumberFirstDigit(742, 1533, 68, 98); // the 2 of 25
const cv::Rect thirdNumberFirstDigit(924, 1526, 68, 98); // the 3 of 36
const cv::Rect specialLastDigit(1719, 1496, 64, 104); // the 4 of 24
const cv::Rect drawDay(1844, 1696, 94, 78); // the 30 of Jun 30 2018
const cv::Rect terminalDigits(1199, 1798, 94, 84);

cv::Mat ticketOne()
{
    const QByteArray file
        = fileContent(sharedPath(QStringLiteral("data/tickets/IN_powerball_2018_ticket1.jpg")));
    const cv::Mat bytes(1, static_cast<int>(file.size()), CV_8U, const_cast<char *>(file.constData()));
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

QByteArray jpegOf(const cv::Mat &photo)
{
    std::vector<uchar> bytes;
    cv::imencode(".jpg", photo, bytes, {cv::IMWRITE_JPEG_QUALITY, 95});
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

void paintOver(cv::Mat &photo, const cv::Rect &from, const cv::Rect &onto)
{
    cv::Mat patch;
    cv::resize(photo(from), patch, onto.size());
    patch.copyTo(photo(onto));
}

/// What the photo of ticket 1 was bought for.
std::vector<ExpectedLine> order()
{
    return {{QStringLiteral("line"), QStringLiteral("powerball"), DrawDate::of(2018, 6, 30),
             std::array{2, 25, 36, 43, 61}, 24, false}};
}

QString sentencesOf(const TicketMatch &match)
{
    QString all = matchVerdictName(match.verdict);
    for (const Reason &reason : match.reasons) {
        all += u'\n' + reason.sentence;
    }
    return all;
}

bool hasDoubt(const TicketReading &ticket, const char *code)
{
    return std::ranges::find(ticket.doubts, QString::fromLatin1(code), &Reason::code) != ticket.doubts.end();
}

} // namespace

class tst_RepaintedTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const QString path = sharedPath(QStringLiteral("data/tickets/IN_powerball_2018_ticket1.jpg"));
        NEED_SHARED(path);
    }

    void theUntouchedPhotoMatches()
    {
        const auto read = ImageReader().read(jpegOf(ticketOne()));
        QVERIFY(read);
        const TicketMatch match = matchTicket(read->reading, order());
        QVERIFY2(match.verdict == MatchVerdict::Match, qPrintable(sentencesOf(match)));
    }

    void aRepaintedDigitIsSeen_data()
    {
        QTest::addColumn<QRect>("from");
        QTest::addColumn<QRect>("onto");
        QTest::addColumn<int>("position"); // 5 is the special number
        QTest::addColumn<int>("printed");
        const auto row = [](const char *name, const cv::Rect &from, const cv::Rect &onto, int position,
                            int printed) {
            QTest::newRow(name) << QRect(from.x, from.y, from.width, from.height)
                                << QRect(onto.x, onto.y, onto.width, onto.height) << position << printed;
        };
        row("25 becomes 35", thirdNumberFirstDigit, secondNumberFirstDigit, 1, 35);
        row("36 becomes 26, out of order or not", secondNumberFirstDigit, thirdNumberFirstDigit, 2, 26);
        row("24 becomes 22", secondNumberFirstDigit, specialLastDigit, 5, 22);
    }

    void aRepaintedDigitIsSeen()
    {
        QFETCH(const QRect, from);
        QFETCH(const QRect, onto);
        QFETCH(const int, position);
        QFETCH(const int, printed);
        cv::Mat photo = ticketOne();
        paintOver(photo, cv::Rect(from.x(), from.y(), from.width(), from.height()),
                  cv::Rect(onto.x(), onto.y(), onto.width(), onto.height()));
        const auto read = ImageReader().read(jpegOf(photo));
        QVERIFY(read);
        const TicketMatch match = matchTicket(read->reading, order());
        QVERIFY2(match.verdict != MatchVerdict::Match, qPrintable(sentencesOf(match)));
        QVERIFY(read->reading.ticket && read->reading.ticket->plays.size() == 1);
        const PrintedPlay &play = read->reading.ticket->plays.front();
        const auto seen = position == 5 ? play.special : play.numbers.at(static_cast<size_t>(position));
        QVERIFY2(seen == printed || (!seen && hasDoubt(*read->reading.ticket, "scan.number_unsure")),
                 qPrintable(sentencesOf(match)));
    }

    void aRepaintedDrawDateIsSeen()
    {
        cv::Mat photo = ticketOne();
        paintOver(photo, terminalDigits, drawDay);
        const auto read = ImageReader().read(jpegOf(photo));
        QVERIFY(read);
        QVERIFY(read->reading.ticket);
        const TicketMatch match = matchTicket(read->reading, order());
        QVERIFY2(match.verdict != MatchVerdict::Match, qPrintable(sentencesOf(match)));
        const auto &dates = read->reading.ticket->drawDates;
        QVERIFY(dates.empty() || dates.front() != DrawDate::of(2018, 6, 30));
    }

    void theReadingDoesNotDependOnTheOrder()
    {
        ImageReader reader;
        const QByteArray file = jpegOf(ticketOne());
        const auto first = reader.read(file);
        const auto second = reader.read(file);
        QVERIFY(first && second);
        QCOMPARE(first->reading.ticket, second->reading.ticket);
        std::vector<ExpectedLine> other = order();
        other.front().draw = DrawDate::of(2018, 7, 11);
        other.front().numbers = std::array{2, 33, 36, 43, 61};
        const TicketMatch match = matchTicket(first->reading, other);
        QCOMPARE(matchVerdictName(match.verdict), QStringLiteral("wrong"));
        QVERIFY(
            sentencesOf(match).contains(QStringLiteral("30 Jun 2018 is printed, 11 Jul 2018 was ordered")));
        QVERIFY(sentencesOf(match).contains(QStringLiteral("25 is printed, 33 was ordered")));
    }
};

QTEST_GUILESS_MAIN(tst_RepaintedTickets)
#include "tst_repaintedtickets.moc"
