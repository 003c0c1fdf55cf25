#include "backend/storage/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

// The resources lie in a static library: without this call the linker leaves them out.
static void initializeMigrationResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace truvamate {

namespace {

tl::unexpected<Error> bad(const QString &sentence)
{
    return fail(ErrorKind::Internal, QStringLiteral("storage.bad_migrations"), sentence);
}

Result<QString> readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return bad(QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    }
    // A checkout on Windows may carry other line ends; the text and its checksum stay the same.
    return QString::fromUtf8(file.readAll().replace("\r\n", "\n"));
}

Result<Migration> readMigration(const QString &path, const QString &fileName)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{4})_([a-z0-9_]+)\\.sql$"));
    static const QRegularExpression oldest(QStringLiteral("^-- oldest program: (\\d+\\.\\d+\\.\\d+)$"),
                                           QRegularExpression::MultilineOption);
    const auto match = shape.match(fileName);
    if (!match.hasMatch()) {
        return bad(QStringLiteral("%1 is not named like 0001_core.sql.").arg(fileName));
    }
    TRY(sql, readText(path));
    Migration migration;
    migration.number = match.captured(1).toInt();
    migration.name = match.captured(2);
    migration.checksum
        = QString::fromLatin1(QCryptographicHash::hash(sql.toUtf8(), QCryptographicHash::Sha256).toHex());
    migration.oldestProgram = QVersionNumber::fromString(oldest.match(sql).captured(1));
    migration.sql = std::move(sql);
    return migration;
}

} // namespace

Result<MigrationSet> MigrationSet::embedded(DatabaseKind kind)
{
    initializeMigrationResources();
    return fromFolder(QStringLiteral(":/migrations/") + databaseKindName(kind), kind);
}

Result<MigrationSet> MigrationSet::fromFolder(const QString &folder, DatabaseKind kind)
{
    const QString grantsName = QStringLiteral("grants.sql");
    const QDir directory(folder);
    MigrationSet set;
    set.m_kind = kind;
    for (const QString &fileName : directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        if (fileName == grantsName) {
            continue;
        }
        TRY(migration, readMigration(directory.filePath(fileName), fileName));
        if (migration.number != set.newest() + 1) {
            return bad(QStringLiteral("Migration %1 stands where number %2 is expected.")
                           .arg(fileName)
                           .arg(set.newest() + 1));
        }
        set.m_migrations.push_back(std::move(migration));
    }
    if (directory.exists(grantsName)) {
        TRY(grants, readText(directory.filePath(grantsName)));
        set.m_grants = std::move(grants);
    }
    return set;
}

} // namespace truvamate
