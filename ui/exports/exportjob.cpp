#include "ui/exports/exportjob.h"

namespace truvamate {

namespace {

/// Pages that may wait for a slow disk before fetching pauses.
constexpr int mostPagesOnTheirWay = 4;

} // namespace

/// Owns the file; everything in it runs on the job's thread.
class ExportJob::Worker : public QObject
{
public:
    Result<Done> write(const QString &path, ExportFormat format, const std::vector<ExportHead> &head,
                       const std::vector<ExportRow> &rows)
    {
        if (!m_writer) {
            TRY(writer, ExportWriter::open(path, format, head));
            m_writer = std::move(writer);
        }
        return m_writer->write(rows);
    }
    /// False where it was cancelled meanwhile.
    Result<bool> finish(const std::atomic_bool &stop)
    {
        TRY_DO(m_writer->finish());
        if (stop) {
            return false;
        }
        TRY_DO(m_writer->keep());
        return true;
    }
    void drop() { m_writer.reset(); }

private:
    std::unique_ptr<ExportWriter> m_writer;
};

ExportJob::ExportJob(Spec spec, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_worker(new Worker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

ExportJob::~ExportJob()
{
    if (m_thread.isRunning()) {
        dropFile();
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_worker;
    }
}

void ExportJob::start()
{
    if (m_state != State::Waiting) {
        return;
    }
    m_state = State::Running;
    m_thread.start();
    fetchNext();
}

void ExportJob::cancel()
{
    if (m_state != State::Running || m_isCancelled) {
        return;
    }
    m_isCancelled = true;
    *m_stop = true;
    if (!m_isFinishing) {
        endsHere();
    }
}

bool ExportJob::endsHere()
{
    if (!m_isCancelled) {
        return false;
    }
    if (m_state == State::Running) {
        m_state = State::Ended;
        dropFile();
        Q_EMIT cancelled();
    }
    return true;
}

void ExportJob::dropFile()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->drop(); });
}

void ExportJob::end(const Error &error)
{
    if (m_state == State::Running) {
        m_state = State::Ended;
        dropFile();
        Q_EMIT failed(error);
    }
}

void ExportJob::fetchNext()
{
    if (m_state != State::Running || m_isLast || m_isFetching || m_pagesOnTheirWay >= mostPagesOnTheirWay) {
        return;
    }
    m_isFetching = true;
    PageRequest page;
    page.limit = PagedTableModel::pageSize;
    page.cursor = m_cursor;
    if (!m_spec.sortKey.isEmpty()) {
        page.sort = m_spec.sortKey;
        page.descending = m_spec.isDescending;
    }
    m_spec.fetch(page, this, [this](Result<RowPage> reply) {
        m_isFetching = false;
        takePage(std::move(reply));
    });
}

void ExportJob::takePage(Result<RowPage> reply)
{
    if (m_state != State::Running || endsHere()) {
        return;
    }
    if (!reply) {
        end(reply.error());
        return;
    }
    m_cursor = reply->next;
    m_isLast = !reply->next;
    m_total = reply->count;
    m_isCapped = reply->countCapped;
    std::vector<ExportRow> rows;
    rows.reserve(reply->rows.size());
    for (const TableRow &row : reply->rows) {
        rows.push_back(exportRowOf(m_spec.columns, row.value));
    }
    write(std::move(rows));
    // Through the event loop: a list that answers at once must not keep the window from painting.
    QMetaObject::invokeMethod(this, &ExportJob::fetchNext, Qt::QueuedConnection);
}

void ExportJob::write(std::vector<ExportRow> rows)
{
    ++m_pagesOnTheirWay;
    const auto count = static_cast<std::int64_t>(rows.size());
    QMetaObject::invokeMethod(m_worker,
                              [this, worker = m_worker, rows = std::move(rows), count, path = m_spec.path,
                               format = m_spec.format, head = exportHeadOf(m_spec.columns)] {
                                  const Result<Done> result = worker->write(path, format, head, rows);
                                  QMetaObject::invokeMethod(this,
                                                            [this, count, result] { wrote(count, result); });
                              });
}

void ExportJob::wrote(std::int64_t rows, const Result<Done> &result)
{
    --m_pagesOnTheirWay;
    if (m_state != State::Running || endsHere()) {
        return;
    }
    if (!result) {
        end(result.error());
        return;
    }
    m_written += rows;
    Q_EMIT progressed(m_written, std::max(m_total, m_written), m_isCapped);
    if (m_state != State::Running) {
        return;
    }
    if (m_isLast && m_pagesOnTheirWay == 0) {
        finishFile();
    } else {
        fetchNext();
    }
}

void ExportJob::finishFile()
{
    m_isFinishing = true;
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, stop = m_stop] {
        const Result<bool> isKept = worker->finish(*stop);
        QMetaObject::invokeMethod(this, [this, isKept] { finishedFile(isKept); });
    });
}

void ExportJob::finishedFile(const Result<bool> &isKept)
{
    if (!isKept) {
        end(isKept.error());
    } else if (!*isKept) {
        endsHere();
    } else {
        m_state = State::Ended;
        Q_EMIT finished(m_written);
    }
}

} // namespace truvamate
