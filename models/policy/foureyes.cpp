#include "models/policy/foureyes.h"

#include "models/json.h"

#include <array>

namespace truvamate {

namespace {

struct KindRow
{
    ApprovalKind kind;
    const char *code;
    Permission permission;
};

constexpr std::array<KindRow, 13> kinds = {{
    {ApprovalKind::Payout, "payout", Permission::PayoutsApprove},
    {ApprovalKind::Refund, "refund", Permission::RefundsApprove},
    {ApprovalKind::BankCredit, "bank_credit", Permission::PaymentsPost},
    {ApprovalKind::LateBinding, "late_binding", Permission::QuarantineApprove},
    {ApprovalKind::ResultCorrection, "result_correction", Permission::ResultsCorrect},
    {ApprovalKind::HouseLoss, "house_loss", Permission::PayoutsApprove},
    {ApprovalKind::Rate, "rate", Permission::RatesWrite},
    {ApprovalKind::Fees, "fees", Permission::FeesWrite},
    {ApprovalKind::StatePolicy, "state_policy", Permission::StatePolicyWrite},
    {ApprovalKind::BankDetails, "bank_details", Permission::PayoutsApprove},
    {ApprovalKind::StaffActivation, "staff_activation", Permission::StaffAdmin},
    {ApprovalKind::Roles, "roles", Permission::StaffAdmin},
    {ApprovalKind::TotpReset, "totp_reset", Permission::StaffAdmin},
}};

const KindRow &rowOf(ApprovalKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

/// An account made by one person and let in by the same person is that person's second pair of hands, not of
/// eyes.
Result<Done> requireHonestAccount(const Approver &approver)
{
    if (!approver.createdBy) {
        return Done{};
    }
    if (!approver.activatedBy) {
        return fail(ErrorKind::Forbidden, QStringLiteral("approval.account_not_in_use"),
                    QStringLiteral("This account was not approved into use yet, so it cannot approve."));
    }
    if (*approver.activatedBy == *approver.createdBy || *approver.activatedBy == approver.id) {
        return fail(
            ErrorKind::Forbidden, QStringLiteral("approval.account_by_its_creator"),
            QStringLiteral("This account was approved into use by its own creator, so it cannot approve."));
    }
    return Done{};
}

Result<ApprovalMark> alone(const House &house)
{
    if (house.people > 1) {
        return fail(ErrorKind::Forbidden, QStringLiteral("approval.own_proposal"),
                    QStringLiteral("The person who proposed this cannot approve it; another person must."));
    }
    if (house.soloRule == SoloRule::Refuse) {
        return fail(ErrorKind::Forbidden, QStringLiteral("approval.needs_second_person"),
                    QStringLiteral("This takes two people, and the workspace has one."));
    }
    return ApprovalMark::Solo;
}

} // namespace

const std::vector<ApprovalKind> &allApprovalKinds()
{
    static const std::vector<ApprovalKind> all = [] {
        std::vector<ApprovalKind> found;
        for (const KindRow &row : kinds) {
            found.push_back(row.kind);
        }
        return found;
    }();
    return all;
}

QString approvalKindCode(ApprovalKind kind)
{
    return QString::fromLatin1(rowOf(kind).code);
}

Result<ApprovalKind> approvalKindFromCode(const QString &code)
{
    for (const KindRow &row : kinds) {
        if (code == QLatin1String(row.code)) {
            return row.kind;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("approval.unknown_kind"),
                QStringLiteral("“%1” is not a kind of approval.").arg(code));
}

Permission approvalPermission(ApprovalKind kind)
{
    return rowOf(kind).permission;
}

QString approvalDigest(ApprovalKind kind, const QJsonObject &seen)
{
    return jsonDigest({{QStringLiteral("kind"), approvalKindCode(kind)}, {QStringLiteral("seen"), seen}});
}

Result<ApprovalMark> requireFourEyes(const Proposal &proposal, const Approver &approver,
                                     const QJsonObject &seenNow, const House &house)
{
    if (proposal.decision != ApprovalDecision::Pending) {
        return fail(ErrorKind::Conflict, QStringLiteral("approval.not_pending"),
                    QStringLiteral("This proposal is already %1.").arg(stateCode(proposal.decision)));
    }
    if (!roleHas(approver.role, approvalPermission(proposal.kind))) {
        return fail(ErrorKind::Forbidden, QStringLiteral("approval.not_permitted"),
                    QStringLiteral("The role %1 does not include %2.")
                        .arg(roleCode(approver.role), permissionCode(approvalPermission(proposal.kind))));
    }
    if (approvalDigest(proposal.kind, seenNow) != proposal.digest) {
        return fail(ErrorKind::Conflict, QStringLiteral("approval.changed"),
                    QStringLiteral("What was proposed has changed since; it must be proposed again."));
    }
    if (approver.id == proposal.proposer) {
        return alone(house);
    }
    TRY_DO(requireHonestAccount(approver));
    return ApprovalMark::FourEyes;
}

} // namespace truvamate
