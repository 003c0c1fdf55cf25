#include "models/operations/files.h"
#include "models/operations/identity.h"
#include "models/operations/ownorders.h"
#include "models/operations/purchase.h"
#include "tests/support/ordering.h"
#include "tests/support/purchasehelp.h"

#include <QFile>
#include <QJsonDocument>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString letIn = QStringLiteral("let in");
const QString yes = QStringLiteral("yes");
const QString own = QStringLiteral("own");
const QString no = QStringLiteral("–");

/// docs/permissions.md: what each column says of each operation.
struct Table
{
    QStringList columns; ///< "nobody", "customer", "seller", …
    QMap<QString, QStringList> rows; ///< by operation, a cell a column

    QString cell(const QString &operation, const QString &column) const
    {
        return rows.value(operation).value(columns.indexOf(column));
    }
};

QStringList cellsOf(const QString &line)
{
    QStringList cells = line.split(QLatin1Char('|')).mid(1);
    cells.removeLast();
    for (QString &cell : cells) {
        cell = cell.trimmed();
    }
    return cells;
}

Table readTable()
{
    Table table;
    QFile page(QStringLiteral(TRUVAMATE_SOURCE_DIR "/docs/permissions.md"));
    const bool isOpen = page.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    for (const QString &line : QString::fromUtf8(page.readAll()).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("| operation |"))) {
            table.columns = cellsOf(line).mid(1);
        } else if (line.startsWith(QLatin1String("| `"))) {
            const QStringList cells = cellsOf(line);
            table.rows.insert(QString(cells[0]).remove(QLatin1Char('`')), cells.mid(1));
        }
    }
    return table;
}

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

/// The person of a column.
Result<UserId> personOf(BackendFixture &f, const QString &column)
{
    if (column == QLatin1String("seller")) {
        return f.addStaff(QStringLiteral("Sao"), {Role::Seller}, f.owner);
    }
    const QMap<QString, UserId> people{
        {QStringLiteral("customer"), f.customer}, {QStringLiteral("support"), f.support},
        {QStringLiteral("agent"), f.agent},       {QStringLiteral("kyc"), f.kyc},
        {QStringLiteral("finance"), f.finance},   {QStringLiteral("admin"), f.adminA},
        {QStringLiteral("owner"), f.owner}};
    return people.value(column);
}

/// Why somebody is not let in, by the cell.
bool isRefusalOf(const QString &code, const QString &column)
{
    return column == QLatin1String("nobody")
        ? code == QLatin1String("session.invalid")
        : QStringList{QStringLiteral("permission.staff_only"), QStringLiteral("permission.customers_only"),
                      QStringLiteral("permission.denied")}
              .contains(code);
}

/// Operations of "own" that name an object; the others take the object from the session.
struct OwnObject
{
    const char *operation;
    QStringList fields; ///< of the request, which name whose it is
};
const std::vector<OwnObject> &ownObjects()
{
    static const std::vector<OwnObject> objects{
        {"auth.set_password", {QStringLiteral("user_id")}},  {"files.link", {QStringLiteral("file_id")}},
        {"own_orders.cancel", {QStringLiteral("order_id")}}, {"own_orders.get", {QStringLiteral("order_id")}},
        {"own_tickets.get", {QStringLiteral("ticket_id")}},  {"sessions.list", {QStringLiteral("user_id")}},
        {"sessions.revoke", {QStringLiteral("session_id")}},
    };
    return objects;
}

QStringList identifiersOf(const ErasedOperation &operation)
{
    QStringList names;
    for (const SchemaField &field : operation.requestSchema().fields) {
        if (field.type->kind == Schema::Kind::Identifier) {
            names += field.name;
        }
    }
    return names;
}

/// A request with what an object holds before anything is read into it, the ids that are known by their
/// fields' names, and a text to search for.
QJsonObject requestFor(const Schema &schema, const QMap<QString, QString> &ids, const QString &text)
{
    QJsonObject request = schema.defaults;
    for (const SchemaField &field : schema.fields) {
        if (field.type->kind == Schema::Kind::Identifier && ids.contains(field.name)) {
            request[field.name] = ids[field.name];
        }
        if (field.name == QLatin1String("search") || field.name == QLatin1String("text")) {
            request[field.name] = text;
        }
    }
    return request;
}

struct Crawl
{
    QString everything; ///< answers and refusals
    int answers = 0;
};

/// Every operation but those that end the walk, asked once for each text.
Result<Crawl> crawl(BackendFixture &f, UserId person, const QMap<QString, QString> &ids,
                    const QStringList &texts)
{
    const QStringList ending{QStringLiteral("auth.sign_out"), QStringLiteral("sessions.revoke"),
                             QStringLiteral("auth.set_password")};
    TRY(token, f.tokenOf(person));
    Crawl found;
    int asked = 0;
    for (const ErasedOperation *operation : f.backend().dispatcher().operations()) {
        const QString name = QString::fromLatin1(operation->info->name);
        for (const QString &text : ending.contains(name) ? QStringList() : texts) {
            const QString key = QStringLiteral("crawl-key-%1").arg(++asked);
            const auto answer
                = f.backend().dispatcher().runJson(f.db(), operation->info->name, {token, key},
                                                   requestFor(operation->requestSchema(), ids, text));
            found.answers += answer ? 1 : 0;
            const QJsonObject shown = answer ? *answer : answer.error().details;
            found.everything += name + QLatin1Char(' ') + (answer ? QString() : answer.error().message)
                + QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact)) + QLatin1Char('\n');
        }
    }
    return found;
}

/// The line of a crawl that holds a marker; empty where none does.
QString lineWith(const QString &everything, const QString &marker)
{
    for (const QString &line : everything.split(QLatin1Char('\n'))) {
        if (line.contains(marker)) {
            return line;
        }
    }
    return {};
}

Result<SessionId> sessionOf(BackendFixture &f, UserId person)
{
    TRY(list, f.call<ListSessions>(person, {}));
    return list.data.at(0).id;
}

} // namespace

/// The table in docs/permissions.md, walked.
class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationStandsInTheTable();
    void everyRoleIsLetInByTheTable_data();
    void everyRoleIsLetInByTheTable();
    void whatIsOwnNamesItsOwner();
    void ofOwnersOnlyTheirOwn_data() { TestDatabases::addRows(); }
    void ofOwnersOnlyTheirOwn();
    void withoutARoleThereIsNothingToSee();
    void theAgentFindsNobody_data() { TestDatabases::addRows(); }
    void theAgentFindsNobody();
};

/// Declares `f` on SQLite.
#define SQLITE_FIXTURE(f)                                                                                    \
    const auto f##Database = TestDatabases::fresh(QStringLiteral("sqlite"));                                 \
    VERIFY_OK(f##Database);                                                                                  \
    const auto f##Made = BackendFixture::make(**f##Database);                                                \
    VERIFY_OK(f##Made);                                                                                      \
    BackendFixture &f = **f##Made

void TestPermissions::everyOperationStandsInTheTable()
{
    SQLITE_FIXTURE(f);
    const Table table = readTable();
    QCOMPARE(table.columns.size(), qsizetype(9));
    QStringList served;
    for (const ErasedOperation *operation : f.backend().dispatcher().operations()) {
        served += QString::fromLatin1(operation->info->name);
    }
    for (const QString &operation : served) {
        QVERIFY2(table.rows.contains(operation), qPrintable(operation));
    }
    for (auto row = table.rows.begin(); row != table.rows.end(); ++row) {
        QVERIFY2(served.contains(row.key()), qPrintable(row.key()));
        QCOMPARE(row->size(), table.columns.size());
        for (const QString &cell : *row) {
            QVERIFY2((QStringList{yes, own, no}.contains(cell)), qPrintable(row.key()));
        }
    }
}

void TestPermissions::everyRoleIsLetInByTheTable_data()
{
    QTest::addColumn<QString>("databaseKind");
    QTest::addColumn<QString>("column");
    for (const char *kind : {"sqlite", "postgresql"}) {
        for (const char *column :
             {"nobody", "customer", "seller", "support", "agent", "kyc", "finance", "admin", "owner"}) {
            QTest::addRow("%s %s", kind, column) << QString::fromLatin1(kind) << QString::fromLatin1(column);
        }
    }
}

void TestPermissions::everyRoleIsLetInByTheTable()
{
    QFETCH(QString, column);
    BACKEND_FIXTURE(f);
    const Table table = readTable();
    QVERIFY(table.columns.contains(column));
    for (const ErasedOperation *operation : f.backend().dispatcher().operations()) {
        QString token;
        if (column != QLatin1String("nobody")) {
            const auto person = personOf(f, column);
            VERIFY_OK(person);
            const auto found = f.tokenOf(*person);
            VERIFY_OK(found);
            token = *found;
        }
        const QString name = QString::fromLatin1(operation->info->name);
        const QString found = admission(f, *operation, token);
        const bool isExpected = table.cell(name, column) == no ? isRefusalOf(found, column) : found == letIn;
        QVERIFY2(isExpected, qPrintable(name + QStringLiteral(": ") + found));
    }
}

void TestPermissions::whatIsOwnNamesItsOwner()
{
    SQLITE_FIXTURE(f);
    const Table table = readTable();
    for (const ErasedOperation *operation : f.backend().dispatcher().operations()) {
        const QString name = QString::fromLatin1(operation->info->name);
        if (table.cell(name, QStringLiteral("customer")) != own) {
            continue;
        }
        QStringList named;
        for (const OwnObject &object : ownObjects()) {
            named += name == QLatin1String(object.operation) ? object.fields : QStringList();
        }
        // An operation that names an object is walked below with somebody else's.
        QCOMPARE(identifiersOf(*operation), named);
    }
}

void TestPermissions::ofOwnersOnlyTheirOwn()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(f.db().statement(QStringLiteral("UPDATE users SET email_verified_at = created_at")).exec());
    const auto stranger = f.addCustomer(QStringLiteral("มาลี สุขใจ"));
    VERIFY_OK(stranger);
    const auto placed = f.call<PlaceOrder>(
        f.customer, {{chosenLine(sampleDraw(f))}, QStringLiteral("refund"), QStringLiteral("1"), {}});
    VERIFY_OK(placed);
    const OrderId order = placed->order.id;
    const LottoTicketId ticket = placed->tickets.at(0).id;
    VERIFY_REFUSED("order.unknown", f.call<GetOwnOrder>(*stranger, {order}));
    VERIFY_REFUSED("order.unknown", f.call<CancelOwnOrder>(*stranger, {order, placed->order.version}));
    VERIFY_REFUSED("ticket.unknown", f.call<GetOwnTicket>(*stranger, {ticket}));
    VERIFY_OK(f.call<GetOwnOrder>(f.customer, {order}));
    VERIFY_OK(f.call<GetOwnTicket>(f.customer, {ticket}));
    VERIFY_OK(f.call<CancelOwnOrder>(f.customer, {order, placed->order.version}));

    const auto photo = addPicture(f);
    VERIFY_OK(photo);
    VERIFY_REFUSED("files.unknown", f.call<LinkFile>(*stranger, {*photo, true}));
    VERIFY_REFUSED("permission.denied", f.call<LinkFile>(*stranger, {*photo, false}));

    const QString newPassword = QStringLiteral("a boat and a tree");
    const auto theirs = sessionOf(f, f.customer);
    VERIFY_OK(theirs);
    for (const UserId other : {*stranger, f.support, f.agent, f.kyc, f.finance}) {
        VERIFY_REFUSED("permission.denied", f.call<ListSessions>(other, {f.customer}));
        VERIFY_REFUSED("permission.denied", f.call<RevokeSession>(other, {*theirs}));
        // What there is not is refused alike.
        VERIFY_REFUSED("permission.denied",
                       f.call<RevokeSession>(other, {SessionId::make(f.clock(), f.random())}));
        QVERIFY(!f.call<SetPassword>(other, {f.customer, {}, newPassword}));
    }
    for (const UserId other : {f.adminA, f.owner}) {
        VERIFY_OK(f.call<ListSessions>(other, {f.customer}));
        QVERIFY(!f.call<SetPassword>(other, {f.customer, {}, newPassword}));
    }
    VERIFY_OK(f.call<RevokeSession>(f.adminA, {*theirs}));
}

void TestPermissions::withoutARoleThereIsNothingToSee()
{
    SQLITE_FIXTURE(f);
    const auto person = f.addStaff(QStringLiteral("Nok"), {Role::Support}, f.owner);
    VERIFY_OK(person);
    VERIFY_OK(f.db()
                  .statement(QStringLiteral("DELETE FROM user_roles WHERE user_id = :id"))
                  .bind("id", *person)
                  .exec());
    const auto token = f.tokenOf(*person);
    VERIFY_OK(token);
    for (const ErasedOperation *operation : f.backend().dispatcher().operations()) {
        const OperationInfo &info = *operation->info;
        const bool isOpen = info.audience == Audience::Anybody || info.audience == Audience::SignedIn
            || info.whileEnrolling;
        QVERIFY2((admission(f, *operation, *token) == letIn) == isOpen, info.name);
    }
}

void TestPermissions::theAgentFindsNobody()
{
    BACKEND_FIXTURE(f);
    const QString name = QStringLiteral("มาร์คเกอร์ ซ่อนตัว");
    const QString email = QStringLiteral("marker.hidden@example.com");
    const QString phone = QStringLiteral("0891112223");
    const QString note = QStringLiteral("marker-note");
    for (const char *statement :
         {"UPDATE users SET display_name = :name, email = :email WHERE id = :id",
          "UPDATE customer_profiles SET full_name = :name, phone = :phone WHERE user_id = :id"}) {
        const QString sql = QString::fromLatin1(statement);
        auto prepared = f.db().statement(sql);
        prepared.bind("name", name).bind("id", f.customer);
        if (sql.contains(QLatin1String(":email"))) {
            prepared.bind("email", email);
        } else {
            prepared.bind("phone", phone);
        }
        VERIFY_OK(prepared.exec());
    }
    const auto taken = f.call<CreateOrder>(
        f.support, orderOf(f, {chosenLine(sampleDraw(f)), chosenLine(sampleDraw(f), {1, 2, 3, 4, 5}, 6)}));
    VERIFY_OK(taken);
    const auto order = pay(f, *taken);
    VERIFY_OK(order);
    VERIFY_OK(f.call<AddOrderNote>(f.support, {order->order.id, note, {}}));
    const auto front = addPicture(f);
    VERIFY_OK(front);
    f.clock().set(afternoon());
    VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, linesOf(f, order->order.id)}));
    const auto bound = f.call<BindSlip>(f.agent, paperFor(f, order->order.id, *front));
    VERIFY_OK(bound);
    QMap<QString, QString> ids{{QStringLiteral("order_id"), order->order.id.toString()},
                               {QStringLiteral("customer_id"), f.customer.toString()},
                               {QStringLiteral("user_id"), f.customer.toString()},
                               {QStringLiteral("draw_id"), sampleDraw(f).toString()},
                               {QStringLiteral("shop_id"), f.shop.toString()},
                               {QStringLiteral("slip_id"), bound->slip.id.toString()},
                               {QStringLiteral("file_id"), front->toString()},
                               {QStringLiteral("place_id"), f.box.toString()},
                               {QStringLiteral("ticket_id"), order->lines[0].id.toString()}};
    const QStringList texts{name, order->order.orderNumber, phone, scannedSerial()};
    const auto seen = crawl(f, f.agent, ids, texts);
    VERIFY_OK(seen);
    QVERIFY2(seen->answers > 40, qPrintable(QString::number(seen->answers)));
    QVERIFY(seen->everything.contains(order->order.orderNumber));
    const QString masked = QStringLiteral("•••-•••-2223");
    const QString baht = QStringLiteral("\"THB\"");
    for (const QString &marker : {name, email, phone, masked, note, baht, QStringLiteral("PP-")}) {
        QCOMPARE(lineWith(seen->everything, marker), QString());
    }
    // The same crawl by somebody who may: it does find.
    const auto office = crawl(f, f.adminA, ids, texts);
    VERIFY_OK(office);
    for (const QString &marker : {name, masked, note, baht}) {
        QVERIFY(!lineWith(office->everything, marker).isEmpty());
    }
    QCOMPARE(lineWith(office->everything, email), QString());
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
