#pragma once

#include "models/operations/payments.h"
#include "models/result.h"
#include "ui/shell/desk.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace truvamate {

class ReasonDialog;
class RefundDialog;

/// The steps that staff take with one order: each asks what it has to, is sent, and says what came of it. A
/// step that meets an order changed by another person is not lost: it says what changed and can be applied
/// again.
class OrderCommands final : public QObject
{
    Q_OBJECT

public:
    OrderCommands(const DeskContext &context, QWidget *window);

    void cancel(const OrderDetail &order);
    void refund(const OrderDetail &order);
    void tellCustomer(const OrderDetail &order);
    void assign(const OrderDetail &order, std::optional<UserId> person);
    void decideLate(const OrderDetail &order, const Payment &payment, bool accept);
    /// key: kept for every try of the same note.
    void addNote(OrderId order, const QString &text, std::optional<DrawDate> followUpOn, const QString &key,
                 std::function<void(Result<OrderNote>)> done);

Q_SIGNALS:
    void changed(const truvamate::OrderDetail &order); ///< by a step of ours
    void touched(const truvamate::OrderId &order); ///< it has to be read again
    void failed(const truvamate::Error &error);
    void busyChanged(bool busy);
    /// Another person was first. `again` applies the own step to the order as it is now.
    void mergeOffered(const truvamate::Error &whatChanged, const truvamate::OrderDetail &now,
                      std::function<void()> again);

private:
    template <typename Operation>
    void send(typename Operation::Request request, const OrderDetail &seen, const QString &said,
              std::function<void(const OrderDetail &)> again);
    template <typename Dialog>
    bool keepOpen(const QPointer<Dialog> &dialog, const Error &error, const OrderDetail &seen,
                  std::int64_t &version);
    void refuseDecision(const QPointer<ReasonDialog> &dialog, const Error &error, std::int64_t &version);
    void sendCancel(const QPointer<ReasonDialog> &dialog, const OrderDetail &seen,
                    std::shared_ptr<std::int64_t> version);
    void sendRefund(const QPointer<RefundDialog> &dialog, const OrderDetail &seen,
                    std::shared_ptr<std::int64_t> version, const QString &key);

    DeskContext m_context;
    QWidget *m_window;
};

} // namespace truvamate
