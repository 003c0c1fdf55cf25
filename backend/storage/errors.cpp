#include "backend/storage/errors.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSqlError>

namespace truvamate {

namespace {

enum class Cause {
    Unique,
    ForeignKey,
    Check,
    NotNull,
    UnfitValue,
    Busy,
    DiskFull,
    ReadOnly,
    Io,
    CannotOpen,
    ConnectionLost,
    OutOfMemory,
    Cancelled,
    Corrupt,
    NotADatabase,
    Forbidden,
    Statement,
};

/// Result codes of sqlite3.h, extended ones first: https://www.sqlite.org/rescode.html
Cause sqliteCause(int code)
{
    switch (code) {
    case 2067: // SQLITE_CONSTRAINT_UNIQUE
    case 1555: // SQLITE_CONSTRAINT_PRIMARYKEY
    case 2579: // SQLITE_CONSTRAINT_ROWID
        return Cause::Unique;
    case 787: // SQLITE_CONSTRAINT_FOREIGNKEY
    case 1811: // SQLITE_CONSTRAINT_TRIGGER: RESTRICT acts like one
        return Cause::ForeignKey;
    case 275: // SQLITE_CONSTRAINT_CHECK
        return Cause::Check;
    case 1299: // SQLITE_CONSTRAINT_NOTNULL
        return Cause::NotNull;
    case 3091: // SQLITE_CONSTRAINT_DATATYPE
        return Cause::UnfitValue;
    default:
        break;
    }
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Cause::Busy;
    case 7: // SQLITE_NOMEM
        return Cause::OutOfMemory;
    case 8: // SQLITE_READONLY
        return Cause::ReadOnly;
    case 9: // SQLITE_INTERRUPT
        return Cause::Cancelled;
    case 10: // SQLITE_IOERR
        return Cause::Io;
    case 11: // SQLITE_CORRUPT
        return Cause::Corrupt;
    case 13: // SQLITE_FULL
        return Cause::DiskFull;
    case 14: // SQLITE_CANTOPEN
        return Cause::CannotOpen;
    case 18: // SQLITE_TOOBIG
    case 20: // SQLITE_MISMATCH
        return Cause::UnfitValue;
    case 3: // SQLITE_PERM
    case 23: // SQLITE_AUTH
        return Cause::Forbidden;
    case 26: // SQLITE_NOTADB
        return Cause::NotADatabase;
    default:
        return Cause::Statement;
    }
}

/// SQLSTATE codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
Cause postgresqlCause(const QString &state, QSqlError::ErrorType type)
{
    static const QHash<QString, Cause> exact{
        {QStringLiteral("23505"), Cause::Unique},
        {QStringLiteral("23503"), Cause::ForeignKey},
        {QStringLiteral("23001"), Cause::ForeignKey},
        {QStringLiteral("23514"), Cause::Check},
        {QStringLiteral("23502"), Cause::NotNull},
        {QStringLiteral("40001"), Cause::Busy},
        {QStringLiteral("40P01"), Cause::Busy},
        {QStringLiteral("55P03"), Cause::Busy},
        {QStringLiteral("53100"), Cause::DiskFull},
        {QStringLiteral("25006"), Cause::ReadOnly},
        {QStringLiteral("53200"), Cause::OutOfMemory},
        {QStringLiteral("57014"), Cause::Cancelled},
        {QStringLiteral("58030"), Cause::Io},
        {QStringLiteral("42501"), Cause::Forbidden},
        {QStringLiteral("3D000"), Cause::CannotOpen},
        {QStringLiteral("53300"), Cause::CannotOpen},
        {QStringLiteral("57P01"), Cause::ConnectionLost},
        {QStringLiteral("57P02"), Cause::ConnectionLost},
        {QStringLiteral("57P03"), Cause::CannotOpen},
        {QStringLiteral("XX001"), Cause::Corrupt},
        {QStringLiteral("XX002"), Cause::Corrupt},
    };
    if (const auto found = exact.constFind(state); found != exact.cend()) {
        return *found;
    }
    if (state.startsWith(QLatin1String("22"))) {
        return Cause::UnfitValue;
    }
    if (state.startsWith(QLatin1String("28"))) {
        return Cause::CannotOpen;
    }
    if (state.startsWith(QLatin1String("08")) || state.isEmpty()) {
        return type == QSqlError::ConnectionError ? Cause::CannotOpen : Cause::ConnectionLost;
    }
    return Cause::Statement;
}

QString firstLine(const QSqlError &error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    QString line = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    line.remove(QRegularExpression(QStringLiteral("^ERROR:\\s*|\\s*\\([0-9A-Z]{5}\\)$")));
    return line;
}

/// PostgreSQL quotes names, in every language of its messages; the constraint is the last one on the first
/// line.
QString quotedName(const QString &line, bool last)
{
    static const QRegularExpression name(QStringLiteral("[\"“«]\\s?([^\"”»]+?)\\s?[\"”»]"));
    QString found;
    for (auto matches = name.globalMatch(line); matches.hasNext() && (found.isEmpty() || last);) {
        found = matches.next().captured(1);
    }
    return found;
}

QJsonObject postgresqlDetails(Cause cause, const QSqlError &error)
{
    const QString line = firstLine(error);
    if (cause == Cause::NotNull) {
        return {{QStringLiteral("column"), quotedName(line, false)}};
    }
    QJsonObject details{{QStringLiteral("constraint"), quotedName(line, true)}};
    static const QRegularExpression key(QStringLiteral("\\(([^()]+)\\)=\\("));
    const auto match = key.match(error.databaseText());
    if (cause == Cause::Unique && match.hasMatch()) {
        details[QStringLiteral("columns")]
            = QJsonArray::fromStringList(match.captured(1).split(QStringLiteral(", ")));
    }
    return details;
}

/// "UNIQUE constraint failed: t.a, t.b" or "… failed: index 'name'". PostgreSQL's default names are made up
/// from it; the connection replaces them where the index has a name of its own.
QJsonObject sqliteUniqueDetails(const QString &subject, bool isPrimaryKey)
{
    if (subject.startsWith(QLatin1String("index '"))) {
        return {{QStringLiteral("constraint"), subject.section(QLatin1Char('\''), 1, 1)}};
    }
    QString table;
    QStringList columns;
    for (const QString &qualified : subject.split(QStringLiteral(", "))) {
        table = qualified.section(QLatin1Char('.'), 0, 0);
        columns += qualified.section(QLatin1Char('.'), 1);
    }
    const QString name = isPrimaryKey
        ? table + QStringLiteral("_pkey")
        : QString(table + QLatin1Char('_') + columns.join(QLatin1Char('_')) + QStringLiteral("_key"));
    return {{QStringLiteral("constraint"), name},
            {QStringLiteral("columns"), QJsonArray::fromStringList(columns)},
            {QStringLiteral("table"), table}};
}

QJsonObject sqliteDetails(Cause cause, int code, const QSqlError &error)
{
    const QString subject = firstLine(error).section(QStringLiteral("failed: "), 1);
    switch (cause) {
    case Cause::Unique:
        return sqliteUniqueDetails(subject, code == 1555);
    case Cause::Check:
        return {{QStringLiteral("constraint"), subject}};
    case Cause::NotNull:
        return {{QStringLiteral("column"), subject.section(QLatin1Char('.'), 1)}};
    default:
        return {};
    }
}

Error describe(Cause cause, const QString &reason)
{
    const auto error = [](ErrorKind kind, QString code, QString sentence) {
        return Error{kind, std::move(code), std::move(sentence), {}};
    };
    switch (cause) {
    case Cause::Unique:
        return error(ErrorKind::Conflict, QStringLiteral("storage.unique"),
                     QStringLiteral("Something with the same key is already recorded."));
    case Cause::ForeignKey:
        return error(ErrorKind::Conflict, QStringLiteral("storage.foreign_key"),
                     QStringLiteral("A record refers to one that does not exist, or is still referred to."));
    case Cause::Check:
        return error(ErrorKind::Invalid, QStringLiteral("storage.check"),
                     QStringLiteral("A value breaks a rule that the database holds."));
    case Cause::NotNull:
        return error(ErrorKind::Invalid, QStringLiteral("storage.not_null"),
                     QStringLiteral("A value that is always needed is missing."));
    case Cause::UnfitValue:
        return error(ErrorKind::Invalid, QStringLiteral("storage.unfit_value"),
                     QStringLiteral("A value does not fit its column: %1").arg(reason));
    case Cause::Busy:
        return error(
            ErrorKind::Unavailable, QStringLiteral("storage.busy"),
            QStringLiteral("The database is busy with another change. Nothing was changed; try again."));
    case Cause::DiskFull:
        return error(
            ErrorKind::Unavailable, QStringLiteral("storage.disk_full"),
            QStringLiteral("The disk that holds the database is full. Nothing was changed; free some "
                           "space and try again."));
    case Cause::ReadOnly:
        return error(ErrorKind::Unavailable, QStringLiteral("storage.read_only"),
                     QStringLiteral("The database may only be read here. Nothing was changed."));
    case Cause::Io:
        return error(ErrorKind::Unavailable, QStringLiteral("storage.io"),
                     QStringLiteral("The disk that holds the database reports an error: %1").arg(reason));
    case Cause::CannotOpen:
        return error(ErrorKind::Unavailable, QStringLiteral("storage.cannot_open"),
                     QStringLiteral("The database cannot be opened: %1").arg(reason));
    case Cause::ConnectionLost:
        return error(ErrorKind::Unavailable, QStringLiteral("storage.connection_lost"),
                     QStringLiteral("The connection to the database was lost: %1").arg(reason));
    case Cause::OutOfMemory:
        return error(ErrorKind::Unavailable, QStringLiteral("storage.out_of_memory"),
                     QStringLiteral("The database ran out of memory. Nothing was changed."));
    case Cause::Cancelled:
        return error(ErrorKind::Unavailable, QStringLiteral("storage.cancelled"),
                     QStringLiteral("The database stopped the statement: %1").arg(reason));
    case Cause::Corrupt:
        return error(ErrorKind::Internal, QStringLiteral("storage.corrupt"),
                     QStringLiteral("The database is damaged (%1). Restore it from a backup.").arg(reason));
    case Cause::NotADatabase:
        return error(ErrorKind::Internal, QStringLiteral("storage.not_a_database"),
                     QStringLiteral("The file is not a database."));
    case Cause::Forbidden:
        return error(ErrorKind::Internal, QStringLiteral("storage.forbidden"),
                     QStringLiteral("This role may not do that in the database: %1").arg(reason));
    case Cause::Statement:
        break;
    }
    return error(ErrorKind::Internal, QStringLiteral("storage.statement"),
                 QStringLiteral("The database did not understand a statement: %1").arg(reason));
}

} // namespace

Error storageError(DatabaseKind kind, const QSqlError &error)
{
    const bool isSqlite = kind == DatabaseKind::Sqlite;
    const int code = isSqlite ? error.nativeErrorCode().toInt() : 0;
    const Cause cause = isSqlite ? sqliteCause(code) : postgresqlCause(error.nativeErrorCode(), error.type());
    Error result = describe(cause, firstLine(error));
    if (cause == Cause::Unique || cause == Cause::ForeignKey || cause == Cause::Check
        || cause == Cause::NotNull) {
        result.details = isSqlite ? sqliteDetails(cause, code, error) : postgresqlDetails(cause, error);
    }
    return result;
}

bool isRetryable(const Error &error)
{
    return error.code == QLatin1String("storage.busy");
}

} // namespace truvamate
