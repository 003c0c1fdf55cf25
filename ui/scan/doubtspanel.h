#pragma once

#include "ui/scan/scancounter.h"

#include <QFrame>

class QLineEdit;
class QVBoxLayout;

namespace truvamate {

class DateField;
class DoubtRow;
class MoneyField;

/// What a person settles before a ticket can be bound: doubtful numbers beside their crops, and what could
/// not be read at all.
class DoubtsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit DoubtsPanel(QWidget *parent = nullptr);
    void show(const ScanCounter &counter);
    /// Puts the focus where something is to be settled; false where nothing is.
    bool focusFirst();

Q_SIGNALS:
    void settled(const QString &letter, int position, int value);
    void undone(); ///< the last of them
    void entered(const truvamate::HandEntry &entry);

private:
    void clear();
    void addHead(const CounterTicket &ticket);
    void addCorrected(const CounterTicket &ticket);
    void addDoubts(const CounterTicket &ticket);
    void step(const QWidget *from, int rows);
    void addFields(const CounterTicket &ticket, const Missing &missing);
    void addField(const QString &title, QLineEdit *field, const QString &name);
    void take();

    QVBoxLayout *m_rows;
    std::vector<DoubtRow *> m_doubts;
    HandEntry m_entry;
    QLineEdit *m_serial = nullptr;
    DateField *m_date = nullptr;
    MoneyField *m_price = nullptr;
    QWidget *m_first = nullptr;
};

} // namespace truvamate
