#pragma once

#include "backend/services/audit.h"
#include "backend/services/books.h"
#include "backend/storage/objectstore.h"

namespace truvamate {

/// One thing that is wrong with stored files.
struct FileFault
{
    QString key; ///< of the object
    QString code; ///< "object_missing", "object_without_row"
};

struct FilesCheck
{
    std::int64_t rows = 0;
    std::int64_t objects = 0;
    std::int64_t missing = 0;
    std::int64_t withoutRow = 0; ///< of those older than a day: a younger one may still get its row
    std::vector<FileFault> faults; ///< the first hundred
};
/// Compares the rows of files with the objects that are there; it does not read them.
Result<FilesCheck> verifyFiles(Database &db, ObjectStore &objects, Instant now);

/// Everything that a workspace can check about itself.
struct Verification
{
    AuditCheck audit;
    BooksReport books;
    FilesCheck files;

    /// How much is wrong; 0 where all is right.
    std::int64_t faults() const;
};
/// Audit chain, its anchor (where one is named), ledger, projections and files, each in a snapshot of its
/// own, so that it may run beside writers. `now` is the machine's own time.
Result<Verification> verifyWorkspace(Database &db, ObjectStore &objects, const QString &anchorPath,
                                     Instant now);

} // namespace truvamate
