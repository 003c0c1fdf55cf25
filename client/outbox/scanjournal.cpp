#include "client/outbox/scanjournal.h"

namespace truvamate {

ScanJournal::ScanJournal(const QString &folder, const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_random(random)
    , m_home(std::make_unique<QObject>())
{
    m_home->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("scan journal"));
    m_thread.start();
    write<int>([](ScanStore &) { return 0; }, this, {});
}

ScanJournal::~ScanJournal()
{
    // Last in the queue, so that everything asked for before it is written.
    QMetaObject::invokeMethod(
        m_home.get(), [this] { m_store.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<ScanStore *> ScanJournal::store()
{
    if (!m_store) {
        TRY(opened, ScanStore::open(m_folder, m_clock, m_random));
        m_store = std::move(opened);
    }
    return m_store.get();
}

std::optional<UnsentWork> ScanJournal::unsentNow()
{
    const auto unsent = store().and_then([](ScanStore *open) { return open->unsent(); });
    return unsent ? std::optional(*unsent) : std::nullopt;
}

void ScanJournal::deliver(std::function<void()> function)
{
    QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
}

void ScanJournal::written(const std::optional<Error> &error, const std::optional<UnsentWork> &unsent)
{
    if (error) {
        Q_EMIT failed(*error);
        return;
    }
    if (unsent && unsent != m_unsent) {
        m_unsent = unsent;
        Q_EMIT unsentChanged(*unsent);
    }
    Q_EMIT changed();
}

} // namespace truvamate
