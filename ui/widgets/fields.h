#pragma once

#include "models/money.h"
#include "models/time.h"

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace truvamate {

/// An amount typed by a person. Accepts grouping commas, the currency's sign and Thai figures; empty or wrong
/// text has no value and `problem` says why in words. Never a floating-point number, never less than nothing.
template <Currency C> class MoneyInput
{
public:
    static Result<Money<C>> parse(const QString &text);
};
extern template class MoneyInput<Currency::Usd>;
extern template class MoneyInput<Currency::Thb>;

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
    void changeEvent(QEvent *event) override;

private:
    Result<std::int64_t> parsed() const;
    void reserveSign();
    void tidy();

    Currency m_currency;
    std::optional<std::int64_t> m_minor;
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

protected:
    void paintEvent(QPaintEvent *event) override; ///< "฿/$" behind the text
    void changeEvent(QEvent *event) override;

private:
    void reserveUnit();
};

/// A civil date, typed ("30 6", "30 Jun", "2018-06-30", Buddhist years too: 2561 is 2018) or picked from a
/// calendar that opens with Alt+Down. Up and Down move by a day, Page Up and Page Down by a month. A year is
/// four figures: two could be of either era.
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
    void step(int days, int months);

    QDate m_today;
    std::optional<QDate> m_date;
};

} // namespace truvamate
