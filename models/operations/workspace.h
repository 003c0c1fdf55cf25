#pragma once

#include "models/operations/operation.h"

namespace truvamate {

/// Which workspace answers, for whoever has its address and before anybody signs in.
struct WorkspaceAbout
{
    QString id; ///< the same for as long as the workspace lives
    QString name;
    QString environment; ///< "live", "training", "sample"
    bool asksPassword
        = false; ///< staff sign in as on a live workspace; otherwise they are picked from a list
    std::int64_t restoreEpoch = 0; ///< counts restores from a backup: what was sent before one is sent again
    int schemaVersion = 0; ///< number of the last migration
    QString oldestClient; ///< the oldest console that is served: "0.1.0"
};
BOOST_DESCRIBE_STRUCT(WorkspaceAbout, (),
                      (id, name, environment, asksPassword, restoreEpoch, schemaVersion, oldestClient))

struct AboutWorkspace
{
    using Request = Nothing;
    using Response = WorkspaceAbout;
    static constexpr OperationInfo info{"workspace.about",  Method::Get,      "/api/workspace",
                                        std::nullopt,       Effect::Reads,    Repeat::Harmless,
                                        RateClass::Reading, Audience::Anybody};
};

} // namespace truvamate
