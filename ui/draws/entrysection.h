#pragma once

#include "ui/draws/drawfacts.h"
#include "ui/shell/desk.h"

#include <map>

class QLabel;
class QPushButton;
class QTimer;

namespace truvamate {

class Banner;
class EntryComparison;
class NumberBalls;
class ResultForm;

/// Entering a result blind, and what came of it: one's own entry that waits, the comparison of entries that
/// may be seen, and the correction of a verified result. What was half-typed is kept for each draw.
class EntrySection : public QWidget
{
    Q_OBJECT

public:
    EntrySection(const DeskContext &context, QWidget *parent);

    void showFacts(const DrawFacts &facts);
    void openEntry();
    void openCorrection();
    /// Shows the entries and feeds of the draw, and answers whether there is anything to see.
    bool openComparison();
    bool canEnter() const;
    bool canCorrect() const;

    /// Half-typed entries with their person and draw.
    QJsonObject state() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    void changed();
    void stateChanged();

private:
    void build();
    enum class Focus { Keep, Take };
    void openForm(bool isCorrection, Focus focus);
    void keepDraft();
    void takeDraft();
    void submit();
    void finish(DrawId draw, const Result<EnterResult::Response> &answer);
    void showOutcome(const QString &outcome);
    QString person() const;
    void withdraw();
    void askEffects();
    QString effectsSentence(const CorrectionEffects::Response &effects) const;
    void showOwn();
    void showComparison();

    const DeskContext &m_context;
    DrawFacts m_facts;
    std::map<QString, QJsonObject> m_drafts; ///< by draw id, of the person who is signed in
    QJsonObject m_draftsOfOthers; ///< by person; carried along and never shown
    bool m_isComparing = false;
    bool m_isFilling = false;
    QTimer *m_effectsTimer;
    Banner *m_banner;
    QWidget *m_own;
    NumberBalls *m_ownBalls;
    QLabel *m_ownText;
    QPushButton *m_withdraw;
    ResultForm *m_form;
    QWidget *m_compareBox;
    EntryComparison *m_comparison;
    QLabel *m_advice;
};

} // namespace truvamate
