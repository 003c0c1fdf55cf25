#include "backend/backend.h"

#include "backend/services/accounts.h"
#include "backend/services/audit.h"
#include "backend/services/books.h"
#include "backend/services/checking.h"
#include "backend/services/claims.h"
#include "backend/services/customers.h"
#include "backend/services/draws.h"
#include "backend/services/filelinks.h"
#include "backend/services/files.h"
#include "backend/services/identity.h"
#include "backend/services/kyc.h"
#include "backend/services/lotto.h"
#include "backend/services/orders.h"
#include "backend/services/ownorders.h"
#include "backend/services/payments.h"
#include "backend/services/payouts.h"
#include "backend/services/policy.h"
#include "backend/services/purchase.h"
#include "backend/services/refunds.h"
#include "backend/services/results.h"
#include "backend/services/search.h"
#include "backend/services/settings.h"
#include "backend/services/users.h"
#include "backend/services/workspace.h"

namespace truvamate {

Backend::Backend(const Clock &clock, RandomSource &random, BackendParts parts)
    : m_clock(clock)
    , m_random(random)
    , m_parts(std::move(parts))
    , m_dispatcher({m_clock, m_random, m_approvals, m_parts})
{
    addCustomerApprovals(m_approvals);
    addIdentityApprovals(m_approvals);
    addPayoutApprovals(m_approvals);
    addPaymentApprovals(m_approvals);
    addPolicyApprovals(m_approvals);
    addPurchaseApprovals(m_approvals);
    addRefundApprovals(m_approvals);
    addSettingsApprovals(m_approvals);
    serveAccounts(m_dispatcher);
    serveApprovals(m_dispatcher);
    serveBooks(m_dispatcher);
    serveChecking(m_dispatcher);
    serveClaims(m_dispatcher);
    serveDraws(m_dispatcher);
    serveAudit(m_dispatcher);
    serveCustomers(m_dispatcher);
    serveFiles(m_dispatcher);
    serveFileLinks(m_dispatcher);
    serveIdentity(m_dispatcher);
    serveKyc(m_dispatcher);
    serveSanctions(m_dispatcher);
    servePayouts(m_dispatcher);
    serveLotto(m_dispatcher);
    serveOrders(m_dispatcher);
    serveOwnOrders(m_dispatcher);
    servePayments(m_dispatcher);
    servePolicy(m_dispatcher);
    servePurchase(m_dispatcher);
    serveResults(m_dispatcher);
    serveRefunds(m_dispatcher);
    serveSearch(m_dispatcher);
    serveSettings(m_dispatcher);
    serveUsers(m_dispatcher);
    serveWorkspace(m_dispatcher);
}

Call Backend::callAs(Database &db, const Principal &principal, const OperationInfo &info) const
{
    return m_dispatcher.callAs(db, info, principal);
}

} // namespace truvamate
