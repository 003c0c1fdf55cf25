#pragma once

#include "client/outbox/scanuploader.h"
#include "client/session.h"

namespace truvamate {

/// Journal and uploader of one workspace at this computer. It belongs to the transport it sends by, so that
/// desks come and go while sending goes on.
class Outbox : public QObject
{
    Q_OBJECT

public:
    /// The one of this transport, made when it is first asked for. The clock must outlive the transport.
    static Outbox &of(Transport &transport, Session &session, const QString &dataFolder, const Clock &clock);

    Outbox(Transport &transport, const QString &folder, const Clock &clock, Later later,
           std::unique_ptr<RandomSource> random, QObject *parent = nullptr);
    ~Outbox() override;

    /// Sends whenever somebody is signed in.
    void follow(Session &session);

    ScanJournal &journal() { return m_journal; }
    ScanUploader &uploader() { return m_uploader; }
    const UnsentWork &unsent() const { return m_unsent; }

Q_SIGNALS:
    void unsentChanged();

private:
    /// What a counter needs to go on without the workspace is kept in the journal.
    void followAnswers(Transport &transport);

    std::unique_ptr<RandomSource> m_random;
    ScanJournal m_journal;
    ScanUploader m_uploader;
    UnsentWork m_unsent;
};

} // namespace truvamate
