#include "scanner/livereader.h"

namespace truvamate {

LiveReader::LiveReader(QObject *parent)
    : QObject(parent)
    , m_home(std::make_unique<QObject>())
{
    m_home->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("live reader"));
    m_thread.start();
}

LiveReader::~LiveReader()
{
    m_thread.quit();
    m_thread.wait();
}

bool LiveReader::offer(const LiveFrame &frame)
{
    if (m_isBusy) {
        ++m_dropped;
        return false;
    }
    m_isBusy = true;
    QMetaObject::invokeMethod(
        m_home.get(),
        [this, frame, session = m_session] {
            LiveLook look;
            try {
                look = m_looker.look(frame);
            } catch (const std::exception &) { // OpenCV throws
                look.at = frame.at;
                look.isReadable = false;
            }
            QMetaObject::invokeMethod(
                this,
                [this, look = std::move(look), session] {
                    m_isBusy = false;
                    if (session == m_session) {
                        Q_EMIT looked(look);
                    }
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return true;
}

void LiveReader::takeAgain()
{
    QMetaObject::invokeMethod(
        m_home.get(), [this] { m_looker.takeAgain(); }, Qt::QueuedConnection);
}

void LiveReader::takeNow()
{
    QMetaObject::invokeMethod(
        m_home.get(), [this] { m_looker.takeNow(); }, Qt::QueuedConnection);
}

void LiveReader::forget()
{
    ++m_session;
    QMetaObject::invokeMethod(
        m_home.get(), [this] { m_looker.forget(); }, Qt::QueuedConnection);
}

} // namespace truvamate
