#pragma once

#include "models/operations/orderviews.h"
#include "models/result.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace truvamate {

class Banner;

/// Which lines are refunded, why, and what that gives back. Bought lines go back only as a fault of the house
/// and after a second person approved it; it says so as soon as one is chosen.
class RefundDialog final : public QDialog
{
    Q_OBJECT

public:
    RefundDialog(const OrderDetail &order, QWidget *parent);

    std::vector<LottoTicketId> lines() const;
    QString reasonCode() const;
    QString text() const;
    Thb amount() const; ///< of the chosen lines
    void setBusy(bool busy);
    void showError(const Error &error);
    void reject() override; ///< not while it is under way

Q_SIGNALS:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillLines();
    void update();
    bool isAnyBought() const;

    OrderDetail m_order;
    bool m_isBusy = false;
    Banner *m_banner;
    QListWidget *m_lines;
    QLabel *m_amount;
    QComboBox *m_reason;
    QPlainTextEdit *m_text;
    QPushButton *m_back;
    QPushButton *m_confirm;
};

} // namespace truvamate
