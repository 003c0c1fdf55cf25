#pragma once

#include "ui/draws/drawfacts.h"
#include "ui/shell/desk.h"

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace truvamate {

class Banner;
class CheckSection;
class EmptyState;
class EntrySection;
class FactsSection;
class HistorySection;
class NumberBalls;
class Pill;

/// One draw: what it is, where it stands and why, what can be done next, its result, check, figures and
/// history. It reads the draw anew after each step and when the backend says that it changed.
class DrawPane : public QWidget
{
    Q_OBJECT

public:
    struct Steps
    {
        QAction *enter;
        QAction *compare;
        QAction *dryRun;
        QAction *commit;
        QAction *correct;
        QAction *cancel;
    };
    /// The actions belong to the desk; the pane shows them as buttons and says when each makes sense.
    DrawPane(const DeskContext &context, const Steps &steps, QWidget *parent);

    void showDraw(const QString &id); ///< empty: none
    QString drawId() const { return m_id; }
    void refresh();
    EntrySection *entries() const { return m_entries; }
    void focusWork();

Q_SIGNALS:
    void loaded(const truvamate::DrawSummary &draw);
    void changed(); ///< a step was taken: lists and counts may differ

private:
    void build();
    void buildHeader(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void buildResult(QVBoxLayout *layout);
    void connectActions();
    void addLine(QVBoxLayout *layout);
    void askCancel();
    void load();
    void loadEntries(int generation, DrawFacts facts);
    void loadVisible(int generation, DrawFacts facts);
    void loadCheck(int generation, DrawFacts facts);
    void showFacts(int generation, const DrawFacts &facts);
    void showHeader();
    void showResult();
    void showActions();
    void showError(int generation, const Error &error);

    const DeskContext &m_context;
    Steps m_steps;
    QString m_id;
    DrawFacts m_facts;
    int m_generation = 0; ///< replies to an earlier question are dropped
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QLabel *m_title;
    Pill *m_state;
    QLabel *m_situation;
    Banner *m_banner;
    std::vector<std::pair<QAction *, QPushButton *>> m_buttons;
    QWidget *m_result;
    NumberBalls *m_balls;
    QLabel *m_resultText;
    QLabel *m_verifiedBy;
    EntrySection *m_entries;
    CheckSection *m_check;
    FactsSection *m_figures;
    HistorySection *m_history;
};

} // namespace truvamate
