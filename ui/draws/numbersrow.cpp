#include "ui/draws/numbersrow.h"

#include "ui/draws/ballfield.h"
#include "ui/style/text.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>

#include <algorithm>

namespace truvamate {

NumbersRow::NumbersRow(const QString &prefix, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(title, TextRole::Secondary, this))
    , m_specialTitle(makeLabel({}, TextRole::Secondary, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(metrics::unit);
    grid->addWidget(m_title, 0, 0, 1, 5);
    grid->addWidget(m_specialTitle, 0, 6);
    auto *plus = makeLabel(QStringLiteral("+"), TextRole::Title, this);
    grid->addWidget(plus, 1, 5);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i] = new BallField(this);
        m_fields[i]->setObjectName(i < 5 ? QStringLiteral("%1Number%2").arg(prefix).arg(i + 1)
                                         : QStringLiteral("%1Special").arg(prefix));
        m_fields[i]->setAccessibleName(title);
        grid->addWidget(m_fields[i], 1, i < 5 ? static_cast<int>(i) : 6);
        connectField(i);
    }
    grid->setColumnStretch(7, 1);
}

void NumbersRow::connectField(std::size_t index)
{
    BallField *field = m_fields[index];
    connect(field, &QLineEdit::textChanged, this, &NumbersRow::changed);
    connect(field, &BallField::completed, this, [this, index] {
        if (index + 1 < m_fields.size()) {
            focusField(index + 1);
        } else {
            Q_EMIT filled();
        }
    });
    connect(field, &BallField::steppedBack, this, [this, index] {
        if (index > 0) {
            focusField(index - 1);
        }
    });
    connect(field, &QLineEdit::returnPressed, this, [this, index] {
        if (isFilled() || isEmpty()) {
            Q_EMIT filled();
        } else if (m_fields[index]->number() && index + 1 < m_fields.size()) {
            focusField(index + 1);
        }
    });
    connect(field, &BallField::numbersPasted, this,
            [this, index](const std::vector<int> &numbers) { spread(index, numbers); });
}

void NumbersRow::focusField(std::size_t index)
{
    m_fields[index]->setFocus(Qt::TabFocusReason);
}

void NumbersRow::spread(std::size_t from, const std::vector<int> &numbers)
{
    std::size_t field = from;
    for (const int number : numbers) {
        if (field < m_fields.size()) {
            m_fields[field++]->setText(QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')));
        }
    }
    if (field < m_fields.size()) {
        focusField(field);
    } else {
        Q_EMIT filled();
    }
}

void NumbersRow::setRanges(int mainMax, int specialMax, const QString &specialName)
{
    m_mainMax = mainMax;
    m_specialMax = specialMax;
    m_specialName = specialName;
    m_specialTitle->setText(specialName);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setRange(1, i < 5 ? mainMax : specialMax);
        m_fields[i]->setAccessibleName(
            i < 5 ? tr("%1, number %2 of 5, 1 to %3").arg(m_title->text()).arg(i + 1).arg(mainMax)
                  : tr("%1, %2, 1 to %3").arg(m_title->text(), specialName).arg(specialMax));
    }
}

bool NumbersRow::isEmpty() const
{
    return std::all_of(m_fields.begin(), m_fields.end(),
                       [](const BallField *field) { return field->text().isEmpty(); });
}

bool NumbersRow::isFilled() const
{
    return numbers().size() == 5 && special() && problem().isEmpty();
}

std::vector<int> NumbersRow::numbers() const
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < 5; ++i) {
        if (const auto number = m_fields[i]->number()) {
            numbers.push_back(*number);
        }
    }
    return numbers;
}

std::optional<int> NumbersRow::special() const
{
    return m_fields.back()->number();
}

QString NumbersRow::problem() const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i]->isWrong()) {
            return i < 5 ? tr("%1 is no number of this draw: they go from 1 to %2.")
                               .arg(m_fields[i]->text())
                               .arg(m_mainMax)
                         : tr("%1 is no %2 of this draw: it goes from 1 to %3.")
                               .arg(m_fields[i]->text(), m_specialName)
                               .arg(m_specialMax);
        }
    }
    std::vector<int> sorted = numbers();
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    return twice == sorted.end() ? QString() : tr("%1 stands twice.").arg(*twice);
}

void NumbersRow::focusFirst()
{
    const auto open = std::find_if(m_fields.begin(), m_fields.end(),
                                   [](const BallField *field) { return !field->number(); });
    (open == m_fields.end() ? m_fields.front() : *open)->setFocus(Qt::OtherFocusReason);
}

QWidget *NumbersRow::firstField() const
{
    return m_fields.front();
}

QWidget *NumbersRow::lastField() const
{
    return m_fields.back();
}

void NumbersRow::clear()
{
    for (BallField *field : m_fields) {
        field->clear();
    }
}

QJsonObject NumbersRow::state() const
{
    QJsonArray texts;
    for (const BallField *field : m_fields) {
        texts.append(field->text());
    }
    return {{QStringLiteral("fields"), texts}};
}

void NumbersRow::setState(const QJsonObject &state)
{
    const QJsonArray texts = state.value(QLatin1String("fields")).toArray();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setText(texts.at(static_cast<qsizetype>(i)).toString());
    }
}

} // namespace truvamate
