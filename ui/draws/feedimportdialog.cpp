#include "ui/draws/feedimportdialog.h"

#include "ui/draws/drawwords.h"
#include "ui/draws/feedreading.h"
#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/notices.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

namespace truvamate {

namespace {

enum Column { Where, What, Why, ColumnCount };

FeedResult wireResult(const FeedRow &row)
{
    const auto numbersOf = [](const Play &play) {
        return std::vector<int>(play.numbers.values().begin(), play.numbers.values().end());
    };
    FeedResult result{row.date,
                      {numbersOf(row.result.winning), row.result.winning.special, row.result.multiplier,
                       std::nullopt, std::nullopt}};
    if (row.result.doublePlay) {
        result.result.doublePlayNumbers = numbersOf(*row.result.doublePlay);
        result.result.doublePlaySpecial = row.result.doublePlay->special;
    }
    return result;
}

} // namespace

FeedImportDialog::FeedImportDialog(const DeskContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_reading(new FeedReading(this))
    , m_title(makeLabel(tr("Import results"), TextRole::Title, this))
    , m_sentence(
          makeLabel(tr("Choose a result file of NY Open Data or the Texas Lottery, drop it here, or paste "
                       "it. A feed is one source beside the entries of two people and verifies nothing "
                       "by itself."),
                    TextRole::Body, this))
    , m_banner(new Banner(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_progress(new ProgressPanel(this))
    , m_choose(new QPushButton(tr("Choose file…"), this))
    , m_paste(new QPushButton(tr("Paste"), this))
    , m_import(new QPushButton(this))
    , m_export(new QPushButton(tr("Export list…"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    build();
}

void FeedImportDialog::build()
{
    setObjectName(QStringLiteral("feedImport"));
    setWindowTitle(tr("Import results"));
    setAcceptDrops(true);
    resize(metrics::scaled(720), metrics::scaled(480));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::space, metrics::space, metrics::space);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_banner);
    buildTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progress);
    layout->addStretch(0);
    buildButtons();
    m_sentence->setObjectName(QStringLiteral("feedSentence"));
    m_banner->setObjectName(QStringLiteral("feedBanner"));
    m_progress->setObjectName(QStringLiteral("feedProgress"));
    m_banner->clear();
    m_progress->hide();
    connect(m_reading, &FeedReading::finished, this, [this] { showFeed(m_reading->result()); });
    connect(m_banner, &Banner::actionRequested, this, [this] {
        m_banner->clear();
        m_feed ? startImport() : chooseFile();
    });
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] { m_stop.request_stop(); });

    showButtons();
}

void FeedImportDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("feedFindings"));
    m_table->setAccessibleName(tr("What is wrong with the feed"));
    m_table->setHorizontalHeaderLabels({tr("Where"), tr("What"), tr("Why")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::scaled(metrics::unit * 7));
    m_table->setIconSize(QSize(metrics::scaled(metrics::iconSize), metrics::scaled(metrics::iconSize)));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(Where, metrics::scaled(140));
    m_table->setColumnWidth(What, metrics::scaled(110));
    m_table->hide();
    connect(m_table, &QTableWidget::cellActivated, this, &FeedImportDialog::openFinding);
}

void FeedImportDialog::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_import);
    buttons->addWidget(m_close);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    m_choose->setObjectName(QStringLiteral("chooseFeed"));
    m_paste->setObjectName(QStringLiteral("pasteFeed"));
    m_import->setObjectName(QStringLiteral("importFeed"));
    m_export->setObjectName(QStringLiteral("exportFindings"));
    m_close->setObjectName(QStringLiteral("closeFeed"));
    setKeyHint(m_paste, QKeySequence(QKeySequence::Paste));
    setKind(m_import, ButtonKind::Primary);
    connect(m_choose, &QPushButton::clicked, this, &FeedImportDialog::chooseFile);
    connect(m_paste, &QPushButton::clicked, this, &FeedImportDialog::pasteText);
    connect(m_import, &QPushButton::clicked, this, &FeedImportDialog::startImport);
    connect(m_export, &QPushButton::clicked, this, &FeedImportDialog::exportFindings);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void FeedImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a result file"), {},
                                   tr("Result files (*.csv *.json *.txt);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &FeedImportDialog::readFile);
    dialog->open();
}

void FeedImportDialog::pasteText()
{
    const QMimeData *clipboard = QApplication::clipboard()->mimeData();
    if (clipboard && clipboard->hasUrls() && clipboard->urls().front().isLocalFile()) {
        readFile(clipboard->urls().front().toLocalFile());
    } else {
        readText(QApplication::clipboard()->text());
    }
}

void FeedImportDialog::begin(const QString &name)
{
    m_name = name;
    m_feed.reset();
    m_findings.clear();
    m_isImported = false;
    m_banner->clear();
    m_progress->hide();
    m_sentence->setText(tr("Reading %1…").arg(name));
    showFindings();
    showButtons();
}

void FeedImportDialog::readFile(const QString &path)
{
    if (!m_isImporting) {
        begin(QFileInfo(path).fileName());
        m_reading->readFile(path, m_context.clock.now());
    }
}

void FeedImportDialog::readText(const QString &text)
{
    if (!m_isImporting) {
        begin(tr("what was pasted"));
        m_reading->readBytes(text.toUtf8(), m_context.clock.now());
    }
}

void FeedImportDialog::showFeed(const Result<ResultFeed> &feed)
{
    if (!feed) {
        m_sentence->setText(tr("Nothing was taken from %1.").arg(m_name));
        m_banner->showError(feed.error());
        showButtons();
        return;
    }
    m_feed = *feed;
    m_findings = findingsOf(*feed);
    m_sentence->setText(feedSentence(*feed));
    showFindings();
    showButtons();
    (m_import->isVisible() ? m_import : m_choose)->setFocus(Qt::OtherFocusReason);
}

QString FeedImportDialog::feedSentence(const ResultFeed &feed) const
{
    const auto count
        = [](const auto &list) { return drawwords::plural(static_cast<std::int64_t>(list.size())); };
    const QString game = words::gameName(gameCode(feed.game));
    QStringList parts{feed.rows.empty()
                          ? tr("%1 from %2: no line can be taken.").arg(game, feed.source)
                          : tr("%1 from %2: %Ln result(s), %3 to %4.", nullptr, count(feed.rows))
                                .arg(game, feed.source, words::drawDate(feed.rows.front().date),
                                     words::drawDate(feed.rows.back().date))};
    if (!feed.defects.empty()) {
        parts.append(
            tr("%Ln line(s) are wrong and nothing is taken from them.", nullptr, count(feed.defects)));
    }
    if (!feed.missing.empty()) {
        parts.append(tr("%Ln draw(s) have no line.", nullptr, count(feed.missing)));
    }
    return parts.join(QLatin1Char(' '));
}

void FeedImportDialog::startImport()
{
    if (!m_feed || m_isImporting || m_feed->rows.empty()) {
        return;
    }
    m_isImporting = true;
    m_stop = std::stop_source();
    ImportFeed::Request request{gameCode(m_feed->game), m_feed->source, {}};
    request.results.reserve(m_feed->rows.size());
    for (const FeedRow &row : m_feed->rows) {
        request.results.push_back(wireResult(row));
    }
    m_progress->show();
    m_progress->start(tr("Importing %1").arg(m_name));
    CallOptions options;
    options.stop = m_stop.get_token();
    options.progress = [this](Progress progress) {
        m_progress->setProgress(
            progress.done, progress.total,
            tr("%1 of %2 results").arg(words::count(progress.done), words::count(progress.total)));
    };
    m_context.transport.call<ImportFeed>(
        std::move(request), this, [this](const Result<ImportFeed::Response> &answer) { finish(answer); },
        std::move(options));
    showButtons();
}

void FeedImportDialog::finish(const Result<ImportFeed::Response> &answer)
{
    m_isImporting = false;
    if (!answer) {
        m_progress->hide();
        m_banner->showError(answer.error());
        showButtons();
        return;
    }
    m_isImported = !answer->stopped;
    std::vector<FeedFinding> all = findingsOf(*answer, m_feed->game);
    const std::vector<FeedFinding> ofFile = findingsOf(*m_feed);
    all.insert(all.end(), ofFile.begin(), ofFile.end());
    m_findings = std::move(all);
    QStringList parts{tr("%1 imported").arg(words::count(answer->imported)),
                      tr("%1 known already").arg(words::count(answer->same))};
    if (answer->unknown > 0) {
        parts.append(tr("%1 of draws that this workspace does not have").arg(words::count(answer->unknown)));
    }
    if (!answer->differing.empty()) {
        parts.append(tr("%1 disagree with the verified result")
                         .arg(words::count(static_cast<std::int64_t>(answer->differing.size()))));
    }
    m_progress->hide();
    const bool isClean
        = !answer->stopped && m_feed->defects.empty() && answer->differing.empty() && answer->refused.empty();
    m_banner->showMessage(
        isClean ? Tone::Good : Tone::Warning, isClean ? QStringLiteral("check") : QStringLiteral("warning"),
        (answer->stopped ? tr("Stopped: %1.") : tr("Done: %1.")).arg(parts.join(QStringLiteral(", "))));
    showFindings();
    showButtons();
    m_close->setFocus(Qt::OtherFocusReason);
    Q_EMIT imported();
}

void FeedImportDialog::showFindings()
{
    m_table->setRowCount(static_cast<int>(m_findings.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const FeedFinding &finding = m_findings[static_cast<std::size_t>(row)];
        const QColor color = Theme::of(this).tone(finding.kind.tone).text;
        auto *kind
            = new QTableWidgetItem(QIcon(iconPixmap(finding.kind.icon, metrics::scaled(metrics::iconSize),
                                                    color, devicePixelRatioF())),
                                   finding.kind.text);
        kind->setForeground(color);
        auto *why = new QTableWidgetItem(finding.sentence);
        why->setToolTip(finding.sentence);
        m_table->setItem(row, Where, new QTableWidgetItem(finding.place));
        m_table->setItem(row, What, kind);
        m_table->setItem(row, Why, why);
        for (int column = 0; column < ColumnCount; ++column) {
            m_table->item(row, column)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
    }
    m_table->setVisible(m_table->rowCount() > 0);
}

void FeedImportDialog::openFinding(int row)
{
    const DrawId draw = m_findings.at(static_cast<std::size_t>(row)).drawId;
    if (!draw.isNull()) {
        m_context.shell.open({QStringLiteral("draws"), draw.toString(), {}});
        reject();
    }
}

void FeedImportDialog::exportFindings()
{
    auto *dialog = new QFileDialog(this, tr("Export the list"), {}, tr("CSV (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("feed-findings.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &FeedImportDialog::writeFindings);
    dialog->open();
}

void FeedImportDialog::writeFindings(const QString &path)
{
    QSaveFile file(path);
    const QByteArray csv = findingsAsCsv(m_findings);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit();
    if (isWritten) {
        m_context.shell.toast(Tone::Good, tr("The list is written to %1.").arg(QFileInfo(path).fileName()));
    } else {
        m_banner->showMessage(Tone::Wrong, QStringLiteral("cross"),
                              tr("The list could not be written: %1").arg(file.errorString()));
    }
}

void FeedImportDialog::showButtons()
{
    const bool canImport = m_feed && !m_feed->rows.empty() && !m_isImported;
    m_choose->setEnabled(!m_isImporting);
    m_paste->setEnabled(!m_isImporting);
    m_import->setVisible(canImport);
    m_import->setEnabled(!m_isImporting);
    if (canImport) {
        m_import->setText(tr("Import %Ln result(s)", nullptr,
                             drawwords::plural(static_cast<std::int64_t>(m_feed->rows.size()))));
    }
    m_import->setDefault(canImport);
    m_choose->setDefault(!canImport && !m_isImported);
    m_close->setDefault(m_isImported);
    m_export->setVisible(!m_findings.empty());
}

void FeedImportDialog::done(int result)
{
    m_stop.request_stop();
    QDialog::done(result);
}

void FeedImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_isImporting && (event->mimeData()->hasUrls() || event->mimeData()->hasText())) {
        event->acceptProposedAction();
    }
}

void FeedImportDialog::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) {
        readFile(urls.front().toLocalFile());
    } else {
        readText(event->mimeData()->text());
    }
    event->acceptProposedAction();
}

void FeedImportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        pasteText();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace truvamate
