#include "ui/exports/exportpanel.h"

#include "ui/widgets/dialogs.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/formats.h"
#include "ui/words/sentences.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace truvamate {

ExportPanel::ExportPanel(QWidget *parent)
    : QWidget(parent)
    , m_progress(new ProgressPanel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        if (m_job) {
            m_job->cancel();
        }
    });
    connect(m_progress, &ProgressPanel::closed, this, &QWidget::hide);
    hide();
}

ExportPanel::~ExportPanel() = default;

void ExportPanel::askAndExport(PagedTable *table, const QString &suggestedName)
{
    if (isRunning()) {
        m_progress->setFocus();
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Export list"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString sheet = tr("Spreadsheet (*.xlsx)");
    const QString text = tr("Comma-separated text (*.csv)");
    dialog->setNameFilters({sheet, text});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, text](const QString &filter) {
        dialog->setDefaultSuffix(filter == text ? QStringLiteral("csv") : QStringLiteral("xlsx"));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, table = QPointer<PagedTable>(table)](const QString &path) {
                if (table) {
                    exportTo(table, path);
                }
            });
    dialog->open();
}

void ExportPanel::exportTo(PagedTable *table, const QString &path)
{
    const PagedTableModel *model = table->model();
    if (isRunning() || !model || !model->fetch()) {
        return;
    }
    ExportJob::Spec spec;
    spec.fetch = model->fetch();
    spec.sortKey = model->sortKey();
    spec.isDescending = model->isDescending();
    spec.path = path;
    spec.format = exportFormatOf(path);
    for (const QString &id : table->visibleColumns()) {
        for (const TableColumn &column : model->columns()) {
            if (column.id == id) {
                spec.columns.push_back(column);
            }
        }
    }
    const QString name = QFileInfo(path).fileName();
    m_job = std::make_unique<ExportJob>(std::move(spec));
    connect(m_job.get(), &ExportJob::progressed, this,
            [this](std::int64_t done, std::int64_t total, bool isCapped) {
                m_progress->setProgress(
                    done, isCapped ? 0 : total,
                    tr("%1 of %2 rows").arg(words::count(done), words::cappedCount(total, isCapped)));
            });
    connect(m_job.get(), &ExportJob::finished, this, [this, name, path](std::int64_t rows) {
        m_progress->finish(tr("%1 is written: %n row(s).", nullptr, static_cast<int>(rows)).arg(name));
        Q_EMIT finished(path, rows);
    });
    connect(m_job.get(), &ExportJob::cancelled, this, [this, name] {
        m_progress->finish(tr("The export was cancelled; %1 was not written.").arg(name));
    });
    connect(m_job.get(), &ExportJob::failed, this,
            [this](const Error &error) { m_progress->finish(words::errorSentence(error)); });
    m_progress->start(tr("Writing %1").arg(name));
    show();
    m_job->start();
}

} // namespace truvamate
