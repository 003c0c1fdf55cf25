#pragma once

#include "models/operations/payouts.h"
#include "ui/payouts/recordpane.h"

namespace truvamate {

class ApprovalPart;
class SumTable;

/// What a customer got too much by a corrected result: paid back, or borne by the house under four eyes.
class DifferencePane : public RecordPane
{
    Q_OBJECT

public:
    DifferencePane(const DeskContext &context, QWidget *parent);

    void show(const PayoutDifference &difference);
    void reload() override;
    void start(const QString &step) override;

private:
    void showDifference(const PayoutDifference &difference);
    void updateSteps();
    void settle(const QString &treatment);
    /// Both ways change whom the money belongs to, so both are said before.
    void ask(const QString &treatment);

    PayoutDifference m_difference;
    ApprovalPart *m_approval;
    SumTable *m_sum;
};

} // namespace truvamate
