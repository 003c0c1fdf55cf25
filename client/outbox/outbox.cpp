#include "client/outbox/outbox.h"

#include <QDir>

namespace truvamate {

Outbox &Outbox::of(Transport &transport, Session &session, const QString &dataFolder, const Clock &clock)
{
    if (auto *existing = transport.findChild<Outbox *>({}, Qt::FindDirectChildrenOnly)) {
        existing->follow(session);
        return *existing;
    }
    auto *made = new Outbox(transport, QDir(dataFolder).filePath(QStringLiteral("outbox")), clock,
                            laterByTimer(), std::make_unique<SystemRandom>(), &transport);
    made->follow(session);
    return *made;
}

Outbox::Outbox(Transport &transport, const QString &folder, const Clock &clock, Later later,
               std::unique_ptr<RandomSource> random, QObject *parent)
    : QObject(parent)
    , m_random(std::move(random))
    , m_journal(folder, clock, *m_random)
    , m_uploader(m_journal, transport, clock, *m_random, std::move(later))
{
    connect(&m_journal, &ScanJournal::unsentChanged, this, [this](const UnsentWork &unsent) {
        m_unsent = unsent;
        Q_EMIT unsentChanged();
    });
}

Outbox::~Outbox() = default;

void Outbox::follow(Session &session)
{
    disconnect(&session, nullptr, this, nullptr);
    connect(&session, &Session::signedIn, this,
            [this, &session] { m_uploader.setEpoch(session.view().restoreEpoch); });
    if (session.isSignedIn()) {
        m_uploader.setEpoch(session.view().restoreEpoch);
    }
}

} // namespace truvamate
