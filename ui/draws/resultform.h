#pragma once

#include "models/operations/results.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace truvamate {

class BallField;
class Banner;
class IconLabel;
class NumbersRow;

/// What one person types of a result: the numbers as large fields, the multiplier and Double Play where the
/// draw's edition has them, the source, and for a correction the reason. It shows nothing that anybody else
/// typed. Ctrl+Enter enters it, Esc puts it away with what was typed.
class ResultForm : public QWidget
{
    Q_OBJECT

public:
    explicit ResultForm(QWidget *parent = nullptr);

    /// Another draw, or a correction instead of a first result, empties the fields.
    void setDraw(const DrawSummary &draw, bool isCorrection);
    bool isCorrection() const { return m_isCorrection; }
    DrawId drawId() const { return m_draw.id; }

    EnterResult::Request request() const;
    /// The numbers, once all that are needed are there and can be.
    std::optional<ResultNumbers> numbers() const;
    bool isEmpty() const;
    void clear();
    void focusFirst();
    QJsonObject state() const;
    void setState(const QJsonObject &state);

    void setBusy(bool busy);
    void showError(const Error &error);
    void showEffects(const QString &sentence); ///< of a correction; empty: none known

Q_SIGNALS:
    void submitted();
    void putAway();
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFields();
    void buildButtons();
    void connectFields();
    void advanceAfterNumbers();
    void submit();
    void update();
    QString problem() const; ///< the first thing that keeps it from being entered; empty: none
    QString missing() const; ///< what is not typed yet
    std::optional<int> multiplier() const;

    DrawSummary m_draw;
    bool m_isCorrection = false;
    bool m_isBusy = false;
    QLabel *m_title;
    QLabel *m_hint;
    NumbersRow *m_main;
    NumbersRow *m_doublePlay;
    QWidget *m_multiplierBox;
    QLabel *m_multiplierTitle;
    BallField *m_multiplier;
    QComboBox *m_source;
    QLabel *m_reasonTitle;
    QLineEdit *m_reason;
    QLabel *m_effects;
    IconLabel *m_problemIcon;
    QLabel *m_problem;
    Banner *m_error;
    QPushButton *m_enter;
    QPushButton *m_cancel;
};

} // namespace truvamate
