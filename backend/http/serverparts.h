#pragma once

#include "backend/http/connections.h"
#include "backend/http/server.h"
#include "backend/http/workerpool.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <atomic>

namespace truvamate {

/// What all connections of a server share.
struct ServerParts
{
    ServerLimits limits;
    HttpHandler &handler;
    ServerGauges &gauges;
    std::unique_ptr<WorkerPool> pool;
    Connections connections = {};
    std::atomic<bool> isStopping = false;
    std::atomic<std::int64_t> streams = 0; ///< bodies that are taken in pieces now
};

/// Runs a job on a worker's thread and comes back with its answer. The functions are the caller's own: GCC 12
/// destroys temporaries of a co_await twice.
template <typename Value>
boost::asio::awaitable<Value> onWorker(ServerParts &server,
                                       const std::function<Value(Result<Database *>)> &job,
                                       const std::function<Value()> &whereNoneIsFree)
{
    namespace net = boost::asio;
    const auto executor = co_await net::this_coro::executor;
    net::use_awaitable_t<> plainToken;
    const auto begin = [&server, executor, &job, &whereNoneIsFree](auto handler) {
        const auto reply = std::make_shared<decltype(handler)>(std::move(handler));
        const auto deliver = [reply, executor](Value value) {
            net::post(executor, [reply, value = std::move(value)]() mutable { (*reply)(std::move(value)); });
        };
        ++server.gauges.waiting;
        const bool isTaken = server.pool->submit([&server, job, deliver](Result<Database *> db) {
            --server.gauges.waiting;
            deliver(job(std::move(db)));
        });
        if (!isTaken) {
            --server.gauges.waiting;
            deliver(whereNoneIsFree());
        }
    };
    co_return co_await net::async_initiate<net::use_awaitable_t<>, void(Value)>(begin, plainToken);
}

} // namespace truvamate
