#include "app/tour/tour.h"

#include "app/tour/expect.h"

#include <QDir>

#include <algorithm>

namespace truvamate::tour {

Tour::Tour(Options options, StepLog &log)
    : m_options(std::move(options))
    , m_log(log)
    , m_keys(QStringLiteral("tour-%1").arg(m_options.seed))
{
}

Tour::~Tour() = default;

std::vector<Tour::Entry> Tour::entries()
{
    std::vector<Entry> all;
    const auto add = [&](const char *name, Result<QString> (Tour::*step)()) {
        all.push_back({QString::fromLatin1(name), [this, step] { return (this->*step)(); }});
    };
    add("workspace", &Tour::makeWorkspace);
    add("staff", &Tour::signInStaff);
    add("rules", &Tour::approveRules);
    add("state-cleared", &Tour::clearIndiana);
    add("shop", &Tour::addShop);
    add("draws", &Tour::openDraws);
    add("customer", &Tour::addCustomer);
    add("kyc", &Tour::verifyCustomer);
    add("beneficiary", &Tour::approveBeneficiary);
    add("order", &Tour::takeOrder);
    add("payment", &Tour::postPayment);
    add("second-order", &Tour::takeSecondOrder);
    add("lease", &Tour::takeLease);
    add("wrong-ticket", &Tour::scanWrongTicket);
    add("scan", &Tour::scanTicket);
    add("bind", &Tour::bindTicket);
    add("custody", &Tour::moveToBox);
    add("duplicate", &Tour::bindDuplicate);
    add("waiting-draw", &Tour::waitForDraw);
    add("late-binding", &Tour::bindLate);
    add("late-decided", &Tour::settleLate);
    add("disagreement", &Tour::disagree);
    add("verified", &Tour::verifyResult);
    add("dry-run", &Tour::runDry);
    add("check", &Tour::check);
    add("second-check", &Tour::checkAgain);
    add("claim", &Tour::openClaim);
    add("claim-received", &Tour::receiveClaim);
    add("own-approval", &Tour::approveOwnPayout);
    add("payout", &Tour::payOut);
    add("completed", &Tour::complete);
    add("books", &Tour::verifyBooks);
    add("timeline", &Tour::readTimeline);
    return all;
}

bool Tour::run()
{
    const std::vector<Entry> steps = entries();
    return std::ranges::all_of(steps, [this](const Entry &step) { return m_log.run(step.name, step.run); });
}

Instant Tour::indiana(QDate date, QTime time)
{
    static const QTimeZone zone("America/Indiana/Indianapolis");
    return Instant::fromLocal(date, time, zone);
}

Result<Done> Tour::setClock(QDate date, QTime time)
{
    m_workspace->standingClock()->set(indiana(date, time));
    return Done();
}

Instant Tour::now() const
{
    return m_workspace->clock().now();
}

QString Tour::fileIn(const QString &name) const
{
    return QDir(m_options.folder).filePath(name);
}

Result<OrderDetail> Tour::order(OrderId id)
{
    return m_cast->adminA.call<GetOrder>({id});
}

Result<Done> Tour::expectStatus(OrderId id, const QString &status)
{
    TRY(detail, order(id));
    return expect(detail.order.status == status,
                  QStringLiteral("Order %1 is %2 and should be %3.")
                      .arg(detail.order.orderNumber, detail.order.status, status));
}

} // namespace truvamate::tour
