#include "backend/http/edge.h"
#include "backend/http/server.h"
#include "backend/services/files.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/uploadstore.h"
#include "tests/support/backendfixture.h"
#include "tests/support/httpconnection.h"
#include "tests/support/nodepackage.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>

using namespace truvamate;
using namespace truvamate::testing;
using namespace std::chrono_literals;

namespace {

QByteArray picture(quint32 seed, qsizetype size)
{
    const QByteArray point = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    QRandomGenerator random(seed);
    QByteArray noise((size + 3) / 4 * 4, '\0');
    random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    const QByteArray whole = point + noise;
    return whole.left(size);
}

QByteArray valueOf(const QByteArray &answer, const QByteArray &header)
{
    const QByteArray start = "\r\n" + header.toLower() + ':';
    const qsizetype at = answer.toLower().indexOf(start);
    return at < 0 ? QByteArray() : answer.mid(at + header.size() + 3).split('\r').first().trimmed();
}

/// Server and people, on sockets.
struct House
{
    explicit House(BackendFixture &fixture)
        : f(fixture)
        , edge(f.backend().dispatcher(), gauges, {})
    {
        ServerConfig config;
        config.database = f.serviceConfig();
        config.limits.workers = 2;
        config.limits.pieceBytes = 4'096;
        server = *HttpServer::start(config, edge, gauges);
        token = f.tokenOf(f.agent)->toLatin1();
    }

    QByteArray ask(const QByteArray &method, const QByteArray &target, const QByteArray &headers = {},
                   const QByteArray &body = {})
    {
        HttpConnection connection(server->port());
        connection.send(request(method, target, headers, body.size()) + body);
        return connection.answer();
    }
    QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &headers,
                       qsizetype length) const
    {
        return method + ' ' + target
            + " HTTP/1.1\r\nHost: a\r\nTus-Resumable: 1.0.0\r\nAuthorization: Bearer " + token
            + "\r\nContent-Length: " + QByteArray::number(length) + "\r\n" + headers + "\r\n";
    }
    static QByteArray chunkAt(qsizetype offset)
    {
        return "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " + QByteArray::number(offset)
            + "\r\n";
    }
    QByteArray begin(qsizetype size)
    {
        const QByteArray kind = QByteArray("slip_front").toBase64();
        return valueOf(
            ask("POST", "/api/files/uploads",
                "Upload-Length: " + QByteArray::number(size) + "\r\nUpload-Metadata: kind " + kind + "\r\n"),
            "Location");
    }

    Result<QByteArray> stored(const QByteArray &id)
    {
        static constexpr OperationInfo reading{"test.read", Method::Get, "/test", std::nullopt};
        TRY(principal, principalOfUser(f.db(), f.agent));
        Call call = f.backend().callAs(f.db(), *principal, reading);
        TRY(file, FileId::fromString(QString::fromLatin1(id)));
        return readStoredFile(call, file);
    }
    std::int64_t files()
    {
        return f.db()
            .statement(QStringLiteral("SELECT count(*) AS n FROM files"))
            .value<std::int64_t>()
            .value_or(-1);
    }

    BackendFixture &f;
    ServerGauges gauges;
    Edge edge;
    std::unique_ptr<HttpServer> server;
    QByteArray token;
};

} // namespace

class TestUploadServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCutUploadGoesOnWhereItStopped_data() { TestDatabases::addRows(); }
    void aCutUploadGoesOnWhereItStopped();
    void aHugeBodyIsRefusedUnread();
    void theClientOfTusUploadsThroughCuts_data() { TestDatabases::addRows(); }
    void theClientOfTusUploadsThroughCuts();
};

void TestUploadServer::aCutUploadGoesOnWhereItStopped()
{
    BACKEND_FIXTURE(f);
    House house(f);
    const QByteArray bytes = picture(1, 60'000);
    const QByteArray address = house.begin(bytes.size());
    qsizetype offset = 0;
    int cuts = 0;
    const auto arrived = [&] {
        const auto row = findUpload(f.db(), *UploadId::fromString(QString::fromLatin1(address.right(36))));
        return row && *row ? (*row)->receivedBytes : -1;
    };
    while (offset < bytes.size()) {
        const QByteArray rest = bytes.mid(offset);
        const bool isCut = rest.size() > 20'000; // the sender dies in the middle, within a piece
        {
            HttpConnection connection(house.server->port());
            connection.send(house.request("PATCH", address, House::chunkAt(offset), rest.size()));
            connection.send(isCut ? rest.left(14'000) : rest);
            if (!isCut) {
                QVERIFY(connection.answer().startsWith("HTTP/1.1 204 "));
            }
        }
        cuts += isCut ? 1 : 0;
        QTRY_VERIFY(arrived() > offset);
        offset = valueOf(house.ask("HEAD", address), "Upload-Offset").toLongLong();
    }
    QVERIFY(cuts >= 3);
    const QByteArray id = valueOf(house.ask("HEAD", address), "Truvamate-File-Id");
    QCOMPARE(house.stored(id).value_or(QByteArray()), bytes);
    QCOMPARE(house.files(), 1);
}

void TestUploadServer::aHugeBodyIsRefusedUnread()
{
    const auto database = TestDatabases::fresh(QStringLiteral("sqlite"));
    VERIFY_OK(database);
    const auto fixture = BackendFixture::make(**database);
    VERIFY_OK(fixture);
    House house(**fixture);
    const QByteArray address = house.begin(1'000);
    HttpConnection connection(house.server->port());
    QVERIFY(connection.send(house.request("PATCH", address, House::chunkAt(0), 400'000'000)));
    QVERIFY(connection.answer().startsWith("HTTP/1.1 413 "));
    QCOMPARE(valueOf(house.ask("HEAD", address), "Upload-Offset"), QByteArray("0"));
    QVERIFY(house
                .ask("POST", "/api/files/uploads",
                     "Upload-Length: 400000000\r\nUpload-Metadata: kind "
                         + QByteArray("slip_front").toBase64() + "\r\n")
                .startsWith("HTTP/1.1 413 "));
}

void TestUploadServer::theClientOfTusUploadsThroughCuts()
{
    QString reason;
    const QString folder = nodePackage(QStringLiteral("tus-js-client@4.3.1"), reason);
    if (folder.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    BACKEND_FIXTURE(f);
    House house(f);
    constexpr int photos = 50;
    const quint32 seed = qEnvironmentVariableIsSet("TRUVAMATE_SEED")
        ? qEnvironmentVariable("TRUVAMATE_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    QTemporaryDir sent;
    QRandomGenerator sizes(seed);
    for (int i = 0; i < photos; ++i) {
        QFile file(sent.filePath(QStringLiteral("%1.png").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(picture(seed + quint32(i), sizes.bounded(20'000, 400'000)));
    }

    QProcess client;
    client.setProcessChannelMode(QProcess::SeparateChannels);
    client.start(QStringLiteral("node"),
                 {QStringLiteral(TRUVAMATE_SOURCE_DIR "/tests/server/uploadphotos.cjs"), folder, sent.path(),
                  QString::number(house.server->port()), QString::fromLatin1(house.token),
                  QString::number(seed)});
    QVERIFY(client.waitForFinished(240'000));
    QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());
    const QJsonObject result = QJsonDocument::fromJson(client.readAllStandardOutput()).object();
    const QJsonObject ids = result[QStringLiteral("files")].toObject();
    qInfo("seed %u: %lld photos, %d connections cut, %d requests", seed, qlonglong(ids.size()),
          result[QStringLiteral("cuts")].toInt(), result[QStringLiteral("connections")].toInt());
    QCOMPARE(ids.size(), photos);
    for (auto it = ids.begin(); it != ids.end(); ++it) {
        QFile file(sent.filePath(it.key()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto kept = house.stored(it.value().toString().toLatin1());
        VERIFY_OK(kept);
        QCOMPARE(QCryptographicHash::hash(*kept, QCryptographicHash::Sha256),
                 QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256));
    }
    QCOMPARE(house.files(), photos);
    QVERIFY(result[QStringLiteral("cuts")].toInt() > photos / 2);
}

QTEST_GUILESS_MAIN(TestUploadServer)
#include "tst_uploadserver.moc"
