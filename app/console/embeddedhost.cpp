#include "app/console/embeddedhost.h"

#include "app/sample/sampleworkspace.h"
#include "app/workspace/workspacebackup.h"
#include "backend/services/sealing.h"
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

/// Asks to stop as soon as one of two does.
class EitherStop
{
public:
    EitherStop(const std::stop_token &one, const std::stop_token &other)
        : m_one(one, [this] { m_source.request_stop(); })
        , m_other(other, [this] { m_source.request_stop(); })
    {
    }
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_one;
    std::stop_callback<std::function<void()>> m_other;
};

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
    for (QThread *thread : {m_thread.get(), m_saving.get()}) {
        if (thread) {
            thread->wait();
        }
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
    open.facts.keyFile = keyFileBeside(EmbeddedWorkspace::databaseIn(m_workspace->folder()));
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

/// What a job says reaches the windows on their thread, as long as they are there.
EmbeddedHost::Said EmbeddedHost::toldTo(QObject *context, Said said)
{
    return [this, target = QPointer<QObject>(context), said = std::move(said)](int percent) {
        QMetaObject::invokeMethod(
            this,
            [target, said, percent] {
                if (target) {
                    said(percent);
                }
            },
            Qt::QueuedConnection);
    };
}

void EmbeddedHost::makeSample(const QString &folder, QObject *context, Said said, std::stop_token stop,
                              Reply reply)
{
    const Said tell = toldTo(context, std::move(said));
    run(
        [folder, tell, stop, ending = m_ending.get_token()] {
            const EitherStop either(stop, ending);
            return makeWhole(
                folder, [&](const QString &making) { return buildSample(making, tell, either.token()); });
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

void EmbeddedHost::backUp(const QString &folder, const QString &target, QObject *context, Said said,
                          std::stop_token stop, WorkspaceHost::Finished reply)
{
    if (m_saving) {
        m_saving->wait();
    }
    const auto saved = std::make_shared<Result<Done>>(Done());
    m_saving.reset(QThread::create([folder, target, tell = toldTo(context, std::move(said)), stop,
                                    ending = m_ending.get_token(), saved] {
        const EitherStop either(stop, ending);
        *saved = backUpWorkspace(folder, target, {either.token(), tell}).map([](const auto &) {
            return Done();
        });
    }));
    m_saving->setObjectName(QStringLiteral("backup"));
    connect(m_saving.get(), &QThread::finished, this,
            [saved, target = QPointer<QObject>(context), reply = std::move(reply)] {
                if (target) {
                    reply(*saved);
                }
            });
    m_saving->start();
}

void EmbeddedHost::restore(const RestoredWorkspace &wanted, QObject *context, Said said, std::stop_token stop,
                           Reply reply)
{
    run(
        [wanted, tell = toldTo(context, std::move(said)), stop, options = m_options,
         ending = m_ending.get_token()]() -> Made {
            const EitherStop either(stop, ending);
            TRY_DO(restoreWorkspace(wanted.backup, wanted.keyFile, wanted.folder, {either.token(), tell}));
            return EmbeddedWorkspace::open(wanted.folder, options);
        },
        context, std::move(reply));
}

void EmbeddedHost::close()
{
    m_workspace.reset();
}

} // namespace truvamate
