#include "tests/fuzz/operations.h"

#include "models/operations/audit.h"
#include "models/operations/identity.h"
#include "models/operations/lotto.h"
#include "models/operations/orders.h"
#include "models/operations/orderviews.h"
#include "models/operations/payments.h"
#include "models/operations/results.h"
#include "models/operations/slips.h"
#include "models/operations/users.h"

namespace truvamate::fuzz {

const std::vector<const ErasedOperation *> &operations()
{
    static const std::vector<const ErasedOperation *> all{
        &erased<ListOrders>(),  &erased<GetOrder>(),     &erased<CreateOrder>(), &erased<AddOrderNote>(),
        &erased<PostPayment>(), &erased<ListPayments>(), &erased<BindSlip>(),    &erased<ListSlips>(),
        &erased<EnterResult>(), &erased<ListAudit>(),    &erased<ListUsers>(),   &erased<SignIn>(),
        &erased<DrawHistory>()};
    return all;
}

} // namespace truvamate::fuzz
