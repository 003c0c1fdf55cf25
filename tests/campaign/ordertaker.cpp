#include "tests/campaign/ordertaker.h"

namespace truvamate::campaign {

OrderTaker::OrderTaker(QString name, std::vector<UserId> customers, DrawId draw, Instant now)
    : m_name(std::move(name))
    , m_customers(std::move(customers))
    , m_draw(draw)
    , m_now(now)
{
}

Result<Done> OrderTaker::work(ApiClient &client, const std::function<bool()> &stop)
{
    while (!stop()) {
        if (const auto done = step(client); !done) {
            return isLost(done.error()) ? Result<Done>(Done()) : done;
        }
    }
    return Done();
}

Result<Done> OrderTaker::finish(ApiClient &client)
{
    while (m_isBegun || m_due) {
        TRY_DO(step(client));
    }
    return Done();
}

Result<Done> OrderTaker::step(ApiClient &client)
{
    const QString key = QStringLiteral("%1-%2-").arg(m_name).arg(m_number);
    m_isBegun = true;
    if (m_due) {
        TRY_DO(client.call<PostPayment>(*m_due, key + QStringLiteral("payment")));
        m_payments.append(m_due->reference);
        m_due.reset();
        ++m_number;
    } else {
        CreateOrder::Request order;
        order.customerId = m_customers.at(static_cast<std::size_t>(m_number) % m_customers.size());
        order.lines
            = {{m_draw, QStringLiteral("chosen"), std::vector<int>{2, 25, 36, 43, 61}, 24, false, false}};
        order.missedDrawChoice = QStringLiteral("refund");
        order.consentVersion = QStringLiteral("1");
        TRY(created, client.call<CreateOrder>(order, key + QStringLiteral("create")));
        m_orders.push_back(created.order.id);
        m_due = PostPayment::Request{created.order.id,
                                     QStringLiteral("promptpay"),
                                     QStringLiteral("promptpay"),
                                     QStringLiteral("%1-%2").arg(m_name).arg(m_number),
                                     created.order.charge,
                                     m_now};
    }
    m_isBegun = false;
    return Done();
}

} // namespace truvamate::campaign
