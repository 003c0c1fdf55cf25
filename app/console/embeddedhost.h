#pragma once

#include "app/workspace/embeddedworkspace.h"
#include "ui/shell/workspacehost.h"

#include <QThread>

namespace truvamate {

/// Opens and makes workspaces in folders of this computer, on a thread of its own.
class EmbeddedHost final : public WorkspaceHost
{
    Q_OBJECT

public:
    /// How workspaces are opened; a standing clock is for the tour.
    explicit EmbeddedHost(EmbeddedOptions options = {}, QObject *parent = nullptr);
    /// Waits for what is under way.
    ~EmbeddedHost() override;

    bool isIn(const QString &folder) const override;
    void open(const QString &folder, QObject *context, Reply reply) override;
    void makeSample(const QString &folder, QObject *context, Said said, std::stop_token stop,
                    Reply reply) override;
    void makeLive(const NewWorkspace &workspace, QObject *context, Reply reply) override;
    void close() override;

    EmbeddedWorkspace *workspace() const { return m_workspace.get(); }

private:
    using Made = Result<std::unique_ptr<EmbeddedWorkspace>>;
    void run(std::function<Made()> job, QObject *context, Reply reply);
    OpenWorkspace take(std::unique_ptr<EmbeddedWorkspace> workspace);

    EmbeddedOptions m_options;
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::unique_ptr<QThread> m_thread;
    std::stop_source m_ending;
};

} // namespace truvamate
