#include "ui/orders/ordercommands.h"

#include "client/requestkey.h"
#include "models/operations/orders.h"
#include "ui/orders/orderchanges.h"
#include "ui/orders/refunddialog.h"
#include "ui/widgets/reasondialog.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QMessageBox>
#include <QPushButton>

namespace truvamate {

OrderCommands::OrderCommands(const DeskContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

/// Sends a step that asks nothing, and offers to apply it again where the order changed meanwhile.
template <typename Operation>
void OrderCommands::send(typename Operation::Request request, const OrderDetail &seen, const QString &said,
                         std::function<void(const OrderDetail &)> again)
{
    Q_EMIT busyChanged(true);
    m_context.transport.call<Operation>(
        std::move(request), this,
        [this, seen, said, again = std::move(again)](const Result<OrderDetail> &answer) {
            Q_EMIT busyChanged(false);
            if (answer) {
                m_context.shell.toast(Tone::Good, said);
                Q_EMIT changed(*answer);
            } else if (const auto now = currentOrderOf(answer.error())) {
                Q_EMIT mergeOffered(mergeError(seen, *now), *now, [again, now] { again(*now); });
            } else {
                Q_EMIT failed(answer.error());
            }
        });
}

/// After a refusal the dialog stays with everything that was typed. Where another person was first it says
/// what they changed, and the next confirmation goes to the order as it is now.
template <typename Dialog>
bool OrderCommands::keepOpen(const QPointer<Dialog> &dialog, const Error &error, const OrderDetail &seen,
                             std::int64_t &version)
{
    const auto now = currentOrderOf(error);
    if (now) {
        version = now->order.version;
        Q_EMIT changed(*now);
    }
    if (!dialog) {
        Q_EMIT failed(error);
        return false;
    }
    dialog->setBusy(false);
    dialog->showError(now ? mergeError(seen, *now) : error);
    return true;
}

void OrderCommands::assign(const OrderDetail &order, std::optional<UserId> person)
{
    AssignOrder::Request request;
    request.orderId = order.order.id;
    request.assignee = person;
    request.version = order.order.version;
    const QString said = person ? tr("%1 is assigned.").arg(order.order.orderNumber)
                                : tr("%1 is assigned to nobody.").arg(order.order.orderNumber);
    send<AssignOrder>(std::move(request), order, said,
                      [this, person](const OrderDetail &now) { assign(now, person); });
}

void OrderCommands::tellCustomer(const OrderDetail &order)
{
    auto *question = new QMessageBox(
        QMessageBox::NoIcon, tr("Tell customer"),
        tr("Tell %1 the result of %2?").arg(order.order.customerName, order.order.orderNumber),
        QMessageBox::NoButton, m_window);
    question->setInformativeText(
        tr("The result of every line goes out by mail. An order without a prize is completed by it."));
    question->setObjectName(QStringLiteral("tellDialog"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = question->addButton(tr("Tell customer"), QMessageBox::AcceptRole);
    question->setEscapeButton(question->addButton(tr("Back"), QMessageBox::RejectRole));
    question->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, [this, order] {
        send<TellCustomer>({order.order.id, order.order.version}, order,
                           tr("The customer of %1 is told.").arg(order.order.orderNumber),
                           [this](const OrderDetail &now) { tellCustomer(now); });
    });
    question->open();
}

void OrderCommands::cancel(const OrderDetail &order)
{
    const Thb back = order.captured - order.refunded;
    ReasonDialog::Question question;
    question.title = tr("Cancel %1").arg(order.order.orderNumber);
    question.sentence = back.isZero()
        ? tr("Every ticket of it is cancelled. Nothing was paid, so nothing is refunded.")
        : tr("Every ticket of it is cancelled, and %1 goes back to where the payment came from.")
              .arg(words::money(back));
    question.confirmText
        = back.isZero() ? tr("Cancel order") : tr("Cancel order and refund %1").arg(words::money(back));
    question.isDangerous = true;
    auto *dialog = new ReasonDialog(question, m_window);
    dialog->setObjectName(QStringLiteral("cancelDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto version = std::make_shared<std::int64_t>(order.order.version);
    connect(dialog, &ReasonDialog::confirmed, this,
            [this, dialog, order, version] { sendCancel(QPointer<ReasonDialog>(dialog), order, version); });
    dialog->open();
}

void OrderCommands::sendCancel(const QPointer<ReasonDialog> &dialog, const OrderDetail &seen,
                               std::shared_ptr<std::int64_t> version)
{
    dialog->setBusy(true);
    m_context.transport.call<CancelOrder>(
        {seen.order.id, dialog->text(), *version}, this,
        [this, dialog, seen, version](const Result<OrderDetail> &answer) {
            if (!answer) {
                keepOpen(dialog, answer.error(), seen, *version);
                return;
            }
            if (dialog) {
                dialog->setBusy(false);
                dialog->accept();
            }
            m_context.shell.toast(Tone::Good, tr("%1 is cancelled.").arg(seen.order.orderNumber));
            Q_EMIT changed(*answer);
        });
}

void OrderCommands::refund(const OrderDetail &order)
{
    auto *dialog = new RefundDialog(order, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto version = std::make_shared<std::int64_t>(order.order.version);
    const QString key = newRequestKey();
    connect(dialog, &RefundDialog::confirmed, this, [this, dialog, order, version, key] {
        sendRefund(QPointer<RefundDialog>(dialog), order, version, key);
    });
    dialog->open();
}

void OrderCommands::sendRefund(const QPointer<RefundDialog> &dialog, const OrderDetail &seen,
                               std::shared_ptr<std::int64_t> version, const QString &key)
{
    RefundLines::Request request;
    request.orderId = seen.order.id;
    request.lines = dialog->lines();
    request.reasonCode = dialog->reasonCode();
    request.reason = dialog->text();
    request.version = *version;
    CallOptions options;
    // What was refused may be sent again with other words: the key is of one content.
    options.idempotencyKey = key + QLatin1Char('-') + jsonDigest(toJson(request)).left(12);
    dialog->setBusy(true);
    m_context.transport.call<RefundLines>(
        std::move(request), this,
        [this, dialog, seen, version](const Result<RefundLines::Response> &answer) {
            if (!answer) {
                keepOpen(dialog, answer.error(), seen, *version);
                return;
            }
            if (dialog) {
                dialog->setBusy(false);
                dialog->accept();
            }
            if (answer->refund) {
                m_context.shell.toast(Tone::Good,
                                      tr("%1 of %2 is refunded.")
                                          .arg(words::money(answer->refund->amount), seen.order.orderNumber));
            } else {
                m_context.shell.toast(
                    Tone::Information,
                    tr("The refund of %1 waits for a second person.").arg(seen.order.orderNumber));
            }
            Q_EMIT touched(seen.order.id);
        },
        std::move(options));
}

void OrderCommands::decideLate(const OrderDetail &order, const Payment &payment, bool accept)
{
    ReasonDialog::Question question;
    const QString amount = words::money(payment.amount);
    question.title = accept ? tr("Accept %1 for %2").arg(amount, order.order.orderNumber)
                            : tr("Give %1 back").arg(amount);
    question.sentence = accept
        ? tr("The money of %1 pays the order, although it came late.").arg(payment.reference)
        : tr("The money of %1 goes back to where it came from. The order stays as it is.")
              .arg(payment.reference);
    question.confirmText = accept ? tr("Accept %1").arg(amount) : tr("Give %1 back").arg(amount);
    question.isDangerous = !accept;
    auto *dialog = new ReasonDialog(question, m_window);
    dialog->setObjectName(QStringLiteral("lateDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto version = std::make_shared<std::int64_t>(payment.version);
    connect(dialog, &ReasonDialog::confirmed, this, [this, dialog, order, payment, accept, version] {
        dialog->setBusy(true);
        m_context.transport.call<DecideLatePayment>(
            {payment.id, accept, dialog->text(), *version}, this,
            [this, order, version, guard = QPointer<ReasonDialog>(dialog)](const Result<Payment> &answer) {
                if (!answer) {
                    refuseDecision(guard, answer.error(), *version);
                    Q_EMIT touched(order.order.id);
                    return;
                }
                if (guard) {
                    guard->setBusy(false);
                    guard->accept();
                }
                m_context.shell.toast(Tone::Good,
                                      tr("The payment of %1 is decided.").arg(order.order.orderNumber));
                Q_EMIT touched(order.order.id);
            });
    });
    dialog->open();
}

/// Somebody else may have looked at the money first: the next confirmation goes to it as it is now.
void OrderCommands::refuseDecision(const QPointer<ReasonDialog> &dialog, const Error &error,
                                   std::int64_t &version)
{
    if (error.kind == ErrorKind::Stale) {
        if (const auto now = fromJson<Payment>(error.details)) {
            version = now->version;
        }
    }
    if (!dialog) {
        Q_EMIT failed(error);
        return;
    }
    dialog->setBusy(false);
    dialog->showError(error);
}

void OrderCommands::addNote(OrderId order, const QString &text, std::optional<DrawDate> followUpOn,
                            const QString &key, std::function<void(Result<OrderNote>)> done)
{
    CallOptions options;
    options.idempotencyKey = key;
    m_context.transport.call<AddOrderNote>(
        {order, text, followUpOn}, this,
        [done = std::move(done)](Result<OrderNote> answer) { done(std::move(answer)); }, std::move(options));
}

} // namespace truvamate
