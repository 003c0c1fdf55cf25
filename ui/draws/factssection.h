#pragma once

#include "models/operations/purchase.h"
#include "ui/draws/drawfacts.h"
#include "ui/shell/desk.h"

#include <stop_token>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace truvamate {

class Banner;
class MoneyField;
class ProgressPanel;

/// When the draw is held, its jackpot as advertised, and what was ordered, bought and missed for it.
class FactsSection : public QWidget
{
    Q_OBJECT

public:
    FactsSection(const DeskContext &context, QWidget *parent);
    void showFacts(const DrawFacts &facts);

Q_SIGNALS:
    void changed();

private:
    void build();
    QWidget *buildJackpotEditor();
    void addRow(int row, const QString &title, QLabel *value, QPushButton *button = nullptr);
    void showJackpot();
    void showLines();
    void openJackpot();
    void saveJackpot();
    void previewMissed();
    void confirmMissed(const PreviewMissedLines::Response &preview);
    QString missedSentence(const PreviewMissedLines::Response &preview) const;
    void settleMissed();
    void finishMissed(const Result<MissedLines> &settled);

    const DeskContext &m_context;
    DrawFacts m_facts;
    std::int64_t m_jackpotVersion = 0; ///< of the draw that the editor's amount replaces
    std::stop_source m_stop;
    QGridLayout *m_grid;
    QLabel *m_when;
    QLabel *m_jackpot;
    QPushButton *m_editJackpot;
    QWidget *m_editor = nullptr;
    MoneyField *m_amount = nullptr;
    QLineEdit *m_source = nullptr;
    QLabel *m_lines;
    QLabel *m_plays;
    QPushButton *m_settle;
    Banner *m_banner;
    ProgressPanel *m_progress;
};

} // namespace truvamate
