#include "backend/services/verification.h"

#include "backend/storage/filestore.h"
#include "backend/storage/transaction.h"

#include <set>

namespace truvamate {

namespace {

constexpr std::int64_t daySeconds = 86'400;
constexpr std::size_t mostFaults = 100;

void report(FilesCheck &check, const QString &key, const char *code)
{
    if (check.faults.size() < mostFaults) {
        check.faults.push_back({key, QString::fromLatin1(code)});
    }
}

template <typename Check> auto inSnapshot(Database &db, const char *name, Check check)
{
    return inTransaction(db, QString::fromLatin1(name), std::move(check), Transaction::Mode::Snapshot);
}

} // namespace

Result<FilesCheck> verifyFiles(Database &db, ObjectStore &objects, Instant now)
{
    // Rows first: an object is there before its row, so none of these may be missing afterwards.
    TRY(keys, listObjectKeys(db));
    TRY(stored, objects.list());
    const std::set<QString> known(keys.begin(), keys.end());
    std::set<QString> without = known;
    FilesCheck check;
    check.rows = static_cast<std::int64_t>(keys.size());
    check.objects = static_cast<std::int64_t>(stored.size());
    for (const StoredObject &object : stored) {
        without.erase(object.key);
        if (known.count(object.key) == 0 && object.writtenAt.plusSeconds(daySeconds) <= now) {
            ++check.withoutRow;
            report(check, object.key, "object_without_row");
        }
    }
    check.missing = static_cast<std::int64_t>(without.size());
    for (const QString &key : without) {
        report(check, key, "object_missing");
    }
    return check;
}

std::int64_t Verification::faults() const
{
    return static_cast<std::int64_t>(audit.faults.size() + books.findings.size()) + files.missing
        + files.withoutRow;
}

Result<Verification> verifyWorkspace(Database &db, ObjectStore &objects, const QString &anchorPath,
                                     Instant now)
{
    TRY(audit, inSnapshot(db, "verify audit log", [&] { return verifyAudit(db, anchorPath); }));
    TRY(books, inSnapshot(db, "verify books", [&] { return verifyBooks(db); }));
    TRY(files, verifyFiles(db, objects, now));
    return Verification{std::move(audit), std::move(books), std::move(files)};
}

} // namespace truvamate
