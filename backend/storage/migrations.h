#pragma once

#include "backend/storage/config.h"

#include <QByteArray>
#include <QString>
#include <QVersionNumber>

#include <vector>

namespace truvamate {

/// One numbered step of the schema, the text of a file such as 0001_core.sql. A released file never changes
/// again.
struct Migration
{
    int number = 0;
    QString name; ///< "core"
    QString sql;
    QString checksum; ///< SHA-256 of the text with Unix line ends, in hex
    /// From a line "-- oldest program: 0.2.0": older programs may not open a database that has this step.
    /// Without the line every program may, as after a step that only adds.
    QVersionNumber oldestProgram;
};

/// Every step of one kind of database, without gaps from 1 on, and the rights of the service's role.
class MigrationSet
{
public:
    /// The steps that are part of the program: resources/migrations/<kind>/.
    static Result<MigrationSet> embedded(DatabaseKind kind);
    /// Reads NNNN_name.sql and, where it exists, grants.sql. Errors: storage.bad_migrations.
    static Result<MigrationSet> fromFolder(const QString &folder, DatabaseKind kind);

    DatabaseKind kind() const { return m_kind; }
    const std::vector<Migration> &migrations() const { return m_migrations; }
    /// Run after the steps on PostgreSQL; {{service_role}} stands for the role's quoted name.
    const QString &grants() const { return m_grants; }
    int newest() const { return static_cast<int>(m_migrations.size()); }

private:
    DatabaseKind m_kind = DatabaseKind::Sqlite;
    std::vector<Migration> m_migrations;
    QString m_grants;
};

} // namespace truvamate
