#pragma once

#include "ui/scan/scancounter.h"

#include <QFrame>

class QLineEdit;
class QVBoxLayout;

namespace truvamate {

class DateField;
class MoneyField;

/// One doubtful number: its picture, what each reader saw, and a field for another. 1 and 2 take a reader's
/// word; two figures are what a person sees.
class DoubtRow : public QWidget
{
    Q_OBJECT

public:
    DoubtRow(const DoubtfulNumber &number, const QImage &crop, QWidget *parent);

Q_SIGNALS:
    void settled(int value);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addChoice(const QString &seen);

    std::vector<int> m_choices;
    QLineEdit *m_other;
};

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
    void entered(const truvamate::HandEntry &entry);

private:
    void clear();
    void addDoubts(const CounterTicket &ticket);
    void addFields(const CounterTicket &ticket, const Missing &missing);
    void addField(const QString &title, QLineEdit *field, const QString &name);
    void take();

    QVBoxLayout *m_rows;
    HandEntry m_entry;
    QLineEdit *m_serial = nullptr;
    DateField *m_date = nullptr;
    MoneyField *m_price = nullptr;
    QWidget *m_first = nullptr;
};

} // namespace truvamate
