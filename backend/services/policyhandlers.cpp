#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/policy.h"
#include "backend/storage/policystore.h"
#include "backend/storage/settingsstore.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

namespace {

const QString policyEntity = QStringLiteral("state_policy");
const QString policyKind = QStringLiteral("policy.state");

std::optional<QString> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// How a state stands now and why, for people: an allowance that ran out is no allowance.
StatePolicyView viewOf(const QString &state, const std::optional<StatePolicy> &policy,
                       const std::vector<StatePolicy> &approved, Instant now)
{
    StatePolicyView view;
    view.state = state;
    view.status = stateStandingCode(StateStanding::NotCleared);
    view.reason = QStringLiteral("no_approval");
    if (!policy) {
        return view;
    }
    const bool isApproved = std::find(approved.begin(), approved.end(), *policy) != approved.end();
    const bool isExpired = policy->expiresAt && *policy->expiresAt <= now;
    if (isApproved) {
        view.reason = isExpired ? QStringLiteral("expired") : QStringLiteral("approved");
    } else if (policy->standing != StateStanding::NotCleared) {
        view.reason = QStringLiteral("house_default");
    }
    if (!isExpired) {
        view.status = stateStandingCode(policy->standing);
    }
    view.document = textOrNothing(policy->document);
    view.reviewer = textOrNothing(policy->reviewer);
    view.validFrom = policy->validFrom;
    view.expiresAt = policy->expiresAt;
    return view;
}

Result<StatePolicyList> listStatePolicies(Call &call, const Nothing &)
{
    TRY(approved, listApprovedStatePolicies(call.db, std::nullopt));
    TRY(pending, statesWithPendingPolicy(call.db));
    TRY(advice, findLatestLegalAdvice(call.db));
    StatePolicyList list;
    for (const QString &state : usJurisdictions()) {
        TRY(policy, statePolicyInForce(call.db, state, call.now));
        StatePolicyView view = viewOf(state, policy, approved, call.now);
        view.isPending = pending.contains(state);
        list.data.push_back(view);
    }
    if (advice) {
        list.adviceStatement = advice->statement;
        list.adviceAt = advice->at;
    }
    return list;
}

Result<StatePolicyRow> rowOf(Call &call, const ProposeStatePolicy::Request &request)
{
    TRY(standing, stateStandingFromCode(request.status));
    TRY(document,
        optionalText(request.document, "state_policy.document", QStringLiteral("The document"), 500));
    TRY(reviewer, optionalText(request.reviewer, "state_policy.reviewer", QStringLiteral("The reviewer")));
    StatePolicyRow row;
    row.id = call.newId<StatePolicyId>();
    row.policy = {request.state,
                  standing,
                  request.validFrom.value_or(call.now),
                  request.expiresAt,
                  document.value_or(QString()),
                  reviewer.value_or(QString())};
    row.recordedAt = call.now;
    row.recordedBy = call.principal.user;
    TRY_DO(validateStatePolicy(row.policy));
    return row;
}

Result<ProposedStatePolicy> proposeStatePolicy(Call &call, const ProposeStatePolicy::Request &request)
{
    TRY(row, rowOf(call, request));
    TRY_DO(insertStatePolicy(call.db, row));
    TRY_DO(
        call.audit(policyEntity, row.id.toString(),
                   {{QStringLiteral("state"), request.state}, {QStringLiteral("status"), request.status}}));
    TRY(approval, call.approvals.propose(call, policyKind, row.id.uuid()));
    return ProposedStatePolicy{row.id, approval};
}

Result<StatePolicyRow> loadPolicy(Database &db, QUuid id)
{
    TRY(row, findStatePolicy(db, StatePolicyId(id)));
    if (!row) {
        return fail(ErrorKind::NotFound, QStringLiteral("state_policy.unknown"),
                    QStringLiteral("There is no such proposal for a state."));
    }
    return *std::move(row);
}

Result<QJsonObject> seenPolicy(Call &call, QUuid subject)
{
    TRY(row, loadPolicy(call.db, subject));
    TRY(now, statePolicyInForce(call.db, row.policy.state, call.now));
    QJsonObject seen{{QStringLiteral("state"), row.policy.state},
                     {QStringLiteral("status"), stateStandingCode(row.policy.standing)},
                     {QStringLiteral("document"), row.policy.document},
                     {QStringLiteral("reviewer"), row.policy.reviewer},
                     {QStringLiteral("valid_from"), row.policy.validFrom.toString()},
                     {QStringLiteral("status_now"), now ? stateStandingCode(now->standing) : QString()}};
    if (row.policy.expiresAt) {
        seen.insert(QStringLiteral("expires_at"), row.policy.expiresAt->toString());
    }
    return seen;
}

Result<Done> applyPolicy(Call &call, const Approval &approval)
{
    const QUuid id = QUuid::fromString(approval.subjectId);
    TRY_DO(approveDatedRow(call.db, DatedTable::StatePolicies, id, approval.id));
    TRY(row, loadPolicy(call.db, id));
    return call.event(policyEntity, id, events::statePolicyApproved,
                      {{QStringLiteral("state"), row.policy.state},
                       {QStringLiteral("status"), stateStandingCode(row.policy.standing)}});
}

Result<Nothing> acknowledgeAdvice(Call &call, const AcknowledgeLegalAdvice::Request &request)
{
    const auto &roles = call.principal.roles;
    if (std::find(roles.begin(), roles.end(), Role::Owner) == roles.end()) {
        return fail(ErrorKind::Forbidden, QStringLiteral("policy.owner_only"),
                    QStringLiteral("Only an owner can record that advice was taken."));
    }
    TRY(statement,
        requiredText(request.statement, "policy.statement_needed", QStringLiteral("The statement"), 2000));
    const QUuid id = makeUuidV7(call.now.ms, call.random);
    TRY_DO(insertLegalAdvice(call.db, id, call.principal.user, {statement, call.now}));
    TRY_DO(call.event(policyEntity, id, events::adviceAcknowledged));
    TRY_DO(call.audit(policyEntity, id.toString(QUuid::WithoutBraces),
                      {{QStringLiteral("statement"), statement}}));
    return Nothing();
}

Result<GateOccasion> occasionFromCode(const QString &code)
{
    if (code == QLatin1String("order")) {
        return GateOccasion::AcceptOrder;
    }
    if (code == QLatin1String("purchase")) {
        return GateOccasion::PurchaseRun;
    }
    if (code == QLatin1String("payout")) {
        return GateOccasion::Payout;
    }
    return fail(ErrorKind::Invalid, QStringLiteral("policy.unknown_occasion"),
                QStringLiteral("“%1” is no occasion of the gate; order, purchase and payout are.").arg(code));
}

Result<PolicyAnswer> checkPolicy(Call &call, const CheckPolicy::Request &request)
{
    TRY(occasion, occasionFromCode(request.occasion));
    TRY(facts,
        loadGateFacts(call, occasion, {request.customerId, request.amount, request.state, std::nullopt}));
    PolicyAnswer answer;
    for (const GateRefusal &refusal : gateRefusals(facts)) {
        answer.refusals.push_back({refusal.code, refusal.sentence});
    }
    answer.passes = answer.refusals.empty();
    return answer;
}

} // namespace

void servePolicy(Dispatcher &dispatcher)
{
    dispatcher.serve<ListStatePolicies>(listStatePolicies);
    dispatcher.serve<ProposeStatePolicy>(proposeStatePolicy);
    dispatcher.serve<AcknowledgeLegalAdvice>(acknowledgeAdvice);
    dispatcher.serve<CheckPolicy>(checkPolicy);
}

void addPolicyApprovals(Approvals &approvals)
{
    approvals.add({policyKind, Permission::StatePolicyWrite, seenPolicy, applyPolicy, {}, {}});
}

} // namespace truvamate
