#include "app/sample/camera.h"
#include "app/sample/ticketform.h"
#include "app/sample/ticketrenderer.h"

#include <QDir>
#include <QTest>

#include <ZXing/ReadBarcode.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace truvamate;
using namespace truvamate::sample;

namespace {

TicketToPrint powerballTicket()
{
    TicketToPrint ticket;
    ticket.serial = {QStringLiteral("0773"), QStringLiteral("013893378"), QStringLiteral("128109")};
    ticket.plays = {{u'A', {2, 25, 36, 43, 61}, 24, true, {}}};
    ticket.drawDates = {QDate(2018, 6, 30)};
    ticket.soldAt = QDateTime(QDate(2018, 6, 30), QTime(15, 13, 1), Qt::UTC);
    ticket.terminal = QStringLiteral("763169-04");
    return ticket;
}

TicketToPrint megaMillionsTicket()
{
    TicketToPrint ticket = powerballTicket();
    ticket.game = QStringLiteral("mega_millions");
    ticket.plays = {{u'A', {7, 19, 27, 61, 70}, 23, true, 3}, {u'B', {1, 2, 3, 4, 5}, 9, true, 10}};
    ticket.drawDates = {QDate(2025, 4, 8), QDate(2025, 4, 11)};
    ticket.priceCents = 2000;
    return ticket;
}

bool isLookedAt()
{
    return qEnvironmentVariableIsSet("TRUVAMATE_DUMP");
}

/// For a person who wants to look: TRUVAMATE_DUMP=DIR keeps every picture of this run.
void keep(const QString &name, const QByteArray &bytes)
{
    const QString folder = qEnvironmentVariable("TRUVAMATE_DUMP");
    if (folder.isEmpty()) {
        return;
    }
    QDir().mkpath(folder);
    QFile file(folder + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void keep(const QString &name, const cv::Mat &image)
{
    std::vector<unsigned char> png;
    cv::imencode(".png", image, png);
    keep(name, QByteArray(reinterpret_cast<const char *>(png.data()), qsizetype(png.size())));
}

cv::Mat decoded(const QByteArray &jpeg, int flags = cv::IMREAD_GRAYSCALE)
{
    const std::vector<unsigned char> bytes(jpeg.begin(), jpeg.end());
    return cv::imdecode(bytes, flags);
}

cv::Mat grey(const cv::Mat &colour)
{
    cv::Mat image;
    cv::cvtColor(colour, image, cv::COLOR_BGR2GRAY);
    return image;
}

ZXing::DecodeHints safeOptions()
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::ITF | ZXing::BarcodeFormat::Code128 | ZXing::BarcodeFormat::PDF417
                     | ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::DataMatrix);
    hints.setTryDownscale(false);
    return hints;
}

/// The first text of that length at any scale of a plain pyramid; empty where there is none. The length rule
/// is needed: ITF has no checksum, and a scan line that leaves the bars at a slant reads a valid shorter
/// code.
QString readCode(const cv::Mat &image, qsizetype length)
{
    for (const int divisor : {2, 3, 1, 6}) {
        cv::Mat scaled;
        cv::resize(image, scaled, {}, 1.0 / divisor, 1.0 / divisor, cv::INTER_AREA);
        const ZXing::ImageView view(scaled.data, scaled.cols, scaled.rows, ZXing::ImageFormat::Lum,
                                    int(scaled.step));
        for (const ZXing::Result &result : ZXing::ReadBarcodes(view, safeOptions())) {
            const QString text = QString::fromStdWString(result.text());
            if (text.size() == length) {
                return text;
            }
        }
    }
    return {};
}

} // namespace

class TestTicketRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTicketGivesSamePixels();
    void sameSeedGivesSameBytes();
    void anotherSeedGivesAnotherPhoto();
    void barcodeOfCleanTicketReads_data();
    void barcodeOfCleanTicketReads();
    void squareCodesReadAlone_data();
    void squareCodesReadAlone();
    void itfOfMildPhotosReadsAndNeverWrongly();
    void printChangesWithEachFact_data();
    void printChangesWithEachFact();
    void exifOrientationIsTurnedBack_data();
    void exifOrientationIsTurnedBack();
    void ticketStaysInTheFrame_data();
    void ticketStaysInTheFrame();
    void damageChangesThePhoto_data();
    void damageChangesThePhoto();
    void everyFormIsPrinted_data();
    void everyFormIsPrinted();
    void impossibleTicketsAreRefused_data();
    void impossibleTicketsAreRefused();
    void impossibleCamerasAreRefused();
};

void TestTicketRenderer::sameTicketGivesSamePixels()
{
    const auto first = renderTicket(powerballTicket());
    const auto second = renderTicket(powerballTicket());
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QCOMPARE(cv::norm(*first, *second, cv::NORM_INF), 0.0);
    keep(QStringLiteral("clean-powerball.png"), *first);
    const auto mega = renderTicket(megaMillionsTicket());
    QVERIFY(mega);
    keep(QStringLiteral("clean-mega-millions.png"), *mega);
}

void TestTicketRenderer::sameSeedGivesSameBytes()
{
    const cv::Mat ticket = *renderTicket(powerballTicket());
    const Camera camera = roughCamera(7);
    QCOMPARE(*photograph(ticket, camera), *photograph(ticket, camera));
}

void TestTicketRenderer::anotherSeedGivesAnotherPhoto()
{
    const cv::Mat ticket = *renderTicket(powerballTicket());
    Camera camera = mildCamera(7);
    const QByteArray first = *photograph(ticket, camera);
    camera.seed += 1;
    QVERIFY(first != *photograph(ticket, camera));
}

void TestTicketRenderer::barcodeOfCleanTicketReads_data()
{
    QTest::addColumn<int>("symbology");
    QTest::addColumn<QString>("expected");
    const QString serial = QStringLiteral("0773013893378128109");
    QTest::newRow("itf") << int(Symbology::Itf) << QString(serial + u'0');
    QTest::newRow("code128") << int(Symbology::Code128) << serial;
    QTest::newRow("pdf417") << int(Symbology::Pdf417) << serial;
    QTest::newRow("qr") << int(Symbology::QrCode) << serial;
}

void TestTicketRenderer::barcodeOfCleanTicketReads()
{
    QFETCH(int, symbology);
    QFETCH(QString, expected);
    TicketToPrint ticket = powerballTicket();
    ticket.symbology = Symbology(symbology);
    QCOMPARE(barcodeText(ticket), expected);
    const auto image = renderTicket(ticket);
    QVERIFY2(image, image ? "" : qPrintable(image.error().message));
    keep(QStringLiteral("clean-%1.png").arg(QLatin1String(QTest::currentDataTag())), *image);
    QCOMPARE(readCode(grey(*image), expected.size()), expected);
}

void TestTicketRenderer::squareCodesReadAlone_data()
{
    QTest::addColumn<int>("symbology");
    QTest::newRow("datamatrix") << int(Symbology::DataMatrix);
    QTest::newRow("aztec") << int(Symbology::Aztec);
}

// ZXing 1.4 finds no Data Matrix on a page with print around it, so these are read by themselves.
void TestTicketRenderer::squareCodesReadAlone()
{
    QFETCH(int, symbology);
    const QString text = QStringLiteral("DKFZL7-KPR8Q4-VCX5KT-WB4Y8Q-&XZ");
    const auto code = drawBarcode(Symbology(symbology), text, {.moduleDots = 6});
    QVERIFY2(code, code ? "" : qPrintable(code.error().message));
    cv::Mat page;
    cv::copyMakeBorder(255 - *code, page, 60, 60, 60, 60, cv::BORDER_CONSTANT, cv::Scalar(255));
    ZXing::DecodeHints hints = safeOptions();
    hints.setFormats(ZXing::BarcodeFormat::DataMatrix | ZXing::BarcodeFormat::Aztec);
    const ZXing::ImageView view(page.data, page.cols, page.rows, ZXing::ImageFormat::Lum, int(page.step));
    QCOMPARE(QString::fromStdWString(ZXing::ReadBarcode(view, hints).text()), text);
}

void TestTicketRenderer::itfOfMildPhotosReadsAndNeverWrongly()
{
    const cv::Mat ticket = *renderTicket(powerballTicket());
    const QString expected = barcodeText(powerballTicket());
    int read = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto photo = photograph(ticket, mildCamera(seed));
        QVERIFY(photo);
        keep(QStringLiteral("mild-%1.jpg").arg(seed), *photo);
        const QString text = readCode(decoded(*photo), expected.size());
        QVERIFY2(text.isEmpty() || text == expected,
                 qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(text)));
        read += text == expected ? 1 : 0;
        if (isLookedAt()) {
            keep(QStringLiteral("rough-%1.jpg").arg(seed), *photograph(ticket, roughCamera(seed)));
        }
    }
    qInfo("plain reader with safe options: %d of 20 mild photos", read);
    QVERIFY2(read >= 18, qPrintable(QStringLiteral("only %1 of 20 mild photos read").arg(read)));
}

void TestTicketRenderer::printChangesWithEachFact_data()
{
    QTest::addColumn<int>("top");
    QTest::addColumn<int>("bottom");
    // Rows in dots where the changed fact, and nothing else, must differ.
    QTest::newRow("number") << 380 << 440;
    QTest::newRow("draw date") << 450 << 496;
    QTest::newRow("time of sale") << 495 << 530;
    QTest::newRow("price") << 530 << 566;
}

void TestTicketRenderer::printChangesWithEachFact()
{
    QFETCH(int, top);
    QFETCH(int, bottom);
    TicketToPrint changed = powerballTicket();
    const QByteArray fact = QTest::currentDataTag();
    if (fact == "number") {
        changed.plays[0].numbers[1] = 33;
    } else if (fact == "draw date") {
        changed.drawDates[0] = QDate(2018, 7, 11);
    } else if (fact == "time of sale") {
        changed.soldAt = changed.soldAt.addSecs(7);
    } else {
        changed.priceCents = 300;
    }
    cv::Mat difference;
    cv::absdiff(*renderTicket(powerballTicket()), *renderTicket(changed), difference);
    const cv::Rect where = cv::boundingRect(grey(difference));
    QVERIFY(!where.empty());
    QVERIFY2(
        where.y >= top * pixelsPerDot && where.br().y <= bottom * pixelsPerDot,
        qPrintable(
            QStringLiteral("rows %1 to %2").arg(where.y / pixelsPerDot).arg(where.br().y / pixelsPerDot)));
}

void TestTicketRenderer::exifOrientationIsTurnedBack_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 2; orientation <= 8; ++orientation) {
        QTest::addRow("%d", orientation) << orientation;
    }
}

void TestTicketRenderer::exifOrientationIsTurnedBack()
{
    QFETCH(int, orientation);
    const cv::Mat ticket = *renderTicket(powerballTicket());
    Camera camera;
    camera.size = {480, 640};
    const cv::Mat upright = decoded(*photograph(ticket, camera));
    camera.exifOrientation = orientation;
    const QByteArray turned = *photograph(ticket, camera);
    const cv::Mat obeyed = decoded(turned);
    const cv::Mat ignored = decoded(turned, cv::IMREAD_GRAYSCALE | cv::IMREAD_IGNORE_ORIENTATION);
    QCOMPARE(obeyed.size(), upright.size());
    QVERIFY(cv::norm(obeyed, upright, cv::NORM_L1) / double(upright.total()) < 3);
    QVERIFY(ignored.size() != upright.size()
            || cv::norm(ignored, upright, cv::NORM_L1) / double(upright.total()) > 3);
}

void TestTicketRenderer::ticketStaysInTheFrame_data()
{
    QTest::addColumn<double>("rotation");
    QTest::addColumn<double>("tilt");
    for (int rotation = 0; rotation < 360; rotation += 45) {
        for (const int tilt : {0, 30, 55}) {
            QTest::addRow("%d turned, %d tilted", rotation, tilt) << double(rotation) << double(tilt);
        }
    }
}

void TestTicketRenderer::ticketStaysInTheFrame()
{
    QFETCH(double, rotation);
    QFETCH(double, tilt);
    Camera camera;
    camera.size = {300, 400};
    camera.rotationDegrees = rotation;
    camera.tiltDegrees = tilt;
    camera.fill = 0.9;
    camera.brightness = 1;
    const cv::Mat paper = decoded(*photograph(*renderTicket(powerballTicket()), camera)) > 150;
    const cv::Rect bounds = cv::boundingRect(paper);
    const double reach = std::max(double(bounds.width) / paper.cols, double(bounds.height) / paper.rows);
    QVERIFY2(reach > 0.78 && reach < 0.95, qPrintable(QString::number(reach)));
    QVERIFY2(cv::countNonZero(paper) > 4000, qPrintable(QString::number(cv::countNonZero(paper))));
}

void TestTicketRenderer::damageChangesThePhoto_data()
{
    QTest::addColumn<double>("lightest");
    for (const char *damage : {"rotation", "tilt", "defocus", "motion", "noise", "brightness", "gradient",
                               "glare", "banding", "fading", "wrinkles", "dirt", "background", "quality"}) {
        QTest::newRow(damage) << 0.05;
    }
}

void TestTicketRenderer::damageChangesThePhoto()
{
    QFETCH(double, lightest);
    const QByteArray damage = QTest::currentDataTag();
    Camera camera;
    camera.size = {960, 1280};
    const cv::Mat ticket = *renderTicket(powerballTicket());
    const cv::Mat before = decoded(*photograph(ticket, camera));
    const QMap<QByteArray, std::function<void()>> damages
        = {{"rotation", [&] { camera.rotationDegrees = 30; }},
           {"tilt", [&] { camera.tiltDegrees = 40; }},
           {"defocus", [&] { camera.defocus = 3; }},
           {"motion", [&] { camera.motion = 12; }},
           {"noise", [&] { camera.noise = 10; }},
           {"brightness", [&] { camera.brightness = 0.3; }},
           {"gradient", [&] { camera.lightGradient = 0.8; }},
           {"glare", [&] { camera.glare = 1; }},
           {"banding", [&] { camera.banding = 1; }},
           {"fading", [&] { camera.fading = 1; }},
           {"wrinkles", [&] { camera.wrinkles = 1; }},
           {"dirt", [&] { camera.dirt = 200; }},
           {"background", [&] { camera.background = Background::LightDesk; }},
           {"quality", [&] { camera.jpegQuality = 8; }}};
    damages.value(damage)();
    const QByteArray photo = *photograph(ticket, camera);
    keep(QStringLiteral("damage-%1.jpg").arg(QString::fromLatin1(damage)), photo);
    const cv::Mat after = decoded(photo);
    QCOMPARE(after.size(), before.size());
    QVERIFY(cv::norm(before, after, cv::NORM_L1) / double(before.total()) > lightest);
}

void TestTicketRenderer::everyFormIsPrinted_data()
{
    QTest::addColumn<QString>("form");
    for (const TicketForm &form : ticketForms()) {
        QTest::newRow(qPrintable(form.id)) << form.id;
    }
}

void TestTicketRenderer::everyFormIsPrinted()
{
    QFETCH(QString, form);
    const TicketForm &known = *ticketForm(form);
    TicketToPrint ticket = megaMillionsTicket();
    ticket.form = form;
    ticket.symbology = known.symbology;
    for (int i = 2; i < 10; ++i) {
        ticket.plays.push_back({QChar(u'A' + i), {10 + i, 21, 33, 45, 66}, 7, i % 2 == 0, 5});
    }
    const auto first = renderTicket(ticket);
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    keep(form + QStringLiteral(".png"), *first);
    const auto dots = playDigitDots(ticket);
    QVERIFY(dots && *dots >= 20 && *dots <= 34);
    ticket.plays.back().multiplier = 10;
    cv::Mat difference;
    cv::absdiff(*first, *renderTicket(ticket), difference);
    QVERIFY(cv::countNonZero(grey(difference)) > 50);
    QVERIFY(cv::boundingRect(grey(difference)).height <= 2 * (*dots + 4) * pixelsPerDot);
}

void TestTicketRenderer::impossibleTicketsAreRefused_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("no serial") << QStringLiteral("sample.ticket_incomplete");
    QTest::newRow("no plays") << QStringLiteral("sample.ticket_incomplete");
    QTest::newRow("no draws") << QStringLiteral("sample.ticket_incomplete");
    QTest::newRow("unknown form") << QStringLiteral("sample.form_unknown");
    QTest::newRow("letters in itf") << QStringLiteral("sample.barcode_text");
    QTest::newRow("code wider than paper") << QStringLiteral("sample.barcode_text");
}

void TestTicketRenderer::impossibleTicketsAreRefused()
{
    QFETCH(QString, code);
    TicketToPrint ticket = powerballTicket();
    const QByteArray fault = QTest::currentDataTag();
    if (fault == "no serial") {
        ticket.serial.clear();
    } else if (fault == "no plays") {
        ticket.plays.clear();
    } else if (fault == "no draws") {
        ticket.drawDates.clear();
    } else if (fault == "unknown form") {
        ticket.form = QStringLiteral("atlantis");
    } else if (fault == "letters in itf") {
        ticket.serial = {QStringLiteral("DKFZL7")};
    } else {
        ticket.serial = {QString(60, u'7')};
    }
    const auto image = renderTicket(ticket);
    QVERIFY(!image);
    QCOMPARE(image.error().code, code);
}

void TestTicketRenderer::impossibleCamerasAreRefused()
{
    Camera camera;
    QCOMPARE(photograph(cv::Mat(), camera).error().code, QStringLiteral("sample.photo"));
    const cv::Mat ticket = *renderTicket(powerballTicket());
    camera.size = {100'000, 100'000};
    QCOMPARE(photograph(ticket, camera).error().code, QStringLiteral("sample.photo"));
    camera.size = {640, 480};
    camera.exifOrientation = 9;
    QCOMPARE(photograph(ticket, camera).error().code, QStringLiteral("sample.photo"));
}

QTEST_GUILESS_MAIN(TestTicketRenderer)
#include "tst_ticketrenderer.moc"
