#include "app/server/service.h"

#include "app/server/checks.h"
#include "app/server/log.h"
#include "app/server/scannedpictures.h"
#include "backend/jobs/dailyreport.h"
#include "backend/jobs/drawreminders.h"
#include "backend/jobs/expiredleases.h"
#include "backend/services/filelinks.h"
#include "backend/services/uploads.h"
#include "backend/services/wrappedkeys.h"
#include "backend/storage/accounttokenstore.h"
#include "backend/storage/ratestore.h"

#include <QCoreApplication>
#include <QDir>

namespace truvamate {

namespace {

/// Beside the objects, so that servers that share those share it too.
QString uploadFolder(const ServerSettings &settings)
{
    return settings.objectFolder + QStringLiteral("/uploads");
}

QString readerProgram(const ServerSettings &settings)
{
    return settings.readerProgram.isEmpty()
        ? QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("truvamate-scan"))
        : settings.readerProgram;
}

BackendParts backendParts(const ServerSettings &settings, Sealer sealer, ChangeChannel &channel)
{
    BackendParts parts{
        std::make_shared<const Sealer>(std::move(sealer)),
        std::make_shared<LocalObjectStore>(settings.objectFolder),
        std::make_shared<const AccessTokens>(TokenSettings{settings.accessSecret, settings.refreshSecret,
                                                           settings.accessSeconds, settings.refreshSeconds}),
        std::make_shared<const RateLimits>(settings.rateWindowMs, settings.rateRequests)};
    parts.uploads = std::make_shared<const UploadFolder>(uploadFolder(settings));
    parts.links = std::make_shared<const FileLinks>(settings.accessSecret);
    parts.pictures = std::make_shared<ScannedPictures>(readerProgram(settings));
    parts.changed = [&channel] { channel.ring(); };
    return parts;
}

EdgeOptions edgeOptions(const ServerSettings &settings, OwnRoute ownRoute)
{
    EdgeOptions options;
    options.origins = settings.origins;
    options.trustedProxies = settings.trustedProxies;
    options.isSecure = settings.isBehindProxy || !settings.http.certificateFile.isEmpty();
    options.log = logAccess;
    options.ownRoute = std::move(ownRoute);
    return options;
}

} // namespace

Service::Service(const ServerSettings &settings, const Clock &clock, RandomSource &random, Sealer sealer,
                 OwnRoute ownRoute)
    : m_settings(settings)
    , m_clock(clock)
    , m_random(random)
    , m_channel(settings.http.database, [this] { tellListeners(); })
    , m_backend(clock, random, backendParts(settings, std::move(sealer), m_channel))
    , m_edge(m_backend.dispatcher(), m_gauges, edgeOptions(settings, std::move(ownRoute)))
    , m_sequencer(settings.anchorFile)
    , m_nightly(m_backend, settings.anchorFile)
{
}

Result<std::unique_ptr<Service>> Service::start(const ServerSettings &settings, const Clock &clock,
                                                RandomSource &random)
{
    return startWith(settings, clock, random, {});
}

Result<std::unique_ptr<Service>> Service::start(const ServerSettings &settings, DevelopmentClock &clock,
                                                RandomSource &random)
{
    TRY(db, Database::open(settings.http.database));
    TRY(workspace, readWorkspace(*db));
    TRY_DO(checkMayMoveClock(workspace, settings));
    return startWith(settings, clock, random,
                     [&clock](const HttpRequest &request) { return answerClock(clock, request); });
}

Result<std::unique_ptr<Service>> Service::startWith(const ServerSettings &settings, const Clock &clock,
                                                    RandomSource &random, OwnRoute ownRoute)
{
    TRY(keys, readKeyFile(settings.keyFile, settings.keyPassphrase));
    TRY(sealer, Sealer::make(keys));
    if (!QDir().mkpath(uploadFolder(settings))) {
        return fail(
            ErrorKind::Unavailable, QStringLiteral("workspace.folder"),
            QStringLiteral("The folder “%1” cannot be made or written to.").arg(settings.objectFolder));
    }
    std::unique_ptr<Service> service(
        new Service(settings, clock, random, std::move(sealer), std::move(ownRoute)));
    TRY(server, HttpServer::start(settings.http, service->m_edge, service->m_gauges));
    {
        const std::lock_guard lock(service->m_mutex);
        service->m_listened = server.get();
    }
    service->m_server = std::move(server);
    service->startJobs();
    TRY_DO(service->startMails());
    return service;
}

Service::~Service()
{
    const std::lock_guard lock(m_mutex);
    m_listened = nullptr;
}

void Service::tellListeners()
{
    const std::lock_guard lock(m_mutex);
    if (m_listened) {
        m_listened->nudge();
    }
}

QString Service::address() const
{
    return QStringLiteral("%1://%2:%3")
        .arg(m_server->isSecure() ? QStringLiteral("https") : QStringLiteral("http"), m_settings.http.address)
        .arg(m_server->port());
}

void Service::startJobs()
{
    m_everySecond = std::make_unique<Repeated>(m_settings.http.database, std::chrono::seconds(1),
                                               [this](Database &db) { doJobs(db); });
    m_everyMinute
        = std::make_unique<Repeated>(m_settings.http.database, std::chrono::minutes(1), [this](Database &db) {
              endLeases(db);
              queueMails(db);
              verifyAtNight(db);
          });
}

Result<Done> Service::startMails()
{
    if (m_settings.mail) {
        TRY(templates, MailTemplates::embedded());
        m_mailing = std::make_unique<Mailing>(m_settings.http.database,
                                              MailDelivery(*m_settings.mail, templates), m_clock, m_random);
    }
    return Done();
}

void Service::doJobs(Database &db)
{
    if (const auto head = m_sequencer.step(db, m_clock); !head) {
        logError(QStringLiteral("job.seal_audit"), head.error());
    }
    constexpr std::int64_t keptSeconds = 2 * 24 * 60 * 60;
    const Instant now = m_clock.now();
    if (now.ms - m_lastSweep.ms >= 60'000) {
        m_lastSweep = now;
        if (const auto removed = removeOldRates(db, now.plusSeconds(-keptSeconds)); !removed) {
            logError(QStringLiteral("job.sweep_rates"), removed.error());
        }
        if (const auto removed = removeOldAccountRequests(db, now.plusSeconds(-keptSeconds)); !removed) {
            logError(QStringLiteral("job.sweep_requests"), removed.error());
        }
        if (const auto swept = sweepUploads(db, *m_backend.parts().uploads, now); !swept) {
            logError(QStringLiteral("job.sweep_uploads"), swept.error());
        }
    }
}

void Service::endLeases(Database &db)
{
    const auto ended = expiredleases::step(db, m_clock, m_random);
    if (!ended) {
        logError(QStringLiteral("job.expired_leases"), ended.error());
    } else if (*ended > 0) {
        m_channel.ring();
    }
}

void Service::queueMails(Database &db)
{
    if (const auto queued = drawreminders::step(db, m_clock, m_random); !queued) {
        logError(QStringLiteral("job.draw_reminders"), queued.error());
    }
    if (const auto queued = dailyreport::step(db, m_clock, m_random); !queued) {
        logError(QStringLiteral("job.daily_report"), queued.error());
    }
}

void Service::verifyAtNight(Database &db)
{
    const auto verified = m_nightly.step(db);
    if (!verified) {
        logError(QStringLiteral("job.verify"), verified.error());
    } else if (*verified) {
        const std::int64_t faults = (*verified)->faults();
        writeLog(faults == 0 ? "info" : "error", QStringLiteral("job.verified"),
                 {{QStringLiteral("faults"), qint64(faults)},
                  {QStringLiteral("sealed"), qint64((*verified)->audit.sealed)},
                  {QStringLiteral("transfers"), qint64((*verified)->books.transfers)},
                  {QStringLiteral("files"), qint64((*verified)->files.rows)}});
    }
    if (const auto last = NightlyVerification::last(db); last && *last) {
        m_gauges.verifiedAt = (*last)->at.ms / 1000;
        m_gauges.faults = (*last)->faults;
    }
}

} // namespace truvamate
