#include "backend/backend.h"
#include "backend/services/files.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"

namespace truvamate {

namespace {

/// Names an upload in the audit log; there is no operation, because operations carry no bytes.
constexpr OperationInfo uploadInfo{"files.upload",        Method::Post,     "/api/files",       std::nullopt,
                                   Effect::WritesInSteps, Repeat::Harmless, RateClass::Scanning};

void recordRefusal(const Call &call, const Error &error)
{
    AuditRow row;
    row.id = makeUuidV7(call.now.ms, call.random);
    row.at = call.now;
    row.actor = call.principal.user;
    row.session = call.principal.session;
    row.operation = QString::fromLatin1(uploadInfo.name);
    row.entity = QStringLiteral("file");
    row.entityId = row.operation;
    row.refused = true;
    row.details = {{QStringLiteral("code"), error.code}};
    const auto written
        = inTransaction(call.db, QStringLiteral("record refusal"), [&] { return insertAudit(call.db, row); });
    if (!written) {
        qWarning("a refused upload could not be recorded: %s", qPrintable(written.error().code));
    }
}

} // namespace

Result<FileId> storeUpload(const Backend &backend, Database &db, const QString &token, const QString &kind,
                           const QByteArray &bytes)
{
    TRY(principal, principalOfToken(db, token, backend.clock().now()));
    if (!principal) {
        return fail(ErrorKind::Unauthenticated, QStringLiteral("session.invalid"),
                    QStringLiteral("Please sign in: the session is unknown, ended or expired."));
    }
    Call call = backend.callAs(db, *principal, uploadInfo);
    auto stored = storeFile(call, bytes, kind);
    if (!stored
        && (stored.error().kind == ErrorKind::Forbidden || stored.error().kind == ErrorKind::Invalid)) {
        recordRefusal(call, stored.error());
    }
    return stored;
}

} // namespace truvamate
