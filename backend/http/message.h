#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

/// Requests and responses of HTTP as values, so that everything but the sockets can be tested without one.
namespace truvamate {

class HttpHeaders
{
public:
    void add(const QByteArray &name, const QByteArray &value) { m_list.emplace_back(name, value); }
    /// Instead of every earlier value.
    void set(const QByteArray &name, const QByteArray &value);
    /// The first value, or nothing; names are the same in any case.
    QByteArray value(const QByteArray &name) const;
    bool contains(const QByteArray &name) const;
    const std::vector<std::pair<QByteArray, QByteArray>> &all() const { return m_list; }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_list;
};

struct HttpRequest
{
    QByteArray method; ///< "GET"
    QByteArray target; ///< path and query as they were sent, percent-encoded
    HttpHeaders headers;
    QByteArray body;
    QString peer; ///< address of the other end of the connection
};

struct HttpResponse
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
};

} // namespace truvamate
