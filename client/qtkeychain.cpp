#include "client/secretstore.h"

#include <qt6keychain/keychain.h>

namespace truvamate {

namespace {

KeychainAccess::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainAccess::Outcome::Done;
    case QKeychain::EntryNotFound:
        return KeychainAccess::Outcome::NotFound;
    default:
        return KeychainAccess::Outcome::Failed;
    }
}

template <typename Job> Job *jobFor(const QString &service, const QString &key)
{
    auto *job = new Job(service); // deletes itself when it is finished
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

template <typename Job, typename Text> void startJob(Job *job, KeychainAccess::Reply reply, Text text)
{
    QObject::connect(job, &QKeychain::Job::finished, job, [job, reply = std::move(reply), text] {
        const auto outcome = outcomeOf(job->error());
        reply(outcome, outcome == KeychainAccess::Outcome::Done ? text(job) : job->errorString());
    });
    job->start();
}

} // namespace

KeychainAccess qtKeychain(const QString &service)
{
    return {[service](KeychainAccess::Kind kind, const QString &key, const QString &secret,
                      KeychainAccess::Reply reply) {
        const auto nothing = [](QKeychain::Job *) { return QString(); };
        switch (kind) {
        case KeychainAccess::Kind::Read:
            startJob(jobFor<QKeychain::ReadPasswordJob>(service, key), std::move(reply),
                     [](QKeychain::ReadPasswordJob *job) { return job->textData(); });
            break;
        case KeychainAccess::Kind::Write: {
            auto *job = jobFor<QKeychain::WritePasswordJob>(service, key);
            job->setTextData(secret);
            startJob(job, std::move(reply), nothing);
            break;
        }
        case KeychainAccess::Kind::Remove:
            startJob(jobFor<QKeychain::DeletePasswordJob>(service, key), std::move(reply), nothing);
            break;
        }
    }};
}

} // namespace truvamate
