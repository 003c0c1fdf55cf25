#pragma once

#include "backend/storage/config.h"

class QSqlError;

namespace truvamate {

/// What a database refused, as the same Error on both. Codes:
///
/// | code                      | kind        | when |
/// |---------------------------|-------------|-------------------------------------------------------------------|
/// | storage.unique            | Conflict    | details: constraint, columns | | storage.foreign_key       |
/// Conflict    | details: constraint (PostgreSQL only, SQLite does not tell)       | | storage.check |
/// Invalid     | details: constraint                                               | | storage.not_null |
/// Invalid     | details: column                                                   | | storage.unfit_value |
/// Invalid     | a value that its column cannot hold                               | | storage.busy |
/// Unavailable | locked, deadlocked or not serializable: see isRetryable           | | storage.disk_full |
/// Unavailable |                                                                   | | storage.read_only |
/// Unavailable |                                                                   | | storage.io |
/// Unavailable | the disk failed                                                   | | storage.cannot_open |
/// Unavailable | no such file, a folder, no server, wrong password                 | |
/// storage.connection_lost   | Unavailable | the connection is dead: open another one | |
/// storage.out_of_memory     | Unavailable | | | storage.cancelled         | Unavailable | the server's
/// administrator or a time limit stopped the statement  | | storage.corrupt           | Internal    | the
/// file is damaged                                               | | storage.not_a_database    | Internal |
/// the file is something else                                        | | storage.forbidden         | Internal
/// | this role may not do that                                         | | storage.statement         |
/// Internal    | a mistake in a statement                                          |
Error storageError(DatabaseKind kind, const QSqlError &error);

/// The same transaction, run again, may succeed.
bool isRetryable(const Error &error);

} // namespace truvamate
