#include "tests/support/backendfixture.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString letIn = QStringLiteral("let in");

/// How far an operation lets somebody come: to its handler, which an empty std::any ends, or to a refusal.
QString admission(BackendFixture &f, const ErasedOperation &operation, const QString &token)
{
    try {
        const auto answer = f.backend().dispatcher().run(f.db(), operation.info->name,
                                                         {token, QStringLiteral("walk-key-1")}, std::any());
        return answer ? letIn : answer.error().code;
    } catch (const std::bad_any_cast &) {
        return letIn;
    }
}

/// What customers may call, and nothing else.
const QSet<QString> &ofCustomers()
{
    static const QSet<QString> names{
        QStringLiteral("auth.me"),           QStringLiteral("auth.refresh"),
        QStringLiteral("auth.set_password"), QStringLiteral("auth.sign_in"),
        QStringLiteral("auth.sign_out"),     QStringLiteral("lotto.draw_history"),
        QStringLiteral("lotto.draw_result"), QStringLiteral("lotto.games"),
        QStringLiteral("lotto.jackpots"),    QStringLiteral("lotto.quick_pick"),
        QStringLiteral("sessions.list"),     QStringLiteral("sessions.revoke"),
        QStringLiteral("staff.list"),        QStringLiteral("workspace.about"),
    };
    return names;
}

} // namespace

class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customersAreLetInToTheirOperationsOnly_data() { TestDatabases::addRows(); }
    void customersAreLetInToTheirOperationsOnly();
    void withoutASessionOnlyTheWindowIsOpen();
};

void TestPermissions::customersAreLetInToTheirOperationsOnly()
{
    BACKEND_FIXTURE(f);
    for (const ErasedOperation *operation : f.backend().dispatcher().operations()) {
        const auto token = f.tokenOf(f.customer);
        VERIFY_OK(token);
        const QString name = QString::fromLatin1(operation->info->name);
        const QString expected
            = ofCustomers().contains(name) ? letIn : QStringLiteral("permission.staff_only");
        QVERIFY2(admission(f, *operation, *token) == expected, operation->info->name);
    }
}

void TestPermissions::withoutASessionOnlyTheWindowIsOpen()
{
    const auto database = TestDatabases::fresh(QStringLiteral("sqlite"));
    VERIFY_OK(database);
    const auto made = BackendFixture::make(**database);
    VERIFY_OK(made);
    for (const ErasedOperation *operation : (*made)->backend().dispatcher().operations()) {
        const bool isOpen = operation->info->audience == Audience::Anybody;
        QVERIFY2(admission(**made, *operation, {}) == (isOpen ? letIn : QStringLiteral("session.invalid")),
                 operation->info->name);
    }
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
