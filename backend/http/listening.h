#pragma once

#include "backend/http/eventsession.h"
#include "backend/http/serverparts.h"
#include "backend/http/sockets.h"

namespace truvamate::sockets {

/// Goes on with the connection of an admitted listener as a WebSocket until either end closes it. The key is
/// what the connection is known by.
template <typename Stream>
net::awaitable<void> listen(Stream stream, const void *key, std::shared_ptr<EventListener> listener,
                            const Upgrade &upgrade, ServerParts &server)
{
    using Session = EventSession<Stream>;
    const auto session = std::make_shared<Session>(
        std::move(stream),
        EventTimes{.idle = server.limits.eventIdleTime, .check = server.limits.eventCheckTime});
    const auto executor = co_await net::this_coro::executor;
    const auto whileThere = [weak = std::weak_ptr<Session>(session)](auto function) {
        return [weak, function] {
            if (const auto there = weak.lock()) {
                function(*there);
            }
        };
    };
    Connections::Handle handle{
        executor, whileThere([](Session &there) { there.end(beast::websocket::going_away); }),
        whileThere([](Session &there) { there.close(); }), whileThere([](Session &there) { there.nudge(); })};
    server.connections.put(key, std::move(handle));
    ++server.gauges.listening;
    const bool isOpen = co_await session->accept(upgrade);
    if (isOpen) {
        listener->opened();
        const std::function<bool(Result<Database *>)> look
            = [listener](Result<Database *> db) { return listener->mayStay(std::move(db)); };
        const std::function<bool()> busy = [] { return true; };
        const typename Session::MayStay mayStay
            = [&server, &look, &busy] { return onWorker<bool>(server, look, busy); };
        co_await session->run(mayStay);
    }
    --server.gauges.listening;
    server.connections.leavePlace(listener->account());
    server.connections.remove(key);
}

} // namespace truvamate::sockets
