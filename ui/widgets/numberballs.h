#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace truvamate {

/// What a ball shows beside its number.
enum class BallMark {
    None,
    Same, ///< printed as ordered, or drawn
    Different, ///< with a thick frame and an underline, so that it is seen without colour
    Doubtful, ///< read without certainty
};

struct Ball
{
    int number = 0; ///< below 0: it could not be read
    bool isSpecial = false; ///< Powerball or Mega Ball: filled
    BallMark mark = BallMark::None;
};

std::vector<Ball> ballsOf(const std::vector<int> &numbers, const std::optional<int> &special);

/// The numbers of one play as balls, two figures each. Without numbers it says what stands in their place.
class NumberBalls : public QWidget
{
    Q_OBJECT

public:
    explicit NumberBalls(QWidget *parent = nullptr);

    void setBalls(const std::vector<Ball> &balls);
    void setInstead(const QString &text); ///< "Terminal picks"
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize sizeOf(std::size_t balls, const QFont &font);
    static void paint(QPainter *painter, const QRect &rectangle, const std::vector<Ball> &balls,
                      const QPalette &palette, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Ball> m_balls;
    QString m_instead;
};

} // namespace truvamate
