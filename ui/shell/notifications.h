#pragma once

#include "ui/shell/desk.h"

#include <QFrame>
#include <QJsonArray>

class QListWidget;
class QPushButton;

namespace truvamate {

/// A message that waits until it was read.
struct Notification
{
    Tone tone = Tone::Neutral;
    QString sentence;
    Link link;
    Instant at;
    bool isRead = false;
};

/// The notifications of a person at this computer, newest first; at most a hundred are kept.
class Notifications : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void add(Notification notification);
    void markRead(std::size_t index);
    void markAllRead();
    int unread() const;
    const std::vector<Notification> &all() const { return m_all; }
    QJsonArray toJson() const;
    void fromJson(const QJsonArray &array);

Q_SIGNALS:
    void changed();

private:
    std::vector<Notification> m_all;
};

/// The list behind the bell. Enter opens what a line is about, which also marks it read; Esc closes.
class NotificationPanel : public QFrame
{
    Q_OBJECT

public:
    NotificationPanel(Notifications &notifications, const Clock &clock, QWidget *parent);
    void popUp(const QRect &below);

Q_SIGNALS:
    void opened(const truvamate::Link &link);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();

    Notifications &m_notifications;
    const Clock &m_clock;
    QListWidget *m_list;
    QPushButton *m_markAll;
};

} // namespace truvamate
