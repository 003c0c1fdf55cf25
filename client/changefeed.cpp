#include "client/changefeed.h"

namespace truvamate {

ChangeFeed::ChangeFeed(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &ChangeFeed::ask);
    connect(&transport, &Transport::wrote, this, &ChangeFeed::askSoon);
    connect(&transport, &Transport::nudged, this, &ChangeFeed::askSoon);
    connect(&transport, &Transport::connectionChanged, this, [this] {
        m_timer.setInterval(m_transport.isNudged() ? everyMsNudged : everyMs);
        if (m_transport.connection().isConnected()) {
            askSoon();
        }
    });
}

/// Once more where an answer is under way that may be older.
void ChangeFeed::askSoon()
{
    if (m_timer.isActive()) {
        m_isWanted = true;
        ask();
    }
}

void ChangeFeed::start()
{
    ++m_run;
    m_cursor.clear();
    m_seen.clear();
    m_isAsking = false;
    m_timer.start();
    ask();
}

void ChangeFeed::stop()
{
    ++m_run;
    m_timer.stop();
}

void ChangeFeed::ask()
{
    if (m_isAsking) {
        return;
    }
    m_isAsking = true;
    m_isWanted = false;
    ListChanges::Request request;
    if (!m_cursor.isEmpty()) {
        request.cursor = m_cursor;
    }
    m_transport.call<ListChanges>(request, this, [this, run = m_run](const Result<ChangeList> &list) {
        if (run != m_run) {
            return;
        }
        m_isAsking = false;
        if (list) {
            hear(*list);
        }
    });
}

void ChangeFeed::hear(const ChangeList &list)
{
    m_cursor = list.cursor;
    const QSet<QString> before = std::exchange(m_seen, {});
    QSet<QString> entities;
    for (const ChangeNotice &notice : list.data) {
        m_seen.insert(notice.id.toString());
        if (list.isMore) {
            entities.insert(notice.entity);
        } else if (!before.contains(notice.id.toString())) {
            Q_EMIT m_transport.changed(notice.entity, notice.entityId, notice.code);
        }
    }
    for (const QString &entity : entities) {
        Q_EMIT m_transport.changed(entity, {}, {});
    }
    if (list.isMore || m_isWanted) {
        ask();
    }
}

} // namespace truvamate
