#include "models/random.h"
#include "scanner/imagereader.h"
#include "scanner/photo.h"

#include <QTest>
#include <QtEndian>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace truvamate;

namespace {

QByteArray encoded(const cv::Mat &picture, const char *extension)
{
    std::vector<uchar> bytes;
    cv::imencode(extension, picture, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

cv::Mat picture()
{
    cv::Mat gray(300, 500, CV_8UC3, cv::Scalar(240, 240, 240));
    cv::putText(gray, "hello", {40, 160}, cv::FONT_HERSHEY_SIMPLEX, 3, cv::Scalar(20, 20, 20), 5);
    return gray;
}

/// A PNG of a few bytes whose header claims the size.
QByteArray bomb(quint32 width, quint32 height)
{
    QByteArray file = encoded(picture(), ".png");
    qToBigEndian(width, file.data() + 16);
    qToBigEndian(height, file.data() + 20);
    return file;
}

/// Puts an EXIF orientation into a JPEG.
QByteArray turnedJpeg(const QByteArray &jpeg, char orientation)
{
    QByteArray exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
    exif[25] = orientation;
    QByteArray segment("\xFF\xE1\0\0", 4);
    qToBigEndian(static_cast<quint16>(exif.size() + 2), segment.data() + 2);
    return jpeg.left(2) + segment + exif + jpeg.mid(2);
}

} // namespace

class tst_BadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &file, const char *code) {
            QTest::newRow(name) << file << QString::fromLatin1(code);
        };
        const QByteArray jpeg = encoded(picture(), ".jpg");
        const QByteArray png = encoded(picture(), ".png");
        row("empty", {}, "image.empty");
        row("text", "order,amount\n1,2\n", "image.unknown_format");
        row("a PDF", "%PDF-1.7\n", "image.unknown_format");
        row("HEIC",
            QByteArray("\0\0\0\x18"
                       "ftypheic\0\0\0\0mif1heic",
                       24),
            "image.heic");
        row("JPEG cut in half", jpeg.left(jpeg.size() / 2), "image.truncated");
        row("JPEG cut in its header", jpeg.left(40), "image.malformed");
        row("JPEG mark alone", "\xFF\xD8\xFF", "image.malformed");
        row("200 megapixels", bomb(20'000, 10'000), "image.too_large");
        row("PNG of four billion rows", bomb(4'000'000'000U, 4'000'000'000U), "image.malformed");
        row("PNG with damaged content", png.left(60), "image.unreadable");
        row("PNG of no width", bomb(0, 100), "image.malformed");
        row("WebP mark alone", QByteArray("RIFF\x10\0\0\0WEBP", 12), "image.malformed");
    }

    void isRefusedWithASentence()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, code);
        const auto read = ImageReader().read(file);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QVERIFY(read.error().message.endsWith(u'.'));
    }

    void aHugeFileIsRefused()
    {
        PhotoLimits limits;
        limits.bytes = 1000;
        const auto photo = decodePhoto(encoded(picture(), ".png"), limits);
        QVERIFY(!photo);
        QCOMPARE(photo.error().code, QStringLiteral("image.too_large"));
    }

    void everyFormatIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("jpeg") << encoded(picture(), ".jpg");
        QTest::newRow("png") << encoded(picture(), ".png");
        QTest::newRow("webp") << encoded(picture(), ".webp");
        QTest::newRow("bmp") << encoded(picture(), ".bmp");
    }

    void everyFormatIsRead()
    {
        QFETCH(const QByteArray, file);
        const auto header = readPhotoHeader(file);
        QVERIFY(header);
        QCOMPARE(header->width, 500);
        QCOMPARE(header->height, 300);
        const auto photo = decodePhoto(file);
        QVERIFY(photo);
        QCOMPARE(photo->cols, 500);
        QCOMPARE(photo->rows, 300);
    }

    void aPictureOfOneRowIsReadAndShown()
    {
        ReadOptions options;
        options.previewPixels = 100;
        const auto read = ImageReader().read(encoded(cv::Mat(1, 4000, CV_8UC3), ".png"), options);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->preview.width, 100);
        QCOMPARE(read->preview.height, 1);
        QVERIFY(read->reading.codes.empty());
    }

    void theCamerasRotationIsObeyed()
    {
        const auto photo = decodePhoto(turnedJpeg(encoded(picture(), ".jpg"), 6));
        QVERIFY(photo);
        QCOMPARE(photo->cols, 300);
        QCOMPARE(photo->rows, 500);
    }

    void noiseHoldsNothing()
    {
        const quint64 seed = 20'260'815;
        qInfo("seed %llu", seed);
        cv::RNG random(seed);
        cv::Mat noise(900, 1200, CV_8UC3);
        random.fill(noise, cv::RNG::UNIFORM, 0, 256);
        const auto read = ImageReader().read(encoded(noise, ".png"));
        QVERIFY(read);
        QVERIFY(read->reading.codes.empty());
        QVERIFY(!read->reading.ticket);
    }

    void damagedFilesNeverCrash()
    {
        const quint64 seed = 7;
        qInfo("seed %llu", seed);
        SeededRandom random(seed);
        const QList<QByteArray> files{encoded(picture(), ".jpg"), encoded(picture(), ".png"),
                                      encoded(picture(), ".webp"), encoded(picture(), ".bmp")};
        PhotoLimits limits;
        limits.pixels = 1'000'000;
        int decoded = 0;
        for (int i = 0; i < 400; ++i) {
            QByteArray file = files.at(i % files.size());
            for (int change = 0; change < 4; ++change) {
                file[static_cast<qsizetype>(random.below(static_cast<quint64>(file.size())))]
                    = static_cast<char>(random.below(256));
            }
            decoded += decodePhoto(file, limits) ? 1 : 0;
        }
        QVERIFY(decoded > 0);
    }
};

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_badinput.moc"
