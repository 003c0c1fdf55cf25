#include "app/console/embeddedhost.h"

#include "app/sample/sampleworkspace.h"
#include "backend/storage/migrations.h"

#include <QCoreApplication>
#include <QDir>

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

using Workspace = Result<std::unique_ptr<EmbeddedWorkspace>>;

tl::unexpected<Error> folderRefused(const QString &folder)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("workspace.folder"),
                QStringLiteral("The folder “%1” cannot be made or written to.").arg(folder));
}

Result<Done> checkFree(const QString &folder)
{
    if (!QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        return fail(ErrorKind::Conflict, QStringLiteral("workspace.folder_taken"),
                    QStringLiteral("There are other files in “%1”.").arg(folder));
    }
    return Done();
}

/// Made beside the folder and moved into place when it is whole, so that a refusal, a stop or a crash leaves
/// no half.
Workspace makeWhole(const QString &wanted, const std::function<Workspace(const QString &)> &make)
{
    const QString folder = QDir(wanted).absolutePath();
    if (EmbeddedWorkspace::isIn(folder)) {
        return fail(ErrorKind::Conflict, QStringLiteral("workspace.exists"),
                    QStringLiteral("There is a workspace in “%1” already.").arg(folder));
    }
    TRY_DO(checkFree(folder));
    const QString making = folder + QStringLiteral(".making");
    if (EmbeddedWorkspace::isIn(making)) {
        // What a crash left.
        QDir(making).removeRecursively();
    }
    TRY_DO(checkFree(making));
    // Closed again at once: it is opened where it will stay.
    const auto made = make(making).map([](const auto &) { return Done(); });
    if (!made) {
        QDir(making).removeRecursively();
        return fail(made.error());
    }
    // An empty folder may stand in the way.
    QDir().rmdir(folder);
    if (!QDir().rename(making, folder)) {
        QDir(making).removeRecursively();
        return folderRefused(folder);
    }
    return EmbeddedWorkspace::open(folder);
}

Workspace buildSample(const QString &folder, const WorkspaceHost::Said &said, const std::stop_token &stop)
{
    sample::SampleOptions options;
    options.folder = folder;
    options.today = sampleDay();
    options.stop = stop;
    options.counted = said;
    return sample::buildSampleWorkspace(options);
}

} // namespace

EmbeddedHost::EmbeddedHost(EmbeddedOptions options, QObject *parent)
    : QObject(parent)
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
    close();
    m_waiting.push_back({std::move(job), context, std::move(reply)});
    startNext();
}

void EmbeddedHost::startNext()
{
    if (m_thread || m_waiting.empty()) {
        return;
    }
    const Wish wish = std::move(m_waiting.front());
    m_waiting.pop_front();
    const auto made = std::make_shared<Made>(fail(Error()));
    m_thread.reset(QThread::create([job = wish.job, made, windows = thread()] {
        *made = job();
        if (*made) {
            // Replies of the transport are delivered where the windows are.
            (*made)->get()->transport().moveToThread(windows);
        }
    }));
    m_thread->setObjectName(QStringLiteral("workspace"));
    connect(m_thread.get(), &QThread::finished, this, [this, wish, made] { answer(wish, *made); });
    m_thread->start();
}

void EmbeddedHost::answer(const Wish &wish, Made &made)
{
    m_thread.release()->deleteLater();
    startNext();
    if (!wish.context) {
        return;
    }
    // What an earlier wish opened.
    close();
    wish.reply(made ? Result<OpenWorkspace>(take(*std::move(made))) : fail(made.error()));
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
            return makeWhole(folder, [&](const QString &making) {
                return buildSample(making, tell, either->get_token());
            });
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
            return makeWhole(wanted.folder,
                             [&](const QString &making) { return EmbeddedWorkspace::create(making, spec); });
        },
        context, std::move(reply));
}

void EmbeddedHost::close()
{
    m_workspace.reset();
}

} // namespace truvamate
