#include "scanner/readerpool.h"
#include "tests/scanner/shareddata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using namespace truvamate;

namespace {

QString program()
{
    return QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(QStringLiteral("truvamate-scan"));
}

QByteArray picture(int width, int height)
{
    std::vector<uchar> bytes;
    cv::imencode(".png", cv::Mat(height, width, CV_8UC3, cv::Scalar(200, 210, 220)), bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

/// A program that takes questions and never answers: what a stuck worker is to the console.
QString silentProgram(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("silent"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\nexec sleep 1000\n") < 0) {
        qFatal("no program can be written");
    }
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

ReadOptions withPreview(int pixels)
{
    ReadOptions options;
    options.previewPixels = pixels;
    return options;
}

} // namespace

class tst_ReaderPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(program())) {
            QSKIP("truvamate-scan is not built");
        }
    }

    void everyPictureIsAnsweredOnceAndItsOwnAnswer()
    {
        ReaderPool pool({program()}, 2);
        std::map<int, int> answers;
        for (int i = 0; i < 12; ++i) {
            pool.read(picture(100 + i, 50), withPreview(1600), this, [&, i](const Result<ReadImage> &read) {
                if (read && read->reading.width == 100 + i && read->preview.width == 100 + i) {
                    ++answers[i];
                }
            });
        }
        QVERIFY(answers.empty()); // asking did not wait
        QCOMPARE(pool.waiting(), 12);
        QTRY_COMPARE_WITH_TIMEOUT(pool.waiting(), 0, 60'000);
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(answers[i], 1);
        }
    }

    void nothingComesToAContextThatIsGone()
    {
        ReaderPool pool({program()}, 1);
        auto context = std::make_unique<QObject>();
        bool isAnswered = false;
        pool.read(picture(10, 10), {}, context.get(), [&](const Result<ReadImage> &) { isAnswered = true; });
        context.reset();
        QTRY_COMPARE_WITH_TIMEOUT(pool.waiting(), 0, 20'000);
        QVERIFY(!isAnswered);
    }

#ifdef Q_OS_UNIX
    void aPictureUnderWayCanBeCancelledAndTheNextIsServed()
    {
        const QTemporaryDir folder;
        ReaderPool pool({silentProgram(folder), 60'000}, 1);
        QStringList codes;
        const auto note
            = [&](const Result<ReadImage> &read) { codes.append(read ? QString() : read.error().code); };
        const quint64 first = pool.read("one", {}, this, note);
        const quint64 second = pool.read("two", {}, this, note);
        pool.cancel(second); // waits behind the first
        QTRY_COMPARE(codes, QStringList(QStringLiteral("scan.cancelled")));
        pool.cancel(first);
        QTRY_COMPARE(codes.size(), 2);
        QCOMPARE(codes.last(), QStringLiteral("scan.cancelled"));
        pool.cancel(first); // nothing any more
        QCOMPARE(pool.waiting(), 0);
    }

    void aStuckWorkerIsGivenUpAndItsPhotoKept()
    {
        const QTemporaryDir folder;
        const QTemporaryDir kept;
        ReaderPool pool({silentProgram(folder), 200, kept.path()}, 1);
        std::optional<Error> error;
        pool.read("a photo that hangs the reader", {}, this, [&](const Result<ReadImage> &read) {
            error = read ? std::nullopt : std::optional(read.error());
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->code, QStringLiteral("scan.timeout"));
        QFile file(error->details[QLatin1String("kept")].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a photo that hangs the reader"));
        QCOMPARE(QFile::permissions(file.fileName()) & (QFile::ReadOther | QFile::ReadGroup),
                 QFile::Permissions());
    }

    void closingDoesNotWaitForAStuckWorker()
    {
        const QTemporaryDir folder;
        auto pool = std::make_unique<ReaderPool>(ReaderProcess::Settings{silentProgram(folder), 60'000}, 1);
        pool->read("x", {}, this, {});
        QElapsedTimer timer;
        timer.start();
        pool.reset();
        QVERIFY(timer.elapsed() < 5'000);
    }
#endif

    /// What the desk draws on the photo: everything that was read stands where it is printed.
    void everyFieldOfARealTicketHasItsPlace()
    {
        const QString photo = sharedPath(QStringLiteral("data/tickets/IN_powerball_2018_ticket1.jpg"));
        NEED_SHARED(photo);
        ReaderPool pool({program(), 60'000}, 1);
        std::optional<Result<ReadImage>> answer;
        pool.read(fileContent(photo), withPreview(1600), this,
                  [&](const Result<ReadImage> &read) { answer = read; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);
        QVERIFY(*answer);
        const ImageReading &reading = (*answer)->reading;
        QVERIFY(reading.ticket);
        QCOMPARE(std::max((*answer)->preview.width, (*answer)->preview.height), 1600);
        QStringList fields;
        for (const FieldPlace &place : reading.ticket->places) {
            fields.append(place.field);
            for (const ImagePoint &corner : place.quad) {
                QVERIFY(corner.x >= 0 && corner.x <= reading.width && corner.y >= 0
                        && corner.y <= reading.height);
            }
        }
        for (const QString &wanted : {QStringLiteral("play:A"), QStringLiteral("serial"),
                                      QStringLiteral("draw"), QStringLiteral("price")}) {
            QVERIFY2(fields.contains(wanted), qPrintable(wanted));
        }
        // The play stands below the upper serial and above the barcode.
        const auto middle = [&](const QString &field) {
            const auto place = std::ranges::find(reading.ticket->places, field, &FieldPlace::field);
            return (place->quad[0].y + place->quad[2].y) / 2;
        };
        QVERIFY(middle(QStringLiteral("serial")) < middle(QStringLiteral("play:A")));
        QVERIFY(middle(QStringLiteral("play:A")) < middle(QStringLiteral("draw")));
        QVERIFY(middle(QStringLiteral("draw")) < reading.codes.front().quad[0].y);
    }
};

QTEST_GUILESS_MAIN(tst_ReaderPool)
#include "tst_readerpool.moc"
