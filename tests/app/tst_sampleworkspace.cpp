#include "app/sample/sampleworkspace.h"
#include "app/workspace/staffclient.h"
#include "models/operations/books.h"
#include "models/operations/identity.h"
#include "models/operations/orderviews.h"
#include "models/operations/slips.h"
#include "models/orders/status.h"
#include "tests/support/testdatabases.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

sample::SampleOptions optionsIn(const QString &folder, std::uint64_t seed = 5)
{
    sample::SampleOptions options;
    options.folder = folder;
    options.today = QDate(2026, 11, 20);
    options.seed = seed;
    options.customers = 80;
    options.withPhotos = false;
    return options;
}

/// A member of staff of a sample workspace by role.
Result<StaffClient> someone(EmbeddedWorkspace &workspace, KeySequence &keys, const QString &role)
{
    TRY(staff, callAndWait<ListStaff>(workspace.transport(), {}));
    for (const StaffMember &member : staff.data) {
        if (std::find(member.roles.begin(), member.roles.end(), role) != member.roles.end()) {
            return StaffClient::signIn(workspace.transport(), keys, member.id, QStringLiteral("test"));
        }
    }
    return fail(ErrorKind::NotFound, QStringLiteral("test.nobody"), role);
}

Result<std::vector<OrderSummary>> allOrders(StaffClient &person)
{
    std::vector<OrderSummary> orders;
    ListOrders::Request request;
    request.page.limit = 100;
    do {
        TRY(page, person.call<ListOrders>(request));
        orders.insert(orders.end(), page.data.begin(), page.data.end());
        request.page.cursor = page.next;
    } while (request.page.cursor);
    return orders;
}

/// What two builds of one seed have to agree on.
QStringList storyOf(const std::vector<OrderSummary> &orders)
{
    QStringList lines;
    for (const OrderSummary &order : orders) {
        lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6")
                         .arg(order.orderNumber, order.status, order.paymentStatus, order.payoutStatus)
                         .arg(order.total.minor())
                         .arg(order.charge.minor()));
    }
    return lines;
}

} // namespace

class tst_SampleWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const auto built = sample::buildSampleWorkspace(optionsIn(m_folder.filePath(QStringLiteral("a"))));
        VERIFY_OK(built);
        m_workspace = std::move(const_cast<std::unique_ptr<EmbeddedWorkspace> &>(*built));
        auto admin = someone(*m_workspace, m_keys, QStringLiteral("admin"));
        VERIFY_OK(admin);
        m_admin.emplace(*admin);
        auto orders = allOrders(*m_admin);
        VERIFY_OK(orders);
        m_orders = *orders;
    }

    void itsClockEndsToday()
    {
        QCOMPARE(m_workspace->clock().now().inZone(bangkokZone()),
                 QDateTime(QDate(2026, 11, 20), QTime(17, 0), bangkokZone()));
        QVERIFY(m_workspace->info().environment == WorkspaceEnvironment::Sample);
    }

    void everyRoleOfStaffIsThere()
    {
        const auto staff = callAndWait<ListStaff>(m_workspace->transport(), {});
        VERIFY_OK(staff);
        QMap<QString, int> count;
        for (const StaffMember &member : staff->data) {
            for (const QString &role : member.roles) {
                ++count[role];
            }
        }
        for (const Role role : allRoles()) {
            if (isStaff(role)) {
                QVERIFY2(count.value(roleCode(role)) > 0, qPrintable(roleCode(role)));
            }
        }
        QVERIFY(count.value(QStringLiteral("admin")) >= 2);
    }

    void everyStatusIsThere()
    {
        QMap<QString, int> count;
        for (const OrderSummary &order : m_orders) {
            ++count[order.status];
        }
        for (const OrderStatus status : allOrderStatuses()) {
            QVERIFY2(count.value(orderStatusCode(status)) > 0, qPrintable(orderStatusCode(status)));
        }
    }

    void paperWaitsForASecondPersonAndForAnOrder()
    {
        for (const char *binding : {"quarantined", "orphan"}) {
            ListSlips::Request request;
            request.binding = QString::fromLatin1(binding);
            const auto slips = m_admin->call<ListSlips>(request);
            VERIFY_OK(slips);
            QVERIFY2(!slips->data.empty(), binding);
        }
    }

    void theBooksExplainThemselves()
    {
        const auto report = m_admin->call<VerifyBooks>({});
        VERIFY_OK(report);
        for (const BooksFinding &finding : report->findings) {
            QFAIL(qPrintable(finding.sentence));
        }
        QVERIFY(report->transfers > 100);
    }

    void theSameSeedTellsTheSameStory()
    {
        const auto again = sample::buildSampleWorkspace(optionsIn(m_folder.filePath(QStringLiteral("b"))));
        VERIFY_OK(again);
        QCOMPARE(storyIn(**again), storyOf(m_orders));
    }

    void anotherSeedTellsAnother()
    {
        const auto other = sample::buildSampleWorkspace(optionsIn(m_folder.filePath(QStringLiteral("c")), 6));
        VERIFY_OK(other);
        QVERIFY(storyIn(**other) != storyOf(m_orders));
    }

    void itStandsOnEveryDayOfAWeek_data()
    {
        QTest::addColumn<QDate>("today");
        // What is left to chance once gave a play the same number twice on the first of these.
        for (int day = 0; day < 7; ++day) {
            const QDate today = QDate(2026, 11, 28).addDays(day);
            QTest::newRow(qPrintable(today.toString(QStringLiteral("dddd")))) << today;
        }
    }

    void itStandsOnEveryDayOfAWeek()
    {
        QFETCH(QDate, today);
        auto options = optionsIn(m_folder.filePath(today.toString(Qt::ISODate)), 1);
        options.today = today;
        options.customers = 200;
        const auto built = sample::buildSampleWorkspace(options);
        VERIFY_OK(built);
        QCOMPARE((*built)->clock().now().inZone(bangkokZone()).date(), today);
    }

    void badOptionsAreRefused()
    {
        auto options = optionsIn(m_folder.filePath(QStringLiteral("d")));
        options.customers = 3;
        VERIFY_REFUSED("sample.options", sample::buildSampleWorkspace(options));
        QVERIFY(!EmbeddedWorkspace::isIn(options.folder));
    }

private:
    static QStringList storyIn(EmbeddedWorkspace &workspace)
    {
        KeySequence keys(QStringLiteral("test-again"));
        auto admin = someone(workspace, keys, QStringLiteral("admin"));
        const auto orders
            = admin ? allOrders(*admin) : Result<std::vector<OrderSummary>>(fail(admin.error()));
        return orders ? storyOf(*orders) : QStringList{orders.error().message};
    }

    QTemporaryDir m_folder;
    KeySequence m_keys{QStringLiteral("test-keys")};
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::optional<StaffClient> m_admin;
    std::vector<OrderSummary> m_orders;
};

QTEST_GUILESS_MAIN(tst_SampleWorkspace)
#include "tst_sampleworkspace.moc"
