#pragma once

#include "client/session.h"
#include "client/transport.h"
#include "models/time.h"
#include "ui/shell/actions.h"
#include "ui/words/stateword.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <vector>

class QSettings;

namespace truvamate {

/// A thing that can be opened from anywhere.
struct Link
{
    QString desk; ///< "orders", "tobuy", "scan", "draws", "payouts"
    QString id; ///< of the order, draw or payout; empty: only the desk
    /// What the id names where the desk shows several: "claim", "payout", "slip", "run". "work", without an
    /// id: the work that the desk's badge counts.
    QString kind;
};

/// What a desk asks of the window around it.
class Shell
{
public:
    virtual ~Shell() = default;
    /// A short message that goes by itself; the undo or open text may be empty.
    virtual void toast(Tone tone, const QString &sentence, const QString &actionText = {},
                       std::function<void()> action = {})
        = 0;
    /// A message that stays in the list of notifications until it was read.
    virtual void notify(Tone tone, const QString &sentence, const Link &link = {}) = 0;
    virtual void open(const Link &link) = 0;
    /// The one sound of a verdict; silent where the person switched sounds off.
    virtual void play(const QString &sound) = 0; ///< "match", "stop", "attention"
    /// What the status bar says about work that is not safe yet; an empty text takes the source's word back.
    virtual void setUnsafeToClose(const QString &source, const QString &sentence) = 0;
    /// A sales cut-off that the status bar counts down to; none takes it away.
    virtual void setCutOff(std::optional<Instant> cutOff, const QString &sentence) = 0;
};

/// What every desk is made with. All of it outlives the desk.
struct DeskContext
{
    Transport &transport;
    Session &session;
    const Clock &clock;
    Actions &actions;
    Shell &shell;
    QSettings &settings; ///< of the person at this computer: views, columns, sizes; never customers' data
    QString dataFolder; ///< of this workspace at this computer: journal, drafts
};

/// One place of work: a filter bar, a paged table, a detail pane. It is made anew when language or person
/// change, and its state is carried over with saveState and restoreState, the same two that bring a
/// half-typed form back after a crash.
class Desk : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// It came to the front: put the focus where work goes on.
    virtual void activate() = 0;
    virtual void open(const Link &link) = 0;
    /// Handed down from the shell's actions.
    virtual void refresh() = 0;
    virtual void focusFilter() { }
    virtual void createNew() { }
    virtual void exportList() { }
    virtual void print() { }
    virtual void moveCurrent(int rows) { Q_UNUSED(rows) }
    /// Files dropped on the window or pasted while it is in front; false: not for this desk.
    virtual bool takeFiles(const QStringList &paths)
    {
        Q_UNUSED(paths)
        return false;
    }

    /// Place, filter, open row and everything half-typed. Called each second while something changes; keep it
    /// small.
    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject &state) { Q_UNUSED(state) }

Q_SIGNALS:
    /// How much work waits there: a number that, when clicked, shows exactly that work: the desk is opened
    /// with a link of the kind "work".
    void badgeChanged(int count);
    void stateChanged(); ///< saveState would now give something else
};

/// A desk registers itself with one of these; the shell lists them in this order.
struct DeskDescription
{
    QString id;
    QString title; ///< translated
    QString icon;
    Permission permission; ///< whoever lacks it does not see the desk
    std::function<Desk *(const DeskContext &context, QWidget *parent)> make;
};

} // namespace truvamate
