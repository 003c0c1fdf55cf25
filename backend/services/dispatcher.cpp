#include "backend/services/dispatcher.h"

#include "backend/services/backendparts.h"
#include "backend/storage/recordstore.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"

namespace truvamate {

namespace {

/// Faults of the machine are no refusals of a person's attempt and are not worth an audit row.
bool isRefusal(const Error &error)
{
    return error.kind != ErrorKind::Unavailable && error.kind != ErrorKind::Internal;
}

/// Whoever holds no role of staff yet may set up a second factor and nothing else; permissions ask for a role
/// themselves.
bool worksHere(const OperationInfo &info, const Principal &principal)
{
    return principal.party == Party::Staff
        && (info.permission || info.whileEnrolling
            || std::any_of(principal.roles.begin(), principal.roles.end(), isStaff));
}

/// Customers get through where an operation says so and nowhere else.
std::optional<Error> whyNotAllowed(const OperationInfo &info, const Principal &principal)
{
    const bool isCustomer = principal.party == Party::Customer;
    if (info.audience == Audience::Staff && !worksHere(info, principal)) {
        return Error{ErrorKind::Forbidden,
                     QStringLiteral("permission.staff_only"),
                     QStringLiteral("Only staff may do this."),
                     {}};
    }
    if (info.audience == Audience::Customers && !isCustomer) {
        return Error{ErrorKind::Forbidden,
                     QStringLiteral("permission.customers_only"),
                     QStringLiteral("Only customers may do this, for themselves."),
                     {}};
    }
    if (info.permission && !principal.may(*info.permission)) {
        return Error{ErrorKind::Forbidden,
                     QStringLiteral("permission.denied"),
                     QStringLiteral("%1 may not do this: it needs the permission “%2”.")
                         .arg(principal.name, permissionCode(*info.permission)),
                     {{QStringLiteral("permission"), permissionCode(*info.permission)}}};
    }
    return std::nullopt;
}

Result<QString> usableKey(const OperationInfo &info, const QString &key)
{
    if (info.repeat == Repeat::ByKey && (key.size() < 8 || key.size() > 200)) {
        return fail(ErrorKind::Invalid, QStringLiteral("request.no_idempotency_key"),
                    QStringLiteral("This request needs an idempotency key of 8 to 200 characters."));
    }
    return key;
}

} // namespace

Dispatcher::Dispatcher(Environment environment)
    : m_environment(environment)
{
}

void Dispatcher::add(const ErasedOperation &operation, Handler handler)
{
    const bool isNew = m_entries.emplace(operation.info->name, Entry{&operation, std::move(handler)}).second;
    Q_ASSERT_X(isNew, "Dispatcher", operation.info->name);
}

std::vector<const ErasedOperation *> Dispatcher::operations() const
{
    std::vector<const ErasedOperation *> result;
    for (const auto &[name, entry] : m_entries) {
        result.push_back(entry.operation);
    }
    return result;
}

Result<const Dispatcher::Entry *> Dispatcher::find(std::string_view operation) const
{
    const auto found = m_entries.find(operation);
    if (found == m_entries.end()) {
        return fail(ErrorKind::NotFound, QStringLiteral("request.unknown_operation"),
                    QStringLiteral("There is no operation “%1”.")
                        .arg(QString::fromUtf8(operation.data(), static_cast<qsizetype>(operation.size()))));
    }
    return &found->second;
}

Result<QJsonObject> Dispatcher::runJson(Database &db, std::string_view operation, const Envelope &envelope,
                                        const QJsonObject &request, const Options &options) const
{
    TRY(entry, find(operation));
    TRY(typed, entry->operation->requestFromJson(request));
    TRY(response, run(db, operation, envelope, typed, options));
    return entry->operation->responseToJson(response);
}

Result<std::any> Dispatcher::run(Database &db, std::string_view operation, const Envelope &envelope,
                                 const std::any &request, const Options &options) const
{
    TRY(entry, find(operation));
    const OperationInfo &info = *entry->operation->info;
    TRY(key, usableKey(info, envelope.idempotencyKey));
    TRY(call, admit(db, info, envelope, options));
    auto response = runAdmitted(*entry, call, envelope, request);
    ringChanged(call);
    if (!response && info.effect != Effect::Reads && isRefusal(response.error())) {
        recordRefusal(call, response.error());
    }
    return response;
}

Result<Call> Dispatcher::admit(Database &db, const OperationInfo &info, const Envelope &envelope,
                               const Options &options) const
{
    auto principal = principalFor(db, info, envelope, m_environment.clock.now());
    Call call = callAs(db, info, principal ? *principal : Principal{});
    call.stop = options.stop;
    call.progress = options.progress;
    call.address = envelope.address;
    // Not written to the audit log: a flood would fill it.
    TRY_DO(takeRate(db, info, envelope, principal, call.now));
    if (!principal) {
        recordRefusal(call, principal.error());
        return fail(principal.error());
    }
    if (const auto refusal = whyNotAllowed(info, call.principal)) {
        recordRefusal(call, *refusal);
        return fail(*refusal);
    }
    return call;
}

Result<bool> Dispatcher::isStillThere(Database &db, const Principal &principal) const
{
    TRY(found, principalOfSession(db, principal.session, m_environment.clock.now()));
    return found.has_value();
}

Call Dispatcher::callAs(Database &db, const OperationInfo &info, const Principal &principal) const
{
    return Call{db,
                m_environment.clock,
                m_environment.random,
                info,
                principal,
                m_environment.clock.now(),
                m_environment.approvals,
                m_environment.parts,
                {},
                {}};
}

/// After a change that wrote events, whether all of it or some steps of it were committed.
void Dispatcher::ringChanged(const Call &call) const
{
    if (call.eventRows > 0 && m_environment.parts.changed) {
        m_environment.parts.changed();
    }
}

Result<Principal> Dispatcher::principalFor(Database &db, const OperationInfo &info, const Envelope &envelope,
                                           Instant now) const
{
    TRY(principal, findPrincipal(db, envelope.token, now));
    if (info.audience == Audience::Anybody && (!principal || principal->isEnrolling)) {
        return Principal{};
    }
    if (!principal) {
        return fail(ErrorKind::Unauthenticated, QStringLiteral("session.invalid"),
                    QStringLiteral("Please sign in: the session is unknown, ended or expired."));
    }
    if (principal->isEnrolling && !info.whileEnrolling) {
        return fail(ErrorKind::Forbidden, QStringLiteral("auth.second_factor_needed"),
                    QStringLiteral("Please set up the second factor first."));
    }
    return *std::move(principal);
}

Result<std::optional<Principal>> Dispatcher::findPrincipal(Database &db, const QString &token,
                                                           Instant now) const
{
    const AccessTokens *tokens = m_environment.parts.tokens.get();
    if (token.isEmpty()) {
        return std::optional<Principal>();
    }
    if (!tokens) {
        return principalOfToken(db, token, now);
    }
    const auto session = tokens->verify(token, now);
    return session ? principalOfSession(db, *session, now) : std::optional<Principal>();
}

/// By account, or by address where nobody is signed in; inside a process nothing is counted.
Result<Done> Dispatcher::takeRate(Database &db, const OperationInfo &info, const Envelope &envelope,
                                  const Result<Principal> &principal, Instant now) const
{
    const RateLimits *rates = m_environment.parts.rates.get();
    if (!rates) {
        return Done();
    }
    const bool isKnown = principal && !principal->user.isNull();
    return rates->take(db, info.rateClass, isKnown ? principal->user.toString() : envelope.address, now);
}

Result<std::any> Dispatcher::runAdmitted(const Entry &entry, Call &call, const Envelope &envelope,
                                         const std::any &request) const
{
    if (call.operation.effect == Effect::WritesInSteps) {
        return entry.handler(call, request);
    }
    const QString name = QString::fromLatin1(call.operation.name);
    if (call.operation.effect == Effect::Reads) {
        return inTransaction(
            call.db, name, [&] { return entry.handler(call, request); }, Transaction::Mode::Snapshot);
    }
    const auto write = [&] {
        return inTransaction(call.db, name, [&] { return writeOnce(entry, call, envelope, request); });
    };
    auto response = write();
    // The same request may have won a race on another connection: then its stored answer is the answer.
    if (!response && response.error().kind == ErrorKind::Conflict && call.operation.repeat == Repeat::ByKey) {
        TRY(stored, findAnswer(call.db, call.principal.user, name, envelope.idempotencyKey));
        return stored ? write() : response;
    }
    return response;
}

Result<std::any> Dispatcher::writeOnce(const Entry &entry, Call &call, const Envelope &envelope,
                                       const std::any &request) const
{
    const bool byKey = call.operation.repeat == Repeat::ByKey;
    const QString name = QString::fromLatin1(call.operation.name);
    QString digest;
    if (byKey) {
        digest = jsonDigest(entry.operation->requestToJson(request));
        TRY(stored, findAnswer(call.db, call.principal.user, name, envelope.idempotencyKey));
        if (stored && stored->requestDigest != digest) {
            return fail(ErrorKind::Conflict, QStringLiteral("request.key_reused"),
                        QStringLiteral("This idempotency key was used before for another request."));
        }
        if (stored) {
            return entry.operation->responseFromJson(stored->response);
        }
    }
    call.auditRows = 0;
    TRY(response, entry.handler(call, request));
    if (call.auditRows == 0) {
        return fail(
            ErrorKind::Internal, QStringLiteral("audit.missing"),
            QStringLiteral("“%1” changed something without writing to the audit log; nothing was changed.")
                .arg(name));
    }
    if (byKey) {
        TRY_DO(storeAnswer(call.db, call.principal.user, name, envelope.idempotencyKey,
                           {digest, entry.operation->responseToJson(response)}, call.now));
    }
    return response;
}

void Dispatcher::recordRefusal(Call &call, const Error &error) const
{
    const bool known = !call.principal.user.isNull();
    const AuditRow row{makeUuidV7(call.now.ms, call.random),
                       call.now,
                       known ? std::optional(call.principal.user) : std::nullopt,
                       call.principal.session.isNull() ? std::nullopt : std::optional(call.principal.session),
                       QString::fromLatin1(call.operation.name),
                       QStringLiteral("operation"),
                       QString::fromLatin1(call.operation.name),
                       true,
                       {{QStringLiteral("code"), error.code}}};
    const auto record = [&]() -> Result<Done> {
        TRY_DO(insertAudit(call.db, row));
        return call.afterRefusal ? call.afterRefusal(call) : Result<Done>(Done{});
    };
    const auto written = inTransaction(call.db, QStringLiteral("record refusal"), record);
    if (!written) {
        qWarning("a refusal could not be recorded: %s", qPrintable(written.error().code));
    }
}

} // namespace truvamate
