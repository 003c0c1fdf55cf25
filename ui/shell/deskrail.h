#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace truvamate {

/// One desk in the list on the left: icon, title, and its waiting work or its key.
class DeskButton final : public QAbstractButton
{
    Q_OBJECT

public:
    DeskButton(const QString &id, const QString &title, const QString &iconName, const QString &keyText,
               QWidget *parent);
    QString id() const { return m_id; }
    void setBadge(int count);
    int badge() const { return m_badge; }
    QRect badgeRect() const; ///< empty where nothing waits
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void badgeClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString badgeText() const;
    void describe();

    QString m_id;
    QString m_icon;
    QString m_keyText;
    int m_badge = 0;
};

/// The list of desks. Up and Down move through it, Enter or Space opens; Right opens the waiting work.
class DeskRail : public QWidget
{
    Q_OBJECT

public:
    explicit DeskRail(QWidget *parent = nullptr);
    void setHead(const QString &workspace, const QString &place);
    void add(DeskButton *button);
    void setCurrent(const QString &id);
    void setBadge(const QString &id, int count);
    const std::vector<DeskButton *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    void chosen(const QString &id);
    void workChosen(const QString &id);

private:
    QWidget *m_head;
    QVBoxLayout *m_headLayout;
    QVBoxLayout *m_layout;
    std::vector<DeskButton *> m_buttons;
};

} // namespace truvamate
