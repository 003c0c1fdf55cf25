#include "client/outbox/outboxdatabase.h"

#include "client/outbox/durablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace truvamate {

namespace {

constexpr int schemaVersion = 4;
constexpr int applicationId = 0x54564f42; // "TVOB"

constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;

QString nextConnection()
{
    static std::atomic<int> count{0};
    return QStringLiteral("outbox-%1").arg(++count);
}

tl::unexpected<Error> damaged(const QString &why)
{
    return fail(
        ErrorKind::Internal, QStringLiteral("outbox.damaged"),
        QStringLiteral("The list of scans on this computer is damaged (%1). Nothing was changed; keep "
                       "the folder and ask for help.")
            .arg(why));
}

tl::unexpected<Error> failedWith(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    if (code == sqliteFull || code == sqliteIoError) {
        return diskFull();
    }
    if (code == sqliteCorrupt || code == sqliteNotADatabase) {
        return damaged(error.databaseText());
    }
    return fail(ErrorKind::Unavailable, QStringLiteral("outbox.unwritable"),
                QStringLiteral("The list of scans on this computer cannot be used: %1.").arg(error.text()));
}

QString rememberedTable()
{
    return QStringLiteral("CREATE TABLE remembered ("
                          "name TEXT PRIMARY KEY, at INTEGER NOT NULL, value TEXT NOT NULL) STRICT");
}

QStringList tables()
{
    return {
        QStringLiteral("CREATE TABLE scans ("
                       "number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, "
                       "scanned_at INTEGER NOT NULL, person TEXT NOT NULL, serial TEXT NOT NULL, "
                       "by_hand_scanner INTEGER NOT NULL CHECK (by_hand_scanner IN (0, 1)), "
                       "reading TEXT, state TEXT NOT NULL CHECK (state IN ('scanned', 'decided', 'sending', "
                       "'sent', 'refused', 'set_aside')), idempotency_key TEXT NOT NULL UNIQUE, "
                       "kind TEXT CHECK (kind IN ('bind', 'orphan')), request TEXT, order_number TEXT, "
                       "send_number INTEGER UNIQUE, tries INTEGER NOT NULL DEFAULT 0, "
                       "reason_code TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', "
                       "slip_id TEXT, binding TEXT, epoch INTEGER, acknowledged_at INTEGER, "
                       "captured_at INTEGER, "
                       "CHECK ((kind IS NULL) = (request IS NULL)), "
                       "CHECK (state <> 'sent' OR acknowledged_at IS NOT NULL), "
                       "CHECK (state NOT IN ('decided', 'sending') "
                       "OR (request IS NOT NULL AND send_number IS NOT NULL))) STRICT"),
        QStringLiteral("CREATE TABLE photos ("
                       "scan_id TEXT NOT NULL REFERENCES scans(id) ON DELETE CASCADE, "
                       "side TEXT NOT NULL CHECK (side IN ('front', 'back')), file TEXT NOT NULL UNIQUE, "
                       "sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, file_id TEXT, upload TEXT, "
                       "upload_offset INTEGER NOT NULL DEFAULT 0, "
                       "PRIMARY KEY (scan_id, side)) STRICT"),
        QStringLiteral(
            "CREATE TABLE history ("
            "id INTEGER PRIMARY KEY, scan_id TEXT NOT NULL REFERENCES scans(id) ON DELETE CASCADE, "
            "at INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL) STRICT"),
        rememberedTable(),
        QStringLiteral("CREATE INDEX history_of_scan ON history (scan_id, id)"),
        QStringLiteral("CREATE INDEX scans_to_send ON scans (state, send_number)"),
        QStringLiteral("CREATE INDEX scans_of_serial ON scans (serial)"),
        QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion),
    };
}

/// What turns a list of an earlier version into the present one, each with the version that brought it.
std::vector<std::pair<int, QString>> changes()
{
    return {
        // Which scans' facts the workspace has before their photos.
        {2, QStringLiteral("ALTER TABLE scans ADD COLUMN captured_at INTEGER")},
        // Where the upload of a photo broke off.
        {3, QStringLiteral("ALTER TABLE photos ADD COLUMN upload TEXT")},
        {3, QStringLiteral("ALTER TABLE photos ADD COLUMN upload_offset INTEGER NOT NULL DEFAULT 0")},
        // What the workspace said last, for when it cannot be asked.
        {4, rememberedTable()},
    };
}

} // namespace

OutboxDatabase::OutboxDatabase(QString connection)
    : m_connection(std::move(connection))
{
}

OutboxDatabase::~OutboxDatabase()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<OutboxDatabase>> OutboxDatabase::open(const QString &path)
{
    std::unique_ptr<OutboxDatabase> database(new OutboxDatabase(nextConnection()));
    TRY_DO(database->prepare(path));
    return database;
}

Result<Done> OutboxDatabase::prepare(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        TRY_DO(writeDurably(path, {})); // for its owner only; SQLite's log takes after the file
    }
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    connection.setDatabaseName(path);
    if (!connection.open()) {
        return failedWith(connection.lastError());
    }
    TRY(version, run(QStringLiteral("PRAGMA user_version")));
    const int found = version.next() ? version.value(0).toInt() : 0;
    version.finish();
    if (found > schemaVersion) {
        return fail(ErrorKind::Conflict, QStringLiteral("outbox.newer"),
                    QStringLiteral("The list of scans on this computer was written by a newer version of the "
                                   "program. Nothing was changed; start the newer one."));
    }
    for (const char *pragma : {"journal_mode = WAL", "synchronous = FULL", "fullfsync = ON",
                               "foreign_keys = ON", "trusted_schema = OFF"}) {
        TRY_DO(run(QStringLiteral("PRAGMA ") + QLatin1String(pragma)));
    }
    return found == 0 ? createTables() : upgrade(found);
}

Result<Done> OutboxDatabase::createTables()
{
    return inTransaction([this]() -> Result<Done> {
        for (const QString &statement : tables()) {
            TRY_DO(run(statement));
        }
        return Done{};
    });
}

Result<Done> OutboxDatabase::upgrade(int from)
{
    if (from == schemaVersion) {
        return Done{};
    }
    return inTransaction([this, from]() -> Result<Done> {
        for (const auto &[version, statement] : changes()) {
            if (version > from) {
                TRY_DO(run(statement));
            }
        }
        TRY_DO(run(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion)));
        return Done{};
    });
}

Result<QSqlQuery> OutboxDatabase::run(const QString &sql, const Values &values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return failedWith(query.lastError());
    }
    for (const auto &[name, value] : values) {
        // A QString without characters would be bound as NULL; only a QVariant without a value is one.
        const bool isText = value.typeId() == QMetaType::QString;
        query.bindValue(name, isText && value.toString().isNull() ? QVariant(QStringLiteral("")) : value);
    }
    if (!query.exec()) {
        return failedWith(query.lastError());
    }
    return query;
}

void OutboxDatabase::rollBack()
{
    // A full disk may have rolled back already; then there is nothing to do.
    QSqlQuery(QSqlDatabase::database(m_connection, false)).exec(QStringLiteral("ROLLBACK"));
}

} // namespace truvamate
