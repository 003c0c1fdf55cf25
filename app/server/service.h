#pragma once

#include "app/server/developmentclock.h"
#include "app/server/mailing.h"
#include "app/server/repeated.h"
#include "app/server/settings.h"
#include "backend/backend.h"
#include "backend/http/edge.h"
#include "backend/http/server.h"
#include "backend/jobs/auditsequencer.h"
#include "backend/jobs/nightlyverification.h"
#include "backend/storage/changechannel.h"

#include <mutex>

namespace truvamate {

/// A server at work: the backend behind its edge on a port, and threads for what has to be done every second
/// and every night. When it goes, what runs is finished first.
class Service
{
public:
    /// Clock and random source must outlive it. Errors: those of the key file, of the database and of
    /// HttpServer.
    static Result<std::unique_ptr<Service>> start(const ServerSettings &settings, const Clock &clock,
                                                  RandomSource &random);
    /// The same with a clock that POST /api/dev/clock moves. Further error: server.clock, where the workspace
    /// is live or other machines are served.
    static Result<std::unique_ptr<Service>> start(const ServerSettings &settings, DevelopmentClock &clock,
                                                  RandomSource &random);
    ~Service();
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    quint16 port() const { return m_server->port(); }
    /// "https://127.0.0.1:3000".
    QString address() const;

private:
    Service(const ServerSettings &settings, const Clock &clock, RandomSource &random, Sealer sealer,
            OwnRoute ownRoute);
    static Result<std::unique_ptr<Service>> startWith(const ServerSettings &settings, const Clock &clock,
                                                      RandomSource &random, OwnRoute ownRoute);
    void startJobs();
    Result<Done> startMails();
    void tellListeners();
    void doJobs(Database &db);
    void endLeases(Database &db);
    void queueMails(Database &db);
    void verifyAtNight(Database &db);

    ServerSettings m_settings;
    const Clock &m_clock;
    RandomSource &m_random;
    ServerGauges m_gauges;
    std::mutex m_mutex; ///< guards m_listened
    HttpServer *m_listened = nullptr; ///< whose listeners are told of changes, while there is one
    ChangeChannel m_channel;
    Backend m_backend;
    Edge m_edge;
    AuditSequencer m_sequencer;
    NightlyVerification m_nightly;
    Instant m_lastSweep;
    std::unique_ptr<Repeated> m_everySecond;
    std::unique_ptr<Repeated> m_everyMinute;
    std::unique_ptr<Mailing> m_mailing; ///< where the settings name a mail server
    std::unique_ptr<HttpServer> m_server; ///< goes first
};

} // namespace truvamate
