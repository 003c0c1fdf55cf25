#pragma once

#include "models/operations/claims.h"
#include "models/operations/identity.h"
#include "models/time.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace truvamate {

class DateField;
class MoneyField;

/// What the lottery paid for a claim, as it was seen. Says before anything is saved what differs from what
/// was expected, and then asks why. Ctrl+Enter records it.
class ReceiveForm : public QWidget
{
    Q_OBJECT

public:
    ReceiveForm(const Clock &clock, QWidget *parent);

    void setClaim(const ClaimDetail &claim);
    void setAgents(const std::vector<StaffMember> &staff);
    void setBusy(bool busy);
    void focusGross();
    /// None while something is missing; the form then says what.
    std::optional<ReceiveClaim::Request> request() const;

    QJsonObject typed() const;
    void setTyped(const QJsonObject &typed);
    void clear();
    bool isTouched() const { return m_isTouched; }

Q_SIGNALS:
    void touched();
    void recordRequested();

private:
    void addFields(QFormLayout *form);
    void showPrizeFields(const ClaimDetail &claim);
    std::optional<Usd> difference() const; ///< none where there is nothing to compare
    std::optional<Instant> receivedAt() const;
    QString problem() const;
    void update();

    struct PrizeField
    {
        ClaimWin win;
        MoneyField *amount;
    };

    const Clock &m_clock;
    ClaimDetail m_claim;
    bool m_isTouched = false;
    QString m_wantedAgent; ///< kept until the list of staff is here
    bool m_isBusy = false;
    QFormLayout *m_form;
    MoneyField *m_gross;
    MoneyField *m_withheld;
    std::vector<PrizeField> m_prizes;
    QComboBox *m_into;
    QComboBox *m_agent;
    QLineEdit *m_from;
    DateField *m_day;
    QLineEdit *m_time;
    QLineEdit *m_reason;
    QLabel *m_says;
    QPushButton *m_record;
};

} // namespace truvamate
