#include "app/tour/tour.h"

#include "app/sample/identitycard.h"
#include "app/tour/expect.h"
#include "app/workspace/decisions.h"
#include "models/operations/kyc.h"
#include "models/operations/orders.h"
#include "models/operations/payments.h"

#include <QFile>

namespace truvamate::tour {

namespace {

const std::vector<int> orderedNumbers{2, 25, 36, 43, 61};
constexpr int orderedPowerball = 24;

} // namespace

Result<QString> Tour::addCustomer()
{
    CreateCustomer::Request request;
    request.fullName = QStringLiteral("สมชาย ใจดี");
    request.phone = QStringLiteral("0801234567");
    request.email = QStringLiteral("somchai.jaidee@example.com");
    request.dateOfBirth = QStringLiteral("1985-01-15");
    request.language = QStringLiteral("th");
    request.consentVersion = QStringLiteral("1");
    TRY(customer, m_cast->adminA.call<CreateCustomer>(request));
    m_customer = customer.id;
    return QStringLiteral("%1, %2 years old, accepted the terms of version %3.")
        .arg(customer.fullName)
        .arg(customer.age)
        .arg(customer.consentVersion.value_or(QString()));
}

Result<QString> Tour::verifyCustomer()
{
    TRY(customer, m_cast->adminA.call<GetCustomer>({m_customer}));
    TRY_DO(m_cast->adminA.call<SetIdNumber>(
        {m_customer, QStringLiteral("thai_id"), QStringLiteral("1101700230708"), customer.version}));
    TRY(opened, m_cast->adminA.call<OpenKycCase>({m_customer}));
    const QString path = fileIn(QStringLiteral("id-card.png"));
    TRY(card, sample::drawIdentityCard(QStringLiteral("Somchai Jaidee")));
    QFile file(path);
    TRY_DO(expect(file.open(QIODevice::WriteOnly) && file.write(card) == card.size(),
                  QStringLiteral("“%1” cannot be written.").arg(path)));
    file.close();
    TRY(document, m_cast->adminA.upload(path, QStringLiteral("kyc_document")));
    TRY(withDocument, m_cast->adminA.call<AddKycDocument>({opened.id, QStringLiteral("id_front"), document}));
    DecideKycCase::Request decision;
    decision.caseId = opened.id;
    decision.outcome = QStringLiteral("verified");
    decision.version = withDocument.version;
    TRY(decided, m_cast->kyc.call<DecideKycCase>(decision));
    return QStringLiteral("%1 verified the identity card of %2.")
        .arg(m_cast->kyc.name(), decided.customerName);
}

Result<QString> Tour::approveBeneficiary()
{
    TRY(proposed,
        m_cast->adminA.call<ProposeBeneficiary>({m_customer, QStringLiteral("KBANK"),
                                                 QStringLiteral("สมชาย ใจดี"), QStringLiteral("1234567890")}));
    TRY_DO(approveNow(m_cast->owner, proposed.approvalId));
    TRY(customer, m_cast->adminA.call<GetCustomer>({m_customer}));
    return QStringLiteral("Prizes go to %1 ending in %2, approved by %3.")
        .arg(customer.beneficiaryBank.value_or(QString()), customer.beneficiaryLast4.value_or(QString()),
             m_cast->owner.name());
}

Result<OrderDetail> Tour::orderOneLine()
{
    LineRequest line;
    line.drawId = m_draw;
    line.selection = QStringLiteral("chosen");
    line.numbers = orderedNumbers;
    line.special = orderedPowerball;
    TRY(quote, m_cast->adminA.call<QuoteOrder>({{line}}));
    CreateOrder::Request request;
    request.customerId = m_customer;
    request.lines = {line};
    request.missedDrawChoice = QStringLiteral("refund");
    request.consentVersion = QStringLiteral("1");
    request.quotedCharge = quote.charge;
    return m_cast->adminA.call<CreateOrder>(request);
}

Result<Done> Tour::postMoney(const OrderDetail &order, const QString &reference)
{
    TRY_DO(m_cast->adminA.call<PostPayment>({order.order.id, QStringLiteral("promptpay"),
                                             QStringLiteral("promptpay"), reference, order.order.charge,
                                             now()}));
    return Done();
}

Result<QString> Tour::payFor(const OrderDetail &order, const QString &reference)
{
    TRY_DO(postMoney(order, reference));
    TRY_DO(expectStatus(order.order.id, QStringLiteral("confirmed")));
    return QStringLiteral("%1 by PromptPay for order %2, which is confirmed.")
        .arg(toText(order.order.charge), order.order.orderNumber);
}

Result<QString> Tour::takeOrder()
{
    TRY_DO(setClock(QDate(2018, 6, 30), QTime(10, 0)));
    TRY(taken, orderOneLine());
    m_order = taken.order.id;
    TRY_DO(expect(taken.order.total == dollars(7) && taken.order.charge == baht(245),
                  QStringLiteral("The order costs %1, %2, and should cost $7.00, THB 245.00.")
                      .arg(toText(taken.order.total), toText(taken.order.charge))));
    return QStringLiteral("%1: Powerball 02 25 36 43 61 + 24 for 30 Jun 2018, %2 and %3 fee = %4, %5 at %6.")
        .arg(taken.order.orderNumber, toText(taken.ticketCost), toText(taken.serviceFee),
             toText(taken.order.total), toText(taken.order.charge), taken.thbPerUsd);
}

Result<QString> Tour::postPayment()
{
    TRY(taken, order(m_order));
    return payFor(taken, QStringLiteral("PP-20180630-0001"));
}

Result<QString> Tour::takeSecondOrder()
{
    TRY(taken, orderOneLine());
    m_secondOrder = taken.order.id;
    return payFor(taken, QStringLiteral("PP-20180630-0002"));
}

} // namespace truvamate::tour
