#include "app/console/embeddedhost.h"

#include "app/sample/sampleworkspace.h"
#include "backend/storage/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>

namespace truvamate {

namespace {

/// Of the day whose afternoon has come in Bangkok.
QDate sampleDay()
{
    return SystemClock().now().inZone(bangkokZone()).date();
}

FirstPerson personOf(const FirstStaff &staff, std::vector<Role> roles)
{
    FirstPerson person{staff.name, staff.email, std::move(roles)};
    person.password = staff.password;
    return person;
}

/// Made beside the folder and moved into place when it is whole, so that a stop or a crash leaves no half.
Result<std::unique_ptr<EmbeddedWorkspace>> buildSample(const QString &folder, const WorkspaceHost::Said &said,
                                                       const std::stop_token &stop)
{
    const QString making = folder + QStringLiteral(".making");
    QDir(making).removeRecursively();
    sample::SampleOptions options;
    options.folder = making;
    options.today = sampleDay();
    options.stop = stop;
    options.counted = said;
    auto built = sample::buildSampleWorkspace(options);
    const bool isBuilt = built.has_value();
    const Error error = isBuilt ? Error() : built.error();
    built = fail(Error());
    if (!isBuilt) {
        QDir(making).removeRecursively();
        return fail(error);
    }
    // An empty folder may stand in the way.
    QDir().rmdir(folder);
    if (!QDir().rename(making, folder)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("workspace.folder"),
                    QStringLiteral("The folder “%1” cannot be made or written to.").arg(folder));
    }
    return EmbeddedWorkspace::open(folder);
}

} // namespace

EmbeddedHost::EmbeddedHost(EmbeddedOptions options, QObject *parent)
    : WorkspaceHost(parent)
    , m_options(std::move(options))
{
}

EmbeddedHost::~EmbeddedHost()
{
    m_ending.request_stop();
    if (m_thread) {
        m_thread->wait();
    }
}

bool EmbeddedHost::isIn(const QString &folder) const
{
    return EmbeddedWorkspace::isIn(folder);
}

void EmbeddedHost::run(std::function<Made()> job, QObject *context, Reply reply)
{
    if (m_thread) {
        m_thread->wait();
    }
    close();
    m_thread.reset(QThread::create([this, job = std::move(job), target = QPointer<QObject>(context),
                                    reply = std::move(reply), windows = thread()] {
        const auto made = std::make_shared<Made>(job());
        if (*made) {
            // Replies of the transport are delivered where the windows are.
            (*made)->get()->transport().moveToThread(windows);
        }
        QMetaObject::invokeMethod(
            this,
            [this, made, target, reply] {
                if (!target) {
                    return;
                }
                reply(*made ? Result<OpenWorkspace>(take(std::move(**made))) : fail(made->error()));
            },
            Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("workspace"));
    m_thread->start();
}

OpenWorkspace EmbeddedHost::take(std::unique_ptr<EmbeddedWorkspace> workspace)
{
    m_workspace = std::move(workspace);
    OpenWorkspace open;
    open.facts.id = m_workspace->info().id.toString(QUuid::WithoutBraces);
    open.facts.name = m_workspace->info().name;
    open.facts.environment = environmentCode(m_workspace->info().environment);
    open.facts.folder = m_workspace->folder();
    open.facts.database = m_workspace->databaseVersion();
    open.facts.schemaVersion = m_workspace->schemaVersion();
    open.transport = &m_workspace->transport();
    open.clock = &m_workspace->clock();
    return open;
}

void EmbeddedHost::open(const QString &folder, QObject *context, Reply reply)
{
    run([folder, options = m_options] { return EmbeddedWorkspace::open(folder, options); }, context,
        std::move(reply));
}

void EmbeddedHost::makeSample(const QString &folder, QObject *context, Said said, std::stop_token stop,
                              Reply reply)
{
    const Said tell = [this, target = QPointer<QObject>(context), said = std::move(said)](int percent) {
        QMetaObject::invokeMethod(
            this,
            [target, said, percent] {
                if (target) {
                    said(percent);
                }
            },
            Qt::QueuedConnection);
    };
    run(
        [folder, tell, stop, ending = m_ending.get_token()] {
            const auto either = std::make_shared<std::stop_source>();
            const std::stop_callback asked(stop, [either] { either->request_stop(); });
            const std::stop_callback closing(ending, [either] { either->request_stop(); });
            return buildSample(folder, tell, either->get_token());
        },
        context, std::move(reply));
}

void EmbeddedHost::makeLive(const NewWorkspace &wanted, QObject *context, Reply reply)
{
    run(
        [wanted] {
            const WorkspaceSpec spec{
                wanted.name,
                WorkspaceEnvironment::Live,
                {personOf(wanted.owner, {Role::Owner}), personOf(wanted.second, {Role::Admin})}};
            return EmbeddedWorkspace::create(wanted.folder, spec);
        },
        context, std::move(reply));
}

void EmbeddedHost::close()
{
    m_workspace.reset();
}

} // namespace truvamate
