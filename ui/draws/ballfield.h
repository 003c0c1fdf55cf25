#pragma once

#include <QLineEdit>

#include <optional>
#include <vector>

namespace truvamate {

/// One ball of a result, typed large. When no further digit can follow, it says so, so that five numbers are
/// typed without a single Tab. A whole line of numbers can be pasted into it.
class BallField : public QLineEdit
{
    Q_OBJECT

public:
    explicit BallField(QWidget *parent = nullptr);

    /// Which numbers exist; a typed number outside is kept and marked, never dropped.
    void setRange(int smallest, int largest);
    std::optional<int> number() const; ///< none while it is empty or outside the range
    bool isWrong() const; ///< something is typed that cannot be
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void completed();
    void steppedBack(); ///< Backspace in an empty field
    void numbersPasted(const std::vector<int> &numbers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    bool pasteMany();
    void takeText(const QString &text);

    int m_smallest = 1;
    int m_largest = 99;
};

} // namespace truvamate
