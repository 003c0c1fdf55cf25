#include "backend/services/files.h"
#include "backend/services/uploads.h"
#include "backend/storage/sessionstore.h"
#include "tests/backend/edgeclient.h"

#include <QCryptographicHash>
#include <QDirIterator>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

/// A picture of one point, and bytes after it that a viewer ignores.
QByteArray picture(qsizetype size)
{
    const QByteArray point = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    QByteArray bytes = point + "a mark that nobody should find on the disk";
    while (bytes.size() < size) {
        bytes += QByteArray::number(bytes.size()) + ' ';
    }
    return bytes.left(size);
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray metadata(const QByteArray &kind, const QByteArray &digest = {})
{
    const QByteArray named = "kind " + kind.toBase64();
    return digest.isEmpty() ? named : named + ",sha256 " + digest.toHex().toBase64();
}

struct Uploader
{
    explicit Uploader(BackendFixture &fixture)
        : client(fixture)
        , person(fixture.agent)
    {
    }

    HttpResponse ask(const char *method, const QByteArray &target, Headers headers = {},
                     const QByteArray &body = {})
    {
        headers.insert(headers.begin(), {"Tus-Resumable", "1.0.0"});
        return client.ask(method, target, person, body, headers);
    }
    HttpResponse create(qsizetype size, const QByteArray &kind = "slip_front", const QByteArray &digest = {})
    {
        return ask(
            "POST", "/api/files/uploads",
            {{"Upload-Length", QByteArray::number(size)}, {"Upload-Metadata", metadata(kind, digest)}});
    }
    /// The address of a new upload.
    QByteArray begin(const QByteArray &bytes, const QByteArray &digest = {})
    {
        return create(bytes.size(), "slip_front", digest).headers.value("Location");
    }
    HttpResponse patch(const QByteArray &address, qsizetype offset, const QByteArray &bytes,
                       Headers more = {})
    {
        more.insert(more.begin(),
                    {{"Content-Type", "application/offset+octet-stream"},
                     {"Upload-Offset", QByteArray::number(offset)}});
        return ask("PATCH", address, more, bytes);
    }
    HttpResponse head(const QByteArray &address) { return ask("HEAD", address); }
    /// -1 where there is no such upload.
    qsizetype offset(const QByteArray &address)
    {
        const HttpResponse response = head(address);
        return response.status == 200 ? response.headers.value("Upload-Offset").toLongLong() : -1;
    }
    std::shared_ptr<HttpBodyTaker> chunk(const QByteArray &address, qsizetype offset)
    {
        HttpRequest request{"PATCH", address, {}, {}, QStringLiteral("203.0.113.9")};
        request.headers.add("Authorization", "Bearer " + client.f.tokenOf(person)->toLatin1());
        request.headers.add("Tus-Resumable", "1.0.0");
        request.headers.add("Content-Type", "application/offset+octet-stream");
        request.headers.add("Upload-Offset", QByteArray::number(offset));
        return client.edge.bodyTaker(request);
    }

    EdgeClient client;
    UserId person;
};

std::int64_t rowsOf(BackendFixture &f, const char *table)
{
    return f.db()
        .statement(QStringLiteral("SELECT count(*) AS n FROM %1").arg(QLatin1String(table)))
        .value<std::int64_t>()
        .value_or(-1);
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator iterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        files += iterator.next();
    }
    return files;
}

QString uploadFolder(const BackendFixture &f)
{
    return f.filesFolder() + QStringLiteral("/uploads");
}

bool anyFileHolds(const QString &folder, const QByteArray &mark)
{
    const QStringList files = filesIn(folder);
    return std::any_of(files.begin(), files.end(), [&](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(mark);
    });
}

Result<Call> callOf(BackendFixture &f)
{
    static constexpr OperationInfo reading{"test.read", Method::Get, "/test", std::nullopt};
    TRY(principal, principalOfUser(f.db(), f.agent));
    return f.backend().callAs(f.db(), *principal, reading);
}

Result<QByteArray> stored(BackendFixture &f, const QByteArray &id)
{
    TRY(call, callOf(f));
    TRY(file, FileId::fromString(QString::fromLatin1(id)));
    return readStoredFile(call, file);
}

UploadId idOf(const QByteArray &address)
{
    return *UploadId::fromString(QString::fromLatin1(address.mid(address.lastIndexOf('/') + 1)));
}

} // namespace

class TestUploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileArrivesInPieces_data() { TestDatabases::addRows(); }
    void aFileArrivesInPieces();
    void itSaysWhatItSpeaks();
    void refusalsHaveStableCodes_data();
    void refusalsHaveStableCodes();
    void badChunksAreRefused_data();
    void badChunksAreRefused();
    void aDamagedChunkLeavesNothing_data() { TestDatabases::addRows(); }
    void aDamagedChunkLeavesNothing();
    void anotherFileThanAnnouncedIsRefused_data() { TestDatabases::addRows(); }
    void anotherFileThanAnnouncedIsRefused();
    void whatIsNoPictureIsRefused();
    void moreThanAnnouncedIsRefused();
    void anUploadIsItsOwners_data() { TestDatabases::addRows(); }
    void anUploadIsItsOwners();
    void twoSendersDoNotMix_data() { TestDatabases::addRows(); }
    void twoSendersDoNotMix();
    void askingStopsAnotherSender();
    void aCutChunkWithChecksumIsForgotten();
    void itIsStoredOnceWhereTheServerDied_data();
    void itIsStoredOnceWhereTheServerDied();
    void aLostPieceIsSaid();
    void itExpires_data() { TestDatabases::addRows(); }
    void itExpires();
    void theSweepClearsWhatNobodyOwns();
    void itIsCancelled();
    void nobodyFillsTheDisk();
    void postMayStandForPatch();
};

void TestUploads::aFileArrivesInPieces()
{
    BACKEND_FIXTURE(f);
    Uploader up(f);
    const QByteArray bytes = picture(10'000);
    const HttpResponse created = up.create(bytes.size(), "slip_front", sha256(bytes));
    QCOMPARE(created.status, 201);
    QCOMPARE(created.headers.value("Tus-Resumable"), QByteArray("1.0.0"));
    QCOMPARE(created.headers.value("Upload-Expires"), QByteArray("Fri, 29 Jun 2018 16:00:00 GMT"));
    const QByteArray address = created.headers.value("Location");
    QVERIFY(address.startsWith("/api/files/uploads/"));

    const HttpResponse first = up.patch(address, 0, bytes.left(4'000));
    QCOMPARE(first.status, 204);
    QCOMPARE(first.headers.value("Upload-Offset"), QByteArray("4000"));
    QVERIFY(!first.headers.contains("Truvamate-File-Id"));
    QVERIFY(!filesIn(uploadFolder(f)).isEmpty());
    QVERIFY(!anyFileHolds(f.filesFolder(), "a mark"));
    const HttpResponse half = up.head(address);
    QCOMPARE(half.status, 200);
    QCOMPARE(half.headers.value("Upload-Offset"), QByteArray("4000"));
    QCOMPARE(half.headers.value("Upload-Length"), QByteArray("10000"));
    QCOMPARE(half.headers.value("Upload-Metadata"), metadata("slip_front", sha256(bytes)));
    QCOMPARE(half.headers.value("Cache-Control"), QByteArray("no-store"));
    QVERIFY(!half.headers.contains("Truvamate-File-Id"));

    const HttpResponse last = up.patch(address, 4'000, bytes.mid(4'000));
    QCOMPARE(last.status, 204);
    const QByteArray id = last.headers.value("Truvamate-File-Id");
    QCOMPARE(up.head(address).headers.value("Truvamate-File-Id"), id);
    const auto kept = stored(f, id);
    VERIFY_OK(kept);
    QCOMPARE(*kept, bytes);
    QCOMPARE(rowsOf(f, "files"), 1);
    QCOMPARE(rowsOf(f, "upload_pieces"), 0);
    QCOMPARE(filesIn(uploadFolder(f)), QStringList());
    QVERIFY(!anyFileHolds(f.filesFolder(), "a mark"));
}

void TestUploads::itSaysWhatItSpeaks()
{
    SQLITE_EDGE(client);
    const HttpResponse options = client.ask("OPTIONS", "/api/v1/files/uploads");
    QCOMPARE(options.status, 204);
    QCOMPARE(options.headers.value("Tus-Version"), QByteArray("1.0.0"));
    QCOMPARE(options.headers.value("Tus-Extension"), QByteArray("creation,checksum,termination,expiration"));
    QCOMPARE(options.headers.value("Tus-Checksum-Algorithm"), QByteArray("sha1,sha256"));
    QCOMPARE(options.headers.value("Tus-Max-Size"), QByteArray("40000000"));
    const HttpResponse other = client.ask("PUT", "/api/files/uploads", f.agent);
    QCOMPARE(other.status, 405);
    QCOMPARE(other.headers.value("Allow"), QByteArray("POST"));
}

void TestUploads::refusalsHaveStableCodes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *name, const char *header, const QByteArray &value, int status, const char *code) {
              QTest::newRow(name) << QByteArray(header) << value << status << QString::fromLatin1(code);
          };
    row("no version", "Tus-Resumable", "", 412, "upload.version");
    row("another version", "Tus-Resumable", "0.2.2", 412, "upload.version");
    row("no length", "Upload-Length", "", 400, "upload.bad_length");
    row("negative", "Upload-Length", "-5", 400, "upload.bad_length");
    row("no number", "Upload-Length", "1e3", 400, "upload.bad_length");
    row("beyond numbers", "Upload-Length", "99999999999999999999", 400, "upload.bad_length");
    row("empty", "Upload-Length", "0", 422, "files.empty");
    row("too large", "Upload-Length", "40000001", 413, "upload.too_large");
    row("no kind", "Upload-Metadata", "", 422, "files.unknown_kind");
    row("unknown kind", "Upload-Metadata", metadata("avatar"), 422, "files.unknown_kind");
    row("not base64", "Upload-Metadata", "kind slip_front!", 400, "upload.bad_metadata");
    row("three words", "Upload-Metadata", "kind a b", 400, "upload.bad_metadata");
    row("no digest", "Upload-Metadata", metadata("slip_front") + ",sha256 " + QByteArray("abc").toBase64(),
        400, "upload.bad_digest");
    row("another's kind", "Upload-Metadata", metadata("kyc_document"), 403, "permission.denied");
    row("nobody", "Authorization", "", 401, "session.invalid");
}

void TestUploads::refusalsHaveStableCodes()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    SQLITE_EDGE(client);
    Headers headers{{"Tus-Resumable", "1.0.0"},
                    {"Upload-Length", "100"},
                    {"Upload-Metadata", metadata("slip_front")},
                    {header, value}};
    const HttpResponse response = client.ask("POST", "/api/files/uploads", f.agent, {}, headers);
    QTEST(response.status, "status");
    QTEST(codeOf(response), "code");
    QCOMPARE(response.headers.value("Tus-Resumable"), QByteArray("1.0.0"));
    QCOMPARE(rowsOf(f, "uploads"), 0);
}

void TestUploads::badChunksAreRefused_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *name, const char *header, const QByteArray &value, int status, const char *code) {
              QTest::newRow(name) << QByteArray(header) << value << status << QString::fromLatin1(code);
          };
    row("no version", "Tus-Resumable", "", 412, "upload.version");
    row("another type", "Content-Type", "image/png", 415, "request.content_type");
    row("no offset", "Upload-Offset", "", 400, "upload.bad_offset");
    row("negative offset", "Upload-Offset", "-1", 400, "upload.bad_offset");
    row("wrong offset", "Upload-Offset", "7", 409, "upload.wrong_offset");
    row("said to be too long", "Content-Length", "5000", 413, "upload.too_long");
    row("unknown checksum", "Upload-Checksum", "md5 abcd", 400, "upload.bad_checksum");
    row("checksum of nothing", "Upload-Checksum", "sha1", 400, "upload.bad_checksum");
    row("wrong sha1", "Upload-Checksum", "sha1 " + sha256("x").toBase64(), 460, "upload.checksum_differs");
    row("nobody", "Authorization", "", 401, "session.invalid");
}

void TestUploads::badChunksAreRefused()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray bytes = picture(500);
    const QByteArray address = up.begin(bytes);
    const HttpResponse response = up.patch(address, 0, bytes, {{header, value}});
    QTEST(response.status, "status");
    QTEST(codeOf(response), "code");
    QCOMPARE(up.offset(address), 0);
    QCOMPARE(filesIn(uploadFolder(f)), QStringList());
}

void TestUploads::aDamagedChunkLeavesNothing()
{
    BACKEND_FIXTURE(f);
    Uploader up(f);
    const QByteArray bytes = picture(5'000);
    const QByteArray address = up.begin(bytes);
    const QByteArray right = "sha256 " + sha256(bytes.left(3'000)).toBase64();
    QByteArray damaged = bytes.left(3'000);
    damaged[1'500] = char(damaged[1'500] ^ 1);
    const HttpResponse refused = up.patch(address, 0, damaged, {{"Upload-Checksum", right}});
    QCOMPARE(refused.status, 460);
    QCOMPARE(codeOf(refused), QStringLiteral("upload.checksum_differs"));
    QCOMPARE(up.offset(address), 0);
    QCOMPARE(filesIn(uploadFolder(f)), QStringList());

    QCOMPARE(up.patch(address, 0, bytes.left(3'000), {{"Upload-Checksum", right}}).status, 204);
    const QByteArray sha1 = QCryptographicHash::hash(bytes.mid(3'000), QCryptographicHash::Sha1);
    const HttpResponse last
        = up.patch(address, 3'000, bytes.mid(3'000), {{"Upload-Checksum", "sha1 " + sha1.toBase64()}});
    QCOMPARE(last.status, 204);
    QCOMPARE(stored(f, last.headers.value("Truvamate-File-Id")).value_or(QByteArray()), bytes);
}

void TestUploads::anotherFileThanAnnouncedIsRefused()
{
    BACKEND_FIXTURE(f);
    Uploader up(f);
    const QByteArray bytes = picture(5'000);
    const QByteArray address = up.begin(bytes, sha256("something else"));
    const HttpResponse refused = up.patch(address, 0, bytes);
    QCOMPARE(refused.status, 460);
    QCOMPARE(codeOf(refused), QStringLiteral("upload.digest_differs"));
    QCOMPARE(up.head(address).status, 404);
    QCOMPARE(rowsOf(f, "files"), 0);
    QCOMPARE(rowsOf(f, "uploads"), 0);
    QCOMPARE(filesIn(f.filesFolder()), QStringList());
    const auto audited = f.db()
                             .statement(QStringLiteral("SELECT count(*) AS n FROM audit_log WHERE actor = "
                                                       ":agent AND operation = 'uploads.patch' "
                                                       "AND outcome = 'refused'"))
                             .bind("agent", f.agent)
                             .value<std::int64_t>();
    VERIFY_OK(audited);
    QCOMPARE(*audited, 1);
}

void TestUploads::whatIsNoPictureIsRefused()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray script = "#!/bin/sh\necho hello\n";
    const QByteArray address = up.begin(script);
    const HttpResponse refused = up.patch(address, 0, script);
    QCOMPARE(refused.status, 422);
    QCOMPARE(codeOf(refused), QStringLiteral("files.wrong_type"));
    QCOMPARE(up.head(address).status, 404);
    QCOMPARE(filesIn(f.filesFolder()), QStringList());
}

void TestUploads::moreThanAnnouncedIsRefused()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray bytes = picture(2'500);
    const QByteArray address = up.begin(bytes.left(2'048));
    const HttpResponse refused = up.patch(address, 0, bytes); // in pieces of 1024, its length unsaid
    QCOMPARE(refused.status, 413);
    QCOMPARE(codeOf(refused), QStringLiteral("upload.too_long"));
    QCOMPARE(rowsOf(f, "files"), 0);
    QCOMPARE(up.head(address).headers.value("Upload-Length"), QByteArray("2048"));
}

void TestUploads::anUploadIsItsOwners()
{
    BACKEND_FIXTURE(f);
    Uploader up(f);
    const QByteArray bytes = picture(1'000);
    const QByteArray address = up.begin(bytes);
    QCOMPARE(up.patch(address, 0, bytes.left(400)).status, 204);

    up.person = f.secondAgent;
    QCOMPARE(up.head(address).status, 404);
    const HttpResponse patched = up.patch(address, 400, bytes.mid(400));
    QCOMPARE(patched.status, 404);
    QCOMPARE(codeOf(patched), QStringLiteral("upload.unknown"));
    QCOMPARE(up.ask("DELETE", address).status, 404);
    QCOMPARE(up.head("/api/files/uploads/../../etc/passwd").status, 404);
    QCOMPARE(up.head("/api/files/uploads/%7B" + idOf(address).toString().toLatin1() + "%7D").status, 404);

    up.person = f.agent;
    QCOMPARE(up.offset(address), 400);
    QCOMPARE(up.patch(address, 400, bytes.mid(400)).status, 204);
}

void TestUploads::twoSendersDoNotMix()
{
    BACKEND_FIXTURE(f);
    Uploader up(f);
    const QByteArray bytes = picture(3'000);
    const QByteArray address = up.begin(bytes);
    // Two servers, each with a connection of its own.
    auto other = Database::open(f.serviceConfig());
    VERIFY_OK(other);
    const auto first = up.chunk(address, 0);
    const auto second = up.chunk(address, 0);
    QVERIFY(!first->begin(&f.db()));
    QVERIFY(!first->take(&f.db(), bytes.left(100)));
    const auto late = second->begin(other->get());
    QVERIFY(late);
    QCOMPARE(codeOf(*late), QStringLiteral("upload.wrong_offset"));

    const auto third = up.chunk(address, 100);
    QVERIFY(!third->begin(other->get()));
    const auto stopped = first->take(&f.db(), QByteArray(100, 'x'));
    QVERIFY(stopped);
    QCOMPARE(stopped->status, 423);
    QCOMPARE(codeOf(*stopped), QStringLiteral("upload.busy"));
    QVERIFY(!third->take(other->get(), bytes.mid(100)));
    const HttpResponse done = third->finish(other->get());
    QCOMPARE(done.status, 204);
    QCOMPARE(stored(f, done.headers.value("Truvamate-File-Id")).value_or(QByteArray()), bytes);
}

void TestUploads::askingStopsAnotherSender()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray bytes = picture(3'000);
    const QByteArray address = up.begin(bytes);
    const auto sender = up.chunk(address, 0);
    QVERIFY(!sender->begin(&f.db()));
    QCOMPARE(up.offset(address), 0);
    const auto stopped = sender->take(&f.db(), bytes.left(100));
    QVERIFY(stopped);
    QCOMPARE(stopped->status, 423);
    QCOMPARE(up.offset(address), 0);
}

void TestUploads::aCutChunkWithChecksumIsForgotten()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray bytes = picture(3'000);
    const QByteArray address = up.begin(bytes);
    const auto plain = up.chunk(address, 0);
    QVERIFY(!plain->begin(&f.db()));
    QVERIFY(!plain->take(&f.db(), bytes.left(100)));
    plain->abandon(&f.db());
    QCOMPARE(up.offset(address), 100);

    HttpRequest request{"PATCH", address, {}, {}, {}};
    request.headers.add("Authorization", "Bearer " + f.tokenOf(f.agent)->toLatin1());
    request.headers.add("Tus-Resumable", "1.0.0");
    request.headers.add("Content-Type", "application/offset+octet-stream");
    request.headers.add("Upload-Offset", "100");
    request.headers.add("Upload-Checksum", "sha256 " + sha256("x").toBase64());
    const auto checked = up.client.edge.bodyTaker(request);
    QVERIFY(!checked->begin(&f.db()));
    QVERIFY(!checked->take(&f.db(), bytes.mid(100, 100)));
    QCOMPARE(filesIn(uploadFolder(f)).size(), 2);
    checked->abandon(&f.db());
    QCOMPARE(filesIn(uploadFolder(f)).size(), 1);
    QCOMPARE(up.offset(address), 100);
}

void TestUploads::itIsStoredOnceWhereTheServerDied_data()
{
    QTest::addColumn<QString>("databaseKind");
    QTest::addColumn<bool>("objectIsThere");
    for (const QString &kind : TestDatabases::kinds()) {
        QTest::newRow(qPrintable(kind + QStringLiteral(", before the object"))) << kind << false;
        QTest::newRow(qPrintable(kind + QStringLiteral(", before the row"))) << kind << true;
    }
}

void TestUploads::itIsStoredOnceWhereTheServerDied()
{
    QFETCH(bool, objectIsThere);
    BACKEND_FIXTURE(f);
    Uploader up(f);
    const QByteArray bytes = picture(3'000);
    const QByteArray address = up.begin(bytes, sha256(bytes));
    const auto chunk = up.chunk(address, 0);
    QVERIFY(!chunk->begin(&f.db()));
    QVERIFY(!chunk->take(&f.db(), bytes));
    if (objectIsThere) {
        auto call = callOf(f);
        VERIFY_OK(call);
        const auto row = findUpload(f.db(), idOf(address));
        VERIFY_OK(row);
        FileRow file;
        file.id = (*row)->fileId;
        file.objectKey = (*row)->objectKey;
        VERIFY_OK(putObject(*call, file, bytes));
    }
    const HttpResponse head = up.head(address);
    QCOMPARE(head.status, 200);
    const QByteArray id = head.headers.value("Truvamate-File-Id");
    QCOMPARE(stored(f, id).value_or(QByteArray()), bytes);
    QCOMPARE(up.head(address).headers.value("Truvamate-File-Id"), id);
    const HttpResponse again = up.patch(address, 3'000, {});
    QCOMPARE(again.status, 204);
    QCOMPARE(again.headers.value("Truvamate-File-Id"), id);
    QCOMPARE(rowsOf(f, "files"), 1);
    QCOMPARE(filesIn(f.filesFolder()).size(), 1);
}

void TestUploads::aLostPieceIsSaid()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray bytes = picture(3'000);
    const QByteArray address = up.begin(bytes);
    QCOMPARE(up.patch(address, 0, bytes.left(1'000)).status, 204);
    QVERIFY(QFile::remove(filesIn(uploadFolder(f)).front()));
    const HttpResponse refused = up.patch(address, 1'000, bytes.mid(1'000));
    QCOMPARE(refused.status, 503);
    QCOMPARE(codeOf(refused), QStringLiteral("upload.damaged"));
    QCOMPARE(up.head(address).status, 404);
    QCOMPARE(rowsOf(f, "files"), 0);
}

void TestUploads::itExpires()
{
    BACKEND_FIXTURE(f);
    Uploader up(f);
    const UploadFolder folder(uploadFolder(f));
    const QByteArray bytes = picture(3'000);
    const QByteArray done = up.begin(bytes);
    const QByteArray id = up.patch(done, 0, bytes).headers.value("Truvamate-File-Id");
    const QByteArray address = up.begin(bytes);
    QCOMPARE(up.patch(address, 0, bytes.left(1'000)).status, 204);
    f.clock().advanceSeconds(uploadKeptSeconds - 60);
    QCOMPARE(*sweepUploads(f.db(), folder, f.clock().now()), 0);
    f.clock().advanceSeconds(60);
    QCOMPARE(*sweepUploads(f.db(), folder, f.clock().now()), 1);
    QCOMPARE(rowsOf(f, "uploads"), 1);
    QCOMPARE(rowsOf(f, "upload_pieces"), 0);
    QCOMPARE(filesIn(uploadFolder(f)), QStringList());
    f.clock().advanceSeconds(finishedUploadKeptSeconds);
    QCOMPARE(*sweepUploads(f.db(), folder, f.clock().now()), 1);
    QCOMPARE(stored(f, id).value_or(QByteArray()), bytes);
}

void TestUploads::theSweepClearsWhatNobodyOwns()
{
    SQLITE_EDGE(client);
    const UploadFolder folder(uploadFolder(f));
    const auto stray = UploadId::make(f.clock(), f.random());
    VERIFY_OK(folder.put(stray, {0, 5, 1}, "bytes"));
    QCOMPARE(*sweepUploads(f.db(), folder, f.clock().now()), 0);
    QCOMPARE(filesIn(uploadFolder(f)), QStringList());
}

void TestUploads::itIsCancelled()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray bytes = picture(3'000);
    const QByteArray address = up.begin(bytes);
    QCOMPARE(up.patch(address, 0, bytes.left(1'000)).status, 204);
    QCOMPARE(up.ask("DELETE", address).status, 204);
    QCOMPARE(up.head(address).status, 404);
    QCOMPARE(filesIn(f.filesFolder()), QStringList());
}

void TestUploads::nobodyFillsTheDisk()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    for (int i = 0; i < mostOpenUploads; ++i) {
        QCOMPARE(up.create(100).status, 201);
    }
    const HttpResponse refused = up.create(100);
    QCOMPARE(refused.status, 429);
    QCOMPARE(codeOf(refused), QStringLiteral("upload.too_many"));
    up.person = f.secondAgent;
    QCOMPARE(up.create(100).status, 201);
}

void TestUploads::postMayStandForPatch()
{
    SQLITE_EDGE(client);
    Uploader up(f);
    const QByteArray bytes = picture(300);
    const QByteArray address = up.begin(bytes);
    const HttpResponse response = up.ask("POST", address,
                                         {{"X-HTTP-Method-Override", "PATCH"},
                                          {"Content-Type", "application/offset+octet-stream"},
                                          {"Upload-Offset", "0"}},
                                         bytes);
    QCOMPARE(response.status, 204);
    QVERIFY(response.headers.contains("Truvamate-File-Id"));
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
