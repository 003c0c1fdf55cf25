#include "app/server/log.h"
#include "backend/http/seedroutes.h"
#include "client/outbox/outbox.h"
#include "models/operations/captures.h"
#include "models/operations/files.h"
#include "models/operations/purchase.h"
#include "tests/server/changelistener.h"
#include "tests/server/erroroutput.h"
#include "tests/server/markerhouse.h"
#include "tests/server/operationcrawl.h"

#include <QDirIterator>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QByteArray nudge = R"({"changed":true})";

/// Signing out and the like would end the walk.
bool endsTheWalk(const ErasedOperation &operation)
{
    return QByteArrayList{"auth.sign_out", "sessions.revoke", "auth.set_password"}.contains(
        operation.info->name);
}

/// A person's work at the counter and everything that they can reach from it.
struct Counter
{
    explicit Counter(MarkerHouse &house)
        : f(house.f)
        , house(house)
        , people(markedPeople())
    {
    }

    Result<Done> fill()
    {
        for (MarkedPerson &person : people) {
            TRY_DO(house.seed(person));
        }
        f.clock().set(afternoon());
        return Done();
    }
    MarkedPerson &first() { return people[0]; }
    MarkedPerson &second() { return people[1]; }

    /// As the console does it: journal, facts, photo, binding.
    Result<Scan> scanAndSend()
    {
        TRY_DO(signInAs(house.line(f.agent), f.agent));
        outbox = std::make_unique<Outbox>(house.line(f.agent), journalFolder(), f.clock(), laterByTimer(),
                                          std::make_unique<SeededRandom>(3));
        NewScan scan;
        scan.photoBytes = pictureWith("a photo of the counter");
        scan.person = f.agent;
        TRY(kept, inJournal([=](ScanStore &store) { return store.record(scan); }));
        TRY_DO(inJournal([id = kept.id](ScanStore &store) {
            return store.setReading(id, {{QStringLiteral("width"), 1}}, printedSerial());
        }));
        const ScanDecision decision{ScanDecision::Kind::Bind, toJson(paperFor(f, first().order, {})),
                                    first().orderNumber};
        TRY_DO(inJournal([=](ScanStore &store) { return store.decide(kept.id, decision); }));
        outbox->uploader().wake();
        const auto isSent = [&] {
            const auto now = inJournal([id = kept.id](ScanStore &store) { return store.scan(id); });
            return now && (now->state == ScanState::Sent || now->state == ScanState::Refused);
        };
        if (!QTest::qWaitFor(isSent, 60'000)) {
            return fail(ErrorKind::Internal, QStringLiteral("test.unsent"), QStringLiteral("Not sent."));
        }
        return inJournal([id = kept.id](ScanStore &store) { return store.scan(id); });
    }
    Result<Scan> inJournal(std::function<Result<Scan>(ScanStore &)> work)
    {
        std::optional<Result<Scan>> answer;
        QEventLoop loop;
        outbox->journal().write<Scan>(std::move(work), &loop, [&](const Result<Scan> &scan) {
            answer = scan;
            loop.quit();
        });
        loop.exec();
        return *answer;
    }
    QString journalFolder() const { return QDir(house.folder()).filePath(QStringLiteral("counter")); }

    std::unique_ptr<WireReader> readerOf(UserId person)
    {
        const auto signedIn = signInAs(house.line(person), person);
        auto reader = std::make_unique<WireReader>(house.port(),
                                                   signedIn ? signedIn->token.toLatin1() : QByteArray());
        reader->before = [this] { f.clock().advanceSeconds(3); };
        return reader;
    }

    BackendFixture &f;
    MarkerHouse &house;
    std::array<MarkedPerson, 2> people;
    std::unique_ptr<Outbox> outbox;
};

QMap<QString, QString> knownIds(Counter &counter, const Scan &scan)
{
    const MarkedPerson &person = counter.first();
    const BackendFixture &f = counter.f;
    return {{QStringLiteral("order_id"), person.order.toString()},
            {QStringLiteral("customer_id"), person.id.toString()},
            {QStringLiteral("user_id"), person.id.toString()},
            {QStringLiteral("case_id"), person.kycCase.toString()},
            {QStringLiteral("approval_id"), person.approval.toString()},
            {QStringLiteral("payment_id"), person.payment.toString()},
            {QStringLiteral("draw_id"), sampleDraw(f).toString()},
            {QStringLiteral("shop_id"), f.shop.toString()},
            {QStringLiteral("place_id"), f.box.toString()},
            {QStringLiteral("slip_id"), scan.receipt->slipId.toString()},
            {QStringLiteral("file_id"), scan.photos.front().fileId->toString()},
            {QStringLiteral("ticket_id"), linesOf(counter.f, person.order).at(1).toString()}};
}

/// Every operation as it is meant, with the words that somebody curious would look for.
void crawlOperations(Counter &counter, WireReader &reader, const QMap<QString, QString> &known)
{
    const MarkedPerson &person = counter.first();
    const QStringList words{person.name, person.phone, person.reference, counter.second().orderNumber,
                            printedSerial()};
    for (const ErasedOperation *operation : counter.f.backend().dispatcher().operations()) {
        if (endsTheWalk(*operation)) {
            continue;
        }
        for (const QString &word : words) {
            reader.ask(wireRequest(*operation, fieldsOf(*operation, known, word)));
        }
    }
    for (const SecondRoute &route : secondRoutes()) {
        QByteArray path = route.path;
        path.replace("{draw_id}", known[QStringLiteral("draw_id")].toLatin1());
        reader.ask({route.method == Method::Get       ? "GET"
                        : route.method == Method::Put ? "PUT"
                                                      : "POST",
                    path,
                    {}});
    }
}

/// Every operation with every id in every place, and with nothing in its place.
void crawlErrors(Counter &counter, WireReader &reader, const QMap<QString, QString> &known)
{
    QStringList ids = known.values();
    const MarkedPerson &other = counter.second();
    ids += {other.order.toString(), other.document.toString(), counter.f.owner.toString(),
            OrderId::make(counter.f.clock(), counter.f.random()).toString(), QStringLiteral("no-id")};
    for (const ErasedOperation *operation : counter.f.backend().dispatcher().operations()) {
        if (endsTheWalk(*operation)) {
            continue;
        }
        for (const QString &id : ids) {
            reader.ask(wireRequest(*operation, fieldsWithId(*operation, id)));
        }
        for (const QJsonObject &fields : badFields(*operation)) {
            reader.ask(wireRequest(*operation, fields));
        }
        WireRequest broken = wireRequest(*operation, fieldsOf(*operation, known, {}));
        broken.body = broken.body.chopped(std::min<qsizetype>(broken.body.size(), 3)) + "\xff";
        reader.ask(broken);
    }
}

/// What is said at the counter when something is wrong with the paper.
void crawlCounter(Counter &counter, WireReader &reader)
{
    const FileId front = *counter.house.upload(counter.f.agent, pictureWith("again"), "slip_front");
    const auto post = [&](const ErasedOperation &operation, const QJsonObject &fields) {
        reader.ask(wireRequest(operation, fields));
    };
    BindSlip::Request twice = paperFor(counter.f, counter.second().order, front);
    BindSlip::Request other = paperFor(counter.f, counter.second().order, front, 7);
    other.plays.front().numbers = {2, 33, 36, 43, 61};
    for (const BindSlip::Request &paper : {twice, other}) {
        post(erased<PreviewBinding>(), toJson(paper));
        post(erased<BindSlip>(), toJson(paper));
    }
    // Somebody else holds the lines now.
    const TakeLease::Request lease{counter.f.shop, linesOf(counter.f, counter.second().order)};
    VERIFY_OK(counter.house.call<TakeLease>(counter.f.secondAgent, lease));
    post(erased<TakeLease>(), toJson(lease));
}

/// What a listener hears while the office writes about the customer.
void hearEvents(Counter &counter, WireReader &reader)
{
    ChangeListener events(counter.house.port(), QString::fromLatin1(reader.token()));
    QVERIFY2(events.isOpen(), events.answer.constData());
    QCOMPARE(events.next(), nudge);
    VERIFY_OK(counter.house.call<AddOrderNote>(counter.f.support,
                                               {counter.first().order, counter.first().note, {}}));
    QCOMPARE(events.next(), nudge);
    reader.hear("events", events.answer);
}

void crawlUploads(Counter &counter, WireReader &reader)
{
    const QByteArray tus = "Tus-Resumable: 1.0.0\r\n";
    const auto create = [&](WireReader &person, const QByteArray &length, const QByteArray &metadata) {
        const QByteArray answer
            = person.ask({"POST", "/api/files/uploads", {}},
                         tus + "Upload-Length: " + length + "\r\nUpload-Metadata: " + metadata + "\r\n");
        const qsizetype at = answer.indexOf("/api/files/uploads/");
        return at < 0 ? QByteArray() : answer.mid(at, 36 + qsizetype(strlen("/api/files/uploads/")));
    };
    const QByteArray front = "kind " + QByteArray("slip_front").toBase64();
    create(reader, "10", "kind " + QByteArray("kyc_document").toBase64());
    create(reader, "-1", front);
    create(reader, "900000000", front);
    create(reader, "10", "kind !!,name " + counter.first().name.toUtf8().toBase64());
    const QByteArray own = create(reader, "10", front + ",filename " + QByteArray("a b").toBase64());
    const auto office = counter.readerOf(counter.f.support);
    const QByteArray foreign = create(*office, "10", "kind " + QByteArray("kyc_document").toBase64());
    QVERIFY(!own.isEmpty() && !foreign.isEmpty());
    const QByteArray chunk = tus + "Content-Type: application/offset+octet-stream\r\n";
    for (const QByteArray &address : {own, foreign, QByteArray("/api/files/uploads/no-id")}) {
        reader.ask({"HEAD", address, {}}, tus);
        reader.ask({"PATCH", address, {}}, chunk + "Upload-Offset: 5\r\n");
        reader.ask({"PATCH", address, {}}, chunk + "Upload-Offset: 0\r\nUpload-Checksum: sha1 AAAA\r\n");
        reader.ask({"DELETE", address, {}}, tus);
    }
}

/// Answers what was said of each link and picture, in a word or two.
QByteArrayList crawlLinks(Counter &counter, WireReader &reader, FileId ownFile)
{
    QByteArrayList said;
    const QStringList files{ownFile.toString(), counter.first().document.toString(),
                            counter.second().document.toString()};
    for (const QString &file : files) {
        for (const char *body : {R"({"share":false})", R"({"share":true})"}) {
            const QByteArray answer = reader.ask({"POST", "/api/files/" + file.toLatin1() + "/link", body});
            const QJsonObject link = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n"))).object();
            const QByteArray path = link[QLatin1String("path")].toString().toLatin1();
            said += link[QLatin1String("code")].toString(QStringLiteral("linked")).toLatin1();
            if (!path.isEmpty()) {
                const QByteArray picture = reader.ask({"GET", path, {}});
                said += picture.contains("image/jpeg") ? QByteArray("shown") : picture.left(400);
                reader.ask({"GET", path.chopped(2) + "xx", {}});
            }
        }
    }
    return said;
}

void crawlPages(Counter &counter, WireReader &reader)
{
    for (const char *page : {"/openapi.json", "/docs", "/metrics", "/healthz", "/readyz", "/", "/api"}) {
        reader.ask({"GET", page, {}});
        reader.ask({"DELETE", page, {}});
    }
    reader.ask({"GET", "/api/admin/customers/" + counter.first().id.toString().toLatin1() + "/secrets", {}});
    reader.ask({"GET", "/api/files/links/" + QByteArray(200, 'A'), {}});
}

/// Every byte in a folder, file after file.
QByteArray bytesIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            all += files.filePath().toUtf8() + '\n' + file.readAll() + '\n';
        }
    }
    return all;
}

/// What stands around the words; empty where they are not.
QByteArray around(const QByteArray &bytes, const QString &words)
{
    const QByteArray wide(reinterpret_cast<const char *>(words.utf16()), words.size() * 2);
    for (const QByteArray &form : {words.toUtf8(), wide, QUrl::toPercentEncoding(words)}) {
        if (const qsizetype at = bytes.indexOf(form); at >= 0) {
            return bytes.mid(std::max<qsizetype>(0, at - 200), 500);
        }
    }
    return {};
}

const QString priceInBaht = QStringLiteral("\"THB\"");

} // namespace

class TestMarkers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfACustomerReachesTheCounter_data() { TestDatabases::addRows(); }
    void nothingOfACustomerReachesTheCounter();
};

void TestMarkers::nothingOfACustomerReachesTheCounter()
{
    BACKEND_FIXTURE(f);
    const QTemporaryDir folder;
    const ErrorOutput log(folder.filePath(QStringLiteral("server.log")));
    const auto before = qInstallMessageHandler(nullptr);
    const auto restored = qScopeGuard([before] { qInstallMessageHandler(before); });
    takeQtMessages();
    MarkerHouse house(f);
    Counter counter(house);
    VERIFY_OK(counter.fill());
    const auto scan = counter.scanAndSend();
    VERIFY_OK(scan);
    QVERIFY2(scan->state == ScanState::Sent, qPrintable(scan->reason));

    const auto known = knownIds(counter, *scan);
    const auto reader = counter.readerOf(f.agent);
    crawlOperations(counter, *reader, known);
    QVERIFY2(reader->count("2") > 100, qPrintable(QString::number(reader->count("2"))));
    crawlErrors(counter, *reader, known);
    QVERIFY2(reader->count("4") > 2000, qPrintable(QString::number(reader->count("4"))));
    crawlCounter(counter, *reader);
    crawlUploads(counter, *reader);
    QCOMPARE(crawlLinks(counter, *reader, *scan->photos.front().fileId).join(' '),
             QByteArray("linked shown picture.not_safe permission.denied permission.denied permission.denied "
                        "permission.denied"));
    hearEvents(counter, *reader);
    QByteArrayList leaks{reader->placeOf(priceInBaht)};
    crawlPages(counter, *reader);
    QVERIFY(!reader->placeOf(counter.second().orderNumber).isEmpty());

    const QByteArray journal = bytesIn(counter.journalFolder());
    QVERIFY(journal.contains(printedSerial().toLatin1()));
    QVERIFY(journal.contains(counter.first().orderNumber.toLatin1()));
    const QByteArray logged = log.written();
    QVERIFY(logged.contains("\"operation\":\"slips.bind\""));
    QVERIFY(logged.contains("\"code\":\"permission.denied\""));
    const QByteArray stored = bytesIn(QDir(house.folder()).filePath(QStringLiteral("objects")));
    leaks += {around(journal, priceInBaht), around(logged, priceInBaht)};
    for (const QString &marker : personalMarkers(counter.people)) {
        leaks += {reader->placeOf(marker), around(journal, marker), around(logged, marker),
                  around(stored, marker)};
    }
    leaks.removeAll(QByteArray());
    QVERIFY2(leaks.isEmpty(), leaks.join("\n\n").constData());
    QCOMPARE(reader->count("5"), 0);

    // The same walk by somebody who may: it does find.
    const auto office = counter.readerOf(f.adminA);
    crawlOperations(counter, *office, known);
    const MarkedPerson &person = counter.first();
    for (const QString &marker : {person.name, person.province, person.note, person.reference, priceInBaht,
                                  QStringLiteral("•••-•••-2223")}) {
        QVERIFY2(!office->placeOf(marker).isEmpty(), qPrintable(marker));
    }
}

QTEST_GUILESS_MAIN(TestMarkers)
#include "tst_markers.moc"
