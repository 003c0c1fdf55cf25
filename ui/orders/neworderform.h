#pragma once

#include "models/operations/draws.h"
#include "models/operations/orders.h"
#include "ui/shell/desk.h"

#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace truvamate {

class Banner;
class CustomerPicker;
class OrderLinesList;

/// Takes an order by staff: customer, draw, lines, and the quote of now with fee, commission and rate before
/// anything is taken. Everything is done by keyboard; what is half-typed is kept.
class NewOrderForm final : public QWidget
{
    Q_OBJECT

public:
    NewOrderForm(const DeskContext &context, QWidget *parent);

    void setDraws(std::vector<DrawSummary> draws); ///< the open ones, soonest first
    void begin(); ///< focus where work goes on
    bool isEmpty() const;
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    void taken(const truvamate::OrderDetail &order);
    void closeRequested(); ///< Esc: what is typed stays
    void typed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildLines();
    void addTypedLine();
    void showPlayHint();
    void addPicked(const QString &selection);
    LineRequest newLine(const QString &selection) const;
    void showAddOns();
    void askQuote();
    void showQuote();
    void update();
    void take();
    void takeOrder(const QString &consentVersion);
    void clear();
    void setBusy(bool busy);
    void takeRefusal(const Error &error);
    void fetchCustomer(UserId customer);
    QString problem() const;
    const DrawSummary *draw() const;

    DeskContext m_context;
    std::vector<DrawSummary> m_draws;
    std::optional<OrderQuote> m_quote; ///< of exactly the lines shown
    std::uint64_t m_asked = 0;
    QString m_wantedDraw; ///< until the draws are here
    bool m_isBusy = false;
    QString m_key;
    QString m_keyContent;

    CustomerPicker *m_customer;
    QComboBox *m_draw;
    QLineEdit *m_play;
    QLabel *m_playProblem;
    QCheckBox *m_powerPlay;
    QCheckBox *m_doublePlay;
    OrderLinesList *m_lines;
    QComboBox *m_missed;
    QLineEdit *m_reference;
    QLabel *m_quoteText;
    QLabel *m_charge;
    Banner *m_banner;
    QPushButton *m_take;
    QPushButton *m_clear;
    QTimer *m_quoting;
};

} // namespace truvamate
