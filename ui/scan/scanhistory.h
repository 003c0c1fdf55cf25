#pragma once

#include "client/outbox/outbox.h"
#include "ui/widgets/pagedtablemodel.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace truvamate {

class PagedTable;

/// A scan as the list shows it.
struct ScanRow
{
    Scan scan;
    QString plays;
};

/// What became of it, with the reason.
StateWord scanState(const Scan &scan);

/// The scans of this computer, newest first, each with its state and what can be done about it.
class ScanHistory : public QFrame
{
    Q_OBJECT

public:
    ScanHistory(Outbox &outbox, const Clock &clock, QWidget *parent = nullptr);

    void setZone(const QTimeZone &zone);
    void focusTable();
    PagedTableModel *model() const { return m_model; }

Q_SIGNALS:
    void resendRequested(QUuid scan);
    void takeUpRequested(QUuid scan);

private:
    std::vector<TableColumn> columns() const;
    QString timeOf(Instant at) const;
    PagedTableModel::Fetch fetch();
    const ScanRow *rowOf(const QString &id) const;
    void showButton();
    void act(const QString &id);

    Outbox &m_outbox;
    const Clock &m_clock;
    QTimeZone m_zone = easternZone();
    PagedTableModel *m_model;
    PagedTable *m_table;
    QPushButton *m_button;
    QTimer m_soon;
};

} // namespace truvamate
