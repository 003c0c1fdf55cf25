#include "scanner/readerpool.h"

#include <algorithm>

namespace truvamate {

ReaderPool::ReaderPool(const ReaderProcess::Settings &settings, int workers, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_home(std::make_unique<QObject>())
    , m_workers(static_cast<std::size_t>(workers))
    , m_loads(static_cast<std::size_t>(workers), 0)
{
    m_home->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("ticket readers"));
    m_thread.start();
}

ReaderPool::~ReaderPool()
{
    QMetaObject::invokeMethod(
        m_home.get(), [this] { m_workers.clear(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

ReaderProcess &ReaderPool::processOf(int worker)
{
    auto &process = m_workers.at(static_cast<std::size_t>(worker)).process;
    if (!process) {
        process = std::make_unique<ReaderProcess>(m_settings);
    }
    return *process;
}

int ReaderPool::leastLoaded() const
{
    return static_cast<int>(std::ranges::min_element(m_loads) - m_loads.begin());
}

quint64 ReaderPool::read(const QByteArray &file, const ReadOptions &options, QObject *context, Reply reply)
{
    const quint64 number = ++m_last;
    const int worker = leastLoaded();
    ++m_loads.at(static_cast<std::size_t>(worker));
    m_requests.emplace(number, Request{worker, context, std::move(reply)});
    QMetaObject::invokeMethod(
        m_home.get(),
        [this, number, worker, file, options] {
            const quint64 there
                = processOf(worker).read(file, options, [this, number](const Result<ReadImage> &result) {
                      QMetaObject::invokeMethod(
                          this, [this, number, result] { answer(number, result); }, Qt::QueuedConnection);
                  });
            m_workers.at(static_cast<std::size_t>(worker)).numbers.emplace(number, there);
        },
        Qt::QueuedConnection);
    return number;
}

void ReaderPool::cancel(quint64 request)
{
    const auto found = m_requests.find(request);
    if (found == m_requests.end()) {
        return;
    }
    QMetaObject::invokeMethod(
        m_home.get(),
        [this, request, worker = found->second.worker] {
            Worker &there = m_workers.at(static_cast<std::size_t>(worker));
            if (const auto number = there.numbers.find(request); number != there.numbers.end()) {
                there.process->cancel(number->second);
            }
        },
        Qt::QueuedConnection);
}

void ReaderPool::answer(quint64 request, const Result<ReadImage> &result)
{
    const auto found = m_requests.find(request);
    const Request asked = std::move(found->second);
    m_requests.erase(found);
    --m_loads.at(static_cast<std::size_t>(asked.worker));
    QMetaObject::invokeMethod(
        m_home.get(),
        [this, request, worker = asked.worker] {
            m_workers.at(static_cast<std::size_t>(worker)).numbers.erase(request);
        },
        Qt::QueuedConnection);
    if (asked.context && asked.reply) {
        asked.reply(result);
    }
}

} // namespace truvamate
