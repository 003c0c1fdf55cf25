#include "scanner/readerprocess.h"
#include "scanner/workeranswer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace truvamate;

namespace {

QString program()
{
    return QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(QStringLiteral("truvamate-scan"));
}

QByteArray blankPicture()
{
    std::vector<uchar> bytes;
    cv::imencode(".png", cv::Mat(300, 400, CV_8UC3, cv::Scalar(200, 210, 220)), bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

/// Asks without waiting and hands back a place where the answer will stand.
std::shared_ptr<std::optional<Result<ReadImage>>> ask(ReaderProcess &reader, const QByteArray &file)
{
    auto answer = std::make_shared<std::optional<Result<ReadImage>>>();
    ReadOptions options;
    options.previewPixels = 100;
    reader.read(file, options, [answer](const Result<ReadImage> &read) { *answer = read; });
    return answer;
}

} // namespace

class tst_ReaderProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(program())) {
            QSKIP("truvamate-scan is not built");
        }
    }

    void readsInTheWorker()
    {
        ReaderProcess reader({program()});
        const auto answer = ask(reader, blankPicture());
        QTRY_VERIFY_WITH_TIMEOUT(answer->has_value(), 20'000);
        QVERIFY2(answer->value(), "a blank picture is read, with nothing on it");
        QCOMPARE(answer->value()->reading.width, 400);
        QVERIFY(answer->value()->reading.codes.empty());
        QVERIFY(!answer->value()->reading.ticket);
        const RawPicture &preview = answer->value()->preview;
        QCOMPARE(preview.width, 100);
        QCOMPARE(preview.height, 75);
        QCOMPARE(preview.pixels.size(), 100 * 75 * 3);
        // The painted colour, red first.
        QCOMPARE(preview.pixels.left(3), QByteArray("\xDC\xD2\xC8"));
    }

    void anAnswerThatCannotBeRightIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("preview");
        QTest::addColumn<QByteArray>("payload");
        const auto size = [](int width, int height, int channels) {
            return QJsonObject{{QStringLiteral("width"), width},
                               {QStringLiteral("height"), height},
                               {QStringLiteral("channels"), channels}};
        };
        QTest::newRow("more than it sent") << size(10, 10, 3) << QByteArray(299, 'x');
        QTest::newRow("less than it sent") << size(10, 10, 3) << QByteArray(301, 'x');
        QTest::newRow("huge") << size(100'000, 100'000, 3) << QByteArray(300, 'x');
        QTest::newRow("negative") << size(-10, -10, 3) << QByteArray(300, 'x');
        QTest::newRow("four channels") << size(10, 10, 4) << QByteArray(400, 'x');
    }
    void anAnswerThatCannotBeRightIsRefused()
    {
        QFETCH(QJsonObject, preview);
        QFETCH(QByteArray, payload);
        WorkerFrame frame = encodeAnswer({});
        QVERIFY(decodeAnswer(frame));
        frame.header.insert(QStringLiteral("preview"), preview);
        frame.payload = payload;
        const auto read = decodeAnswer(frame);
        QVERIFY(!read);
        QCOMPARE(read.error().code, QStringLiteral("worker.bad_answer"));
    }

    void aBadFileIsAnAnswerNotADeath()
    {
        ReaderProcess reader({program()});
        const auto text = reader.readNow("this is no picture");
        QVERIFY(!text);
        QCOMPARE(text.error().code, QStringLiteral("image.unknown_format"));
        QVERIFY(reader.readNow(blankPicture()));
        QCOMPARE(reader.workersStarted(), 1);
    }

#ifdef Q_OS_UNIX
    void aKilledWorkerIsReplaced()
    {
        QTemporaryDir kept;
        ReaderProcess reader({program(), 20'000, kept.path()});
        QVERIFY(reader.readNow(blankPicture()));
        ::kill(static_cast<pid_t>(reader.workerId()),
               SIGSTOP); // so that it surely dies with the question in hand
        const auto lost = ask(reader, "poison");
        const auto next = ask(reader, blankPicture());
        QCoreApplication::processEvents();
        QVERIFY(reader.workerId() > 0);
        ::kill(static_cast<pid_t>(reader.workerId()), SIGKILL);

        QTRY_VERIFY_WITH_TIMEOUT(next->has_value(), 20'000);
        QVERIFY(!lost->value());
        QCOMPARE(lost->value().error().code, QStringLiteral("scan.worker_died"));
        QFile file(lost->value().error().details[QLatin1String("kept")].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("poison"));
        QVERIFY(next->value());
        QCOMPARE(reader.workersStarted(), 2);
    }

    void aStalledWorkerIsReplaced()
    {
        ReaderProcess reader({program(), 3'000});
        const auto first = ask(reader, "wakes the worker");
        QTRY_VERIFY_WITH_TIMEOUT(first->has_value(), 20'000);
        QVERIFY(reader.workerId() > 0);
        ::kill(static_cast<pid_t>(reader.workerId()), SIGSTOP);
        const auto stalled = ask(reader, blankPicture());
        QTRY_VERIFY_WITH_TIMEOUT(stalled->has_value(), 20'000);
        QVERIFY(!stalled->value());
        QCOMPARE(stalled->value().error().code, QStringLiteral("scan.timeout"));
        QCOMPARE(reader.workerId(), 0);
    }
#endif

    void aMissingProgramIsSaid()
    {
        ReaderProcess reader({QStringLiteral("/nowhere/truvamate-scan")});
        const auto read = reader.readNow(blankPicture());
        QVERIFY(!read);
        QCOMPARE(read.error().code, QStringLiteral("scan.worker_missing"));
        const auto later = ask(reader, blankPicture());
        QTRY_VERIFY(later->has_value());
        QCOMPARE(later->value().error().code, QStringLiteral("scan.worker_missing"));
    }

    void junkFramesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("a length of four gigabytes") << QByteArray("TVS1\xFF\xFF\xFF\xFF\x00\x00\x00\x00", 12);
        QTest::newRow("header that is no JSON") << QByteArray("TVS1\x00\x00\x00\x02\x00\x00\x00\x00}{", 14);
    }

    void junkFramesAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        QProcess worker;
        worker.start(program(), {QStringLiteral("--worker")});
        QVERIFY(worker.waitForStarted());
        worker.write(bytes);
        QVERIFY(worker.waitForFinished(20'000));
        QCOMPARE(worker.exitStatus(), QProcess::NormalExit);
        QCOMPARE(worker.exitCode(), 2);
        QByteArray output = worker.readAllStandardOutput();
        const auto frame = takeFrame(output);
        QVERIFY(frame && *frame);
        QCOMPARE((*frame)->header[QLatin1String("error")][QLatin1String("code")].toString(),
                 QStringLiteral("worker.bad_frame"));
    }

    void aFrameArrivesInPieces()
    {
        const QByteArray whole = encodeFrame({{{QStringLiteral("id"), 7}}, "payload"});
        QByteArray buffer;
        for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
            buffer += whole[i];
            const auto early = takeFrame(buffer);
            QVERIFY(early && !*early);
        }
        buffer += whole.back();
        const auto frame = takeFrame(buffer);
        QVERIFY(frame && *frame);
        QCOMPARE((*frame)->payload, QByteArray("payload"));
        QVERIFY(buffer.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ReaderProcess)
#include "tst_readerprocess.moc"
