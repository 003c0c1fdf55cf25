#pragma once

#include "ui/words/stateword.h"

#include <QFrame>
#include <QTimer>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace truvamate {

/// One short message with at most one thing to do about it. It goes by itself, but not while the mouse or the
/// focus is on it.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    Toast(Tone tone, const QString &sentence, const QString &actionText, std::function<void()> action,
          QWidget *parent);
    /// Moves the focus to what can be done.
    void focusAction();

Q_SIGNALS:
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit(const QLabel *label);
    int iconSize() const;

    Tone m_tone;
    QTimer m_timer;
    QPushButton *m_action = nullptr;
    QPushButton *m_close;
};

/// The toasts at the bottom right of a widget, newest at the bottom; at most four at a time.
class Toasts : public QObject
{
    Q_OBJECT

public:
    /// bottom: pixels that stay free below them.
    Toasts(QWidget *over, int bottom);
    void show(Tone tone, const QString &sentence, const QString &actionText, std::function<void()> action);
    /// To the newest; false where there is none.
    bool focusNewest();
    std::size_t count() const { return m_toasts.size(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remove(Toast *toast);
    void place();

    QWidget *m_over;
    int m_bottom;
    std::vector<Toast *> m_toasts;
};

QString iconOfTone(Tone tone);

} // namespace truvamate
