#pragma once

#include "models/operations/customers.h"
#include "ui/shell/desk.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QTimer;

namespace truvamate {

/// Finds a customer by a part of the name or a whole phone number. Down goes into what was found, Enter takes
/// it.
class CustomerPicker final : public QWidget
{
    Q_OBJECT

public:
    CustomerPicker(const DeskContext &context, QWidget *parent);

    const std::optional<CustomerSummary> &customer() const { return m_customer; }
    void choose(const CustomerSummary &customer);
    void clear();
    QString typed() const;
    void setTyped(const QString &text);
    void focusText();

Q_SIGNALS:
    void chosen(); ///< also when it was taken back
    void typedChanged();
    void failed(const truvamate::Error &error);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void search();
    void showFound(const std::vector<CustomerSummary> &found);
    void takeCurrent();

    DeskContext m_context;
    std::optional<CustomerSummary> m_customer;
    std::vector<CustomerSummary> m_found;
    std::uint64_t m_asked = 0;
    QLineEdit *m_text;
    QListWidget *m_list;
    QLabel *m_hint;
    QTimer *m_typing;
};

} // namespace truvamate
