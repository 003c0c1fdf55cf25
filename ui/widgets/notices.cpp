#include "ui/widgets/notices.h"

#include "ui/style/text.h"
#include "ui/widgets/iconlabel.h"
#include "ui/words/sentences.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_title(makeLabel({}, TextRole::BodyStrong, this))
    , m_sentence(makeLabel({}, TextRole::Body, this))
    , m_action(new QPushButton(this))
{
    m_icon->setRound(true);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setObjectName(QStringLiteral("emptySentence"));
    m_action->setObjectName(QStringLiteral("emptyAction"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::unit);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::unit);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::show(const QString &iconName, const QString &title, const QString &sentence,
                      const QString &actionText)
{
    m_icon->setIcon(iconName, 24);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_action->setAccessibleName(actionText);
    m_action->setAccessibleDescription(title);
    fit();
    QWidget::show();
}

void EmptyState::fit()
{
    int needed = 2 * metrics::space + m_icon->sizeHint().height() + 2 * (metrics::gap + metrics::unit);
    for (const QLabel *label : {m_title, m_sentence}) {
        needed += label->heightForWidth(width() - 2 * metrics::space) + metrics::gap;
    }
    if (!m_action->isHidden()) {
        needed += m_action->sizeHint().height();
    }
    m_icon->setVisible(needed <= height());
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    fit();
    QWidget::resizeEvent(event);
}

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_sentence(makeLabel({}, TextRole::Body, this))
    , m_code(makeLabel({}, TextRole::Secondary, this))
    , m_action(new QPushButton(this))
{
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    m_code->setObjectName(QStringLiteral("bannerCode"));
    m_code->setForegroundRole(QPalette::WindowText);
    m_code->setWordWrap(false);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::unit * 3, metrics::unit * 2, metrics::unit * 2, metrics::unit * 2);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_code);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    m_action->hide();
    hide();
}

void Banner::showMessage(Tone tone, const QString &iconName, const QString &sentence,
                         const QString &actionText)
{
    m_tone = tone;
    m_icon->setIcon(iconName, metrics::iconSize, tone);
    m_sentence->setText(sentence);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_action->setAccessibleName(actionText);
    m_action->setAccessibleDescription(sentence);
    showWith({});
}

void Banner::showError(const Error &error)
{
    const bool mayHelp = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Internal;
    showMessage(Tone::Wrong, QStringLiteral("warning"), words::errorSentence(error),
                mayHelp ? tr("Try again") : QString());
    showWith(error.code);
}

void Banner::showWith(const QString &code)
{
    m_code->setText(code);
    m_code->setVisible(!code.isEmpty());
    setAccessibleName(m_sentence->text());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::clear()
{
    m_sentence->clear();
    hide();
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::of(this).tone(m_tone).soft);
    const int radius = metrics::scaled(metrics::radius);
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace truvamate
