#pragma once

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace truvamate {

/// What kind of refusal an error is; the HTTP edge maps each to one status.
enum class ErrorKind {
    Invalid, ///< 422: the request itself is wrong
    Unauthenticated, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    Conflict, ///< 409: right in itself, not in the present state
    Stale, ///< 412: the row changed since it was read; details carry the current row
    TooMany, ///< 429: asked too often; details say "retry_after_seconds"
    Unavailable, ///< 503: database busy, disk full, worker died; trying again may help
    Internal, ///< 500
};

/// A refusal as a value: a stable code for programs, a sentence for a person, and details.
/// Codes are dotted lower-case words such as "order.not_paid"; they never change once released.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString code;
    QString message;
    QJsonObject details;
};

template <typename T> using Result = tl::expected<T, Error>;

/// Success without a value.
struct Done
{
    friend bool operator==(Done, Done) { return true; }
};

inline tl::unexpected<Error> fail(ErrorKind kind, QString code, QString message, QJsonObject details = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(message), std::move(details)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace truvamate

/// Assigns the value of a Result or returns its error: TRY(order, loadOrder(id));
#define TRY_CONCAT_(a, b) a##b
#define TRY_NAME_(a, b) TRY_CONCAT_(a, b)
#define TRY(name, ...)                                                                                       \
    auto TRY_NAME_(tryResult_, __LINE__) = (__VA_ARGS__);                                                    \
    if (!TRY_NAME_(tryResult_, __LINE__)) {                                                                  \
        return tl::unexpected<truvamate::Error>(std::move(TRY_NAME_(tryResult_, __LINE__)).error());         \
    }                                                                                                        \
    auto name = *std::move(TRY_NAME_(tryResult_, __LINE__))

/// Returns the error of a Result whose value is not needed: TRY_DO(lockOrder(id));
#define TRY_DO(...)                                                                                          \
    do {                                                                                                     \
        auto tryResult_ = (__VA_ARGS__);                                                                     \
        if (!tryResult_) {                                                                                   \
            return tl::unexpected<truvamate::Error>(std::move(tryResult_).error());                          \
        }                                                                                                    \
    } while (false)
