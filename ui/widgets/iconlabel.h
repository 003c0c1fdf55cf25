#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

namespace truvamate {

/// An icon that stands by itself, in the colour of a tone or of secondary text, on a soft round surface where
/// asked. It follows theme and scale. The words beside it say what it means; it has none of its own.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QWidget *parent = nullptr);
    /// size in pixels at 100 %; without a tone it has the colour of secondary text.
    void setIcon(const QString &name, int size, std::optional<Tone> tone = {});
    void setRound(bool isRound);
    QString iconName() const { return m_name; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_name;
    int m_size = metrics::iconSize;
    std::optional<Tone> m_tone;
    bool m_isRound = false;
};

} // namespace truvamate
