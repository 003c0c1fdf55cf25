#include "backend/http/refusals.h"

#include <boost/beast/http/error.hpp>

namespace truvamate {

namespace http = boost::beast::http;

std::optional<Error> readError(const boost::system::error_code &code)
{
    if (code == http::error::body_limit) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("request.too_large"),
                     QStringLiteral("The body is larger than this address takes."),
                     {}};
    }
    if (code == http::error::header_limit || code == http::error::buffer_overflow) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("request.headers_too_large"),
                     QStringLiteral("The headers are larger than this server takes."),
                     {}};
    }
    const bool isHttp = code.category() == http::make_error_code(http::error::bad_method).category();
    if (isHttp && code != http::error::end_of_stream && code != http::error::partial_message) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("request.bad_message"),
                     QStringLiteral("This is not HTTP: %1.").arg(QString::fromStdString(code.message())),
                     {}};
    }
    return std::nullopt;
}

Error upgradeNeeded()
{
    return {ErrorKind::Invalid,
            QStringLiteral("request.upgrade_needed"),
            QStringLiteral("This address speaks WebSocket."),
            {}};
}

Error tooManyListeners(int most)
{
    return {ErrorKind::TooMany,
            QStringLiteral("events.too_many"),
            QStringLiteral("This account listens %1 times already.").arg(most),
            {}};
}

Error serverBusy()
{
    return {ErrorKind::Unavailable,
            QStringLiteral("server.busy"),
            QStringLiteral("Too much is asked at once. Please try again shortly."),
            {}};
}

} // namespace truvamate
