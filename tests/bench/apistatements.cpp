#include "tests/bench/apistatements.h"

#include "backend/services/backendparts.h"

#include <QRegularExpression>
#include <QSet>

namespace truvamate::bench {

Result<QStringList> preparedStatements(
    testing::BackendFixture &fixture, const QByteArray &tokenSecret,
    const std::function<Result<Done>(const Dispatcher &dispatcher, Database &connection)> &ask)
{
    BackendParts parts = fixture.backend().parts();
    parts.tokens = std::make_shared<const AccessTokens>(TokenSettings{tokenSecret, tokenSecret});
    parts.rates = std::make_shared<const RateLimits>(60'000, 1'000'000);
    const Backend backend(fixture.clock(), fixture.random(), std::move(parts));
    TRY(connection, Database::open(fixture.serviceConfig()));
    TRY_DO(ask(backend.dispatcher(), *connection));
    TRY(statements,
        connection->statement(QStringLiteral("SELECT statement FROM pg_prepared_statements"))
            .all([](const Row &row) { return row.text("statement"); }));
    static const QRegularExpression preparing(QStringLiteral("^PREPARE \\S+ AS "));
    QStringList texts;
    for (const QString &statement : statements) {
        if (!statement.contains(QLatin1String("pg_prepared_statements"))) {
            texts += QString(statement).remove(preparing);
        }
    }
    texts.sort();
    return texts;
}

Result<Done> requireAllRun(const QStringList &ours, const QStringList &theirs)
{
    const QSet<QString> run(theirs.begin(), theirs.end());
    QStringList missing;
    for (const QString &statement : ours) {
        if (!run.contains(statement)) {
            missing += statement;
        }
    }
    if (!missing.isEmpty()) {
        return fail(ErrorKind::Internal, QStringLiteral("bench.statements"),
                    QStringLiteral("The peer asks the database less than we do:\n") + missing.join(u'\n'));
    }
    return Done();
}

QString statementWith(const QStringList &statements, const QString &pattern)
{
    return statements.filter(QRegularExpression(pattern)).value(0);
}

QString withValues(QString sql, const QStringList &values)
{
    for (qsizetype at = values.size(); at > 0; --at) { // so that $1 is not taken for the beginning of $12
        sql.replace(QStringLiteral("$%1").arg(at), QStringLiteral("'%1'").arg(values[at - 1]));
    }
    return sql;
}

} // namespace truvamate::bench
