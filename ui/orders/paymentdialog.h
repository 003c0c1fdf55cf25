#pragma once

#include "models/operations/payments.h"
#include "ui/shell/desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTimer;

namespace truvamate {

class Banner;
class DateField;
class MoneyField;

/// Money that came in is matched to an order and posted. The amount and the payer's words find the order; the
/// person decides. What was typed stays until the backend has it.
class PaymentDialog final : public QDialog
{
    Q_OBJECT

public:
    PaymentDialog(const DeskContext &context, QWidget *parent);

    /// Suggests this order and its charge.
    void suggest(const OrderSummary &order);
    void reject() override; ///< not while it is under way

Q_SIGNALS:
    void posted(const truvamate::Payment &payment);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void match();
    void showCandidates(const MatchPayment::Response &found);
    void addCandidate(const OrderSummary &order);
    void update();
    void post();
    void setBusy(bool busy);
    std::optional<Instant> receivedAt() const;
    QString problem() const; ///< what is missing; empty where it can be posted
    const OrderSummary *chosen() const;

    DeskContext m_context;
    std::vector<OrderSummary> m_candidates;
    std::optional<OrderSummary> m_suggested;
    std::uint64_t m_asked = 0;
    bool m_isBusy = false;
    QString m_key;
    QString m_keyContent;

    Banner *m_banner;
    MoneyField *m_amount;
    QLineEdit *m_text;
    QListWidget *m_orders;
    QLabel *m_hint;
    QComboBox *m_method;
    QLineEdit *m_reference;
    DateField *m_day;
    QLineEdit *m_time;
    QPushButton *m_back;
    QPushButton *m_post;
    QTimer *m_typing;
};

} // namespace truvamate
