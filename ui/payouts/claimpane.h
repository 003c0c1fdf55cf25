#pragma once

#include "models/operations/claims.h"
#include "models/operations/payouts.h"
#include "ui/payouts/recordpane.h"

namespace truvamate {

class ReasonDialog;
class ReceiveForm;
class SumTable;

/// A claim: what is expected, what the lottery paid, and, once it is received, what its payout would be.
class ClaimPane : public RecordPane
{
    Q_OBJECT

public:
    ClaimPane(const DeskContext &context, QWidget *parent);

    void show(ClaimId claim);
    void reload() override;
    void start(const QString &step) override;
    QJsonObject typed() const override;
    void setTyped(const QJsonObject &typed) override;

private:
    void showClaim(const ClaimDetail &claim);
    void showWins();
    void askForPreview();
    void showPreview(const Result<PayoutPreview> &preview);
    QStringList possibleSteps() const;
    QString reasonOf(const ClaimSummary &claim) const;
    void loadAgents();
    void record();
    void submit();
    void propose();
    /// Refusing and withdrawing: both end the claim without money.
    void end(bool isRefusal);
    void take(const Result<ClaimDetail> &claim, const QString &sentence);

    ClaimId m_id;
    std::optional<ClaimDetail> m_claim;
    std::optional<PayoutPreview> m_preview;
    QLabel *m_winsHeading;
    SumTable *m_wins;
    QLabel *m_formHeading;
    ReceiveForm *m_form;
    QLabel *m_previewHeading;
    SumTable *m_sum;
    QJsonObject m_waitingTyped; ///< of a claim that is still being read
};

} // namespace truvamate
