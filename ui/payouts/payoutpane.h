#pragma once

#include "models/operations/payouts.h"
#include "ui/payouts/recordpane.h"

namespace truvamate {

class ApprovalPart;
class PaymentForm;
class SumTable;

/// A payout from its proposal to the confirmed transfer.
class PayoutPane : public RecordPane
{
    Q_OBJECT

public:
    PayoutPane(const DeskContext &context, QWidget *parent);

    void show(PayoutId payout);
    void reload() override;
    void start(const QString &step) override;
    QJsonObject typed() const override;
    void setTyped(const QJsonObject &typed) override;

private:
    void showPayout(const PayoutDetail &payout);
    void showWarnings();
    void showForms();
    void updateSteps();
    QString reasonOf() const;
    void send();
    void confirm();
    void release();
    /// Holding and cancelling ask why.
    void askWhy(bool isHold);
    void take(const Result<PayoutDetail> &payout, const QString &sentence);
    void openStatement();

    PayoutId m_id;
    std::optional<PayoutDetail> m_payout;
    ApprovalPart *m_approval;
    QLabel *m_sumHeading;
    SumTable *m_sum;
    PaymentForm *m_send;
    PaymentForm *m_confirm;
    QJsonObject m_waitingTyped; ///< of a payout that is still being read
};

} // namespace truvamate
