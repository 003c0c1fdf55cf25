#pragma once

#include "ui/exports/exportwriter.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace truvamate {

/// Writes a whole list into a file: asks for page after page as the table does, and writes on a thread of its
/// own. Cancelled, failed or deleted before its end it leaves no file, and one that stood there before stays
/// as it was.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    struct Spec
    {
        PagedTableModel::Fetch fetch;
        QString sortKey;
        bool isDescending = false;
        std::vector<TableColumn> columns; ///< in the order of the file
        QString path;
        ExportFormat format = ExportFormat::Csv;
    };
    explicit ExportJob(Spec spec, QObject *parent = nullptr);
    ~ExportJob() override;

    void start();
    /// Ends it before the next page. Comes too late where the file has just taken its name: then it is
    /// finished.
    void cancel();
    bool isRunning() const { return m_state == State::Running; }
    std::int64_t rowsWritten() const { return m_written; }
    const QString &path() const { return m_spec.path; }

Q_SIGNALS:
    /// total is the count of the list; more may come where it is capped.
    void progressed(std::int64_t done, std::int64_t total, bool isCapped);
    void finished(std::int64_t rows);
    void cancelled();
    void failed(const truvamate::Error &error);

private:
    enum class State { Waiting, Running, Ended };
    class Worker;

    void fetchNext();
    void takePage(Result<RowPage> reply);
    void write(std::vector<ExportRow> rows);
    void wrote(std::int64_t rows, const Result<Done> &result);
    void finishFile();
    void finishedFile(const Result<bool> &isKept);
    void end(const Error &error);
    bool endsHere(); ///< after a cancel
    void dropFile();

    Spec m_spec;
    State m_state = State::Waiting;
    bool m_isCancelled = false;
    bool m_isFinishing = false;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    bool m_isLast = false; ///< every page was fetched
    bool m_isFetching = false;
    int m_pagesOnTheirWay = 0; ///< to the writer
    std::optional<QString> m_cursor;
    std::int64_t m_written = 0;
    std::int64_t m_total = 0;
    bool m_isCapped = false;
    QThread m_thread;
    Worker *m_worker; ///< lives on the thread
};

} // namespace truvamate
