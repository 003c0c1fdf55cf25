#pragma once

#include "models/operations/operation.h"
#include "tests/support/backendfixture.h"

#include <QStringList>

/// What PostgreSQL is asked, so that a peer can be held to the same.
namespace truvamate::bench {

/// Runs `ask(dispatcher, connection)` on a connection of its own, as a server would with this secret of its
/// tokens, and answers the statements that the connection prepared.
Result<QStringList> preparedStatements(
    testing::BackendFixture &fixture, const QByteArray &tokenSecret,
    const std::function<Result<Done>(const Dispatcher &dispatcher, Database &connection)> &ask);

/// Error: bench.statements, which lists what the peer left out.
Result<Done> requireAllRun(const QStringList &ours, const QStringList &theirs);

/// The one that fits a regular expression; empty where none does.
QString statementWith(const QStringList &statements, const QString &pattern);
/// The statement with its values written into it as literals.
QString withValues(QString sql, const QStringList &values);

} // namespace truvamate::bench
