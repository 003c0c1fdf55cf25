#pragma once

#include "ui/draws/drawfacts.h"
#include "ui/shell/desk.h"

#include <stop_token>

class QLabel;
class QPushButton;
class QTableWidget;

namespace truvamate {

class Banner;
class ProgressPanel;

/// The check of a draw: what it would find, beside what chance gives and what it costs, and the check itself,
/// which can be stopped and gone on with.
class CheckSection : public QWidget
{
    Q_OBJECT

public:
    CheckSection(const DeskContext &context, QWidget *parent);

    /// Hidden while there is no verified result. A dry run is kept as long as its result is the newest.
    void showFacts(const DrawFacts &facts);
    void runDry();
    /// Commits what the dry run showed; without one it runs that first, unless the check was begun before.
    void commit();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void changed();

private:
    void build();
    void showPreview(const CheckPreview &preview);
    void fillTable(const CheckPreview &preview);
    void showOutliers(const CheckPreview &preview);
    void confirmOutliers();
    void send();
    void finish(const Result<CheckRun> &answer, bool wasDone);
    QString outcome(const CheckRun &run, bool wasDone) const;
    void setBusy(bool busy);

    const DeskContext &m_context;
    DrawFacts m_facts;
    std::optional<CheckPreview> m_preview;
    std::stop_source m_stop;
    bool m_isBusy = false;
    bool m_isCommitNext = false; ///< what trying again does
    QLabel *m_summary;
    Banner *m_banner;
    QTableWidget *m_table;
    ProgressPanel *m_progress;
    QPushButton *m_dryRun;
    QPushButton *m_commit;
};

} // namespace truvamate
