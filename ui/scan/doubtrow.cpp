#include "ui/scan/doubtrow.h"

#include "ui/style/text.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int specialPosition = 5;
constexpr int smallCrop = 36;
constexpr int largeCrop = 88;
// A crop has a third of the digits' height as paper around them.
constexpr double paperShare = 0.2;

/// What one reader saw, where it is a number.
std::optional<int> seenNumber(const QString &seen)
{
    bool isNumber = false;
    const int value = seen.toInt(&isNumber);
    return isNumber && value > 0 ? std::optional(value) : std::nullopt;
}

/// "04 18 ?? 39 60 · 11".
QString playAsRead(const PrintedPlay &play)
{
    const auto word = [](const std::optional<int> &value) {
        return value ? QStringLiteral("%1").arg(*value, 2, 10, QLatin1Char('0')) : QStringLiteral("??");
    };
    QStringList numbers;
    for (const auto &number : play.numbers) {
        numbers.append(word(number));
    }
    return numbers.join(u' ') + QStringLiteral(" · ") + word(play.special);
}

} // namespace

QString doubtName(const QString &letter, int position)
{
    return position == specialPosition ? DoubtRow::tr("Play %1, special number").arg(letter)
                                       : DoubtRow::tr("Play %1, number %2").arg(letter).arg(position + 1);
}

DigitCrop::DigitCrop(const DoubtfulNumber &number, const QImage &crop, QWidget *parent)
    : QWidget(parent)
    , m_crop(crop)
{
    for (int place = 0; place < 2; ++place) {
        const QString first = number.first.mid(place, 1);
        const QString second = number.second.mid(place, 1);
        if (first != second || first == QLatin1String("?")) {
            m_doubtful.push_back(place);
        }
    }
    setObjectName(QStringLiteral("crop"));
    setAccessibleName(tr("As printed"));
}

void DigitCrop::setLarge(bool isLarge)
{
    m_isLarge = isLarge;
    updateGeometry();
    update();
}

int DigitCrop::cropHeight() const
{
    return metrics::scaled(m_isLarge ? largeCrop : smallCrop);
}

QSize DigitCrop::sizeHint() const
{
    if (m_crop.isNull()) {
        return fontMetrics().size(Qt::TextSingleLine, tr("see the photo"));
    }
    const int width = m_crop.width() * cropHeight() / m_crop.height();
    return {std::min(width, 3 * cropHeight()), cropHeight()};
}

void DigitCrop::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (m_crop.isNull()) {
        painter.setPen(theme.secondary);
        painter.drawText(rect(), Qt::AlignCenter, tr("see the photo"));
        return;
    }
    const QRect place(0, (height() - cropHeight()) / 2, sizeHint().width(), cropHeight());
    const QSize pixels = place.size() * devicePixelRatioF();
    painter.drawImage(place, m_crop.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    const double margin = paperShare * place.height();
    const double digit = (place.width() - 2 * margin) / 2;
    const int thick = metrics::scaled(m_isLarge ? 4 : 2);
    for (const int at : m_doubtful) {
        painter.fillRect(
            QRectF(place.left() + margin + at * digit + 1, place.bottom() - thick + 1, digit - 2, thick),
            Theme::light().tone(Tone::Warning).text); // on paper in both themes
    }
}

DoubtRow::DoubtRow(const DoubtfulNumber &number, const PrintedPlay *play, const QImage &crop, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_crop(new DigitCrop(number, crop, this))
    , m_other(new QLineEdit(this))
{
    setObjectName(QStringLiteral("doubt-%1-%2").arg(number.letter).arg(number.position));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(doubtName(number.letter, number.position));
    m_layout->setContentsMargins(metrics::gap, metrics::unit, metrics::gap, metrics::unit);
    m_layout->setSpacing(metrics::gap);
    addWords(number, play);
    m_layout->addWidget(m_crop);
    for (const QString &seen : {number.first, number.second}) {
        addChoice(seen);
    }
    addField();
}

void DoubtRow::addWords(const DoubtfulNumber &number, const PrintedPlay *play)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(doubtName(number.letter, number.position), TextRole::BodyStrong, this));
    if (play) {
        QLabel *read = makeLabel(playAsRead(*play), TextRole::Secondary, this);
        read->setObjectName(QStringLiteral("playAsRead"));
        read->setAccessibleName(tr("The play as read"));
        words->addWidget(read);
    }
    m_layout->addLayout(words, 1);
}

void DoubtRow::addChoice(const QString &seen)
{
    const auto value = seenNumber(seen);
    if (!value || std::ranges::find(m_choices, *value) != m_choices.end()) {
        return;
    }
    m_choices.push_back(*value);
    const auto place = static_cast<int>(m_choices.size());
    auto *button = new QPushButton(seen, this);
    button->setObjectName(QStringLiteral("choice%1").arg(place));
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(tr("What one reader saw"));
    setKeyHint(button, QKeySequence(static_cast<int>(Qt::Key_0) + place));
    connect(button, &QPushButton::clicked, this, [this, value] { Q_EMIT settled(*value); });
    m_layout->addWidget(button);
}

void DoubtRow::addField()
{
    m_other->setObjectName(QStringLiteral("otherNumber"));
    m_other->setAccessibleName(tr("Another number"));
    m_other->setPlaceholderText(tr("other"));
    m_other->setMaxLength(2);
    m_other->setValidator(new QIntValidator(1, 99, m_other));
    m_other->setFixedWidth(metrics::unit * 14);
    m_other->installEventFilter(this);
    m_layout->addWidget(m_other);
    connect(m_other, &QLineEdit::returnPressed, this, [this] { Q_EMIT settled(m_other->text().toInt()); });
    connect(m_other, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.size() == 2 && m_other->hasAcceptableInput()) {
            Q_EMIT settled(text.toInt());
        }
    });
}

void DoubtRow::type(const QString &digit)
{
    m_other->setFocus();
    m_other->setText(digit);
}

void DoubtRow::keyPressEvent(QKeyEvent *event)
{
    const int choice = event->key() - Qt::Key_1;
    if (choice >= 0 && choice < static_cast<int>(m_choices.size())) {
        Q_EMIT settled(m_choices.at(static_cast<std::size_t>(choice)));
    } else if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        type(event->text());
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        Q_EMIT stepped(event->key() == Qt::Key_Down ? 1 : -1);
    } else if (event->key() == Qt::Key_Backspace) {
        Q_EMIT undone();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool DoubtRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        followFocus();
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_other->clear();
            setFocus();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            Q_EMIT stepped(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DoubtRow::followFocus()
{
    const QWidget *focused = window()->focusWidget();
    m_crop->setLarge(focused == this || focused == m_other);
    update();
}

void DoubtRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    followFocus();
}

void DoubtRow::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    followFocus();
}

void DoubtRow::paintEvent(QPaintEvent *)
{
    if (hasFocus()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::of(this).accent.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    }
}

} // namespace truvamate
