#pragma once

#include "ui/draws/feedfindings.h"
#include "ui/shell/desk.h"

#include <QDialog>

#include <stop_token>

class QLabel;
class QPushButton;
class QTableWidget;

namespace truvamate {

class Banner;
class FeedReading;
class ProgressPanel;

/// Brings a result feed in: choose, drop or paste it, look at what is wrong with it, import what is good.
/// Opened with open(), never exec(). Closing it while it imports asks the import to stop; what is imported
/// stays.
class FeedImportDialog : public QDialog
{
    Q_OBJECT

public:
    FeedImportDialog(const DeskContext &context, QWidget *parent);

    void readFile(const QString &path);
    void readText(const QString &text);

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    void imported();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildTable();
    void buildButtons();
    void chooseFile();
    void pasteText();
    void begin(const QString &name);
    void showFeed(const Result<ResultFeed> &feed);
    QString feedSentence(const ResultFeed &feed) const;
    void startImport();
    void finish(const Result<ImportFeed::Response> &answer);
    void showFindings();
    void openFinding(int row);
    void exportFindings();
    void writeFindings(const QString &path);
    void showButtons();

    const DeskContext &m_context;
    FeedReading *m_reading;
    QString m_name; ///< of the file, or that it was pasted
    std::optional<ResultFeed> m_feed;
    std::vector<FeedFinding> m_findings;
    std::stop_source m_stop;
    bool m_isImporting = false;
    bool m_isImported = false;
    QLabel *m_title;
    QLabel *m_sentence;
    Banner *m_banner;
    QTableWidget *m_table;
    ProgressPanel *m_progress;
    QPushButton *m_choose;
    QPushButton *m_paste;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace truvamate
