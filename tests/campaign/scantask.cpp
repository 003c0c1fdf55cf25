#include "tests/campaign/scantask.h"

#include "app/workspace/inprocesstransport.h"
#include "backend/backend.h"
#include "backend/services/files.h"
#include "client/http/httptransport.h"
#include "client/http/serveraddress.h"
#include "client/outbox/outbox.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSaveFile>

#include <array>
#include <cstdio>

namespace truvamate::campaign {

namespace {

constexpr int firstTail = 100'000;

/// The number that a serial was made of.
int numberOfSerial(const QString &serial)
{
    return serial.right(6).toInt() - firstTail;
}

class CounterWithoutPerson
{
public:
    CounterWithoutPerson(const Task &task, const QString &folder, std::vector<OrderId> orders,
                         Transport &transport)
        : m_task(task)
        , m_orders(std::move(orders))
        , m_clock(task.now)
        , m_outbox(transport, QDir(folder).filePath(QStringLiteral("outbox")), m_clock, laterByTimer(),
                   std::make_unique<SystemRandom>())
    {
        QObject::connect(&m_outbox.uploader(), &ScanUploader::stateChanged, &m_home, [this] {
            if (m_outbox.uploader().state() == ScanUploader::State::SignedOut) {
                std::fprintf(stderr, "The counter was signed out: %s\n",
                             qPrintable(m_outbox.uploader().error()->message));
                m_loop.exit(1);
            }
            leaveWhenDone();
        });
        QObject::connect(&m_outbox.uploader(), &ScanUploader::refused, &m_home, [this](const Scan &scan) {
            std::fprintf(stderr, "%s was refused: %s\n", qPrintable(scan.serial), qPrintable(scan.reason));
            m_loop.exit(1);
        });
    }

    int run()
    {
        m_outbox.uploader().setEpoch(0);
        m_outbox.journal().read<std::vector<Scan>>(
            [](ScanStore &store) { return store.undecided(); }, &m_home,
            [this](const Result<std::vector<Scan>> &undecided) {
                for (const Scan &scan : *undecided) {
                    decide(scan);
                }
                m_isResumed = true;
                m_task.work == QLatin1String("drain") ? leaveWhenDone() : scanNext();
            });
        return m_loop.exec();
    }

private:
    /// One photo after the other, without waiting for the workspace.
    void scanNext()
    {
        if (m_scanned >= mostScansARound) {
            return;
        }
        const int number = m_task.round * mostScansARound + m_scanned++;
        NewScan scan;
        scan.photoBytes = photoOfScan(number);
        m_outbox.journal().write<Scan>(
            [scan, serial = serialOfScan(number)](ScanStore &store) mutable {
                scan.serial = serial;
                return store.record(scan);
            },
            &m_home,
            [this](const Result<Scan> &kept) {
                if (!kept) {
                    std::fprintf(stderr, "%s\n", qPrintable(kept.error().message));
                    m_loop.exit(1);
                    return;
                }
                std::printf("kept %s %s %s\n", qPrintable(kept->id.toString()), qPrintable(kept->serial),
                            qPrintable(kept->photos.front().sha256));
                std::fflush(stdout);
                decide(*kept);
                scanNext();
            });
    }

    void decide(const Scan &scan)
    {
        BindSlip::Request request;
        request.shopId = m_task.shop;
        request.game = QStringLiteral("powerball");
        request.drawDates = {DrawDate::of(2018, 6, 30)};
        request.serial = scan.serial;
        request.symbology = QStringLiteral("itf");
        request.price = dollars(2);
        request.plays = {{QStringLiteral("A"), {2, 25, 36, 43, 61}, 24, true, std::nullopt, false, false}};
        request.orderId = m_orders.at(static_cast<std::size_t>(numberOfSerial(scan.serial)));
        const ScanDecision decision{ScanDecision::Kind::Bind, toJson(request), {}};
        m_outbox.journal().write<Scan>(
            [id = scan.id, decision](ScanStore &store) { return store.decide(id, decision); }, &m_home,
            [this](const Result<Scan> &) { m_outbox.uploader().wake(); });
    }

    void leaveWhenDone()
    {
        if (m_task.work != QLatin1String("drain") || !m_isResumed) {
            return;
        }
        m_outbox.journal().read<UnsentWork>([](ScanStore &store) { return store.unsent(); }, &m_home,
                                            [this](const Result<UnsentWork> &unsent) {
                                                if (unsent && *unsent == UnsentWork()) {
                                                    m_loop.exit(0);
                                                }
                                            });
    }

    Task m_task;
    std::vector<OrderId> m_orders;
    ManualClock m_clock;
    QObject m_home;
    QEventLoop m_loop;
    bool m_isResumed = false;
    int m_scanned = 0;
    Outbox m_outbox;
};

Result<std::vector<OrderId>> readOrders(const QString &folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("orders.txt")));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("campaign.orders"), file.errorString());
    }
    std::vector<OrderId> orders;
    while (!file.atEnd()) {
        TRY(order, OrderId::fromString(QString::fromUtf8(file.readLine()).trimmed()));
        orders.push_back(order);
    }
    return orders;
}

/// The name of the session of an earlier run; empty where there is none.
QString keptSession(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<Done> keepSession(const QString &path, const QString &session)
{
    QSaveFile file(path);
    const bool isKept = file.open(QIODevice::WriteOnly) && file.write(session.toUtf8()) > 0 && file.commit();
    return isKept ? Result<Done>(Done())
                  : fail(ErrorKind::Internal, QStringLiteral("campaign.session"), file.errorString());
}

/// As at the first start of a console.
Result<Done> signIn(HttpTransport &transport, UserId person)
{
    SignIn::Request request;
    request.userId = person;
    request.device = QStringLiteral("Campaign");
    QEventLoop loop;
    std::optional<Result<SignedIn>> answer;
    transport.call<SignIn>(request, &loop, [&](const Result<SignedIn> &signedIn) {
        answer = signedIn;
        loop.quit();
    });
    loop.exec();
    return answer->map([&](const SignedIn &signedIn) {
        transport.setToken(signedIn.token);
        return Done();
    });
}

Result<int> runCounterOverHttp(const Task &task, const QString &folder)
{
    TRY(orders, readOrders(folder));
    TRY(address, serverAddress(QStringLiteral("http://127.0.0.1:%1").arg(task.server)));
    const SystemClock clock;
    SystemRandom random;
    HttpTransport transport(address, clock, random);
    const QString session = QDir(folder).filePath(QStringLiteral("session"));
    QObject::connect(&transport, &Transport::tokenRenewed, &transport,
                     [&] { static_cast<void>(keepSession(session, transport.lastingToken())); });
    if (const QString kept = keptSession(session); kept.isEmpty()) {
        TRY_DO(signIn(transport, *task.person));
        TRY_DO(keepSession(session, transport.lastingToken()));
    } else {
        transport.setToken(kept);
    }
    return CounterWithoutPerson(task, folder, std::move(orders), transport).run();
}

Result<int> runCounter(const Task &task, const QString &folder)
{
    TRY(orders, readOrders(folder));
    const ManualClock clock(task.now);
    SystemRandom random;
    TRY(sealer, Sealer::make(KeyRing::generate()));
    const Backend backend(
        clock, random,
        {std::make_shared<const Sealer>(std::move(sealer)),
         std::make_shared<LocalObjectStore>(QDir(folder).filePath(QStringLiteral("objects")))});
    TRY(transport,
        InProcessTransport::open(
            backend.dispatcher(), configOf(task),
            [&](Database &db, const QString &token, const QString &kind, const QByteArray &bytes) {
                return storeUpload(backend, db, token, kind, bytes);
            }));
    transport->setToken(task.token);
    return CounterWithoutPerson(task, folder, std::move(orders), *transport).run();
}

} // namespace

QString serialOfScan(int number)
{
    return QStringLiteral("0773-013893378-%1").arg(firstTail + number);
}

QByteArray photoOfScan(int number)
{
    QByteArray bytes("\xFF\xD8\xFF\xE0");
    auto state = static_cast<quint32>(number) * 2'654'435'761U + 1;
    const qsizetype size
        = std::array{60'000, 120'000, 300'000, 600'000}.at(static_cast<std::size_t>(number % 4));
    bytes.reserve(size);
    while (bytes.size() < size) {
        state = state * 1'664'525U + 1'013'904'223U;
        bytes.append(static_cast<char>(state >> 24));
    }
    return bytes;
}

int runScanTask(const Task &task, const QString &folder)
{
    const auto code = task.server == 0 ? runCounter(task, folder) : runCounterOverHttp(task, folder);
    if (!code) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(code.error().code), qPrintable(code.error().message));
        return 1;
    }
    return *code;
}

} // namespace truvamate::campaign
