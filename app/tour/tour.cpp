#include "app/tour/tour.h"

#include "app/tour/expect.h"

#include <QDir>

namespace truvamate::tour {

Tour::Tour(Options options, StepLog &log)
    : m_options(std::move(options))
    , m_log(log)
    , m_keys(QStringLiteral("tour-%1").arg(m_options.seed))
{
}

Tour::~Tour() = default;

const std::vector<Tour::Entry> &Tour::entries()
{
    static const std::vector<Entry> all{
        {"workspace", &Tour::makeWorkspace},
        {"staff", &Tour::signInStaff},
        {"rules", &Tour::approveRules},
        {"state-cleared", &Tour::clearIndiana},
        {"shop", &Tour::addShop},
        {"draws", &Tour::openDraws},
        {"customer", &Tour::addCustomer},
        {"kyc", &Tour::verifyCustomer},
        {"beneficiary", &Tour::approveBeneficiary},
        {"order", &Tour::takeOrder},
        {"payment", &Tour::postPayment},
        {"second-order", &Tour::takeSecondOrder},
        {"lease", &Tour::takeLease},
        {"wrong-ticket", &Tour::scanWrongTicket},
        {"scan", &Tour::scanTicket},
        {"bind", &Tour::bindTicket},
        {"custody", &Tour::moveToBox},
        {"duplicate", &Tour::bindDuplicate},
        {"waiting-draw", &Tour::waitForDraw},
        {"late-binding", &Tour::bindLate},
        {"late-decided", &Tour::settleLate},
        {"disagreement", &Tour::disagree},
        {"verified", &Tour::verifyResult},
        {"dry-run", &Tour::runDry},
        {"check", &Tour::check},
        {"second-check", &Tour::checkAgain},
        {"claim", &Tour::openClaim},
        {"claim-received", &Tour::receiveClaim},
        {"own-approval", &Tour::approveOwnPayout},
        {"payout", &Tour::payOut},
        {"completed", &Tour::complete},
        {"books", &Tour::verifyBooks},
        {"timeline", &Tour::readTimeline},
    };
    return all;
}

bool Tour::run()
{
    for (const Entry &entry : entries()) {
        if (!m_log.run(QString::fromLatin1(entry.name), [&] { return (this->*entry.run)(); })) {
            return false;
        }
    }
    return true;
}

void Tour::setClock(QDate date, QTime time)
{
    static const QTimeZone indiana("America/Indiana/Indianapolis");
    m_workspace->standingClock()->set(Instant::fromLocal(date, time, indiana));
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
