#pragma once

#include <QAbstractButton>

namespace truvamate {

/// One filter in force: "State: Confirmed ✕". A click changes it, a click on the cross or Del takes it off.
class FilterChip final : public QAbstractButton
{
    Q_OBJECT

public:
    FilterChip(const QString &fieldId, QWidget *parent);

    QString fieldId() const { return m_fieldId; }
    void setWords(const QString &title, const QString &value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect crossRectangle() const;

    QString m_fieldId;
    QString m_title;
    QString m_value;
};

} // namespace truvamate
