#include "backend/services/files.h"
#include "backend/services/wrappedkeys.h"
#include "backend/storage/sessionstore.h"
#include "tests/support/backendfixture.h"

#include <QCryptographicHash>
#include <QDirIterator>

#include <cerrno>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

constexpr OperationInfo uploading{"test.upload", Method::Post, "/test", std::nullopt, Effect::WritesInSteps};

/// A picture of one point, and bytes after it that a viewer ignores.
QByteArray picture(const char *mark)
{
    return QByteArray::fromBase64(
               "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5"
               "CYII=")
        + mark;
}

Result<Call> callOf(BackendFixture &f, UserId person)
{
    TRY(principal, principalOfUser(f.db(), person));
    return f.backend().callAs(f.db(), *principal, uploading);
}

Result<FileId> upload(BackendFixture &f, UserId person, const QByteArray &bytes,
                      const char *kind = "slip_front")
{
    TRY(call, callOf(f, person));
    return storeFile(call, bytes, QString::fromLatin1(kind));
}

Result<QByteArray> download(BackendFixture &f, UserId person, FileId id)
{
    TRY(call, callOf(f, person));
    return readStoredFile(call, id);
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

std::int64_t fileRows(BackendFixture &f)
{
    return f.db()
        .statement(QStringLiteral("SELECT count(*) AS n FROM files"))
        .value<std::int64_t>()
        .value_or(-1);
}

const QString key = QStringLiteral("00ff00ff00ff00ff");

} // namespace

class tst_Files : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileComesBackByteForByte_data() { TestDatabases::addRows(); }
    void aFileComesBackByteForByte()
    {
        BACKEND_FIXTURE(f);
        const QByteArray original = picture("a mark that nobody should find on the disk");
        const auto id = upload(f, f.agent, original);
        VERIFY_OK(id);
        const auto bytes = download(f, f.agent, *id);
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, original);

        const auto about = f.call<GetFile>(f.support, {*id});
        VERIFY_OK(about);
        QCOMPARE(about->mediaType, QStringLiteral("image/png"));
        QCOMPARE(about->sizeBytes, std::int64_t(original.size()));
        QCOMPARE(about->sha256,
                 QString::fromLatin1(QCryptographicHash::hash(original, QCryptographicHash::Sha256).toHex()));
        const QStringList files = filesIn(f.filesFolder());
        QCOMPARE(files.size(), 1);
        QFile stored(files.front());
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QVERIFY(!stored.readAll().contains("a mark"));

        VERIFY_REFUSED("files.unknown_kind", upload(f, f.agent, original, "avatar"));
        VERIFY_REFUSED("files.empty", upload(f, f.agent, {}));
        VERIFY_REFUSED("files.wrong_type", upload(f, f.agent, "#!/bin/sh\necho hello\n"));
        QCOMPARE(filesIn(f.filesFolder()).size(), 1);
        QCOMPARE(fileRows(f), 1);
    }

    void theAgentSeesNoDocumentsOfCustomers_data() { TestDatabases::addRows(); }
    void theAgentSeesNoDocumentsOfCustomers()
    {
        BACKEND_FIXTURE(f);
        VERIFY_REFUSED("permission.denied", upload(f, f.agent, picture(""), "kyc_document"));
        const auto id = upload(f, f.support, picture(""), "kyc_document");
        VERIFY_OK(id);
        VERIFY_REFUSED("permission.denied", download(f, f.agent, *id));
        VERIFY_REFUSED("permission.denied", f.call<GetFile>(f.agent, {*id}));
        VERIFY_REFUSED("permission.denied", download(f, f.support, *id));
        VERIFY_OK(download(f, f.kyc, *id));
    }

    void anUploadBelongsToWhoSignedIn_data() { TestDatabases::addRows(); }
    void anUploadBelongsToWhoSignedIn()
    {
        BACKEND_FIXTURE(f);
        const auto token = f.tokenOf(f.agent);
        VERIFY_OK(token);
        const QString front = QStringLiteral("slip_front");
        const auto id = storeUpload(f.backend(), f.db(), *token, front, picture(""));
        VERIFY_OK(id);
        QCOMPARE(f.call<GetFile>(f.agent, {*id})->createdBy, f.agent);
        VERIFY_REFUSED("session.invalid",
                       storeUpload(f.backend(), f.db(), QStringLiteral("guess"), front, picture("")));
        VERIFY_REFUSED("permission.denied",
                       storeUpload(f.backend(), f.db(), *token, QStringLiteral("kyc_document"), picture("")));
        const auto refused
            = f.db()
                  .statement(QStringLiteral("SELECT count(*) AS n FROM audit_log WHERE actor = :agent "
                                            "AND operation = 'files.upload' AND outcome = 'refused'"))
                  .bind("agent", f.agent)
                  .value<std::int64_t>();
        VERIFY_OK(refused);
        QCOMPARE(*refused, 1);
        QCOMPARE(fileRows(f), 1);
    }

    void aChangedFileIsNotServed_data() { TestDatabases::addRows(); }
    void aChangedFileIsNotServed()
    {
        BACKEND_FIXTURE(f);
        const auto id = upload(f, f.agent, picture("one"));
        VERIFY_OK(id);
        QFile stored(filesIn(f.filesFolder()).front());
        QVERIFY(stored.open(QIODevice::ReadWrite));
        QVERIFY(stored.seek(stored.size() / 2));
        const QByteArray byte = stored.read(1);
        QVERIFY(stored.seek(stored.size() / 2));
        stored.write(QByteArray(1, static_cast<char>(byte.at(0) ^ 1)));
        stored.close();
        VERIFY_REFUSED("sealing.cannot_open", download(f, f.agent, *id));
        QVERIFY(QFile::remove(stored.fileName()));
        VERIFY_REFUSED("files.missing", download(f, f.agent, *id));
    }

    void aFullDiskLeavesNothing_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("code");
        QTest::newRow("full") << ENOSPC << QStringLiteral("files.disk_full");
        QTest::newRow("quota") << EDQUOT << QStringLiteral("files.disk_full");
        QTest::newRow("broken") << EIO << QStringLiteral("files.write_failed");
    }
    void aFullDiskLeavesNothing()
    {
        QFETCH(int, number);
        QFETCH(QString, code);
        QTemporaryDir folder;
        LocalObjectStore store(folder.path(), [&](QFile &file, const QByteArray &bytes) {
            file.write(bytes.left(bytes.size() / 2));
            errno = number;
            return qint64(-1);
        });
        const auto put = store.put(key, QByteArray(10'000, 'x'));
        QCOMPARE(put ? QString() : put.error().code, code);
        QCOMPARE(filesIn(folder.path()), QStringList());
        VERIFY_REFUSED("files.missing", store.get(key));
    }

    void anObjectIsWrittenOnce()
    {
        QTemporaryDir folder;
        LocalObjectStore store(folder.path());
        VERIFY_OK(store.put(key, "first"));
        VERIFY_REFUSED("files.exists", store.put(key, "second"));
        QCOMPARE(*store.get(key), QByteArray("first"));
        VERIFY_REFUSED("files.bad_key", store.get(QStringLiteral("../../../etc/passwd")));
        VERIFY_REFUSED("files.bad_key", store.put(QStringLiteral("..aaaaaaaa"), "x"));
        VERIFY_OK(store.remove(key));
        VERIFY_OK(store.remove(key));
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void aFailedRegistrationLeavesNoObject_data() { TestDatabases::addRows(); }
    void aFailedRegistrationLeavesNoObject()
    {
        BACKEND_FIXTURE(f);
        auto call = callOf(f, f.agent);
        VERIFY_OK(call);
        call->principal.user = UserId::make(f.clock(), f.random()); // nobody: the table refuses the row
        VERIFY_REFUSED("storage.foreign_key", storeFile(*call, picture("x"), QStringLiteral("slip_front")));
        QCOMPARE(filesIn(f.filesFolder()), QStringList());
        QCOMPARE(fileRows(f), 0);
    }

    void aSealOpensOnlyInItsPlace()
    {
        auto sealer = Sealer::make(KeyRing::generate());
        VERIFY_OK(sealer);
        const SealPlace place{QStringLiteral("t"), QStringLiteral("c"), QStringLiteral("1")};
        const auto sealed = sealer->sealText(QStringLiteral("ความลับ"), place);
        VERIFY_OK(sealed);
        QVERIFY(!sealed->contains(QStringLiteral("ความลับ").toUtf8()));
        QVERIFY(*sealed != *sealer->sealText(QStringLiteral("ความลับ"), place));
        QCOMPARE(*sealer->openText(*sealed, place), QStringLiteral("ความลับ"));
        for (const SealPlace &other : {SealPlace{QStringLiteral("u"), place.column, place.row},
                                       SealPlace{place.table, QStringLiteral("d"), place.row},
                                       SealPlace{place.table, place.column, QStringLiteral("2")}}) {
            VERIFY_REFUSED("sealing.cannot_open", sealer->open(*sealed, other));
        }
        for (int at = 0; at < sealed->size(); ++at) {
            QByteArray changed = *sealed;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            QVERIFY2(!sealer->open(changed, place), qPrintable(QString::number(at)));
            QVERIFY2(!sealer->open(sealed->left(at), place), qPrintable(QString::number(at)));
        }
    }

    void anotherKeyOpensNothing()
    {
        const SealPlace place{QStringLiteral("t"), QStringLiteral("c"), QStringLiteral("1")};
        KeyRing ring = KeyRing::generate();
        const auto first = Sealer::make(ring);
        const auto sealed = first->seal("secret", place);
        VERIFY_REFUSED("sealing.unknown_key", Sealer::make(KeyRing::generate())->open(*sealed, place));
        KeyRing wrong = ring;
        wrong.keys[wrong.current][0] = static_cast<char>(wrong.keys[wrong.current].at(0) ^ 1);
        VERIFY_REFUSED("sealing.cannot_open", Sealer::make(wrong)->open(*sealed, place));

        ring.rotate();
        const auto rotated = Sealer::make(ring);
        QCOMPARE(*rotated->open(*sealed, place), QByteArray("secret"));
        QVERIFY(rotated->needsResealing(*sealed));
        QVERIFY(!rotated->needsResealing(*rotated->seal("secret", place)));
        const QString purpose = QStringLiteral("id");
        QCOMPARE(rotated->blindIndex(purpose, QStringLiteral("1")),
                 first->blindIndex(purpose, QStringLiteral("1")));
        QVERIFY(first->blindIndex(purpose, QStringLiteral("1"))
                != first->blindIndex(QStringLiteral("other"), QStringLiteral("1")));
        KeyRing shortKey = ring;
        shortKey.keys[shortKey.current].chop(1);
        VERIFY_REFUSED("sealing.bad_key", Sealer::make(shortKey));
    }

    void theKeyFileIsForItsOwnerOnly()
    {
        QTemporaryDir folder;
        const QString path = keyFileBeside(folder.filePath(QStringLiteral("workspace.sqlite")));
        VERIFY_REFUSED("sealing.key_missing", readKeyFile(path));
        const KeyRing ring = KeyRing::generate();
        VERIFY_OK(createKeyFile(path, ring));
        QCOMPARE(QFile::permissions(path)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        VERIFY_REFUSED("sealing.key_exists", createKeyFile(path, KeyRing::generate()));
        const auto read = readKeyFile(path);
        VERIFY_OK(read);
        QCOMPARE(read->current, ring.current);
        QCOMPARE(read->keys.at(ring.current), ring.keys.at(ring.current));
        QCOMPARE(read->indexKey, ring.indexKey);

        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        VERIFY_REFUSED("sealing.key_exposed", readKeyFile(path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{}");
        file.close();
        VERIFY_REFUSED("sealing.key_damaged", readKeyFile(path));
    }

    void aPassphraseKeepsTheKeys()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("workspace.keys"));
        const QString phrase = QStringLiteral("กุญแจ correct horse battery staple");
        const KeyRing ring = KeyRing::generate();
        VERIFY_OK(createKeyFile(path, ring));
        VERIFY_OK(wrapKeyFile(path, phrase));
        VERIFY_REFUSED("sealing.passphrase_there", wrapKeyFile(path, phrase));
        VERIFY_REFUSED("sealing.passphrase_needed", readKeyFile(path));
        VERIFY_REFUSED("sealing.passphrase_wrong", readKeyFile(path, phrase.toUpper()));
        const auto read = readKeyFile(path, phrase);
        VERIFY_OK(read);
        QCOMPARE(read->keys.at(ring.current), ring.keys.at(ring.current));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("argon2id"));
        QVERIFY(!text.contains(ring.indexKey.toBase64()));
        QVERIFY(!text.contains(ring.current.toLatin1()));
        file.close();
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        // Whoever changes what it costs to open gets no other answer than a damaged or closed file.
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(text).replace("65536", "99999999"));
        file.close();
        VERIFY_REFUSED("sealing.key_damaged", readKeyFile(path, phrase));
    }
};

QTEST_GUILESS_MAIN(tst_Files)
#include "tst_files.moc"
