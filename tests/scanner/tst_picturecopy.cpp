#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "models/random.h"
#include "scanner/picturecopy.h"
#include "scanner/readerprocess.h"
#include "tests/scanner/shareddata.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <tesseract/baseapi.h>
#ifdef TRUVAMATE_HAS_ZBAR
#include <zbar.h>
#endif

using namespace truvamate;

namespace {

cv::Mat decoded(const QByteArray &picture)
{
    const std::vector<uchar> bytes(picture.begin(), picture.end());
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        digits += character.isDigit() ? QString(character) : QString();
    }
    return digits;
}

/// What zbar finds at several sizes; nothing where it is not there.
QStringList zbarTexts(const cv::Mat &photo)
{
    QStringList texts;
#ifdef TRUVAMATE_HAS_ZBAR
    cv::Mat gray;
    cv::cvtColor(photo, gray, cv::COLOR_BGR2GRAY);
    for (const double scale : {1.0, 0.5, 2.0}) {
        cv::Mat sized;
        cv::resize(gray, sized, {}, scale, scale, cv::INTER_AREA);
        for (int turn = 0; turn < 2; ++turn) {
            cv::Mat upright = sized.clone();
            zbar::ImageScanner scanner;
            scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 1);
            zbar::Image image(unsigned(upright.cols), unsigned(upright.rows), "Y800", upright.data,
                              upright.total());
            scanner.scan(image);
            for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
                texts.append(QString::fromStdString(symbol->get_data()));
            }
            cv::rotate(sized, sized, cv::ROTATE_90_CLOCKWISE);
        }
    }
#else
    Q_UNUSED(photo)
#endif
    return texts;
}

/// The digits of every line that Tesseract reads.
QStringList tesseractDigits(const cv::Mat &photo)
{
    QStringList lines;
    tesseract::TessBaseAPI engine;
    if (engine.Init(nullptr, "eng") != 0) {
        return lines;
    }
    for (const auto mode : {tesseract::PSM_SPARSE_TEXT, tesseract::PSM_AUTO}) {
        engine.SetPageSegMode(mode);
        engine.SetImage(photo.data, photo.cols, photo.rows, 3, int(photo.step));
        const std::unique_ptr<char[]> text(engine.GetUTF8Text());
        for (const QString &line : QString::fromUtf8(text.get()).split(QLatin1Char('\n'))) {
            lines.append(digitsOf(line));
        }
    }
    return lines;
}

/// Nothing that could claim the paper: by our reader, zbar and Tesseract.
QString leakIn(const QByteArray &copy, const QString &serial)
{
    const cv::Mat photo = decoded(copy);
    const auto again = ImageReader().read(copy);
    if (!again || !again->reading.codes.empty()) {
        return QStringLiteral("our reader finds a code");
    }
    QStringList lines = tesseractDigits(photo);
    if (again->reading.ticket) {
        for (const QString &line : again->reading.ticket->lines) {
            lines.append(digitsOf(line));
        }
    }
    constexpr qsizetype most = 7;
    for (qsizetype at = 0; at + most <= serial.size(); ++at) {
        for (const QString &line : lines) {
            if (line.contains(serial.mid(at, most))) {
                return QStringLiteral("“%1” can be read").arg(line);
            }
        }
    }
    for (const QString &text : zbarTexts(photo)) {
        if (digitsOf(text).size() >= most && serial.contains(digitsOf(text).left(most))) {
            return QStringLiteral("zbar reads “%1”").arg(text);
        }
    }
    return {};
}

sample::TicketToPrint ticketToPrint(quint64 seed)
{
    SeededRandom random(seed);
    sample::TicketToPrint ticket;
    sample::PrintedPlay play;
    play.numbers = {5, 12, 23, 34, 45};
    play.special = 9;
    ticket.plays = {play};
    const QDate sold(2018, 6, 28);
    ticket.soldAt = QDateTime(sold, QTime(14, 5, 9), Qt::UTC);
    ticket.drawDates = {sold.addDays(2)};
    ticket.serial = {QStringLiteral("%1").arg(QDate(2016, 5, 18).daysTo(sold), 4, 10, QLatin1Char('0')),
                     QStringLiteral("%1").arg(random.below(1'000'000'000), 9, 10, QLatin1Char('0')),
                     QStringLiteral("%1").arg(random.below(1'000'000), 6, 10, QLatin1Char('0'))};
    ticket.terminal = QStringLiteral("763169-04");
    return ticket;
}

QString programPath()
{
    return QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(QStringLiteral("truvamate-scan"));
}

} // namespace

class TestPictureCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealTicketIsMadeSafe_data();
    void aRealTicketIsMadeSafe();
    void renderedTicketsAreMadeSafe();
    void whatIsNoTicketIsRefused();
    void aShownPictureHidesNothing();
    void bombsAreRefused_data();
    void bombsAreRefused();
};

void TestPictureCopy::aRealTicketIsMadeSafe_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("serial");
    QTest::newRow("ticket 1") << "IN_powerball_2018_ticket1.jpg"
                              << "0773013893378128109";
    QTest::newRow("ticket 3") << "IN_powerball_2018_ticket3.jpg"
                              << "0782019779073125509";
}

void TestPictureCopy::aRealTicketIsMadeSafe()
{
    QFETCH(QString, file);
    QFETCH(QString, serial);
    const QString path = sharedPath(QStringLiteral("data/tickets/") + file);
    NEED_SHARED(path);
    const QByteArray original = fileContent(path);
    ImageReader reader;
    const auto shown = copyPicture(reader, original, PictureCopy::Shown);
    QVERIFY(shown);
    QVERIFY(!leakIn(*shown, serial).isEmpty()); // what is looked for can be found
    const auto copy = copyPicture(reader, original, PictureCopy::ShareSafe);
    QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
    const QString leak = leakIn(*copy, serial);
    QVERIFY2(leak.isEmpty(), qPrintable(leak));
    // It is still a proof: the play and the last three digits can be read.
    const auto again = reader.read(*copy);
    QVERIFY(again && again->reading.ticket);
    QVERIFY(!again->reading.ticket->plays.empty());
    if (qEnvironmentVariableIsSet("TRUVAMATE_KEEP_COPIES")) {
        QFile kept(QDir(qEnvironmentVariable("TRUVAMATE_KEEP_COPIES")).filePath(file));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(*copy);
    }
}

void TestPictureCopy::renderedTicketsAreMadeSafe()
{
    constexpr int count = 6;
    constexpr quint64 seed = 7'000;
    qInfo("seeds %llu to %llu", seed, seed + count - 1);
    ImageReader reader;
    int made = 0;
    for (quint64 i = 0; i < count; ++i) {
        const sample::TicketToPrint printed = ticketToPrint(seed + i);
        const auto paper = sample::renderTicket(printed);
        QVERIFY(paper);
        const auto photo = sample::photograph(*paper, sample::mildCamera(seed + i));
        QVERIFY(photo);
        const auto copy = copyPicture(reader, *photo, PictureCopy::ShareSafe);
        if (!copy) {
            QCOMPARE(copy.error().code, QStringLiteral("picture.not_safe"));
            continue;
        }
        ++made;
        const QString leak = leakIn(*copy, printed.serial.join(QString()));
        QVERIFY2(leak.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed + i).arg(leak)));
    }
    qInfo("%d of %d copies made", made, count);
    QVERIFY(2 * made >= count); // the rest is refused, never given away
}

void TestPictureCopy::whatIsNoTicketIsRefused()
{
    cv::Mat blank(800, 600, CV_8UC3, cv::Scalar(200, 210, 220));
    cv::putText(blank, "nothing", {100, 400}, cv::FONT_HERSHEY_SIMPLEX, 2, {0, 0, 0}, 3);
    std::vector<uchar> bytes;
    cv::imencode(".png", blank, bytes);
    const QByteArray file(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    ImageReader reader;
    const auto copy = copyPicture(reader, file, PictureCopy::ShareSafe);
    QVERIFY(!copy);
    QCOMPARE(copy.error().code, QStringLiteral("picture.not_safe"));
    QVERIFY(copyPicture(reader, file, PictureCopy::Shown));
}

void TestPictureCopy::aShownPictureHidesNothing()
{
    const auto paper = sample::renderTicket(ticketToPrint(1));
    QVERIFY(paper);
    sample::Camera camera = sample::mildCamera(1);
    camera.exifOrientation = 6;
    const auto photo = sample::photograph(*paper, camera);
    QVERIFY(photo);
    const QByteArray marked = *photo + "WHERE-THIS-WAS-TAKEN";
    ReaderProcess process({programPath()});
    const auto copy = process.copyNow(marked, PictureCopy::Shown);
    QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
    QVERIFY(photo->contains("Exif"));
    QVERIFY(!copy->contains("Exif"));
    QVERIFY(!copy->contains("WHERE"));
    const cv::Mat seen = decoded(*copy);
    QVERIFY(std::max(seen.cols, seen.rows) <= largestCopyPixels);
    QVERIFY(seen.rows > seen.cols); // upright
    // The same process still reads.
    QVERIFY(process.readNow(*photo));
    QCOMPARE(process.workersStarted(), 1);
}

void TestPictureCopy::bombsAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    QByteArray huge = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    huge += QByteArray::fromHex("000186a0000186a0") + QByteArray::fromHex("0802000000")
        + QByteArray(200, '\0');
    QTest::newRow("ten thousand million pixels") << huge << "image.too_large";
    QTest::newRow("text") << QByteArray("#!/bin/sh\n") << "image.unknown_format";
    QTest::newRow("nothing") << QByteArray() << "image.empty";
    QTest::newRow("65 MB") << QByteArray(65'000'000, 'x') << "image.too_large";
}

void TestPictureCopy::bombsAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, code);
    ReaderProcess process({programPath()});
    for (const PictureCopy copy : {PictureCopy::Shown, PictureCopy::ShareSafe}) {
        const auto made = process.copyNow(file, copy);
        QVERIFY(!made);
        QCOMPARE(made.error().code, code);
    }
}

QTEST_GUILESS_MAIN(TestPictureCopy)
#include "tst_picturecopy.moc"
