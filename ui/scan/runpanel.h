#pragma once

#include "ui/tobuy/runkeeper.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace truvamate {

class Pill;

/// Where the run stands: how much is bought, until when, whether it will be in time, what is missing, and who
/// holds it. Shop and place are chosen here.
class RunPanel : public QFrame
{
    Q_OBJECT

public:
    RunPanel(RunKeeper &runs, const Clock &clock, QWidget *parent = nullptr);

    void openShops();
    void openPlaces();
    void tick(); ///< the clock has moved

Q_SIGNALS:
    void missingRequested();

private:
    QComboBox *choice(const QString &name, const QString &accessibleName);
    void showShops();
    void showRun();
    void showPace(const PurchaseRun &run);
    void chooseShop(int index);
    void choosePlace(int index);
    void chooseRun(int index);
    void pressLease();

    RunKeeper &m_runs;
    const Clock &m_clock;
    QComboBox *m_shop;
    QComboBox *m_place;
    QComboBox *m_run;
    QLabel *m_cutOff;
    QLabel *m_done;
    QLabel *m_total;
    QLabel *m_counts;
    QProgressBar *m_bar;
    QPushButton *m_missing;
    QPushButton *m_lease;
    Pill *m_pace;
};

} // namespace truvamate
