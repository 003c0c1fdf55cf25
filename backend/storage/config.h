#pragma once

#include "models/result.h"

#include <QString>

namespace truvamate {

enum class DatabaseKind { Sqlite, Postgresql };

/// "sqlite" or "postgresql": the name of the migrations' folder.
QString databaseKindName(DatabaseKind kind);

/// Where a database is and how one connection to it behaves.
struct DatabaseConfig
{
    /// What SQLite guarantees after a power cut: Full keeps every commit, Normal may lose the last ones.
    enum class Durability { Full, Normal };

    DatabaseKind kind = DatabaseKind::Sqlite;
    bool readOnly = false;
    /// How long a statement waits for another writer before it answers storage.busy.
    int busyTimeoutMs = 10'000;

    QString path; ///< SQLite: the file
    Durability durability = Durability::Full;
    /// SQLite: off only for the migrator, which checks the keys itself before it commits.
    bool foreignKeys = true;

    QString host; ///< PostgreSQL, from here on
    int port = 5432;
    QString user;
    QString password;
    QString databaseName;
    QString options; ///< further libpq settings as "sslmode=verify-full;sslrootcert=…"

    static DatabaseConfig sqlite(const QString &path);
    /// Reads libpq's two notations: "host=… port=… user=… dbname=…" and
    /// "postgresql://user:password@host:port/name".
    static Result<DatabaseConfig> postgresql(const QString &text);

    /// For sentences and logs: the file, or "name on host:port"; never a password.
    QString toText() const;
};

} // namespace truvamate
