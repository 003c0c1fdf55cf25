#pragma once

#include "models/tickets/reading.h"

#include <QImage>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLineEdit;

namespace truvamate {

/// The picture of a doubtful number with its doubtful digits underlined; large while it is settled.
class DigitCrop : public QWidget
{
    Q_OBJECT

public:
    DigitCrop(const DoubtfulNumber &number, const QImage &crop, QWidget *parent);
    void setLarge(bool isLarge);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int cropHeight() const;

    QImage m_crop;
    std::vector<int> m_doubtful; ///< places of digits: 0, 1
    bool m_isLarge = false;
};

/// One doubtful number: its play as read, its picture, what each reader saw, and a field for another. While
/// it has the focus, 1 and 2 take a reader's word, other digits are typed, up and down go to its neighbours,
/// Tab to its field.
class DoubtRow : public QWidget
{
    Q_OBJECT

public:
    DoubtRow(const DoubtfulNumber &number, const PrintedPlay *play, const QImage &crop, QWidget *parent);

Q_SIGNALS:
    void settled(int value);
    void stepped(int rows); ///< down, or up where it is negative
    void undone(); ///< the correction before is taken back

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; ///< of the field

private:
    void addWords(const DoubtfulNumber &number, const PrintedPlay *play);
    void addChoice(const QString &seen);
    void addField();
    void type(const QString &digit);
    void followFocus();

    QHBoxLayout *m_layout;
    DigitCrop *m_crop;
    std::vector<int> m_choices;
    QLineEdit *m_other;
};

/// "Play A, number 3".
QString doubtName(const QString &letter, int position);

} // namespace truvamate
