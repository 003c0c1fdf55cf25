#include "ui/widgets/fields.h"

#include "ui/style/text.h"
#include "ui/widgets/typedtext.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QRegularExpression>

namespace truvamate {

namespace {

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

QString signOf(Currency currency)
{
    return currency == Currency::Usd ? QStringLiteral("$") : QStringLiteral("฿");
}

struct CurrencyMark
{
    Currency currency;
    QString mark;
};

const std::vector<CurrencyMark> &currencyMarks()
{
    static const std::vector<CurrencyMark> marks{{Currency::Usd, QStringLiteral("$")},
                                                 {Currency::Usd, QStringLiteral("USD")},
                                                 {Currency::Thb, QStringLiteral("฿")},
                                                 {Currency::Thb, QStringLiteral("THB")},
                                                 {Currency::Thb, QStringLiteral("บาท")}};
    return marks;
}

/// Takes a currency's sign off either end and says which it was.
std::optional<Currency> takeMark(QString &text)
{
    for (const CurrencyMark &mark : currencyMarks()) {
        if (text.startsWith(mark.mark, Qt::CaseInsensitive)) {
            text = text.mid(mark.mark.size()).trimmed();
            return mark.currency;
        }
        if (text.endsWith(mark.mark, Qt::CaseInsensitive)) {
            text.chop(mark.mark.size());
            text = text.trimmed();
            return mark.currency;
        }
    }
    return {};
}

Result<std::int64_t> minorFromTyped(const QString &typed, Currency currency)
{
    QString text = withPlainDigits(typed);
    if (text.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.empty"), Fields::tr("Type an amount."));
    }
    if (const std::optional<Currency> mark = takeMark(text); mark && *mark != currency) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.other_currency"),
                    currency == Currency::Usd ? Fields::tr("Type this amount in dollars, not in baht.")
                                              : Fields::tr("Type this amount in baht, not in dollars."));
    }
    if (text.startsWith(QLatin1Char('-')) || text.startsWith(QChar(0x2212))) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.negative"),
                    Fields::tr("An amount can't be less than zero."));
    }
    static const QRegularExpression amount(QStringLiteral(R"(^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{0,2})?$)"));
    if (!amount.match(text).hasMatch()) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.not_a_number"),
                    Fields::tr("Write an amount such as 1,250.00."));
    }
    text.remove(QLatin1Char(','));
    if (text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    constexpr qsizetype longest = 12; // figures of the whole part: more is a slip of the hand
    if (text.section(QLatin1Char('.'), 0, 0).size() > longest) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.too_large"),
                    Fields::tr("This amount is too large."));
    }
    return minorFromDecimal(text);
}

QString grouped(std::int64_t minor)
{
    QString text = decimalString(minor);
    const qsizetype first = minor < 0 ? 1 : 0;
    for (qsizetype at = text.indexOf(QLatin1Char('.')) - 3; at > first; at -= 3) {
        text.insert(at, QLatin1Char(','));
    }
    return text;
}

QString rateText(const QString &typed)
{
    return withPlainDigits(typed);
}

} // namespace

template <Currency C> Result<Money<C>> MoneyInput<C>::parse(const QString &text)
{
    return minorFromTyped(text, C).map(&Money<C>::fromMinor);
}
template class MoneyInput<Currency::Usd>;
template class MoneyInput<Currency::Thb>;

MoneyField::MoneyField(Currency currency, QWidget *parent)
    : QLineEdit(parent)
    , m_currency(currency)
{
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setAccessibleName(currency == Currency::Usd ? tr("Amount in dollars") : tr("Amount in baht"));
    setPlaceholderText(QStringLiteral("0.00"));
    reserveSign();
    connect(this, &QLineEdit::textChanged, this, [this] {
        const std::optional<std::int64_t> before = m_minor;
        const Result<std::int64_t> now = parsed();
        m_minor = now ? std::optional(*now) : std::nullopt;
        if (m_minor || text().isEmpty()) {
            setInvalid(this, false);
        }
        setAccessibleDescription(problem());
        if (m_minor != before) {
            Q_EMIT amountChanged();
        }
    });
    connect(this, &QLineEdit::editingFinished, this, &MoneyField::tidy);
}

Result<std::int64_t> MoneyField::parsed() const
{
    return minorFromTyped(text(), m_currency);
}

std::optional<std::int64_t> MoneyField::minor() const
{
    return m_minor;
}

std::optional<Usd> MoneyField::usd() const
{
    return m_minor && m_currency == Currency::Usd ? std::optional(Usd::fromMinor(*m_minor)) : std::nullopt;
}

std::optional<Thb> MoneyField::thb() const
{
    return m_minor && m_currency == Currency::Thb ? std::optional(Thb::fromMinor(*m_minor)) : std::nullopt;
}

void MoneyField::setMinor(std::int64_t minor)
{
    setText(grouped(minor));
}

QString MoneyField::problem() const
{
    const Result<std::int64_t> value = parsed();
    return value ? QString() : value.error().message;
}

void MoneyField::tidy()
{
    if (m_minor) {
        setText(grouped(*m_minor));
    }
    setInvalid(this, !m_minor && !text().isEmpty());
}

void MoneyField::reserveSign()
{
    setTextMargins(fontMetrics().horizontalAdvance(signOf(m_currency)) + metrics::scaled(4), 0, 0, 0);
}

void MoneyField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        reserveSign();
    }
}

void MoneyField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(Theme::of(this).secondary);
    painter.drawText(rect().adjusted(metrics::scaled(9), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     signOf(m_currency));
}

RateField::RateField(QWidget *parent)
    : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setAccessibleName(tr("Baht for one dollar"));
    setPlaceholderText(QStringLiteral("0.000"));
    reserveUnit();
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (text().isEmpty() || rate()) {
            setInvalid(this, false);
        }
        setAccessibleDescription(problem());
    });
    connect(this, &QLineEdit::editingFinished, this,
            [this] { setInvalid(this, !text().isEmpty() && !rate()); });
}

std::optional<ExchangeRate> RateField::rate() const
{
    const Result<ExchangeRate> rate = ExchangeRate::fromString(rateText(text()));
    return rate ? std::optional(*rate) : std::nullopt;
}

void RateField::setRate(const ExchangeRate &rate)
{
    setText(rate.toString());
}

QString RateField::problem() const
{
    const QString typed = rateText(text());
    if (typed.isEmpty()) {
        return tr("Type how many baht one dollar costs.");
    }
    const Result<ExchangeRate> rate = ExchangeRate::fromString(typed);
    if (rate) {
        return {};
    }
    return rate.error().code == QLatin1String("rate.not_a_number")
        ? tr("Write a rate such as 32.905, with at most six decimals.")
        : tr("A rate is more than 0 and at most 1,000 baht a dollar.");
}

void RateField::reserveUnit()
{
    setTextMargins(0, 0, fontMetrics().horizontalAdvance(QStringLiteral("฿/$")) + metrics::scaled(4), 0);
}

void RateField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        reserveUnit();
    }
}

void RateField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(Theme::of(this).secondary);
    painter.drawText(rect().adjusted(0, 0, -metrics::scaled(9), 0), Qt::AlignVCenter | Qt::AlignRight,
                     QStringLiteral("฿/$"));
}

} // namespace truvamate
