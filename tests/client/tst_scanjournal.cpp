#include "client/outbox/durablefile.h"
#include "client/outbox/outboxdatabase.h"
#include "client/outbox/retry.h"
#include "client/outbox/scanjournal.h"
#include "tests/client/counterphotos.h"
#include "tests/support/testdatabases.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace truvamate;
using namespace truvamate::testing;

namespace {

constexpr Instant start{1'530'384'760'000}; // 2018-06-30 18:52:40 UTC

NewScan withPhoto(int number, qsizetype size = 60'000)
{
    NewScan scan;
    scan.photoBytes = photoBytes(number, size);
    return scan;
}

NewScan withSerial(const QString &serial)
{
    NewScan scan;
    scan.serial = serial;
    scan.isByHandScanner = true;
    return scan;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString digest(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// The process that is killed: scans for ever and says what it would beep for.
int scanForEver(const QString &folder, int round)
{
    const SystemClock clock;
    SystemRandom random;
    const auto store = ScanStore::open(folder, clock, random);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message));
        return 1;
    }
    for (int i = 0;; ++i) {
        const bool isPhoto = i % 3 != 2;
        const QString serial = QStringLiteral("%1-%2").arg(round).arg(i);
        const auto scan = (*store)->record(isPhoto ? withPhoto(round * 10'000 + i) : withSerial(serial));
        if (!scan) {
            std::fprintf(stderr, "%s\n", qPrintable(scan.error().message));
            return 1;
        }
        say(scan->id.toString() + u' ' + (isPhoto ? digest(photoBytes(round * 10'000 + i)) : serial));
    }
}

/// The process whose files may not grow beyond so many bytes, as on a full disk.
int scanUntilFull(const QString &folder, qint64 bytes, bool withPhotos)
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    setrlimit(RLIMIT_FSIZE, &limit);
#endif
    const SystemClock clock;
    SystemRandom random;
    const auto store = ScanStore::open(folder, clock, random);
    for (int i = 0; store && i < 10'000; ++i) {
        const auto scan = (*store)->record(withPhotos ? withPhoto(i, 20'000 * (i + 1))
                                                      : withSerial(QString::number(i).repeated(200)));
        if (!scan) {
            say(scan.error().code);
            return 0;
        }
        say(scan->id.toString());
    }
    return 1;
}

QStringList linesOf(const QByteArray &output)
{
    QStringList lines = QString::fromUtf8(output).split(u'\n');
    lines.removeLast(); // empty, or cut off by the kill
    return lines;
}

int filesIn(const QString &folder)
{
    int count = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden); it.hasNext(); it.next()) {
        ++count;
    }
    return count;
}

ScanDecision someDecision(const QString &order = QStringLiteral("LTO-2018-000031-4"))
{
    return {ScanDecision::Kind::Bind, {{QStringLiteral("serial"), QStringLiteral("x")}}, order};
}

} // namespace

class tst_ScanJournal : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock{start};
    SeededRandom m_random{7};

    Result<std::unique_ptr<ScanStore>> open(const QTemporaryDir &folder)
    {
        return ScanStore::open(folder.filePath(QStringLiteral("outbox")), m_clock, m_random);
    }

private Q_SLOTS:
    void aPhotoIsKeptByteForByteAndForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const auto store = open(folder);
        VERIFY_OK(store);
        const auto scan = (*store)->record(withPhoto(1));
        VERIFY_OK(scan);
        const ScanPhoto *front = scan->photo(QStringLiteral("front"));
        QVERIFY(front);
        QCOMPARE(contentOf(front->path), photoBytes(1));
        QCOMPARE(front->sha256, digest(photoBytes(1)));
        QCOMPARE(front->bytes, qint64(60'000));
        QVERIFY(scan->idempotencyKey.size() >= 8);
        QCOMPARE(scan->state, ScanState::Scanned);
#ifdef Q_OS_UNIX
        const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(front->path), mine);
        const QString database = folder.filePath(QStringLiteral("outbox/outbox.sqlite"));
        for (const QString &file : {database, QString(database + QStringLiteral("-wal"))}) {
            QCOMPARE(QFile::permissions(file), mine);
        }
#endif
    }

    void whatIsNoPhotoIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("photo.empty");
        QTest::newRow("too large") << QByteArray(mostPhotoBytes + 1, 'x')
                                   << QStringLiteral("photo.too_large");
    }
    void whatIsNoPhotoIsRefusedInWords()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const QTemporaryDir folder;
        const auto store = open(folder);
        VERIFY_OK(store);
        QFile file(folder.filePath(QStringLiteral("photo.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        NewScan scan;
        scan.photoPath = file.fileName();
        const auto refused = (*store)->record(scan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(*(*store)->count(), 0);
    }

    void everythingIsThereAfterTheProgramStartsAgain()
    {
        const QTemporaryDir folder;
        QUuid id;
        QString key;
        {
            const auto store = open(folder);
            VERIFY_OK(store);
            const auto scan = (*store)->record(withPhoto(1));
            VERIFY_OK(scan);
            id = scan->id;
            key = scan->idempotencyKey;
            VERIFY_OK((*store)->addPhoto(id, QStringLiteral("back"), withPhoto(2)));
            VERIFY_OK((*store)->setReading(id, {{QStringLiteral("width"), 3264}}, QStringLiteral("0773-1")));
            VERIFY_OK((*store)->decide(id, someDecision()));
            VERIFY_OK((*store)->beginTry(id));
            VERIFY_OK((*store)->setFileId(id, QStringLiteral("front"), FileId(id)));
        }
        const auto store = open(folder);
        VERIFY_OK(store);
        const auto next = (*store)->nextToSend();
        VERIFY_OK(next);
        QVERIFY(*next);
        QCOMPARE((*next)->id, id);
        QCOMPARE((*next)->state, ScanState::Sending);
        QCOMPARE((*next)->idempotencyKey, key);
        QCOMPARE((*next)->serial, QStringLiteral("0773-1"));
        QCOMPARE((*next)->reading[QLatin1String("width")].toInt(), 3264);
        QCOMPARE((*next)->decision->orderNumber, QStringLiteral("LTO-2018-000031-4"));
        QCOMPARE((*next)->photos.size(), std::size_t(2));
        QCOMPARE((*next)->photo(QStringLiteral("front"))->fileId, std::optional(FileId(id)));
        QVERIFY(!(*next)->photo(QStringLiteral("back"))->fileId);
        const auto history = (*store)->history(id);
        VERIFY_OK(history);
        QCOMPARE(history->front().code, QStringLiteral("scanned"));
        QCOMPARE(history->back().code, QStringLiteral("decided"));
    }

    void aListOfAnEarlierVersionIsTakenOver_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QStringList>("without");
        const QString remembered = QStringLiteral("DROP TABLE remembered");
        const QString upload = QStringLiteral("ALTER TABLE photos DROP COLUMN upload");
        const QString offset = QStringLiteral("ALTER TABLE photos DROP COLUMN upload_offset");
        const QString captured = QStringLiteral("ALTER TABLE scans DROP COLUMN captured_at");
        QTest::newRow("1") << 1 << QStringList{remembered, upload, offset, captured};
        QTest::newRow("2") << 2 << QStringList{remembered, upload, offset};
        QTest::newRow("3") << 3 << QStringList{remembered};
    }
    void aListOfAnEarlierVersionIsTakenOver()
    {
        QFETCH(int, version);
        QFETCH(QStringList, without);
        const QTemporaryDir folder;
        QUuid id;
        {
            const auto store = open(folder);
            VERIFY_OK(store);
            const auto scan = (*store)->record(withPhoto(1));
            VERIFY_OK(scan);
            id = scan->id;
            VERIFY_OK((*store)->decide(id, someDecision()));
        }
        {
            const auto file = OutboxDatabase::open(folder.filePath(QStringLiteral("outbox/outbox.sqlite")));
            VERIFY_OK(file);
            for (const QString &change : without) {
                VERIFY_OK((*file)->run(change));
            }
            VERIFY_OK((*file)->run(QStringLiteral("PRAGMA user_version = %1").arg(version)));
        }
        const auto store = open(folder);
        VERIFY_OK(store);
        VERIFY_OK((*store)->setUpload(id, QStringLiteral("front"), {"/api/files/uploads/a", 20'000}));
        const auto next = (*store)->nextToSend();
        VERIFY_OK(next);
        QCOMPARE((*next)->id, id);
        QVERIFY(!(*next)->capturedAt);
        QCOMPARE((*next)->photos.front().upload.target, QByteArray("/api/files/uploads/a"));
        QCOMPARE((*store)->unsent()->bytes, std::int64_t(40'000));
        VERIFY_OK((*store)->setFileId(id, QStringLiteral("front"), FileId(id)));
        QVERIFY((*store)->scan(id)->photos.front().upload.target.isEmpty());
        QCOMPARE((*store)->unsent()->bytes, std::int64_t(0));
        VERIFY_OK((*store)->remember(QStringLiteral("runs"), {{QStringLiteral("lines"), 3}}));
    }

    void whatTheWorkspaceSaidLastIsRemembered()
    {
        const QTemporaryDir folder;
        const QString runs = QStringLiteral("runs");
        const QString plan = QStringLiteral("plan");
        const QJsonObject three{{QStringLiteral("lines"), 3}};
        {
            const auto store = open(folder);
            VERIFY_OK(store);
            QVERIFY(!*(*store)->recall(runs));
            VERIFY_OK((*store)->remember(plan, {}));
            VERIFY_OK((*store)->remember(runs, {{QStringLiteral("lines"), 4}}));
            VERIFY_OK((*store)->remember(runs, three));
        }
        const Instant first = m_clock.now();
        const auto store = open(folder);
        VERIFY_OK(store);
        QCOMPARE((**(*store)->recall(runs)).value, three);
        QCOMPARE((**(*store)->recall(runs)).at, first);
        m_clock.advanceSeconds(5);
        VERIFY_OK((*store)->remember(runs, three));
        QCOMPARE((**(*store)->recall(runs)).at, first); // too soon to be worth a write
        m_clock.advanceSeconds(600);
        VERIFY_OK((*store)->remember(runs, three));
        QCOMPARE((**(*store)->recall(runs)).at, m_clock.now());
        QVERIFY(*(*store)->recall(plan));
        m_clock.advanceSeconds(std::int64_t(ScanStore::rememberedDays) * 24 * 3600);
        VERIFY_OK((*store)->remember(runs, three));
        QVERIFY(!*(*store)->recall(plan));
    }

    void aSecondPhotoOfASideDoesNotReplaceTheFirst()
    {
        const QTemporaryDir folder;
        const auto store = open(folder);
        VERIFY_OK(store);
        const auto scan = (*store)->record(withPhoto(1));
        VERIFY_OK(scan);
        VERIFY_REFUSED("outbox.state", (*store)->addPhoto(scan->id, QStringLiteral("front"), withPhoto(2)));
        QCOMPARE(contentOf(scan->photo(QStringLiteral("front"))->path), photoBytes(1));
    }

    void sendingGoesByTheOrderOfDecisions()
    {
        const QTemporaryDir folder;
        const auto store = open(folder);
        VERIFY_OK(store);
        const auto a = (*store)->record(withPhoto(1));
        const auto b = (*store)->record(withPhoto(2));
        VERIFY_OK(a);
        VERIFY_OK(b);
        VERIFY_OK((*store)->decide(b->id, someDecision()));
        VERIFY_OK((*store)->decide(a->id, someDecision()));
        QCOMPARE((**(*store)->nextToSend()).id, b->id);
        VERIFY_OK((*store)->acknowledge(b->id, {SlipId(b->id), QStringLiteral("bound"), 0, start}, {}));
        QCOMPARE((**(*store)->nextToSend()).id, a->id);
        VERIFY_OK((*store)->refuse(a->id,
                                   {ErrorKind::Conflict,
                                    QStringLiteral("binding.duplicate"),
                                    QStringLiteral("It is bound to LTO-2018-000030-6."),
                                    {}}));
        QVERIFY(!*(*store)->nextToSend());
        QCOMPARE((*store)->scan(a->id)->reason, QStringLiteral("It is bound to LTO-2018-000030-6."));
        // Sent again, it keeps its place before what came later.
        const auto c = (*store)->record(withPhoto(3));
        VERIFY_OK(c);
        VERIFY_OK((*store)->decide(c->id, someDecision()));
        VERIFY_OK((*store)->resume(a->id));
        QCOMPARE((**(*store)->nextToSend()).id, a->id);
    }

    void whatIsSentCannotBeDecidedAgain()
    {
        const QTemporaryDir folder;
        const auto store = open(folder);
        VERIFY_OK(store);
        const auto scan = (*store)->record(withPhoto(1));
        VERIFY_OK(scan);
        VERIFY_OK((*store)->decide(scan->id, someDecision()));
        VERIFY_OK((*store)->acknowledge(scan->id, {SlipId(scan->id), QStringLiteral("bound"), 0, start}, {}));
        VERIFY_REFUSED("outbox.state", (*store)->decide(scan->id, someDecision()));
        VERIFY_REFUSED("outbox.state", (*store)->setAside(scan->id, {}, {}));
        VERIFY_REFUSED("outbox.state", (*store)->refuse(scan->id, {}));
    }

    void acknowledgedScansAreOfferedAgainAfterARestoreAndForgottenAfterThirtyDays()
    {
        const QTemporaryDir folder;
        QString photo;
        {
            const auto store = open(folder);
            VERIFY_OK(store);
            const auto scan = (*store)->record(withPhoto(1));
            VERIFY_OK(scan);
            photo = scan->photo(QStringLiteral("front"))->path;
            VERIFY_OK((*store)->decide(scan->id, someDecision()));
            VERIFY_OK((*store)->acknowledge(
                scan->id, {SlipId(scan->id), QStringLiteral("bound"), 4, m_clock.now()}, {}));
            QCOMPARE(*(*store)->offerAgain(4), 0);
            QCOMPARE(*(*store)->offerAgain(5), 1);
            QCOMPARE((**(*store)->nextToSend()).idempotencyKey, scan->idempotencyKey);
            VERIFY_OK((*store)->acknowledge(
                scan->id, {SlipId(scan->id), QStringLiteral("bound"), 5, m_clock.now()}, {}));
        }
        m_clock.advanceSeconds(29 * 24 * 3600);
        {
            const auto store = open(folder);
            VERIFY_OK(store);
            QCOMPARE(*(*store)->count(), 1);
            QVERIFY(QFile::exists(photo));
        }
        m_clock.advanceSeconds(2 * 24 * 3600);
        const auto store = open(folder);
        VERIFY_OK(store);
        QCOMPARE(*(*store)->count(), 0);
        QVERIFY(!QFile::exists(photo));
    }

    void twoProgramsDoNotUseOneFolder()
    {
        const QTemporaryDir folder;
        const auto first = open(folder);
        VERIFY_OK(first);
        VERIFY_REFUSED("outbox.in_use", open(folder));
    }

    void aDamagedFileIsLeftAsItIs()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("outbox")));
        QFile file(folder.filePath(QStringLiteral("outbox/outbox.sqlite")));
        const QByteArray junk = QByteArray("this is no database ").repeated(500);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(junk) == junk.size());
        file.close();
        VERIFY_REFUSED("outbox.damaged", open(folder));
        QCOMPARE(contentOf(file.fileName()), junk);
    }

    void everyBeepedScanSurvivesAKill()
    {
#ifndef Q_OS_UNIX
        QSKIP("kill -9 is a thing of Unix");
#endif
        const QTemporaryDir folder;
        const QString outbox = folder.filePath(QStringLiteral("outbox"));
        SeededRandom random(20'180'630);
        QStringList beeped;
        for (int round = 0; round < 15; ++round) {
            QProcess child;
            child.setProcessChannelMode(QProcess::SeparateChannels);
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--scan-for-ever"), outbox, QString::number(round)});
            QByteArray output;
            const int beeps = 1 + static_cast<int>(random.below(40)); // then it is somewhere in the next scan
            while (output.count('\n') < beeps && child.waitForReadyRead(20'000)) {
                output += child.readAllStandardOutput();
            }
            child.kill();
            QVERIFY(child.waitForFinished());
            const QByteArray errors = child.readAllStandardError();
            QVERIFY2(errors.isEmpty(), errors.constData());
            beeped += linesOf(output + child.readAllStandardOutput());
        }
        const auto store = ScanStore::open(outbox, m_clock, m_random);
        VERIFY_OK(store);
        std::size_t photos = 0;
        for (const QString &line : beeped) {
            const QString id = line.section(u' ', 0, 0);
            const QString content = line.section(u' ', 1);
            const auto scan = (*store)->scan(QUuid::fromString(id));
            VERIFY_OK(scan);
            if (const ScanPhoto *front = scan->photo(QStringLiteral("front"))) {
                QCOMPARE(digest(contentOf(front->path)), content);
                ++photos;
            } else {
                QCOMPARE(scan->serial, content);
            }
        }
        // At most one scan a round may be there without its beep: it was killed between the two.
        const auto count = (*store)->count();
        VERIFY_OK(count);
        QVERIFY(*count >= beeped.size() && *count <= beeped.size() + 15);
        QVERIFY(photos > 0);
        const auto all = (*store)->list({}, 100'000);
        VERIFY_OK(all);
        QSet<QString> keys;
        for (const Scan &scan : *all) {
            keys.insert(scan.idempotencyKey);
        }
        QCOMPARE(keys.size(), *count);
    }

    void aFullDiskIsSaidAndNothingIsAcknowledged_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("withPhotos");
        QTest::newRow("a photo does not fit") << qint64(200'000) << true;
        QTest::newRow("the list does not fit") << qint64(150'000) << false;
    }
    void aFullDiskIsSaidAndNothingIsAcknowledged()
    {
#ifndef Q_OS_UNIX
        QSKIP("limits of file size are a thing of Unix");
#endif
        QFETCH(qint64, bytes);
        QFETCH(bool, withPhotos);
        const QTemporaryDir folder;
        const QString outbox = folder.filePath(QStringLiteral("outbox"));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--scan-until-full"), outbox, QString::number(bytes),
                     withPhotos ? QStringLiteral("photos") : QStringLiteral("serials")});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitCode(), 0);
        QStringList lines = linesOf(child.readAllStandardOutput());
        QCOMPARE(lines.takeLast(), QStringLiteral("outbox.disk_full"));
        QVERIFY(lines.size() > 1);
        // The disk has room again: exactly what was acknowledged is there, and scanning goes on.
        const auto store = ScanStore::open(outbox, m_clock, m_random);
        VERIFY_OK(store);
        QCOMPARE(*(*store)->count(), lines.size());
        for (const QString &id : lines) {
            VERIFY_OK((*store)->scan(QUuid::fromString(id)));
        }
        QCOMPARE(filesIn(folder.filePath(QStringLiteral("outbox/photos"))), withPhotos ? lines.size() : 0);
        VERIFY_OK((*store)->record(withPhoto(1)));
    }

    void aFullFileSystemIsSaidToo()
    {
#ifdef Q_OS_LINUX
        const QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.path());
        if (mount("tmpfs", path.constData(), "tmpfs", 0, "size=1m") != 0) {
            QSKIP("no small file system can be mounted here");
        }
        const auto unmount = qScopeGuard([&] { umount2(path.constData(), MNT_DETACH); });
        const auto store = open(folder);
        VERIFY_OK(store);
        int kept = 0;
        auto scan = (*store)->record(withPhoto(kept));
        while (scan && kept < 100) {
            scan = (*store)->record(withPhoto(++kept));
        }
        QVERIFY(!scan);
        QCOMPARE(scan.error().code, QStringLiteral("outbox.disk_full"));
        QVERIFY(scan.error().message.contains(QLatin1String("was not kept")));
        QCOMPARE(*(*store)->count(), kept);
        QCOMPARE(filesIn(folder.filePath(QStringLiteral("outbox/photos"))), kept);
#else
        QSKIP("small file systems are a thing of Linux");
#endif
    }

    void theJournalWritesOnItsOwnThreadAndTells()
    {
        const QTemporaryDir folder;
        auto journal
            = std::make_unique<ScanJournal>(folder.filePath(QStringLiteral("outbox")), m_clock, m_random);
        QSignalSpy unsent(journal.get(), &ScanJournal::unsentChanged);
        const QThread *gui = QThread::currentThread();
        std::optional<Scan> kept;
        bool isElsewhere = false;
        journal->write<Scan>(
            [&, gui](ScanStore &store) {
                isElsewhere = QThread::currentThread() != gui;
                return store.record(withPhoto(1));
            },
            this, [&](const Result<Scan> &scan) { kept = scan ? std::optional(*scan) : std::nullopt; });
        QVERIFY(!kept); // the call itself did not wait
        QTRY_VERIFY(kept);
        QVERIFY(isElsewhere);
        QCOMPARE(unsent.last().front().value<UnsentWork>(), (UnsentWork{0, 0, 1}));
        journal->write<Scan>([id = kept->id](ScanStore &store) { return store.decide(id, someDecision()); },
                             this, {});
        QTRY_COMPARE(unsent.last().front().value<UnsentWork>(), (UnsentWork{1, 60'000, 0}));

        // What was asked for is written although nobody waits for it any more.
        {
            const QObject gone;
            journal->write<Scan>([](ScanStore &store) { return store.record(withPhoto(2)); },
                                 const_cast<QObject *>(&gone),
                                 [](const Result<Scan> &) { QFAIL("replied"); });
        }
        journal.reset();
        const auto store = open(folder);
        VERIFY_OK(store);
        QCOMPARE(*(*store)->count(), 2);
    }

    void waitsGrowAndDiffer()
    {
        SeededRandom random(1);
        for (int failures = 1; failures < 40; ++failures) {
            const auto whole = std::min(120'000LL, 1000LL << std::min(failures - 1, 10));
            for (int i = 0; i < 50; ++i) {
                const auto delay = retryDelay(failures, random).count();
                QVERIFY(delay >= whole / 2 && delay <= whole);
            }
        }
        QVERIFY(retryDelay(5, random) != retryDelay(5, random));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--scan-for-ever")) {
        return scanForEver(arguments.value(2), arguments.value(3).toInt());
    }
    if (arguments.value(1) == QLatin1String("--scan-until-full")) {
        return scanUntilFull(arguments.value(2), arguments.value(3).toLongLong(),
                             arguments.value(4) == QLatin1String("photos"));
    }
    tst_ScanJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scanjournal.moc"
