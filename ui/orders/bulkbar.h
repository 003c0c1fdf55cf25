#pragma once

#include "models/operations/orders.h"
#include "ui/shell/desk.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace truvamate {

class Banner;
class PagedTable;

/// What can be done with every checked order at once. One after the other is sent; what failed stays checked,
/// with its reason.
class BulkBar final : public QWidget
{
    Q_OBJECT

public:
    BulkBar(const DeskContext &context, PagedTable *table, QWidget *parent);

    void setStaff(std::vector<StaffMember> staff) { m_staff = std::move(staff); }
    void openAssign();
    void openNote();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void changed(); ///< orders were changed

private:
    /// Sends the step for one order and replies once.
    using Step = std::function<void(OrderId order, std::function<void(std::optional<Error>)> reply)>;

    void update();
    void assignTo(std::optional<UserId> person);
    void assignOne(OrderId order, std::int64_t version, std::optional<UserId> person,
                   const std::function<void(std::optional<Error>)> &reply);
    void run(const QString &title, Step step);
    void next();
    void finish();
    QString numberOf(const QString &id) const;

    DeskContext m_context;
    PagedTable *m_table;
    std::vector<StaffMember> m_staff;
    bool m_isBusy = false;
    Step m_step;
    QString m_title;
    QStringList m_waiting;
    QStringList m_refusals;
    qsizetype m_all = 0;
    QLabel *m_count;
    QPushButton *m_assign;
    QPushButton *m_note;
    QPushButton *m_clear;
    Banner *m_banner;
    QWidget *m_buttons;
};

} // namespace truvamate
