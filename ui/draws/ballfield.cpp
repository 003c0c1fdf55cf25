#include "ui/draws/ballfield.h"

#include "ui/style/text.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QRegularExpressionValidator>

namespace truvamate {

namespace {

constexpr int fieldWidth = 56;
constexpr int fieldHeight = 48;

} // namespace

BallField::BallField(QWidget *parent)
    : QLineEdit(parent)
{
    static const QRegularExpression twoDigits(QStringLiteral("\\d{0,2}"));
    setValidator(new QRegularExpressionValidator(twoDigits, this));
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(fontFor(TextRole::Verdict));
    connect(this, &QLineEdit::textEdited, this, &BallField::takeText);
    connect(this, &QLineEdit::textChanged, this, [this] { setInvalid(this, isWrong()); });
}

void BallField::setRange(int smallest, int largest)
{
    m_smallest = smallest;
    m_largest = largest;
    setInvalid(this, isWrong());
}

std::optional<int> BallField::number() const
{
    bool isNumber = false;
    const int value = text().toInt(&isNumber);
    return isNumber && value >= m_smallest && value <= m_largest ? std::optional(value) : std::nullopt;
}

bool BallField::isWrong() const
{
    // A lone 0 is the beginning of "03".
    return !text().isEmpty() && text() != QLatin1String("0") && !number();
}

QSize BallField::sizeHint() const
{
    return {metrics::scaled(fieldWidth), metrics::scaled(fieldHeight)};
}

void BallField::takeText(const QString &text)
{
    // Sources print two figures a ball. Handing on after one would turn a mistyped 71 into 7 and 1; only a
    // multiplier, of which 10 is the largest, is done with its one figure.
    constexpr int oneFigure = 10;
    const bool isFull
        = text.size() == 2 || (m_largest <= oneFigure && text.size() == 1 && text.toInt() * 10 > m_largest);
    if (isFull && number()) {
        Q_EMIT completed();
    }
}

bool BallField::pasteMany()
{
    static const QRegularExpression number(QStringLiteral("\\d{1,2}"));
    std::vector<int> numbers;
    auto matches = number.globalMatch(QApplication::clipboard()->text().left(100));
    while (matches.hasNext()) {
        numbers.push_back(matches.next().captured().toInt());
    }
    if (numbers.size() < 2) {
        return false;
    }
    Q_EMIT numbersPasted(numbers);
    return true;
}

void BallField::keyPressEvent(QKeyEvent *event)
{
    const bool isSeparator = event->key() == Qt::Key_Space || event->key() == Qt::Key_Comma
        || event->key() == Qt::Key_Period || event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus;
    if (isSeparator) {
        if (number()) {
            Q_EMIT completed();
        }
        return;
    }
    if (event->key() == Qt::Key_Backspace && text().isEmpty()) {
        Q_EMIT steppedBack();
        return;
    }
    if (event->matches(QKeySequence::Paste) && pasteMany()) {
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void BallField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(fontFor(TextRole::Verdict));
        updateGeometry();
    }
}

void BallField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
}

} // namespace truvamate
