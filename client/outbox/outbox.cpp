#include "client/outbox/outbox.h"

#include "client/lastanswers.h"

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
    followAnswers(transport);
    connect(&transport, &Transport::connectionChanged, this, [this, &transport] {
        if (transport.connection().isConnected()) {
            m_uploader.wake();
        }
    });
    connect(&m_journal, &ScanJournal::unsentChanged, this, [this](const UnsentWork &unsent) {
        m_unsent = unsent;
        Q_EMIT unsentChanged();
    });
}

Outbox::~Outbox() = default;

void Outbox::followAnswers(Transport &transport)
{
    LastAnswers::Store store;
    store.keep = [self = QPointer(this)](const QString &name, const QJsonObject &answer) {
        if (self) {
            self->m_journal.read<Done>(
                [name, answer](ScanStore &journal) { return journal.remember(name, answer); }, self, {});
        }
    };
    store.find = [self = QPointer(this)](const QString &name, const LastAnswers::Found &reply) {
        if (!self) {
            reply(std::nullopt);
            return;
        }
        self->m_journal.read<std::optional<Remembered>>(
            [name](ScanStore &journal) { return journal.recall(name); }, self,
            [reply](const Result<std::optional<Remembered>> &found) {
                reply(found && *found ? std::optional((**found).value) : std::nullopt);
            });
    };
    LastAnswers::of(transport).setStore(std::move(store));
}

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
