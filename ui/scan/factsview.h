#pragma once

#include "ui/scan/scancounter.h"

#include <QFrame>

class QComboBox;
class QGridLayout;

namespace truvamate {

/// What else stands on the paper, and which order it is for: two facts a line, or one where two don't fit.
class FactsView : public QFrame
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);
    void show(const CounterTicket *ticket);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void orderChosen(int candidate);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Fact
    {
        QWidget *name, *value;
    };

    void clear();
    void addFact(const QString &name, const QString &value, const std::optional<StateWord> &state = {});
    void addSerial(const CounterTicket &ticket, const TicketReading &read);
    void addDraw(const CounterTicket &ticket, const TicketReading &read);
    void addOrder(const CounterTicket &ticket);
    void arrange();
    int widthOf(int factsInLine) const;

    QGridLayout *m_grid;
    QComboBox *m_orders;
    std::vector<Fact> m_facts;
};

} // namespace truvamate
