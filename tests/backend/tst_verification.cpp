#include "backend/jobs/nightlyverification.h"
#include "backend/services/files.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/sessionstore.h"
#include "models/operations/audit.h"
#include "models/operations/peopleevents.h"
#include "tests/support/backendfixture.h"

#include <QDir>
#include <QDirIterator>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString orphanKey = QStringLiteral("orphan-object-1");

Result<FileId> storeOne(BackendFixture &f)
{
    static constexpr OperationInfo info{"test.file", Method::Post, "/test", std::nullopt, Effect::Writes};
    TRY(principal, principalOfUser(f.db(), f.agent));
    Call call = f.backend().callAs(f.db(), *principal, info);
    const QByteArray picture = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(64, 'x');
    return storeFile(call, picture, QStringLiteral("slip_front"));
}

QStringList faultsOf(const Result<FilesCheck> &check)
{
    QStringList codes;
    for (const FileFault &fault : check->faults) {
        codes += fault.code;
    }
    return codes;
}

QStringList objectsIn(const QString &folder)
{
    QStringList paths;
    for (QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
        paths += walk.next();
    }
    return paths;
}

/// At noon in Bangkok, so that no night lies within a few hours.
Instant noonOf(int day)
{
    return Instant::fromLocal(QDate(2018, 7, day), QTime(12, 0), bangkokZone());
}

} // namespace

/// Whether a workspace can say what is wrong with itself. The audit chain and the books have tests of their
/// own.
class TestVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAndRowsBelongTogether_data() { TestDatabases::addRows(); }
    void filesAndRowsBelongTogether();
    void itIsDoneOnceANight_data() { TestDatabases::addRows(); }
    void itIsDoneOnceANight();
    void oneOfSeveralServersDoesIt();
    void whatIsWrongIsInTheEvent_data() { TestDatabases::addRows(); }
    void whatIsWrongIsInTheEvent();
    void aNightBeginsAtThree();
    void aCutAnchorLineIsLeftBehind_data() { TestDatabases::addRows(); }
    void aCutAnchorLineIsLeftBehind();
};

void TestVerification::filesAndRowsBelongTogether()
{
    BACKEND_FIXTURE(f);
    LocalObjectStore objects(f.filesFolder());
    const Instant now = SystemClock().now();
    VERIFY_OK(storeOne(f));
    VERIFY_OK(storeOne(f));
    const auto fine = verifyFiles(f.db(), objects, now);
    VERIFY_OK(fine);
    QCOMPARE(fine->rows, 2);
    QCOMPARE(fine->objects, 2);
    QCOMPARE(faultsOf(fine), QStringList());

    VERIFY_OK(objects.put(orphanKey, "left behind"));
    QCOMPARE(faultsOf(verifyFiles(f.db(), objects, now)), QStringList());
    const Instant later = now.plusSeconds(2 * 86'400);
    QCOMPARE(faultsOf(verifyFiles(f.db(), objects, later)),
             QStringList(QStringLiteral("object_without_row")));
    VERIFY_OK(objects.remove(orphanKey));

    QVERIFY(QFile::remove(objectsIn(f.filesFolder()).constFirst()));
    const auto broken = verifyFiles(f.db(), objects, later);
    VERIFY_OK(broken);
    QCOMPARE(broken->missing, 1);
    QCOMPARE(faultsOf(broken), QStringList(QStringLiteral("object_missing")));
}

void TestVerification::itIsDoneOnceANight()
{
    BACKEND_FIXTURE(f);
    f.clock().set(noonOf(1));
    NightlyVerification nightly(f.backend(), {});
    NightlyVerification another(f.backend(), {});
    const auto first = nightly.step(f.db());
    VERIFY_OK(first);
    QVERIFY(first->has_value());
    QCOMPARE((*first)->faults(), 0);
    f.clock().advanceSeconds(4 * 3600);
    QVERIFY(!*nightly.step(f.db()));
    QVERIFY(!*another.step(f.db()));
    f.clock().set(noonOf(2));
    QVERIFY(another.step(f.db())->has_value());
    QVERIFY(!*nightly.step(f.db()));
    const auto last = NightlyVerification::last(f.db());
    VERIFY_OK(last);
    QCOMPARE((*last)->at, noonOf(2));
    QCOMPARE((*last)->faults, 0);
}

void TestVerification::oneOfSeveralServersDoesIt()
{
    if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql")); !reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    const auto database = TestDatabases::fresh(QStringLiteral("postgresql"));
    VERIFY_OK(database);
    const auto made = BackendFixture::make(**database);
    VERIFY_OK(made);
    BackendFixture &f = **made;
    NightlyVerification nightly(f.backend(), {});
    {
        // Another server is at it and has not finished.
        const auto busy = Database::open(f.serviceConfig());
        VERIFY_OK(busy);
        QVERIFY(*takeNightly(**busy));
        QVERIFY(!*nightly.step(f.db()));
    }
    // It died: its connection gives the job back.
    bool isDone = false;
    QTRY_VERIFY((isDone = isDone || nightly.step(f.db())->has_value()));
}

void TestVerification::whatIsWrongIsInTheEvent()
{
    BACKEND_FIXTURE(f);
    f.clock().set(noonOf(1));
    VERIFY_OK(storeOne(f));
    QVERIFY(QFile::remove(objectsIn(f.filesFolder()).constFirst()));
    NightlyVerification nightly(f.backend(), {});
    const auto verified = nightly.step(f.db());
    VERIFY_OK(verified);
    QCOMPARE((*verified)->faults(), 1);
    const auto events = f.call<ListEvents>(f.owner, {});
    VERIFY_OK(events);
    const Event &last = events->data.back();
    QCOMPARE(last.code, QString(events::workspaceVerified));
    QCOMPARE(last.arguments[QLatin1String("faults")].toInt(), 1);
    const auto agents = f.call<ListEvents>(f.agent, {});
    VERIFY_OK(agents);
    QVERIFY(agents->data.empty() || agents->data.back().code != events::workspaceVerified);
}

void TestVerification::aNightBeginsAtThree()
{
    const auto at = [](int day, int hour, int minute) {
        return Instant::fromLocal(QDate(2018, 7, day), QTime(hour, minute), bangkokZone());
    };
    QCOMPARE(nightBefore(at(5, 3, 0)), at(5, 3, 0));
    QCOMPARE(nightBefore(at(5, 2, 59)), at(4, 3, 0));
    QCOMPARE(nightBefore(at(5, 23, 0)), at(5, 3, 0));
}

void TestVerification::aCutAnchorLineIsLeftBehind()
{
    BACKEND_FIXTURE(f);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("anchor"));
    VERIFY_OK(verifyAudit(f.db(), path));
    VERIFY_REFUSED("permission.denied", f.call<ListAudit>(f.support, {}));
    const auto first = sealAudit(f.db());
    VERIFY_OK(first);
    VERIFY_REFUSED("audit.no_anchor", verifyAudit(f.db(), path));
    VERIFY_OK(anchorAudit(*first, f.clock().now(), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append) && file.write("12") == 2);
    file.close();
    VERIFY_REFUSED("permission.denied", f.call<ListAudit>(f.support, {}));
    const auto second = sealAudit(f.db());
    VERIFY_OK(second);
    VERIFY_OK(anchorAudit(*second, f.clock().now(), path));
    const auto check = verifyAudit(f.db(), path);
    VERIFY_OK(check);
    QVERIFY(check->faults.empty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(second->hash.toLatin1()));
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
