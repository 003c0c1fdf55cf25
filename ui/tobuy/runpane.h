#pragma once

#include "ui/tobuy/slipplantable.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace truvamate {

class Pill;

/// One run: until when, whether it will be in time, who holds what, and the slips to fill in.
class RunPane : public QFrame
{
    Q_OBJECT

public:
    /// What the desk does by key; the pane shows them as buttons.
    struct Steps
    {
        QAction *hold = nullptr;
        QAction *letGo = nullptr;
        QAction *scan = nullptr;
    };

    RunPane(RunKeeper &runs, const Clock &clock, const Steps &steps, QWidget *parent);

    void show(const SlipPlan &plan);
    void tick(); ///< the clock has moved
    const std::vector<PlayToFillIn> &plays() const { return m_plays; }
    SlipPlanTable *slips() const { return m_slips; }

Q_SIGNALS:
    void takeOverRequested(const truvamate::Lease &lease);
    void printRequested();

private:
    QWidget *buildHead(const Steps &steps);
    void showRun();
    void showLeases();
    void updateSteps();
    QTimeZone zone() const;

    RunKeeper &m_runs;
    const Clock &m_clock;
    Steps m_steps;
    std::vector<PlayToFillIn> m_plays;
    QLabel *m_title;
    QLabel *m_cutOff;
    QLabel *m_facts;
    Pill *m_pace;
    QPushButton *m_print;
    QPushButton *m_hold = nullptr;
    QPushButton *m_letGo = nullptr;
    QWidget *m_leases;
    QVBoxLayout *m_leaseRows;
    SlipPlanTable *m_slips;
};

} // namespace truvamate
