#include "backend/services/customers.h"
#include "backend/services/customersparts.h"
#include "backend/services/dispatcher.h"
#include "backend/storage/customerlimitstore.h"
#include "backend/storage/policystore.h"
#include "models/operations/peopleevents.h"
#include "models/policy/gate.h"

namespace truvamate {

namespace {

const QString customerEntity = QStringLiteral("customer");

Result<SpendingLimitView> setSpendingLimit(Call &call, const SetSpendingLimit::Request &request)
{
    TRY(customer, loadCustomer(call.db, request.customerId));
    TRY(period, limitPeriodFromCode(request.period));
    if (request.amount < Thb()) {
        return fail(ErrorKind::Invalid, QStringLiteral("limit.negative"),
                    QStringLiteral("A limit cannot be negative."));
    }
    TRY(current, personalLimit(call.db, customer.id, limitPeriodCode(period), call.now));
    const SpendingLimitRow row{makeUuidV7(call.now.ms, call.random),
                               customer.id,
                               request.period,
                               request.amount,
                               limitTakesEffect(current, request.amount, call.now),
                               call.now,
                               call.principal.user};
    TRY_DO(insertSpendingLimit(call.db, row));
    const QJsonObject arguments{{QStringLiteral("period"), row.period},
                                {QStringLiteral("amount_thb"), qint64(row.amount.minor())},
                                {QStringLiteral("effective_from"), row.effectiveFrom.toString()}};
    TRY_DO(call.event(customerEntity, customer.id.uuid(), events::customerLimitSet, arguments));
    TRY_DO(call.audit(customerEntity, customer.id.toString(), arguments));
    return SpendingLimitView{row.period, row.amount, row.effectiveFrom};
}

Result<Exclusion> selfExclude(Call &call, const SelfExclude::Request &request)
{
    TRY(customer, loadCustomer(call.db, request.customerId));
    if (request.until && *request.until <= call.now) {
        return fail(ErrorKind::Invalid, QStringLiteral("exclusion.in_the_past"),
                    QStringLiteral("An exclusion cannot end before it begins."));
    }
    TRY(current, findExclusion(call.db, customer.id, call.now));
    if (current) {
        TRY_DO(requireExclusionChange(current->endsAt, request.until));
    }
    TRY_DO(insertSelfExclusion(
        call.db,
        {makeUuidV7(call.now.ms, call.random), customer.id, call.now, request.until, call.principal.user}));
    QJsonObject arguments;
    if (request.until) {
        arguments.insert(QStringLiteral("ends_at"), request.until->toString());
    }
    TRY_DO(call.event(customerEntity, customer.id.uuid(), events::customerExcluded, arguments));
    TRY_DO(call.audit(customerEntity, customer.id.toString(), arguments));
    return Exclusion{call.now, request.until};
}

} // namespace

void serveCustomerLimits(Dispatcher &dispatcher)
{
    dispatcher.serve<SetSpendingLimit>(setSpendingLimit);
    dispatcher.serve<SelfExclude>(selfExclude);
}

} // namespace truvamate
