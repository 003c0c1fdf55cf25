#pragma once

#include "models/result.h"
#include "ui/words/stateword.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace truvamate {

class IconLabel;

/// What stands where there is nothing to show, with what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// actionText may be empty: no button.
    void show(const QString &iconName, const QString &title, const QString &sentence,
              const QString &actionText = {});

Q_SIGNALS:
    void actionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    IconLabel *m_icon; ///< gives way where there is little room
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

/// A sentence with its tone in one line across a pane: what is wrong, and one thing to do about it.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);
    void showMessage(Tone tone, const QString &iconName, const QString &sentence,
                     const QString &actionText = {});
    /// The sentence of the error, its code small behind it, and "Try again" where that may help.
    void showError(const Error &error);
    void clear(); ///< hides it
    QString sentence() const; ///< empty while it is hidden

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showWith(const QString &code);

    Tone m_tone = Tone::Information;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_code;
    QPushButton *m_action;
};

} // namespace truvamate
