#include "ui/orders/notebox.h"

#include "ui/style/text.h"
#include "ui/widgets/fields.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int longestNote = 4'000;
constexpr int linesShown = 3;

} // namespace

NoteBox::NoteBox(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_followUp(new DateField(this))
    , m_save(new QPushButton(tr("Save note"), this))
{
    m_text->setObjectName(QStringLiteral("note"));
    m_text->setAccessibleName(tr("Note"));
    m_text->setPlaceholderText(tr("Write a note…"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_followUp->setObjectName(QStringLiteral("followUp"));
    m_followUp->setAccessibleName(tr("Follow up on"));
    m_followUp->setPlaceholderText(tr("Follow up on, such as 30 6"));
    m_followUp->installEventFilter(this);
    m_save->setObjectName(QStringLiteral("saveNote"));
    setKeyHint(m_save, QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    layout->addWidget(m_text);
    auto *below = new QHBoxLayout;
    below->addWidget(m_followUp, 1);
    below->addWidget(m_save);
    layout->addLayout(below);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * linesShown + 4 * metrics::unit);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteBox::keep);
    connect(m_followUp, &QLineEdit::textChanged, this, &NoteBox::keep);
    connect(m_save, &QPushButton::clicked, this, &NoteBox::saveRequested);
    update();
}

void NoteBox::setToday(QDate today)
{
    m_followUp->setToday(today);
}

void NoteBox::showFor(const QString &orderId)
{
    if (m_orderId == orderId) {
        return;
    }
    m_orderId = orderId;
    const QJsonObject draft = m_drafts.value(orderId).toObject();
    m_isShowing = true;
    m_text->setPlainText(draft.value(QLatin1String("text")).toString());
    m_followUp->setText(draft.value(QLatin1String("follow_up")).toString());
    m_isShowing = false;
    update();
}

void NoteBox::keep()
{
    if (m_isShowing || m_orderId.isEmpty()) {
        return;
    }
    if (m_text->toPlainText().isEmpty() && m_followUp->text().isEmpty()) {
        m_drafts.remove(m_orderId);
    } else {
        m_drafts.insert(m_orderId,
                        QJsonObject{{QStringLiteral("text"), m_text->toPlainText()},
                                    {QStringLiteral("follow_up"), m_followUp->text()}});
    }
    update();
    Q_EMIT typed();
}

void NoteBox::update()
{
    const bool isTooLong = m_text->toPlainText().size() > longestNote;
    setInvalid(m_followUp, hasBadDate());
    setInvalid(m_text, isTooLong);
    m_save->setEnabled(!m_isBusy && !text().isEmpty() && !isTooLong && !hasBadDate());
    m_save->setToolTip(isTooLong          ? tr("A note has at most 4,000 characters.")
                           : hasBadDate() ? m_followUp->problem()
                                          : QString());
}

QString NoteBox::text() const
{
    return m_text->toPlainText().trimmed();
}

bool NoteBox::hasBadDate() const
{
    return !m_followUp->text().trimmed().isEmpty() && !m_followUp->date();
}

std::optional<DrawDate> NoteBox::followUpOn() const
{
    const auto date = m_followUp->text().trimmed().isEmpty() ? std::nullopt : m_followUp->date();
    return date ? std::optional(DrawDate(*date)) : std::nullopt;
}

void NoteBox::clearFor(const QString &orderId)
{
    m_drafts.remove(orderId);
    if (m_orderId == orderId) {
        m_isShowing = true;
        m_text->clear();
        m_followUp->clear();
        m_isShowing = false;
        update();
    }
    Q_EMIT typed();
}

void NoteBox::setBusy(bool busy)
{
    m_isBusy = busy;
    update();
}

void NoteBox::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

QJsonObject NoteBox::drafts() const
{
    return m_drafts;
}

void NoteBox::setDrafts(const QJsonObject &drafts)
{
    m_drafts = drafts;
    const QString shown = std::exchange(m_orderId, QString());
    showFor(shown);
}

bool NoteBox::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            if (m_save->isEnabled()) {
                Q_EMIT saveRequested();
            }
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace truvamate
