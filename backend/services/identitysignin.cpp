#include "backend/services/identitysignin.h"

#include "backend/services/backendparts.h"
#include "backend/services/cryptography.h"
#include "backend/services/dispatcher.h"
#include "backend/services/identity.h"
#include "backend/services/inputs.h"
#include "backend/services/passwords.h"
#include "backend/services/secondfactor.h"
#include "backend/services/signindelay.h"
#include "backend/services/workspace.h"
#include "backend/storage/sessionliststore.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/userstore.h"

namespace truvamate {

namespace {

tl::unexpected<Error> signInRefused()
{
    return fail(ErrorKind::Unauthenticated, QStringLiteral("auth.refused"),
                QStringLiteral("The person or the password is not right, or the account may not sign in."));
}

Result<std::optional<SignerRow>> namedSigner(Call &call, const SignIn::Request &request)
{
    TRY(named,
        request.userId ? findSigner(call.db, *request.userId)
                       : findSignerByEmail(call.db, request.email.value_or(QString()).trimmed().toLower()));
    // Customers reach a server by its API; an embedded workspace is for staff.
    return named && named->isCustomer && !call.parts.tokens ? std::nullopt : named;
}

Result<bool> isLive(Database &db)
{
    return readWorkspace(db).map(
        [](const WorkspaceInfo &info) { return info.environment == WorkspaceEnvironment::Live; });
}

/// Who guesses waits longer each time, but a device that signed in before does not wait for what strangers
/// did to its account: otherwise anybody could keep the agent out before a cut-off.
QString delayKey(Call &call, const SignIn::Request &request, const std::optional<SignerRow> &signer)
{
    const QString account
        = signer ? signer->id.toString() : request.email.value_or(QString()).trimmed().toLower();
    const bool isKnown
        = signer && request.deviceKey && call.parts.tokens->isDeviceKey(*request.deviceKey, signer->id);
    return sessionTokenHash(account + QLatin1Char('|')
                            + (isKnown ? *request.deviceKey : QStringLiteral("strangers")));
}

/// Staff of a practice workspace are picked, but on a server those with a password sign in as they would on a
/// live one.
Result<bool> needsPassword(Call &call, const SignerRow &signer)
{
    TRY(live, isLive(call.db));
    return live || signer.isCustomer || (call.parts.tokens && signer.passwordHash);
}

/// Who signs in, once the password fits where one is needed. Says the same for every reason to refuse.
Result<SignerRow> authenticate(Call &call, const SignIn::Request &request,
                               const std::optional<SignerRow> &signer)
{
    TRY(isAsked, signer ? needsPassword(call, *signer) : Result<bool>(true));
    if (isAsked
        && !passwordMatches(request.password.value_or(QString()),
                            signer ? signer->passwordHash : std::nullopt)) {
        return signInRefused();
    }
    if (!signer || signer->status != QLatin1String("active")) {
        return signInRefused();
    }
    return *signer;
}

/// Staff of a server need two factors wherever they need a password.
Result<bool> mustEnrol(Call &call, const SignerRow &signer, const std::optional<QString> &code)
{
    TRY(isAsked, needsPassword(call, signer));
    if (!call.parts.tokens || !isAsked || signer.isCustomer) {
        return false;
    }
    TRY(isSet, takeSecondFactor(call, signer.id, code));
    return !isSet;
}

std::int64_t lifetime(const Call &call)
{
    return call.parts.tokens ? call.parts.tokens->refreshSeconds() : sessionSeconds;
}

QString newToken()
{
    return QString::fromLatin1(
        secureRandomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// The address as a keyed digest: the same one can be found again, and nobody reads it.
QJsonObject auditDetails(Call &call, const QString &device)
{
    QJsonObject details{{QStringLiteral("device"), device}};
    if (!call.address.isEmpty()) {
        details[QStringLiteral("address")]
            = call.parts.sealer->blindIndex(QStringLiteral("address"), call.address);
    }
    return details;
}

Result<SignedIn> beginSession(Call &call, const SignerRow &signer, const QString &device,
                              const SignIn::Request &request)
{
    TRY(person, principalOfUser(call.db, signer.id));
    if (!person) {
        return signInRefused();
    }
    TRY(isEnrolling, mustEnrol(call, signer, request.code));
    const QString token = newToken();
    const SessionRow row{call.newId<SessionId>(),
                         signer.id,
                         sessionTokenHash(token),
                         device,
                         call.now,
                         call.now.plusSeconds(lifetime(call)),
                         isEnrolling};
    TRY_DO(insertSession(call.db, row));
    person->session = row.id;
    person->isEnrolling = isEnrolling;
    call.principal = *person;
    TRY_DO(call.audit(QStringLiteral("session"), row.id.toString(), auditDetails(call, device)));
    TRY(view, sessionViewOf(call, *person, row.expiresAt));
    SignedIn answer{token, view};
    if (const AccessTokens *tokens = call.parts.tokens.get()) {
        answer.token = tokens->issue(row.id, signer.id, call.now);
        answer.refreshToken = tokens->refreshToken(row.id, 0, row.tokenHash);
        answer.expiresIn = tokens->accessSeconds();
        answer.deviceKey = tokens->deviceKey(signer.id);
    }
    return answer;
}

/// The slow comparison of passwords runs before the transaction, which would hold up every other writer.
Result<SignedIn> signIn(Call &call, const SignIn::Request &request)
{
    TRY(device,
        requiredText(request.device, "auth.device_needed", QStringLiteral("The name of this device"), 80));
    TRY(named, namedSigner(call, request));
    const bool isServer = call.parts.tokens != nullptr;
    const QString key = isServer ? delayKey(call, request, named) : QString();
    if (isServer) {
        TRY_DO(beginTry(call, key));
    }
    TRY(signer, authenticate(call, request, named));
    return inTransaction(call.db, QStringLiteral("sign in"), [&]() -> Result<SignedIn> {
        TRY(answer, beginSession(call, signer, device, request));
        if (isServer) {
            TRY_DO(tryWentWell(call, key));
        }
        return answer;
    });
}

tl::unexpected<Error> refreshRefused()
{
    return fail(ErrorKind::Unauthenticated, QStringLiteral("session.invalid"),
                QStringLiteral("Please sign in: the session is unknown, ended or expired."));
}

/// Nothing where the token is not the present one or the one before it within its minute: then somebody
/// else has it too, and the session ends for both.
Result<std::optional<std::int64_t>> nextGeneration(Call &call, const RefreshRow &row, std::int64_t presented,
                                                   const QString &device)
{
    const bool isSameDevice = row.device == device;
    if (isSameDevice && presented == row.generation) {
        const std::int64_t next = row.generation + 1;
        TRY_DO(writeGeneration(call.db, row.id, next, call.now,
                               call.now.plusSeconds(call.parts.tokens->refreshSeconds())));
        return std::optional(next);
    }
    // The answer may have been lost on its way: the same question gets the same successor.
    const bool isFresh = row.refreshedAt && call.now.ms - row.refreshedAt->ms <= refreshGraceSeconds * 1000;
    if (isSameDevice && presented == row.generation - 1 && isFresh) {
        return std::optional(row.generation);
    }
    TRY_DO(revokeSession(call.db, row.id, call.now));
    TRY_DO(call.audit(
        QStringLiteral("session"), row.id.toString(),
        {{QStringLiteral("revoked_for"),
          isSameDevice ? QStringLiteral("refresh_token_reused") : QStringLiteral("other_device")}}));
    return std::optional<std::int64_t>();
}

Result<std::optional<RefreshedSession>> tryRefresh(Call &call, const RefreshSession::Request &request)
{
    const AccessTokens &tokens = *call.parts.tokens;
    const auto claimed = AccessTokens::readRefreshToken(request.refreshToken);
    if (!claimed) {
        return std::optional<RefreshedSession>();
    }
    TRY(row, lockForRefresh(call.db, claimed->session, call.now));
    if (!row || !tokens.isRefreshToken(request.refreshToken, *claimed, row->salt)) {
        return std::optional<RefreshedSession>();
    }
    call.principal.user = row->user;
    call.principal.session = row->id;
    TRY(generation, nextGeneration(call, *row, claimed->generation, request.device.trimmed()));
    if (!generation) {
        return std::optional<RefreshedSession>();
    }
    return std::optional(RefreshedSession{tokens.issue(row->id, row->user, call.now),
                                          tokens.refreshToken(row->id, *generation, row->salt),
                                          tokens.accessSeconds()});
}

Result<RefreshedSession> refreshSession(Call &call, const RefreshSession::Request &request)
{
    if (!call.parts.tokens) {
        return refreshRefused();
    }
    // What is refused for reuse is kept all the same: the session is revoked.
    TRY(refreshed,
        inTransaction(call.db, QStringLiteral("refresh session"), [&] { return tryRefresh(call, request); }));
    return refreshed ? Result<RefreshedSession>(*refreshed) : refreshRefused();
}

} // namespace

Result<SessionView> sessionViewOf(Call &call, const Principal &principal, Instant expiresAt)
{
    TRY(workspace, readWorkspace(call.db));
    SessionView view;
    view.sessionId = principal.session;
    view.userId = principal.user;
    view.name = principal.name;
    view.environment = environmentCode(workspace.environment);
    view.workspaceId = workspace.id.toString(QUuid::WithoutBraces);
    view.workspaceName = workspace.name;
    view.restoreEpoch = workspace.restoreEpoch;
    view.expiresAt = expiresAt;
    view.mustEnrol = principal.isEnrolling;
    for (const Role role : principal.roles) {
        view.roles.push_back(roleCode(role));
    }
    if (principal.party == Party::Customer) {
        view.roles.push_back(roleCode(Role::Customer));
    }
    for (const Permission permission : allPermissions()) {
        if (principal.may(permission) && !principal.isEnrolling) {
            view.permissions.push_back(permissionCode(permission));
        }
    }
    return view;
}

void serveSigningIn(Dispatcher &dispatcher)
{
    dispatcher.serve<SignIn>(signIn);
    dispatcher.serve<RefreshSession>(refreshSession);
}

} // namespace truvamate
