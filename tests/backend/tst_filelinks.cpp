#include "backend/services/filelinks.h"
#include "backend/services/files.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/slipstore.h"
#include "models/operations/identity.h"
#include "tests/backend/edgeclient.h"
#include "tests/support/purchasehelp.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// Says what it was asked for instead of making a picture.
class FakePictures final : public DerivedPictures
{
public:
    Result<DerivedPicture> shown(const QByteArray &original) override
    {
        return DerivedPicture{"shown " + QByteArray::number(original.size()), QStringLiteral("image/jpeg")};
    }
    Result<DerivedPicture> shareSafe(const QByteArray &original) override
    {
        if (original.endsWith("blurred")) {
            return fail(ErrorKind::Conflict, QStringLiteral("picture.not_safe"),
                        QStringLiteral("No copy of this photo can be shared: a test."));
        }
        return DerivedPicture{"safe " + QByteArray::number(original.size()), QStringLiteral("image/png")};
    }
};

QByteArray picture(const QByteArray &end)
{
    return QByteArray::fromBase64(
               "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAA"
               "AASUVORK5CYII=")
        + end;
}

/// A backend that shows pictures, beside the fixture's own, and an edge in front of it.
struct House
{
    explicit House(BackendFixture &fixture)
        : f(fixture)
        , backend(f.clock(), f.random(), partsOf(f))
        , edge(backend.dispatcher(), gauges, {})
    {
    }

    static BackendParts partsOf(const BackendFixture &f)
    {
        BackendParts parts = f.backend().parts();
        parts.links = std::make_shared<const FileLinks>("a secret of a test");
        parts.pictures = std::make_shared<FakePictures>();
        return parts;
    }
    Result<FileId> store(UserId person, const QByteArray &bytes, const char *kind)
    {
        static constexpr OperationInfo storing{"test.store", Method::Post, "/test", std::nullopt,
                                               Effect::WritesInSteps};
        TRY(principal, principalOfUser(f.db(), person));
        Call call = backend.callAs(f.db(), *principal, storing);
        return storeFile(call, bytes, QString::fromLatin1(kind));
    }
    Result<FileLink> link(UserId person, FileId file, bool share = false)
    {
        TRY(token, f.tokenOf(person));
        return backend.dispatcher().call<LinkFile>(f.db(), {token, {}}, {file, share});
    }
    HttpResponse fetch(const QString &path)
    {
        const HttpRequest request{"GET", path.toLatin1(), {}, {}, QStringLiteral("203.0.113.9")};
        const auto known = edge.answerAtOnce(request);
        return known ? *known : edge.answer(&f.db(), request);
    }

    BackendFixture &f;
    ServerGauges gauges;
    Backend backend;
    Edge edge;
};

} // namespace

class TestFileLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkShowsAPicture_data() { TestDatabases::addRows(); }
    void aLinkShowsAPicture();
    void aForgedLinkShowsNothing();
    void aLinkIsAsGoodAsItsPerson();
    void documentsAreForWhoMaySeeThem();
    void customersGetTheSafeCopyOfTheirOwn_data() { TestDatabases::addRows(); }
    void customersGetTheSafeCopyOfTheirOwn();
    void withoutASafeCopyThereIsNoLink();
};

#define SQLITE_BACKEND(name)                                                                                 \
    const auto name##Database = TestDatabases::fresh(QStringLiteral("sqlite"));                              \
    VERIFY_OK(name##Database);                                                                               \
    const auto name##Fixture = BackendFixture::make(**name##Database);                                       \
    VERIFY_OK(name##Fixture);                                                                                \
    BackendFixture &name = **name##Fixture

void TestFileLinks::aLinkShowsAPicture()
{
    BACKEND_FIXTURE(f);
    House house(f);
    const QByteArray original = picture("hidden in the file");
    const auto file = house.store(f.agent, original, "slip_front");
    VERIFY_OK(file);
    const auto link = house.link(f.support, *file);
    VERIFY_OK(link);
    QCOMPARE(link->expiresAt.ms - f.clock().now().ms, std::int64_t(300'000));
    const HttpResponse shown = house.fetch(link->path);
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.body, "shown " + QByteArray::number(original.size()));
    QCOMPARE(shown.headers.value("Content-Type"), QByteArray("image/jpeg"));
    QCOMPARE(shown.headers.value("Content-Disposition"), QByteArray("inline; filename=\"slip_front.jpg\""));
    QCOMPARE(shown.headers.value("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(shown.headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
    const auto seen = f.db()
                          .statement(QStringLiteral("SELECT count(*) AS n FROM audit_log WHERE actor = :who "
                                                    "AND operation = 'files.link' AND entity_id = :file"))
                          .bind("who", f.support)
                          .bind("file", file->toString())
                          .value<std::int64_t>();
    VERIFY_OK(seen);
    QCOMPARE(*seen, 1);

    f.clock().advanceSeconds(linkSeconds);
    const HttpResponse late = house.fetch(link->path);
    QCOMPARE(late.status, 404);
    QCOMPARE(codeOf(late), QStringLiteral("files.link_expired"));
}

void TestFileLinks::aForgedLinkShowsNothing()
{
    SQLITE_BACKEND(f);
    House house(f);
    const auto file = house.store(f.agent, picture("x"), "slip_front");
    VERIFY_OK(file);
    const QString path = house.link(f.support, *file)->path;
    for (qsizetype at = path.lastIndexOf(QLatin1Char('/')) + 1; at < path.size(); at += 7) {
        QString forged = path;
        forged[at] = forged[at] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
        QCOMPARE(house.fetch(forged).status, 404);
    }
    QCOMPARE(house.fetch(path + QLatin1Char('A')).status, 404);
    QCOMPARE(house.fetch(QStringLiteral("/api/files/links/x")).status, 404);
    const FileLinks others("another secret");
    const QString foreign = others.sign({*file, f.support, f.clock().now().plusSeconds(60), false});
    QCOMPARE(house.fetch(QStringLiteral("/api/files/links/") + foreign).status, 404);
    QCOMPARE(house.fetch(path).status, 200);
}

void TestFileLinks::aLinkIsAsGoodAsItsPerson()
{
    SQLITE_BACKEND(f);
    House house(f);
    const auto file = house.store(f.agent, picture("x"), "slip_front");
    VERIFY_OK(file);
    const QString path = house.link(f.support, *file)->path;
    const auto staff = f.call<ListStaff>(f.owner, {});
    VERIFY_OK(staff);
    for (const StaffMember &member : staff->data) {
        if (member.id == f.support) {
            VERIFY_OK(f.call<SetStaffStatus>(
                f.owner,
                {f.support, QStringLiteral("suspended"), QStringLiteral("a test of it"), member.version}));
        }
    }
    QCOMPARE(house.fetch(path).status, 404);
}

void TestFileLinks::documentsAreForWhoMaySeeThem()
{
    SQLITE_BACKEND(f);
    House house(f);
    const auto document = house.store(f.support, picture("x"), "kyc_document");
    VERIFY_OK(document);
    VERIFY_REFUSED("permission.denied", house.link(f.support, *document));
    VERIFY_REFUSED("permission.denied", house.link(f.agent, *document));
    VERIFY_OK(house.link(f.kyc, *document));
    VERIFY_REFUSED("files.not_shared", house.link(f.kyc, *document, true));
    const auto pdf
        = house.store(f.support, "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "kyc_document");
    VERIFY_OK(pdf);
    VERIFY_REFUSED("files.no_picture", house.link(f.kyc, *pdf));
    VERIFY_REFUSED("files.unknown", house.link(f.kyc, FileId::make(f.clock(), f.random())));
    VERIFY_REFUSED("files.no_pictures", f.call<LinkFile>(f.kyc, {*document, false}));
}

void TestFileLinks::customersGetTheSafeCopyOfTheirOwn()
{
    BACKEND_FIXTURE(f);
    House house(f);
    const auto other = f.addCustomer(QStringLiteral("สมหญิง"));
    VERIFY_OK(other);
    const auto order = addOrder(f, {{}});
    VERIFY_OK(order);
    const auto front = house.store(f.agent, picture("x"), "slip_front");
    VERIFY_OK(front);
    f.clock().set(afternoon());
    VERIFY_REFUSED("files.unknown", house.link(f.customer, *front, true));
    VERIFY_OK(f.call<BindSlip>(f.agent, paperFor(f, *order, *front)));

    const auto link = house.link(f.customer, *front, true);
    VERIFY_OK(link);
    const HttpResponse shown = house.fetch(link->path);
    QCOMPARE(shown.status, 200);
    QVERIFY(shown.body.startsWith("safe "));
    QCOMPARE(shown.headers.value("Content-Disposition"), QByteArray("inline; filename=\"slip_front.png\""));
    VERIFY_REFUSED("permission.denied", house.link(f.customer, *front, false));
    VERIFY_REFUSED("files.unknown", house.link(*other, *front, true));
    VERIFY_OK(house.link(f.support, *front, true));
}

void TestFileLinks::withoutASafeCopyThereIsNoLink()
{
    SQLITE_BACKEND(f);
    House house(f);
    const auto file = house.store(f.agent, picture("blurred"), "slip_front");
    VERIFY_OK(file);
    VERIFY_REFUSED("picture.not_safe", house.link(f.support, *file, true));
    VERIFY_OK(house.link(f.support, *file));
}

QTEST_GUILESS_MAIN(TestFileLinks)
#include "tst_filelinks.moc"
