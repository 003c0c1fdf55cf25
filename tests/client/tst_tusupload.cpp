#include "client/http/tusupload.h"
#include "client/uploadplaces.h"
#include "models/operations/files.h"
#include "tests/client/serverfixture.h"
#include "tests/support/tusserver.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

using Fault = LineProxy::Fault;

QByteArray photo(qsizetype size)
{
    return SeededRandom(42).bytes(static_cast<int>(size));
}

/// A tus server behind a line that may be cut, and a transport to it with a photo to send.
struct Line
{
    explicit Line(qsizetype size)
        : proxy(server.port())
        , transport(plainServer(proxy.serverPort()), clock, random, withoutWaiting())
        , bytes(photo(size))
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly)) {
            file.write(bytes);
        }
    }
    QString path() const { return folder.filePath(QStringLiteral("photo.jpg")); }

    Result<FileId> upload(CallOptions options = {})
    {
        QObject context;
        std::optional<Result<FileId>> answer;
        options.progress = [this](Progress progress) { progresses.push_back(progress); };
        transport.upload(
            path(), QStringLiteral("slip_front"), &context,
            [&](const Result<FileId> &file) { answer = file; }, options);
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000)) {
            return fail(ErrorKind::Internal, QStringLiteral("test.unanswered"), QStringLiteral("No answer."));
        }
        return *answer;
    }

    QTemporaryDir folder;
    SystemClock clock;
    SeededRandom random{1};
    TusServer server;
    LineProxy proxy;
    HttpTransport transport;
    QByteArray bytes;
    std::vector<Progress> progresses;
};

} // namespace

class TestTusUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotoArrivesWhole();
    void aBrokenLineGoesOnWhereItBroke();
    void aLostLastAnswerMakesNoSecondFile();
    void aSpoiltPartIsSentAgain();
    void aWrongWholeIsRefused();
    void aForgottenUploadBeginsAnew();
    void aLaterTryGoesOn();
    void aPlaceElsewhereIsNotAsked();
    void itCanBeStopped();
    void whatCannotBeReadIsSaid();
    void aServerStoresItOnceOverABadLine();
};

void TestTusUpload::aPhotoArrivesWhole()
{
    Line line(3'000'000);
    const auto file = line.upload();
    VERIFY_OK(file);
    QCOMPARE(file->toString().toLatin1(), TusServer::fileId);
    const auto uploads = line.server.uploads();
    QCOMPARE(uploads.size(), std::size_t(1));
    QVERIFY(uploads.front().bytes == line.bytes);
    const QByteArray digest = QCryptographicHash::hash(line.bytes, QCryptographicHash::Sha256).toHex();
    QCOMPARE(uploads.front().metadata,
             "kind " + QByteArray("slip_front").toBase64() + ",sha256 " + digest.toBase64());
    QCOMPARE(line.server.parts().front(), TusUpload::firstPart);
    QCOMPARE(std::ranges::max(line.server.parts()), TusUpload::largestPart);
    QCOMPARE(line.progresses.back().done, std::int64_t(3'000'000));
    QCOMPARE(line.progresses.back().total, std::int64_t(3'000'000));
    QVERIFY(std::ranges::is_sorted(line.progresses, {}, &Progress::done));
}

void TestTusUpload::aBrokenLineGoesOnWhereItBroke()
{
    Line line(4'000'000);
    SeededRandom chance(7);
    line.proxy.fault = [&](const QByteArray &) {
        const auto dice = chance.below(5);
        return dice == 0 ? Fault::CutBefore : dice == 1 ? Fault::DropReply : Fault::None;
    };
    VERIFY_OK(line.upload());
    std::vector<TusServer::Upload> whole;
    for (const TusServer::Upload &upload : line.server.uploads()) {
        if (!upload.bytes.isEmpty()) {
            whole.push_back(upload);
        }
    }
    QCOMPARE(whole.size(), std::size_t(1));
    QVERIFY(whole.front().bytes == line.bytes);
}

void TestTusUpload::aLostLastAnswerMakesNoSecondFile()
{
    Line line(100'000);
    bool isDropped = false;
    line.proxy.fault = [&](const QByteArray &request) {
        return request.startsWith("PATCH") && !std::exchange(isDropped, true) ? Fault::DropReply
                                                                              : Fault::None;
    };
    VERIFY_OK(line.upload());
    QVERIFY(isDropped);
    QCOMPARE(line.server.uploads().size(), std::size_t(1));
    QCOMPARE(line.server.parts().size(), std::size_t(1));
}

void TestTusUpload::aSpoiltPartIsSentAgain()
{
    Line line(100'000);
    line.server.spoilsNextPart = true;
    VERIFY_OK(line.upload());
    QVERIFY(line.server.uploads().front().bytes == line.bytes);
}

void TestTusUpload::aWrongWholeIsRefused()
{
    Line line(100'000);
    line.server.saysDigestDiffers = true;
    VERIFY_REFUSED("upload.digest_differs", line.upload());
    QCOMPARE(line.proxy.count("PATCH "), 1);
}

void TestTusUpload::aForgottenUploadBeginsAnew()
{
    Line line(1'000'000);
    int parts = 0;
    line.proxy.fault = [&](const QByteArray &request) {
        if (request.startsWith("PATCH") && ++parts == 2) {
            line.server.forget();
        }
        return Fault::None;
    };
    VERIFY_OK(line.upload());
    QVERIFY(line.server.uploads().front().bytes == line.bytes);
}

void TestTusUpload::aLaterTryGoesOn()
{
    Line line(2'000'000);
    int parts = 0;
    line.proxy.fault = [&](const QByteArray &request) {
        parts += request.startsWith("PATCH") ? 1 : 0;
        return parts < 3 ? Fault::None : Fault::CutBefore;
    };
    UploadPlace place;
    connect(&UploadPlaces::of(line.transport), &UploadPlaces::moved, this,
            [&](const QString &, const UploadPlace &now) { place = now; });
    const CallOptions options = keyed(QStringLiteral("scan-1-front"));
    VERIFY_REFUSED("transport.unanswered", line.upload(options));
    QCOMPARE(place.offset, std::int64_t(line.server.uploads().front().bytes.size()));
    QVERIFY(place.offset > 0);
    line.proxy.fault = nullptr;
    line.proxy.requests.clear();
    VERIFY_OK(line.upload(options));
    QVERIFY(line.proxy.requests.front().startsWith("HEAD "));
    QCOMPARE(place.offset, std::int64_t(line.bytes.size()));
    QCOMPARE(line.server.uploads().size(), std::size_t(1));
    QVERIFY(line.server.uploads().front().bytes == line.bytes);
}

/// Whatever stands in a journal, the token is shown at uploads only.
void TestTusUpload::aPlaceElsewhereIsNotAsked()
{
    Line line(1'000);
    UploadPlaces::of(line.transport).put(QStringLiteral("scan-1-front"), "/api/auth/me");
    VERIFY_OK(line.upload(keyed(QStringLiteral("scan-1-front"))));
    QCOMPARE(line.proxy.count("HEAD "), 0);
}

void TestTusUpload::itCanBeStopped()
{
    Line line(4'000'000);
    std::stop_source stop;
    CallOptions options;
    options.stop = stop.get_token();
    line.proxy.fault = [&](const QByteArray &request) {
        if (request.startsWith("PATCH")) {
            stop.request_stop();
        }
        return Fault::None;
    };
    VERIFY_REFUSED("transport.stopped", line.upload(options));
    QVERIFY(line.server.uploads().front().bytes.size() < line.bytes.size());
}

void TestTusUpload::whatCannotBeReadIsSaid()
{
    Line line(1);
    QFile::resize(line.path(), 0);
    VERIFY_REFUSED("files.empty", line.upload());
    QFile::remove(line.path());
    VERIFY_REFUSED("files.unreadable", line.upload());
    QCOMPARE(line.proxy.count("POST "), 0);
}

void TestTusUpload::aServerStoresItOnceOverABadLine()
{
    SERVER_FIXTURE(server);
    LineProxy proxy(server.port());
    HttpTransport transport(plainServer(proxy.serverPort()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.agent));
    SeededRandom chance(11);
    proxy.fault = [&](const QByteArray &request) {
        const auto dice = request.startsWith("POST") ? 9 : chance.below(5);
        return dice == 0 ? Fault::CutBefore : dice == 1 ? Fault::DropReply : Fault::None;
    };
    const QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a") + photo(3'000'000);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photo.png"));
    QFile source(path);
    QVERIFY(source.open(QIODevice::WriteOnly));
    QCOMPARE(source.write(bytes), bytes.size());
    source.close();
    QObject context;
    std::optional<Result<FileId>> answer;
    transport.upload(path, QStringLiteral("slip_front"), &context,
                     [&](const Result<FileId> &file) { answer = file; });
    QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);
    VERIFY_OK(*answer);
    proxy.fault = nullptr;
    const auto stored = ask<GetFile>(transport, {**answer});
    VERIFY_OK(stored);
    QCOMPARE(stored->sizeBytes, std::int64_t(bytes.size()));
    QCOMPARE(stored->sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QTEST_GUILESS_MAIN(TestTusUpload)
#include "tst_tusupload.moc"
