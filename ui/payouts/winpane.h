#pragma once

#include "models/operations/checking.h"
#include "models/operations/claims.h"
#include "ui/payouts/recordpane.h"

class QComboBox;
class QLineEdit;

namespace truvamate {

class SumTable;

/// What a slip won and nobody claims yet: which way it can be claimed, with the limit, and who signs.
class WinPane : public RecordPane
{
    Q_OBJECT

public:
    WinPane(const DeskContext &context, QWidget *parent);

    void show(const WinRow &win);
    void reload() override;
    void start(const QString &step) override;
    QJsonObject typed() const override;
    void setTyped(const QJsonObject &typed) override;
    /// For the slip that is shown next, if it is the one.
    void keepTyped(const QJsonObject &typed) { m_waitingTyped = typed; }

private:
    void showOffer(const ClaimOffer &offer);
    void showPaths(const std::vector<ClaimPathOffer> &paths);
    void updateNote();
    void open();

    WinRow m_win;
    std::optional<ClaimOffer> m_offer;
    SumTable *m_wins;
    QWidget *m_form;
    QComboBox *m_path;
    QLabel *m_pathNote;
    QLineEdit *m_claimant;
    QJsonObject m_waitingTyped;
};

} // namespace truvamate
