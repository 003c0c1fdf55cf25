#pragma once

#include "models/operations/identity.h"

namespace truvamate {

/// What a console keeps of a session on a server beside its token, with the other secrets, so that it can
/// start while the server cannot be reached: which workspace, who, and what they may do. Nothing about
/// customers. It is good until the session ends by itself, which is when its refresh token does.
struct KeptSession
{
    int schemaVersion = 0;
    SessionView session;

    bool isOver(Instant now) const { return session.expiresAt <= now; }
};
BOOST_DESCRIBE_STRUCT(KeptSession, (), (schemaVersion, session))

QString keptText(const KeptSession &kept);
/// None where it is nothing of that kind, such as of another version.
std::optional<KeptSession> keptFromText(const QString &text);

} // namespace truvamate
