#include "models/policy/foureyes.h"

#include "models/json.h"

namespace truvamate {

namespace {

tl::unexpected<Error> ownAccount(const QString &sentence)
{
    return fail(ErrorKind::Forbidden, QStringLiteral("approval.own_account"), sentence);
}

/// An account made by the proposer, or let in by its own maker, is a second pair of hands and not of eyes.
Result<Done> requireHonestAccount(const Decider &decider, UserId proposer)
{
    if (!decider.createdBy) {
        return Done{};
    }
    if (*decider.createdBy == proposer) {
        return ownAccount(
            QStringLiteral("This account was created by the person who proposed this; somebody else has "
                           "to decide."));
    }
    return decider.activatedBy ? requireActivation(decider.id, decider.createdBy, *decider.activatedBy)
                               : Result<Done>(Done{});
}

Result<ApprovalMark> alone(const House &house)
{
    if (house.people > 1) {
        return fail(
            ErrorKind::Forbidden, QStringLiteral("approval.same_person"),
            QStringLiteral("The person who proposed this cannot approve it: a second person has to."));
    }
    if (house.soloRule == SoloRule::Refuse) {
        return fail(ErrorKind::Forbidden, QStringLiteral("approval.needs_second_person"),
                    QStringLiteral("This takes two people, and the workspace has one."));
    }
    return ApprovalMark::Solo;
}

} // namespace

QString seenDigest(const QJsonObject &seen)
{
    return jsonDigest(seen);
}

Result<ApprovalMark> requireFourEyes(const Proposal &proposal, const Decider &decider,
                                     const QJsonObject &seenNow, const House &house)
{
    if (proposal.decision != ApprovalDecision::Pending) {
        return fail(ErrorKind::Conflict, QStringLiteral("approval.decided"),
                    QStringLiteral("This was decided already: %1.").arg(stateCode(proposal.decision)));
    }
    if (!decider.permitted) {
        return fail(ErrorKind::Forbidden, QStringLiteral("permission.denied"),
                    QStringLiteral("Deciding this needs a permission that this account does not have."));
    }
    if (seenDigest(seenNow) != proposal.digest) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("approval.superseded"),
            QStringLiteral("What was proposed has changed since, so the proposal is void; it has to be made "
                           "again."));
    }
    if (decider.id == proposal.proposer) {
        return alone(house);
    }
    TRY_DO(requireHonestAccount(decider, proposal.proposer));
    return ApprovalMark::FourEyes;
}

Result<Done> requireActivation(UserId account, std::optional<UserId> createdBy, UserId activator)
{
    if (activator == account) {
        return ownAccount(QStringLiteral("Nobody can approve their own account into use."));
    }
    if (createdBy && *createdBy == activator) {
        return ownAccount(
            QStringLiteral("An account cannot be approved into use by the person who created it."));
    }
    return Done{};
}

} // namespace truvamate
