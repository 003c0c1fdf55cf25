#pragma once

#include "models/money.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace truvamate {

class MoneyField;

/// Asks for the amount once more before money moves: the button works only when what is typed is what is
/// paid. Sending also asks for the bank's reference. Ctrl+Enter presses the button, which is never a default.
class PaymentForm : public QWidget
{
    Q_OBJECT

public:
    enum class Step { Send, Confirm };
    PaymentForm(Step step, QWidget *parent);

    void setAmount(Thb amount, const QString &beneficiary);
    QString reference() const;
    void setBusy(bool busy);
    void begin(); ///< puts the focus where typing begins
    void clear();

    QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);

Q_SIGNALS:
    void touched();
    void payRequested();

private:
    QString problem() const;
    void update();

    Step m_step;
    Thb m_payable;
    bool m_isBusy = false;
    QLabel *m_sentence;
    QLineEdit *m_reference;
    MoneyField *m_amount;
    QLabel *m_says;
    QPushButton *m_pay;
};

} // namespace truvamate
