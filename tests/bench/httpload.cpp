#include "tests/bench/httpload.h"

#include "tests/support/httpconnection.h"
#include "tests/support/processmemory.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace truvamate::bench {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;
using Clock = std::chrono::steady_clock;

namespace {

/// Takes an answer from the bytes of a connection as they come.
class AnswerReader
{
public:
    /// True once the answer is whole.
    bool add(const char *bytes, std::size_t size)
    {
        if (m_missing < 0) {
            m_head.append(bytes, static_cast<qsizetype>(size));
            const qsizetype end = m_head.indexOf("\r\n\r\n");
            if (end < 0) {
                return false;
            }
            m_missing = lengthIn(m_head.left(end).toLower()) - (m_head.size() - end - 4);
        } else {
            m_missing -= static_cast<qint64>(size);
        }
        return m_missing <= 0;
    }
    int status() const { return m_head.mid(9, 3).toInt(); }
    /// As much as came with the head, for messages.
    const QByteArray &beginning() const { return m_head; }
    void clear()
    {
        m_head.resize(0);
        m_missing = -1;
    }

private:
    static qint64 lengthIn(const QByteArray &head)
    {
        const QByteArray name = "\r\ncontent-length:";
        const qsizetype at = head.indexOf(name);
        return at < 0 ? 0 : head.mid(at + name.size(), 20).split('\r').first().trimmed().toLongLong();
    }

    QByteArray m_head;
    qint64 m_missing = -1; ///< of the body; less than nothing while the head is not whole
};

class Loading
{
public:
    explicit Loading(const LoadPlan &plan)
        : m_plan(plan)
        , m_from(Clock::now() + plan.warmUp)
        , m_until(m_from + plan.time)
    {
    }

    Result<Load> run()
    {
        for (int i = 0; i < m_plan.connections; ++i) {
            auto client = std::make_unique<Client>(m_io);
            error_code code;
            client->socket.connect({net::ip::address_v4::loopback(), m_plan.port}, code);
            if (code) {
                return fail(lost(code));
            }
            client->socket.set_option(tcp::no_delay(true), code);
            m_clients.push_back(std::move(client));
            ask(*m_clients.back());
        }
        m_io.run();
        if (m_trouble) {
            return fail(*m_trouble);
        }
        m_load.perSecond = static_cast<double>(m_load.milliseconds.size())
            / std::chrono::duration<double>(m_plan.time).count();
        return m_load;
    }

private:
    struct Client
    {
        explicit Client(net::io_context &io)
            : socket(io)
        {
        }
        tcp::socket socket;
        QByteArray request;
        AnswerReader answer;
        Clock::time_point begin;
        std::array<char, 64 * 1024> bytes;
    };

    static Error lost(const error_code &code)
    {
        return {ErrorKind::Unavailable,
                QStringLiteral("bench.connection"),
                QStringLiteral("A connection ended: %1.").arg(QString::fromStdString(code.message())),
                {}};
    }

    void ask(Client &client)
    {
        client.request = m_plan.next();
        client.answer.clear();
        client.begin = Clock::now();
        net::async_write(
            client.socket,
            net::buffer(client.request.constData(), static_cast<std::size_t>(client.request.size())),
            [this, &client](const error_code &code, std::size_t) {
                return code ? end(lost(code)) : read(client);
            });
    }
    void read(Client &client)
    {
        client.socket.async_read_some(net::buffer(client.bytes),
                                      [this, &client](const error_code &code, std::size_t size) {
                                          if (code) {
                                              end(lost(code));
                                          } else if (!client.answer.add(client.bytes.data(), size)) {
                                              read(client);
                                          } else {
                                              take(client);
                                          }
                                      });
    }
    void take(Client &client)
    {
        if (client.answer.status() != m_plan.status) {
            end({ErrorKind::Internal,
                 QStringLiteral("bench.answer"),
                 QStringLiteral("An unexpected answer: %1")
                     .arg(QString::fromUtf8(client.answer.beginning().left(2000))),
                 {}});
            return;
        }
        const auto now = Clock::now();
        if (client.begin >= m_from && now <= m_until) {
            m_load.milliseconds.push_back(
                std::chrono::duration<double, std::milli>(now - client.begin).count());
        }
        if (now < m_until) {
            ask(client);
        }
    }
    void end(const Error &error)
    {
        if (!m_trouble) {
            m_trouble = error;
        }
        m_io.stop();
    }

    const LoadPlan &m_plan;
    Clock::time_point m_from;
    Clock::time_point m_until;
    net::io_context m_io{1};
    std::vector<std::unique_ptr<Client>> m_clients;
    std::optional<Error> m_trouble;
    Load m_load;
};

} // namespace

double Load::percentile(double part) const
{
    if (milliseconds.empty()) {
        return 0;
    }
    std::vector<double> sorted = milliseconds;
    const auto at = static_cast<std::ptrdiff_t>(part * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), sorted.begin() + at, sorted.end());
    return sorted[static_cast<std::size_t>(at)];
}

Load &Load::operator+=(const Load &other)
{
    perSecond = (perSecond * rounds + other.perSecond * other.rounds) / (rounds + other.rounds);
    processorMs = (processorMs * rounds + other.processorMs * other.rounds) / (rounds + other.rounds);
    rounds += other.rounds;
    milliseconds.insert(milliseconds.end(), other.milliseconds.begin(), other.milliseconds.end());
    return *this;
}

Result<Load> runLoad(const LoadPlan &plan)
{
    const double before = testing::processorMs(plan.process);
    const auto begin = Clock::now();
    TRY(load, Loading(plan).run());
    const std::chrono::duration<double> took = Clock::now() - begin;
    load.processorMs
        = (testing::processorMs(plan.process) - before) / std::max(1.0, took.count() * load.perSecond);
    return load;
}

Result<Answered> askOnce(quint16 port, const QByteArray &request)
{
    testing::HttpConnection connection(port);
    const QByteArray answer
        = connection.isOpen() && connection.send(request) ? connection.answer() : QByteArray();
    if (answer.isEmpty()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("bench.connection"),
                    QStringLiteral("No answer came from port %1.").arg(port));
    }
    return Answered{answer.mid(9, 3).toInt(), answer.mid(answer.indexOf("\r\n\r\n") + 4)};
}

struct IdleConnections::Sockets
{
    net::io_context io{1};
    std::vector<tcp::socket> open;
};

IdleConnections::IdleConnections(std::unique_ptr<Sockets> sockets)
    : m_sockets(std::move(sockets))
{
}

IdleConnections::~IdleConnections() = default;

Result<std::unique_ptr<IdleConnections>> IdleConnections::open(quint16 port, int count,
                                                               const QByteArray &request)
{
    auto sockets = std::make_unique<Sockets>();
    std::array<char, 16 * 1024> bytes;
    for (int i = 0; i < count; ++i) {
        tcp::socket &socket = sockets->open.emplace_back(sockets->io);
        error_code code;
        socket.connect({net::ip::address_v4::loopback(), port}, code);
        if (!code) {
            net::write(socket, net::buffer(request.constData(), static_cast<std::size_t>(request.size())),
                       code);
        }
        AnswerReader answer;
        bool isWhole = false;
        while (!code && !isWhole) {
            const std::size_t size = socket.read_some(net::buffer(bytes), code);
            isWhole = !code && answer.add(bytes.data(), size);
        }
        if (code) {
            return fail(ErrorKind::Unavailable, QStringLiteral("bench.connection"),
                        QStringLiteral("Only %1 connections could be opened: %2.")
                            .arg(i)
                            .arg(QString::fromStdString(code.message())));
        }
    }
    return std::unique_ptr<IdleConnections>(new IdleConnections(std::move(sockets)));
}

} // namespace truvamate::bench
