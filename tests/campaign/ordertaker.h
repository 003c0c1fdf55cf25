#pragma once

#include "models/operations/orders.h"
#include "models/operations/payments.h"
#include "tests/campaign/apiclient.h"

#include <optional>

namespace truvamate::campaign {

/// A client that takes orders and posts their payments, one after the other, each under a key of its own, and
/// knows what was acknowledged. After its server was killed it goes on at another one with what it does not
/// know the end of.
class OrderTaker
{
public:
    OrderTaker(QString name, std::vector<UserId> customers, DrawId draw, Instant now);

    /// Until the server is gone or `stop` says so. An error that is none of the two is answered.
    Result<Done> work(ApiClient &client, const std::function<bool()> &stop);
    /// Only what was begun, which has to be acknowledged now.
    Result<Done> finish(ApiClient &client);

    const std::vector<OrderId> &orders() const { return m_orders; } ///< acknowledged
    const QStringList &payments() const { return m_payments; } ///< references of the acknowledged

private:
    Result<Done> step(ApiClient &client);

    QString m_name;
    std::vector<UserId> m_customers;
    DrawId m_draw;
    Instant m_now;
    int m_number = 0;
    std::optional<PostPayment::Request> m_due; ///< of an order that was acknowledged
    bool m_isBegun = false; ///< sent, and not yet known whether it was done
    std::vector<OrderId> m_orders;
    QStringList m_payments;
};

} // namespace truvamate::campaign
