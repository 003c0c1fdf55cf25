#pragma once

#include "models/money.h"
#include "models/time.h"

#include <QLineEdit>

#include <optional>

namespace truvamate {

/// An amount typed by a person. Accepts grouping commas and the currency's sign; empty or wrong text has no
/// value and `problem` says why in words. Never a floating-point number.
template <Currency C> class MoneyInput
{
public:
    static Result<Money<C>> parse(const QString &text);
};

class MoneyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyField(Currency currency, QWidget *parent = nullptr);

    Currency currency() const { return m_currency; }
    std::optional<std::int64_t> minor() const; ///< none while the text is no amount
    std::optional<Usd> usd() const; ///< none for a field of another currency too
    std::optional<Thb> thb() const;
    void setMinor(std::int64_t minor);
    QString problem() const; ///< empty where there is a value

Q_SIGNALS:
    void amountChanged();

protected:
    void paintEvent(QPaintEvent *event) override; ///< the currency's sign before the text

private:
    Currency m_currency;
};

/// Baht for one dollar, at most six decimals.
class RateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit RateField(QWidget *parent = nullptr);
    std::optional<ExchangeRate> rate() const;
    void setRate(const ExchangeRate &rate);
    QString problem() const;
};

/// A civil date, typed ("30 6", "30 Jun", "2018-06-30", Buddhist years too: 2561 is 2018) or picked from a
/// calendar that opens with Alt+Down. Up and Down move by a day.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);
    std::optional<QDate> date() const;
    void setDate(QDate date);
    /// The year of a date typed without one.
    void setToday(QDate today) { m_today = today; }
    QString problem() const;

Q_SIGNALS:
    void dateChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();

    QDate m_today;
};

} // namespace truvamate
