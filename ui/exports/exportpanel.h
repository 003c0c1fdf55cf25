#pragma once

#include "ui/exports/exportjob.h"

#include <QWidget>

#include <memory>

namespace truvamate {

class PagedTable;
class ProgressPanel;

/// Under a list: where an export shows how far it is and can be cancelled. Hidden while there is none.
class ExportPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPanel(QWidget *parent = nullptr);
    ~ExportPanel() override;

    /// Asks where to, then exports what the table lists: its filter, its sorting, its visible columns.
    void askAndExport(PagedTable *table, const QString &suggestedName);
    void exportTo(PagedTable *table, const QString &path);
    bool isRunning() const { return m_job && m_job->isRunning(); }

Q_SIGNALS:
    void finished(const QString &path, std::int64_t rows);

private:
    ProgressPanel *m_progress;
    std::unique_ptr<ExportJob> m_job;
};

} // namespace truvamate
