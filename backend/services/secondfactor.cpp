#include "backend/services/secondfactor.h"

#include "backend/services/backendparts.h"
#include "backend/services/cryptography.h"
#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/totp.h"
#include "backend/services/workspace.h"
#include "backend/storage/secondfactorstore.h"
#include "backend/storage/sessionliststore.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/userstore.h"

namespace truvamate {

namespace {

constexpr int recoveryCodeCount = 10;
const QString resetKind = QStringLiteral("staff.second_factor");
const QString staffEntity = QStringLiteral("staff");

SealPlace placeOf(UserId user)
{
    return {QStringLiteral("second_factors"), QStringLiteral("secret_sealed"), user.toString()};
}

QString codeIndex(Call &call, UserId user, const QString &code)
{
    const QString plain = code.trimmed().toUpper().remove(QLatin1Char('-'));
    return call.parts.sealer->blindIndex(QStringLiteral("recovery_code"),
                                         user.toString() + QLatin1Char('|') + plain);
}

tl::unexpected<Error> codeWrong()
{
    return fail(ErrorKind::Unauthenticated, QStringLiteral("auth.code_wrong"),
                QStringLiteral("This code is not right, or was used before."));
}

tl::unexpected<Error> alreadySet()
{
    return fail(
        ErrorKind::Conflict, QStringLiteral("auth.second_factor_set"),
        QStringLiteral("There is a second factor already. It is taken away by two other people only."));
}

Result<SecondFactorSecret> beginSecondFactor(Call &call, const Nothing &)
{
    const UserId user = call.principal.user;
    TRY(existing, lockSecondFactor(call.db, user));
    if (existing && existing->confirmedAt) {
        return alreadySet();
    }
    const QByteArray secret = secureRandomBytes(totp::secretBytes);
    TRY(sealed, call.parts.sealer->seal(secret, placeOf(user)));
    TRY_DO(writeSecondFactor(call.db, {user, sealed, call.now, {}, 0}));
    TRY_DO(call.audit(staffEntity, user.toString(),
                      {{QStringLiteral("second_factor"), QStringLiteral("begun")}}));
    TRY(workspace, readWorkspace(call.db));
    return SecondFactorSecret{
        totp::textOf(secret),
        totp::uriOf(secret, QStringLiteral("Truvamate ") + workspace.name, call.principal.name)};
}

/// Ten letters and digits, fifty bits, in two groups.
QString newRecoveryCode()
{
    const QString letters = totp::textOf(secureRandomBytes(7)).left(10);
    return letters.left(5) + QLatin1Char('-') + letters.mid(5);
}

Result<RecoveryCodes> makeRecoveryCodes(Call &call, UserId user)
{
    RecoveryCodes made;
    for (int i = 0; i < recoveryCodeCount; ++i) {
        made.codes.push_back(newRecoveryCode());
        TRY_DO(insertRecoveryCode(call.db, user, codeIndex(call, user, made.codes.back())));
    }
    return made;
}

Result<RecoveryCodes> confirmSecondFactorNow(Call &call, const ConfirmSecondFactor::Request &request)
{
    const UserId user = call.principal.user;
    TRY(row, lockSecondFactor(call.db, user));
    if (!row) {
        return fail(ErrorKind::Conflict, QStringLiteral("auth.second_factor_not_begun"),
                    QStringLiteral("Please begin with a secret for your app."));
    }
    if (row->confirmedAt) {
        return alreadySet();
    }
    TRY(secret, call.parts.sealer->open(row->secretSealed, placeOf(user)));
    const auto step = totp::acceptedStep(secret, request.code, call.now, row->lastStep);
    if (!step) {
        return codeWrong();
    }
    TRY_DO(confirmSecondFactor(call.db, user, *step, call.now));
    TRY_DO(endEnrolment(call.db, call.principal.session));
    TRY(codes, makeRecoveryCodes(call, user));
    TRY_DO(
        call.audit(staffEntity, user.toString(), {{QStringLiteral("second_factor"), QStringLiteral("set")}}));
    return codes;
}

Result<ProposeSecondFactorReset::Response> proposeReset(Call &call,
                                                        const ProposeSecondFactorReset::Request &request)
{
    TRY(reason, requiredText(request.reason, "staff.reason_needed", QStringLiteral("The reason")));
    TRY(staff, findStaff(call.db, request.userId));
    if (!staff) {
        return fail(ErrorKind::NotFound, QStringLiteral("staff.unknown"),
                    QStringLiteral("There is no such member of staff."));
    }
    const QUuid id = makeUuidV7(call.now.ms, call.random);
    TRY_DO(insertSecondFactorReset(call.db, {id, staff->id, reason, call.now, call.principal.user}));
    TRY(approval, call.approvals.propose(call, resetKind, id));
    return ProposeSecondFactorReset::Response{approval};
}

Result<SecondFactorResetRow> loadReset(Database &db, QUuid id)
{
    TRY(row, findSecondFactorReset(db, id));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("staff.unknown_proposal"),
                    QStringLiteral("There is no such proposal."));
    }
    return *std::move(row);
}

Result<QJsonObject> seenReset(Call &call, QUuid subject)
{
    TRY(row, loadReset(call.db, subject));
    TRY(staff, findStaff(call.db, row.user));
    return QJsonObject{{QStringLiteral("person"), staff ? staff->name : QString()},
                       {QStringLiteral("user_id"), row.user.toString()},
                       {QStringLiteral("reason"), row.reason}};
}

Result<Done> applyReset(Call &call, const Approval &approval)
{
    const QUuid id = QUuid::fromString(approval.subjectId);
    TRY(row, loadReset(call.db, id));
    if (row.user == call.principal.user) {
        return fail(ErrorKind::Forbidden, QStringLiteral("approval.own_role"),
                    QStringLiteral("Nobody decides about their own account."));
    }
    TRY_DO(approveSecondFactorReset(call.db, id, approval.id));
    TRY_DO(removeSecondFactor(call.db, row.user));
    TRY_DO(revokeSessionsOf(call.db, row.user, std::nullopt, call.now));
    return call.audit(staffEntity, row.user.toString(),
                      {{QStringLiteral("second_factor"), QStringLiteral("taken_away")}});
}

} // namespace

Result<bool> takeSecondFactor(Call &call, UserId user, const std::optional<QString> &code)
{
    TRY(row, lockSecondFactor(call.db, user));
    if (!row || !row->confirmedAt) {
        return false;
    }
    if (!code || code->trimmed().isEmpty()) {
        return fail(ErrorKind::Unauthenticated, QStringLiteral("auth.code_needed"),
                    QStringLiteral("Please give the code of your app, or a recovery code."));
    }
    TRY(secret, call.parts.sealer->open(row->secretSealed, placeOf(user)));
    if (const auto step = totp::acceptedStep(secret, *code, call.now, row->lastStep)) {
        TRY_DO(writeLastStep(call.db, user, *step));
        return true;
    }
    TRY(isRecovery, useRecoveryCode(call.db, user, codeIndex(call, user, *code), call.now));
    if (!isRecovery) {
        return codeWrong();
    }
    return true;
}

void serveSecondFactor(Dispatcher &dispatcher)
{
    dispatcher.serve<BeginSecondFactor>(beginSecondFactor);
    dispatcher.serve<ConfirmSecondFactor>(confirmSecondFactorNow);
    dispatcher.serve<ProposeSecondFactorReset>(proposeReset);
}

void addSecondFactorApprovals(Approvals &approvals)
{
    approvals.add({resetKind, Permission::StaffAdmin, seenReset, applyReset, {}, {}});
}

} // namespace truvamate
