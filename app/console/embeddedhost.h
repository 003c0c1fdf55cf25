#pragma once

#include "app/workspace/embeddedworkspace.h"
#include "ui/shell/workspacehost.h"

#include <QPointer>
#include <QThread>

#include <deque>

namespace truvamate {

/// Opens and makes workspaces in folders of this computer, on a thread of its own, one after the other in the
/// order they were asked for. The one that was open closes when another is asked for.
class EmbeddedHost final : public QObject
{
    Q_OBJECT

public:
    using Reply = WorkspaceHost::Reply;
    using Said = WorkspaceHost::Said;

    /// How workspaces are opened; a standing clock is for the tour.
    explicit EmbeddedHost(EmbeddedOptions options = {}, QObject *parent = nullptr);
    /// Waits for what is under way; what waits in turn is not done.
    ~EmbeddedHost() override;

    bool isIn(const QString &folder) const;
    void open(const QString &folder, QObject *context, Reply reply);
    void makeSample(const QString &folder, QObject *context, Said said, std::stop_token stop, Reply reply);
    void makeLive(const NewWorkspace &workspace, QObject *context, Reply reply);
    void backUp(const QString &folder, const QString &target, QObject *context, Said said,
                std::stop_token stop, WorkspaceHost::Finished reply);
    void restore(const RestoredWorkspace &wanted, QObject *context, Said said, std::stop_token stop,
                 Reply reply);
    void close();

    EmbeddedWorkspace *workspace() const { return m_workspace.get(); }

private:
    using Made = Result<std::unique_ptr<EmbeddedWorkspace>>;
    struct Wish
    {
        std::function<Made()> job;
        QPointer<QObject> context;
        Reply reply;
    };
    void run(std::function<Made()> job, QObject *context, Reply reply);
    void startNext();
    void answer(const Wish &wish, Made &made);
    Said toldTo(QObject *context, Said said);
    OpenWorkspace take(std::unique_ptr<EmbeddedWorkspace> workspace);

    EmbeddedOptions m_options;
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::deque<Wish> m_waiting;
    std::unique_ptr<QThread> m_thread; ///< of the wish that is being done
    std::unique_ptr<QThread> m_saving; ///< a backup that is being made
    std::stop_source m_ending;
};

} // namespace truvamate
