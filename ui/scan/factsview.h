#pragma once

#include "ui/scan/scancounter.h"

#include <QFrame>

class QComboBox;
class QGridLayout;

namespace truvamate {

/// What else stands on the paper, and which order it is for.
class FactsView : public QFrame
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);
    void show(const CounterTicket *ticket);

Q_SIGNALS:
    void orderChosen(int candidate);

private:
    void clear();
    void addFact(const QString &name, const QString &value, const std::optional<StateWord> &state = {});
    void addSerial(const CounterTicket &ticket, const TicketReading &read);
    void addDraw(const CounterTicket &ticket, const TicketReading &read);
    void addOrder(const CounterTicket &ticket);

    QGridLayout *m_grid;
    QComboBox *m_orders;
    int m_facts = 0;
};

} // namespace truvamate
