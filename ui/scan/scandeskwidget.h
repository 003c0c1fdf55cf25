#pragma once

#include "ui/scan/scancounter.h"
#include "ui/scan/wedgefilter.h"
#include "ui/shell/desk.h"

class QMimeData;

namespace truvamate {

class Banner;
class CameraPane;
class ComparisonView;
class DoubtsPanel;
class FactsView;
class FolderRow;
class FolderWatch;
class FrameSource;
class PhotoPane;
class RunPanel;
class ScanHistory;
class ToBuyTable;
class VerdictPanel;
class WedgeDialog;

/// See scanDesk().
class ScanDesk final : public Desk
{
    Q_OBJECT

public:
    /// Live pictures come from the source, or from this computer's cameras where there is none.
    ScanDesk(const DeskContext &context, QWidget *parent, std::unique_ptr<FrameSource> source = {});
    ~ScanDesk() override;

    void activate() override;
    void open(const Link &link) override;
    void refresh() override;
    bool takeFiles(const QStringList &paths) override;

    ScanCounter &counter() { return *m_counter; }
    CameraPane &camera() { return *m_camera; }
    FolderWatch &folder() { return *m_folder; }
    void watchFolder(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void fitHistory();
    QWidget *makeEvidence();
    void addActions();
    QAction *addAction(const char *id, const QString &text, Qt::Key key, const QString &icon,
                       std::function<void()> run, const QKeySequence &otherKey = {});
    void addCameraActions();
    void connectParts();
    FolderWatch *makeFolderWatch();
    void addFolderActions();
    void chooseFolder();
    void stopFolder();
    void takeFound(const QString &path, const QByteArray &bytes, const QByteArray &digest);
    void takeCapture(const QByteArray &bytes, const QString &code);
    void showTicket();
    void focusNext();
    void showUnsent();
    void showConnection();
    void showRun();
    void choosePhoto();
    void askSetAside();
    void openPool();
    void openMissing();
    void openWedge();
    void takeMime(const QMimeData &mime);
    void takePhoto(NewScan photo);
    void takeCode(const QString &code);
    UserId person() const;

    const DeskContext m_context;
    Outbox &m_outbox;
    RunKeeper *m_runs;
    ScanCounter *m_counter;
    WedgeFilter *m_wedge;
    Banner *m_banner;
    CameraPane *m_camera;
    PhotoPane *m_photo;
    FolderWatch *m_folder;
    FolderRow *m_folderRow;
    VerdictPanel *m_verdict;
    ComparisonView *m_comparison;
    FactsView *m_facts;
    ToBuyTable *m_toBuy;
    QWidget *m_evidence = nullptr;
    DoubtsPanel *m_doubts;
    RunPanel *m_run;
    ScanHistory *m_history;
    QPointer<WedgeDialog> m_wedgeDialog;
    QAction *m_setAside = nullptr;
    QAction *m_bind = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_takeAgain = nullptr;
    QAction *m_takeNow = nullptr;
    std::optional<Instant> m_offlineSince;
    QUuid m_shown; ///< the scan on the screen, so that focus moves once for each
    VerdictKind m_shownKind = VerdictKind::None;
};

} // namespace truvamate
