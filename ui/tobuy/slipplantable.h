#pragma once

#include "ui/tobuy/runkeeper.h"

#include <QWidget>

namespace truvamate {

class PagedTable;
class PagedTableModel;

/// One play to fill in, on which of the proposed slips.
struct PlayToFillIn
{
    int slip = 0; ///< from 1
    bool opensSlip = false; ///< the first of its slip
    ProposedSlip on; ///< without its plays
    ProposedPlay play;
    bool isHeld = false; ///< by the person at this console
};

std::vector<PlayToFillIn> playsToFillIn(const SlipPlan &plan, const std::vector<LineToBuy> &lines);

/// The slips to fill in for one run, play by play, as the workspace packs them. Plays can be checked.
class SlipPlanTable : public QWidget
{
    Q_OBJECT

public:
    explicit SlipPlanTable(QWidget *parent);

    void show(const std::vector<PlayToFillIn> &plays);
    PagedTable *table() const { return m_table; }
    /// The lines that the checked plays serve; empty where none is checked.
    std::vector<LottoTicketId> checkedLines() const;

Q_SIGNALS:
    void checksChanged();

private:
    std::vector<PlayToFillIn> m_plays;
    PagedTableModel *m_model;
    PagedTable *m_table;
};

} // namespace truvamate
