#include "backend/http/server.h"
#include "tests/support/httpconnection.h"
#include "tests/support/testdatabases.h"

#include <botan/ecdsa.h>
#include <botan/pkcs8.h>
#include <botan/system_rng.h>
#include <botan/x509self.h>

#include <QFile>

#include <semaphore>
#include <thread>

using namespace truvamate;
using namespace truvamate::testing;
using namespace std::chrono_literals;

namespace {

HttpResponse textResponse(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain");
    response.body = text;
    return response;
}

/// Counts what it is given.
class CountingTaker final : public HttpBodyTaker
{
public:
    explicit CountingTaker(std::counting_semaphore<> &cut)
        : m_cut(cut)
    {
    }
    std::uint64_t mostBytes() const override { return 100'000; }
    std::optional<HttpResponse> begin(Result<Database *>) override { return std::nullopt; }
    std::optional<HttpResponse> take(Result<Database *>, const QByteArray &piece) override
    {
        ++pieces;
        bytes += piece.size();
        return piece.startsWith("stop") ? std::optional(textResponse(409, "stopped")) : std::nullopt;
    }
    HttpResponse finish(Result<Database *>) override
    {
        return textResponse(200, QByteArray::number(bytes) + " bytes in " + QByteArray::number(pieces));
    }
    void abandon(Result<Database *>) override { m_cut.release(); }
    HttpResponse refuse(const Error &error) override
    {
        return textResponse(error.kind == ErrorKind::Unavailable ? 503 : 413, error.code.toUtf8());
    }

    std::atomic<qint64> bytes = 0;
    std::atomic<int> pieces = 0;

private:
    std::counting_semaphore<> &m_cut;
};

/// Says what it was asked; /work waits in a worker until it is let go.
class EchoHandler final : public HttpHandler
{
public:
    std::shared_ptr<HttpBodyTaker> bodyTaker(const HttpRequest &head) override
    {
        if (head.target != "/pieces") {
            return nullptr;
        }
        lastTaker = std::make_shared<CountingTaker>(cut);
        return lastTaker;
    }
    std::optional<HttpResponse> answerAtOnce(const HttpRequest &request) override
    {
        if (request.target == "/work") {
            return std::nullopt;
        }
        return textResponse(200, request.method + ' ' + request.target + ' ' + request.body);
    }
    HttpResponse answer(Result<Database *> db, const HttpRequest &) override
    {
        began.release();
        goOn.acquire();
        return textResponse(db ? 200 : 503, db ? "worked" : db.error().code.toUtf8());
    }
    HttpResponse refuse(const Error &error, const HttpRequest &) override
    {
        const int status = error.code == QLatin1String("request.too_large") ? 413
            : error.code == QLatin1String("request.headers_too_large")      ? 431
            : error.kind == ErrorKind::Unavailable                          ? 503
                                                                            : 400;
        return textResponse(status, error.code.toUtf8());
    }

    std::counting_semaphore<> began{0};
    std::counting_semaphore<> goOn{0};
    std::counting_semaphore<> cut{0};
    std::shared_ptr<CountingTaker> lastTaker;
};

class RunningServer
{
public:
    explicit RunningServer(const std::function<void(ServerConfig &)> &adjust = {})
    {
        ServerConfig config;
        config.database = DatabaseConfig::sqlite(folder.filePath(QStringLiteral("a.sqlite")));
        config.limits.workers = 2;
        config.limits.stopTime = 5s;
        if (adjust) {
            adjust(config);
        }
        auto started = HttpServer::start(config, handler, gauges);
        if (started) {
            server = *std::move(started);
        } else {
            error = started.error().code;
        }
    }

    QTemporaryDir folder;
    EchoHandler handler;
    ServerGauges gauges;
    QString error;
    std::unique_ptr<HttpServer> server;
};

int statusOf(const QByteArray &answer)
{
    return answer.mid(9, 3).toInt();
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

void writeFile(const QString &path, const std::string &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(text));
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionServesManyRequests();
    void requestsSentTogetherAreAnsweredInOrder();
    void aHeadAnswerHasNoBody();
    void aLargeBodyIsRefusedUnread();
    void aLargeBodyInPartsIsRefused();
    void aBodyIsTakenInPieces();
    void aTakerMayStopInTheMiddle();
    void aTooLargeBodyForATakerIsRefused();
    void aCutBodyIsHandedOverAsFarAsItCame();
    void bodiesInPiecesAreCounted();
    void hugeHeadersAreRefused();
    void whatIsNotHttpIsRefused_data();
    void whatIsNotHttpIsRefused();
    void aHalfSentRequestIsGivenUp();
    void halfOpenConnectionsLeaveOthersServed();
    void aFullQueueIsSaid();
    void tooManyConnectionsAreClosed();
    void whatRunsIsAnsweredBeforeTheServerStops();
    void itSpeaksTls();
    void aMissingCertificateIsSaid();
    void aTakenPortIsSaid();
};

void TestHttpServer::oneConnectionServesManyRequests()
{
    RunningServer running;
    HttpConnection client(running.server->port());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"));
        QVERIFY(client.answer().endsWith("POST /a hello"));
    }
    QVERIFY(client.send("GET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    QVERIFY(client.answer().endsWith("GET /b "));
    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::requestsSentTogetherAreAnsweredInOrder()
{
    RunningServer running;
    HttpConnection client(running.server->port());
    QVERIFY(client.send(get("/1") + get("/2")));
    QVERIFY(client.answer().endsWith("GET /1 "));
    QVERIFY(client.answer().endsWith("GET /2 "));
}

void TestHttpServer::aHeadAnswerHasNoBody()
{
    RunningServer running;
    HttpConnection client(running.server->port());
    QVERIFY(client.send("HEAD /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    QCOMPARE(client.answer(), QByteArray());
    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::aLargeBodyIsRefusedUnread()
{
    RunningServer running;
    HttpConnection client(running.server->port());
    QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 419430400\r\n\r\n"));
    QCOMPARE(statusOf(client.answer()), 413);
}

void TestHttpServer::aLargeBodyInPartsIsRefused()
{
    RunningServer running;
    HttpConnection client(running.server->port());
    QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
    const QByteArray part = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
    for (int i = 0; i < 40; ++i) {
        client.send(part);
    }
    QCOMPARE(statusOf(client.answer()), 413);
}

void TestHttpServer::aBodyIsTakenInPieces()
{
    RunningServer running([](ServerConfig &config) { config.limits.pieceBytes = 10'000; });
    HttpConnection client(running.server->port());
    QVERIFY(client.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nContent-Length: 35000\r\n\r\n"
                        + QByteArray(35'000, 'x')));
    QVERIFY(client.answer().endsWith("35000 bytes in 4"));
    QVERIFY(client.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "5\r\nhello\r\n0\r\n\r\n"));
    QVERIFY(client.answer().endsWith("5 bytes in 1"));
    QVERIFY(client.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"));
    QVERIFY(client.answer().endsWith("0 bytes in 0"));
    QVERIFY(client.send(get("/after")));
    QVERIFY(client.answer().endsWith("GET /after "));
}

void TestHttpServer::aTakerMayStopInTheMiddle()
{
    RunningServer running([](ServerConfig &config) { config.limits.pieceBytes = 10; });
    HttpConnection client(running.server->port());
    QVERIFY(
        client.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\nstop here, please"));
    const QByteArray answer = client.answer();
    QCOMPARE(statusOf(answer), 409);
    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::aTooLargeBodyForATakerIsRefused()
{
    RunningServer running;
    HttpConnection client(running.server->port());
    QVERIFY(client.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nContent-Length: 419430400\r\n\r\n"));
    QCOMPARE(statusOf(client.answer()), 413);
    HttpConnection inParts(running.server->port());
    QVERIFY(inParts.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
    for (int i = 0; i < 20; ++i) {
        inParts.send("10000\r\n" + QByteArray(0x10000, 'x') + "\r\n");
    }
    QCOMPARE(statusOf(inParts.answer()), 413);
}

void TestHttpServer::aCutBodyIsHandedOverAsFarAsItCame()
{
    RunningServer running([](ServerConfig &config) { config.limits.pieceBytes = 10'000; });
    {
        HttpConnection client(running.server->port());
        QVERIFY(client.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n"
                            + QByteArray(25'000, 'x')));
    }
    running.handler.cut.acquire();
    QCOMPARE(running.handler.lastTaker->bytes.load(), qint64(25'000));
}

void TestHttpServer::bodiesInPiecesAreCounted()
{
    RunningServer running([](ServerConfig &config) { config.limits.streams = 0; });
    HttpConnection client(running.server->port());
    QVERIFY(client.send("PATCH /pieces HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"));
    QCOMPARE(statusOf(client.answer()), 503);
}

void TestHttpServer::hugeHeadersAreRefused()
{
    RunningServer running;
    HttpConnection client(running.server->port());
    QVERIFY(client.send("GET /a HTTP/1.1\r\nHost: a\r\n"));
    const QByteArray header = "X-Long: " + QByteArray(1024 * 1024, 'y') + "\r\n";
    for (int i = 0; i < 20; ++i) {
        client.send(header);
    }
    QCOMPARE(statusOf(client.answer()), 431);
}

void TestHttpServer::whatIsNotHttpIsRefused_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("noise") << QByteArray("\x01\x02\x03 nothing\r\n\r\n");
    QTest::newRow("no such version") << QByteArray("GET / HTTP/9.9\r\n\r\n");
    QTest::newRow("a broken header") << QByteArray("GET / HTTP/1.1\r\nno colon\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n"
                                               "Content-Length: 2\r\n\r\nab");
    QTest::newRow("length and chunks") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                                                     "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
}

void TestHttpServer::whatIsNotHttpIsRefused()
{
    QFETCH(QByteArray, sent);
    RunningServer running;
    HttpConnection client(running.server->port());
    QVERIFY(client.send(sent));
    QCOMPARE(statusOf(client.answer()), 400);
    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::aHalfSentRequestIsGivenUp()
{
    RunningServer running([](ServerConfig &config) { config.limits.headerTime = 100ms; });
    HttpConnection client(running.server->port());
    QVERIFY(client.send("GET /a HTTP/1.1\r\nHost:"));
    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::halfOpenConnectionsLeaveOthersServed()
{
    RunningServer running;
    std::vector<std::unique_ptr<HttpConnection>> halfOpen;
    for (int i = 0; i < 300; ++i) {
        halfOpen.push_back(std::make_unique<HttpConnection>(running.server->port()));
        QVERIFY(halfOpen.back()->send("GET /a HTTP/1.1\r\n"));
    }
    HttpConnection client(running.server->port());
    QVERIFY(client.send(get("/others")));
    QCOMPARE(statusOf(client.answer()), 200);
}

void TestHttpServer::aFullQueueIsSaid()
{
    RunningServer running([](ServerConfig &config) {
        config.limits.workers = 1;
        config.limits.waiting = 1;
    });
    HttpConnection first(running.server->port());
    QVERIFY(first.send(get("/work")));
    running.handler.began.acquire();
    HttpConnection second(running.server->port());
    QVERIFY(second.send(get("/work")));
    QTRY_COMPARE(running.gauges.waiting.load(), std::int64_t(1));
    HttpConnection third(running.server->port());
    QVERIFY(third.send(get("/work")));
    QCOMPARE(statusOf(third.answer()), 503);
    running.handler.goOn.release(2);
    QVERIFY(first.answer().endsWith("worked"));
    QVERIFY(second.answer().endsWith("worked"));
}

void TestHttpServer::tooManyConnectionsAreClosed()
{
    RunningServer running([](ServerConfig &config) { config.limits.connections = 1; });
    HttpConnection first(running.server->port());
    QVERIFY(first.send(get("/1")));
    QCOMPARE(statusOf(first.answer()), 200);
    HttpConnection second(running.server->port());
    QVERIFY(second.isClosedByServer());
    QCOMPARE(running.gauges.refused.load(), std::int64_t(1));
}

void TestHttpServer::whatRunsIsAnsweredBeforeTheServerStops()
{
    RunningServer running;
    const quint16 port = running.server->port();
    HttpConnection idle(port);
    HttpConnection busy(port);
    QVERIFY(busy.send(get("/work")));
    running.handler.began.acquire();
    std::thread stopping([&] { running.server.reset(); });
    QVERIFY(idle.isClosedByServer());
    running.handler.goOn.release();
    QVERIFY(busy.answer().endsWith("worked"));
    QVERIFY(busy.isClosedByServer());
    stopping.join();
    QVERIFY(!HttpConnection(port).isOpen());
}

void TestHttpServer::itSpeaksTls()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    Botan::X509_Cert_Options options("localhost/TH/Test/Test");
    const Botan::ECDSA_PrivateKey privateKey(Botan::system_rng(), Botan::EC_Group("secp256r1"));
    writeFile(certificate,
              Botan::X509::create_self_signed_cert(options, privateKey, "SHA-256", Botan::system_rng())
                  .PEM_encode());
    writeFile(key, Botan::PKCS8::PEM_encode(privateKey));
    RunningServer running([&](ServerConfig &config) {
        config.certificateFile = certificate;
        config.keyFile = key;
    });
    QVERIFY2(running.server, qPrintable(running.error));
    HttpConnection client(running.server->port(), true);
    QVERIFY(client.isOpen());
    QVERIFY(client.tlsVersion() == "TLSv1.3" || client.tlsVersion() == "TLSv1.2");
    QVERIFY(client.send(get("/secret")));
    QVERIFY(client.answer().endsWith("GET /secret "));

    HttpConnection plain(running.server->port());
    QVERIFY(plain.send(get("/secret")));
    QCOMPARE(plain.answer(), QByteArray());
}

void TestHttpServer::aMissingCertificateIsSaid()
{
    const RunningServer running(
        [](ServerConfig &config) { config.certificateFile = QStringLiteral("/none.pem"); });
    QCOMPARE(running.error, QStringLiteral("server.certificate"));
}

void TestHttpServer::aTakenPortIsSaid()
{
    const RunningServer first;
    const RunningServer second([&](ServerConfig &config) { config.port = first.server->port(); });
    QCOMPARE(second.error, QStringLiteral("server.cannot_listen"));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
