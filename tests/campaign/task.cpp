#include "tests/campaign/task.h"

#include "backend/backend.h"
#include "models/operations/checking.h"
#include "models/operations/orders.h"
#include "models/operations/payments.h"

#include <cstdio>

namespace truvamate::campaign {

namespace {

class Worker
{
public:
    Worker(const Task &task, Database &db)
        : m_task(task)
        , m_db(db)
        , m_clock(task.now)
        , m_backend(m_clock, m_random, {})
    {
    }

    int work()
    {
        acknowledge(readyLine());
        const auto done = m_task.work == QLatin1String("check") ? check() : postForever();
        if (!done) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(done.error().code), qPrintable(done.error().message));
            return 1;
        }
        return 0;
    }

private:
    template <typename Operation>
    Result<typename Operation::Response> call(typename Operation::Request request, const QString &key)
    {
        return m_backend.dispatcher().call<Operation>(m_db, {m_task.token, key}, std::move(request));
    }

    static void acknowledge(const QString &what)
    {
        std::printf("%s\n", qPrintable(what));
        std::fflush(stdout);
    }

    Result<Done> check()
    {
        TRY_DO(call<CommitCheck>({m_task.draw, std::nullopt}, QStringLiteral("campaign-check")));
        acknowledge(QStringLiteral("checked"));
        return Done();
    }

    Result<Done> postForever()
    {
        for (int number = 0;; ++number) {
            TRY_DO(postOrder(number));
        }
    }

    Result<Done> postOrder(int number)
    {
        CreateOrder::Request order;
        order.customerId = m_task.customer;
        order.lines = {
            {m_task.draw, QStringLiteral("chosen"), std::vector<int>{2, 25, 36, 43, 61}, 24, false, false}};
        order.missedDrawChoice = QStringLiteral("refund");
        order.consentVersion = QStringLiteral("1");
        TRY(created, call<CreateOrder>(order, requestKey(m_task.round, number, "create")));
        const QString reference = paymentReference(m_task.round, number);
        PostPayment::Request payment;
        payment.orderId = created.order.id;
        payment.provider = QStringLiteral("promptpay");
        payment.method = QStringLiteral("promptpay");
        payment.reference = reference;
        payment.amount = created.order.charge;
        payment.receivedAt = m_task.now;
        TRY_DO(call<PostPayment>(payment, requestKey(m_task.round, number, "payment")));
        acknowledge(reference);
        return Done();
    }

    Task m_task;
    Database &m_db;
    ManualClock m_clock;
    SystemRandom m_random;
    Backend m_backend;
};

} // namespace

Task taskFor(const DatabaseConfig &config)
{
    Task task;
    task.sqlite = config.kind == DatabaseKind::Sqlite;
    task.path = config.path;
    task.host = config.host;
    task.port = config.port;
    task.user = config.user;
    task.databaseName = config.databaseName;
    return task;
}

DatabaseConfig configOf(const Task &task)
{
    DatabaseConfig config;
    config.kind = task.sqlite ? DatabaseKind::Sqlite : DatabaseKind::Postgresql;
    config.path = task.path;
    config.host = task.host;
    config.port = task.port;
    config.user = task.user;
    config.databaseName = task.databaseName;
    return config;
}

QString readyLine()
{
    return QStringLiteral("ready");
}

QString requestKey(int round, int number, const char *step)
{
    return QStringLiteral("kill-%1-%2-%3").arg(round).arg(number).arg(QLatin1String(step));
}

QString paymentReference(int round, int number)
{
    return QStringLiteral("K%1-%2").arg(round).arg(number);
}

int runTask(const Task &task)
{
    auto db = Database::open(configOf(task));
    if (!db) {
        std::fprintf(stderr, "%s\n", qPrintable(db.error().message));
        return 1;
    }
    return Worker(task, **db).work();
}

} // namespace truvamate::campaign
