#include "app/server/databasetools.h"

#include <QProcess>
#include <QStandardPaths>

namespace truvamate {

namespace {

/// The password goes through the environment, because everybody sees a program's arguments.
QString connectionText(const DatabaseConfig &database)
{
    const auto quoted = [](QString value) -> QString {
        return QLatin1Char('\'')
            + value.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                  .replace(QLatin1Char('\''), QLatin1String("\\'"))
            + QLatin1Char('\'');
    };
    QStringList parts{QStringLiteral("dbname=") + quoted(database.databaseName)};
    if (!database.host.isEmpty()) {
        parts += QStringLiteral("host=") + quoted(database.host);
    }
    parts += QStringLiteral("port=%1").arg(database.port);
    if (!database.user.isEmpty()) {
        parts += QStringLiteral("user=") + quoted(database.user);
    }
    for (const QString &option : database.options.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        parts += option.section(QLatin1Char('='), 0, 0) + QLatin1Char('=')
            + quoted(option.section(QLatin1Char('='), 1));
    }
    return parts.join(QLatin1Char(' '));
}

Result<Done> run(const QString &name, const DatabaseConfig &database, const QStringList &arguments)
{
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty()) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("server.no_tool"),
            QStringLiteral("“%1” is not installed; it comes with PostgreSQL's client programs.").arg(name));
    }
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!database.password.isEmpty()) {
        environment.insert(QStringLiteral("PGPASSWORD"), database.password);
    }
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(
        program,
        QStringList{QStringLiteral("--no-password"), QStringLiteral("--dbname"), connectionText(database)}
            + arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
        return Done();
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return fail(ErrorKind::Unavailable, QStringLiteral("server.tool_failed"),
                QStringLiteral("%1 failed: %2").arg(name, said.section(QLatin1Char('\n'), 0, 0)));
}

} // namespace

Result<Done> dumpDatabase(const DatabaseConfig &database, const QString &snapshot, const QString &file)
{
    return run(QStringLiteral("pg_dump"), database,
               {QStringLiteral("--format=custom"), QStringLiteral("--no-owner"),
                QStringLiteral("--no-privileges"), QStringLiteral("--schema=public"),
                QStringLiteral("--snapshot=") + snapshot, QStringLiteral("--file=") + file});
}

Result<Done> loadDatabase(const DatabaseConfig &database, const QString &file)
{
    return run(QStringLiteral("pg_restore"), database,
               {QStringLiteral("--single-transaction"), QStringLiteral("--exit-on-error"),
                QStringLiteral("--no-owner"), QStringLiteral("--no-privileges"), file});
}

} // namespace truvamate
