#include "backend/storage/changechannel.h"

#include "backend/storage/database.h"

#include <QElapsedTimer>
#include <QTimer>

namespace truvamate {

namespace {

constexpr int quietMs = 50; ///< between two notices
/// How soon a lost connection is noticed where nothing else is asked on it.
constexpr int heartbeatMs = 2'000;

const QString channelName = QStringLiteral("truvamate_changed");

} // namespace

/// Owns the connection; everything in it runs on the channel's thread.
class ChangeChannel::Worker : public QObject
{
public:
    Worker(const DatabaseConfig &config, std::function<void()> changed, ChangeChannel &channel)
        : m_config(config)
        , m_changed(std::move(changed))
        , m_channel(channel)
        , m_quiet(this)
        , m_heartbeat(this)
    {
        m_quiet.setSingleShot(true);
        connect(&m_quiet, &QTimer::timeout, this, [this] { notify(); });
        connect(&m_heartbeat, &QTimer::timeout, this, [this] { beat(); });
    }

    void start()
    {
        if (m_config.kind == DatabaseKind::Postgresql) {
            m_heartbeat.start(heartbeatMs);
            listen();
        }
    }
    void stop()
    {
        m_quiet.stop();
        m_heartbeat.stop();
        m_db.reset();
    }
    void wake()
    {
        if (!m_quiet.isActive()) {
            m_quiet.start(m_sinceNotice.isValid() && m_sinceNotice.elapsed() < quietMs ? quietMs : 0);
        }
    }

private:
    void notify()
    {
        m_channel.m_isRung = false; // whatever is rung from here on is told next time
        m_sinceNotice.start();
        const bool isTold = m_db && m_db->runScript(QStringLiteral("NOTIFY ") + channelName);
        if (!isTold) {
            m_changed();
        }
    }
    void listen()
    {
        auto opened = Database::open(m_config);
        if (!opened) {
            return;
        }
        m_db = *std::move(opened);
        m_channel.m_isListening = m_db->listen(channelName, m_changed).has_value();
    }
    void beat()
    {
        if (m_db && m_channel.m_isListening && m_db->runScript(QStringLiteral("SELECT 1"))) {
            return;
        }
        m_channel.m_isListening = false;
        m_db.reset();
        listen();
        if (m_channel.m_isListening) {
            m_changed();
        }
    }

    DatabaseConfig m_config;
    std::function<void()> m_changed;
    ChangeChannel &m_channel;
    std::unique_ptr<Database> m_db;
    QTimer m_quiet;
    QTimer m_heartbeat;
    QElapsedTimer m_sinceNotice;
};

ChangeChannel::ChangeChannel(const DatabaseConfig &config, std::function<void()> changed)
    : m_worker(std::make_unique<Worker>(config, std::move(changed), *this))
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_worker.get(), [this] { m_worker->start(); });
    m_thread.start();
}

ChangeChannel::~ChangeChannel()
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->stop(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ChangeChannel::ring()
{
    if (!m_isRung.exchange(true)) {
        QMetaObject::invokeMethod(
            m_worker.get(), [this] { m_worker->wake(); }, Qt::QueuedConnection);
    }
}

} // namespace truvamate
