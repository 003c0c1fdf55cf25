#pragma once

#include "ui/shell/desk.h"

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace truvamate {

class Banner;
class FlowLayout;
class Pill;
class TimelineView;

/// One record at the right: what it is, its state and why, what can be done next, the amounts, what happened.
/// What it can do are steps, named by the desk's actions ("payouts.hold"); a step that is not possible now is
/// not shown.
class RecordPane : public QScrollArea
{
    Q_OBJECT

public:
    RecordPane(const DeskContext &context, QWidget *parent);

    /// Reads the record again and shows what it is now; what was typed stays.
    virtual void reload() = 0;
    const QStringList &steps() const { return m_steps; }
    /// Begins a step as its key or button does.
    virtual void start(const QString &step) = 0;

    /// Half-typed forms of the record that is shown.
    virtual QJsonObject typed() const { return {}; }
    virtual void setTyped(const QJsonObject &typed) { Q_UNUSED(typed) }

Q_SIGNALS:
    void stepsChanged();
    void typedChanged();
    /// A step succeeded: lists and counts are of yesterday.
    void written();
    void openRequested(const truvamate::Link &link);

protected:
    void showHead(const QString &title, const StateWord &state, const QString &reason);
    struct Looks
    {
        QStringList hasOwnButton; ///< steps whose primary button stands in a form below
        QStringList quiet; ///< steps that end something; their dialogs ask and are red
    };
    /// The first is the primary one.
    void showSteps(const QStringList &steps, const Looks &looks = {});
    void showTimeline(const std::vector<TimelineEntry> &entries);
    /// Of the record: it could not be read, changed, or is superseded.
    Banner *banner() const { return m_banner; }
    /// Where the panes put what only they have; between the buttons and the timeline.
    QBoxLayout *content() const { return m_content; }
    QLabel *addHeading(const QString &text);
    /// While a step is under way no other is begun.
    void setBusy(bool busy);
    bool isBusy() const { return m_isBusy; }
    /// Says what went wrong in the pane. After a change by somebody else the record is read again.
    void showRefusal(const Error &error);
    void finishStep(const QString &sentence);
    /// What went wrong stays to be read until the next step begins or another record is shown.
    bool isRefused() const { return m_isRefused; }
    void forgetRefusal();

    const DeskContext &context() const { return m_context; }

private:
    QPushButton *makeButton(const QString &step, bool isPrimary, bool isLast);

    DeskContext m_context;
    QLabel *m_title;
    Pill *m_state;
    QLabel *m_reason;
    Banner *m_banner;
    QWidget *m_buttons;
    FlowLayout *m_flow;
    QBoxLayout *m_content;
    QLabel *m_timelineHeading;
    TimelineView *m_timeline;
    QStringList m_steps;
    bool m_isBusy = false;
    bool m_isRefused = false;
};

} // namespace truvamate
