#include "ui/shell/notifications.h"

#include "ui/shell/toasts.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/words/formats.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr std::size_t mostKept = 100;

} // namespace

void Notifications::add(Notification notification)
{
    m_all.insert(m_all.begin(), std::move(notification));
    if (m_all.size() > mostKept) {
        m_all.pop_back();
    }
    Q_EMIT changed();
}

void Notifications::markRead(std::size_t index)
{
    if (index < m_all.size() && !m_all[index].isRead) {
        m_all[index].isRead = true;
        Q_EMIT changed();
    }
}

void Notifications::markAllRead()
{
    for (Notification &notification : m_all) {
        notification.isRead = true;
    }
    Q_EMIT changed();
}

int Notifications::unread() const
{
    return static_cast<int>(
        std::count_if(m_all.begin(), m_all.end(), [](const Notification &n) { return !n.isRead; }));
}

QJsonArray Notifications::toJson() const
{
    QJsonArray array;
    for (const Notification &n : m_all) {
        array.append(QJsonObject{{QStringLiteral("tone"), static_cast<int>(n.tone)},
                                 {QStringLiteral("sentence"), n.sentence},
                                 {QStringLiteral("desk"), n.link.desk},
                                 {QStringLiteral("id"), n.link.id},
                                 {QStringLiteral("kind"), n.link.kind},
                                 {QStringLiteral("at"), n.at.toString()},
                                 {QStringLiteral("read"), n.isRead}});
    }
    return array;
}

void Notifications::fromJson(const QJsonArray &array)
{
    m_all.clear();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        const int tone = object[QLatin1String("tone")].toInt();
        Notification n;
        n.tone = tone >= 0 && tone <= static_cast<int>(Tone::Prize) ? static_cast<Tone>(tone) : Tone::Neutral;
        n.sentence = object[QLatin1String("sentence")].toString();
        n.link = {object[QLatin1String("desk")].toString(), object[QLatin1String("id")].toString(),
                  object[QLatin1String("kind")].toString()};
        n.at = Instant::fromString(object[QLatin1String("at")].toString()).value_or(Instant());
        n.isRead = object[QLatin1String("read")].toBool();
        m_all.push_back(n);
    }
    Q_EMIT changed();
}

NotificationPanel::NotificationPanel(Notifications &notifications, const Clock &clock, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_notifications(notifications)
    , m_clock(clock)
    , m_list(new QListWidget(this))
    , m_markAll(new QPushButton(tr("Mark all as read"), this))
{
    setObjectName(QStringLiteral("notificationPanel"));
    setSurface(this);
    m_list->setObjectName(QStringLiteral("notificationList"));
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setKind(m_markAll, ButtonKind::Quiet);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Notifications"), TextRole::BodyStrong, this), 1);
    head->addWidget(m_markAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->addLayout(head);
    layout->addWidget(m_list);
    connect(m_markAll, &QPushButton::clicked, &m_notifications, &Notifications::markAllRead);
    connect(&m_notifications, &Notifications::changed, this, &NotificationPanel::fill);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        const int row = m_list->row(item);
        if (row < 0 || row >= static_cast<int>(m_notifications.all().size())) {
            return;
        }
        const Link link = m_notifications.all()[static_cast<std::size_t>(row)].link;
        m_notifications.markRead(static_cast<std::size_t>(row));
        if (!link.desk.isEmpty()) {
            hide();
            Q_EMIT opened(link);
        }
    });
    fill();
}

void NotificationPanel::popUp(const QRect &below)
{
    fill();
    const QFontMetrics body(fontFor(TextRole::Body));
    resize(56 * body.averageCharWidth(), 22 * body.height());
    move(below.right() - width(), below.bottom() + metrics::unit);
    show();
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void NotificationPanel::fill()
{
    const int row = m_list->currentRow();
    m_list->clear();
    const Theme &theme = Theme::of(this);
    for (const Notification &n : m_notifications.all()) {
        const QString when = words::moment(n.at, bangkokZone(), m_clock.now());
        const QString state = n.isRead ? when : tr("%1 · new", "time").arg(when);
        auto *item = new QListWidgetItem(n.sentence + QLatin1Char('\n') + state, m_list);
        item->setIcon(QIcon(
            iconPixmap(iconOfTone(n.tone), metrics::iconSize, theme.tone(n.tone).text, devicePixelRatioF())));
        item->setFont(fontFor(n.isRead ? TextRole::Body : TextRole::BodyStrong));
    }
    if (m_notifications.all().empty()) {
        auto *item = new QListWidgetItem(tr("Nothing new."), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    m_markAll->setEnabled(m_notifications.unread() > 0);
    m_list->setCurrentRow(std::max(0, std::min(row, m_list->count() - 1)));
}

void NotificationPanel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(Theme::of(this).line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void NotificationPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace truvamate
