#include "backend/storage/page.h"
#include "models/random.h"
#include "tests/support/testdatabases.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

struct Person
{
    QUuid id;
    QString name;
    std::int64_t amount = 0;
    Instant at;
};

constexpr std::uint64_t seed = 20'180'630;

/// Thai and Latin names with many equal ones, few amounts and few times.
std::vector<Person> people(int count)
{
    const QStringList parts{
        QStringLiteral("สมชาย"), QStringLiteral("เอก"),  QStringLiteral("กา"),     QStringLiteral("ก้า"),
        QStringLiteral("Zoe"),   QStringLiteral("anna"), QStringLiteral("Anna"),   QStringLiteral("Ärla"),
        QStringLiteral(""),      QStringLiteral("a b"),  QStringLiteral("a-b"),    QStringLiteral("ab"),
        QStringLiteral("it's"),  QStringLiteral("🎟"), QStringLiteral("\uffee"), QStringLiteral("_%")};
    SeededRandom random(seed);
    std::vector<Person> made;
    for (int i = 0; i < count; ++i) {
        made.push_back({makeUuidV7(static_cast<std::int64_t>(random.below(1'000'000'000'000)), random),
                        parts[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(parts.size())))],
                        static_cast<std::int64_t>(random.below(5)) - 2,
                        Instant{1'530'414'000'000 + static_cast<std::int64_t>(random.below(7)) - 3}});
    }
    return made;
}

Result<Done> store(Database &database, const std::vector<Person> &all)
{
    TRY_DO(database.runScript(
        database.dialect().isSqlite()
            ? QStringLiteral("CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, "
                             "amount INTEGER NOT NULL, at INTEGER NOT NULL) STRICT")
            : QStringLiteral(
                "CREATE TABLE people (id uuid PRIMARY KEY, name text COLLATE \"th-x-icu\" NOT NULL, "
                "amount bigint NOT NULL, at timestamptz(3) NOT NULL)")));
    for (const Person &person : all) {
        TRY_DO(database
                   .statement(QStringLiteral(
                       "INSERT INTO people (id, name, amount, at) VALUES (:id, :name, :amount, :at)"))
                   .bind("id", person.id)
                   .bind("name", person.name)
                   .bind("amount", person.amount)
                   .bind("at", person.at)
                   .exec());
    }
    return Done{};
}

ListQuery listBy(SortKey sort)
{
    return {.name = QStringLiteral("people"),
            .columns = QStringLiteral("p.id"),
            .from = QStringLiteral("people p"),
            .where = QStringLiteral("p.amount >= :least"),
            .sort = std::move(sort),
            .id = QStringLiteral("p.id"),
            .filter = {{QStringLiteral("least"), -1}}};
}

void bindFilter(Statement &statement)
{
    statement.bind("least", -1);
}

QUuid idOf(const Row &row)
{
    return row.get<QUuid>("id");
}

Result<std::vector<QUuid>> allPages(Database &database, const ListQuery &list, int limit)
{
    std::vector<QUuid> ids;
    PageRequest request{limit, {}, {}, {}};
    do {
        TRY(page, fetchPage(database, list, request, bindFilter, idOf));
        ids.insert(ids.end(), page.data.begin(), page.data.end());
        request.cursor = page.next;
    } while (request.cursor);
    return ids;
}

/// The order that both databases have to give, worked out here: by the bytes of UTF-8, then by id.
std::vector<QUuid> expectedOrder(std::vector<Person> all, const SortKey &sort)
{
    std::erase_if(all, [](const Person &person) { return person.amount < -1; });
    std::sort(all.begin(), all.end(), [&](const Person &a, const Person &b) {
        const auto key = [&](const Person &person) {
            return std::tuple(sort.kind == SortKey::Kind::Text ? person.name.toUtf8().toStdString()
                                                               : std::string(),
                              sort.kind == SortKey::Kind::Integer ? person.amount : 0,
                              sort.kind == SortKey::Kind::Instant ? person.at.ms : 0,
                              person.id.toString(QUuid::WithoutBraces));
        };
        return sort.isDescending ? key(b) < key(a) : key(a) < key(b);
    });
    std::vector<QUuid> ids;
    std::transform(all.begin(), all.end(), std::back_inserter(ids),
                   [](const Person &person) { return person.id; });
    return ids;
}

} // namespace

class tst_StoragePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesGoThroughTheWholeList_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isDescending");
        const std::map<QString, SortKey::Kind> columns{{QStringLiteral("p.name"), SortKey::Kind::Text},
                                                       {QStringLiteral("p.amount"), SortKey::Kind::Integer},
                                                       {QStringLiteral("p.at"), SortKey::Kind::Instant}};
        for (const QString &database : TestDatabases::kinds()) {
            for (const auto &[column, kind] : columns) {
                for (const bool isDescending : {false, true}) {
                    QTest::addRow("%s %s %s", qPrintable(database), qPrintable(column),
                                  isDescending ? "down" : "up")
                        << database << column << static_cast<int>(kind) << isDescending;
                }
            }
        }
    }
    void pagesGoThroughTheWholeList()
    {
        EMPTY_DATABASE(made);
        QFETCH(QString, column);
        QFETCH(int, kind);
        QFETCH(bool, isDescending);
        const auto all = people(400);
        VERIFY_OK(store(made->owner(), all));
        const SortKey sort{column, static_cast<SortKey::Kind>(kind), isDescending};
        const auto expected = expectedOrder(all, sort);
        for (const int limit : {1, 7, 200}) {
            const auto ids = allPages(made->owner(), listBy(sort), limit);
            VERIFY_OK(ids);
            QVERIFY2(*ids == expected,
                     qPrintable(QStringLiteral("seed %1, pages of %2").arg(seed).arg(limit)));
        }
        const auto count = countCapped(made->owner(), listBy(sort), bindFilter);
        VERIFY_OK(count);
        QCOMPARE(count->count, static_cast<std::int64_t>(expected.size()));
        QVERIFY(!count->isCapped);
    }

    void rowsAddedMeanwhileMoveNothing_data() { TestDatabases::addRows(); }
    void rowsAddedMeanwhileMoveNothing()
    {
        EMPTY_DATABASE(made);
        const auto all = people(30);
        VERIFY_OK(store(made->owner(), all));
        const ListQuery list = listBy({QStringLiteral("p.at"), SortKey::Kind::Instant, true});
        const auto first = fetchPage(made->owner(), list, {10, {}, {}, {}}, bindFilter, idOf);
        VERIFY_OK(first);
        VERIFY_OK(made->owner()
                      .statement(QStringLiteral(
                          "INSERT INTO people (id, name, amount, at) VALUES (:id, 'new', 0, :at)"))
                      .bind("id", QUuid::createUuid())
                      .bind("at", Instant{1'600'000'000'000})
                      .exec());
        const auto second = fetchPage(made->owner(), list, {10, first->next, {}, {}}, bindFilter, idOf);
        VERIFY_OK(second);
        const auto expected = expectedOrder(all, list.sort);
        QVERIFY(std::equal(second->data.begin(), second->data.end(), expected.begin() + 10));
    }

    void countsStopAtTenThousand_data() { TestDatabases::addRows(); }
    void countsStopAtTenThousand()
    {
        EMPTY_DATABASE(made);
        const QString numbers
            = QStringLiteral("(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                             "WHERE i < %1) SELECT i FROM n) AS numbers");
        const auto countOf = [&](int rows) {
            return countCapped(made->owner(), {.from = numbers.arg(rows)}, [](Statement &) {});
        };
        QCOMPARE(countOf(10'000)->count, 10'000);
        QVERIFY(!countOf(10'000)->isCapped);
        QCOMPARE(countOf(10'001)->count, 10'000);
        QVERIFY(countOf(10'001)->isCapped);
    }

    void cursorsOfOtherListsAreRefused_data() { TestDatabases::addRows(); }
    void cursorsOfOtherListsAreRefused()
    {
        EMPTY_DATABASE(made);
        VERIFY_OK(store(made->owner(), people(20)));
        const ListQuery list = listBy({QStringLiteral("p.name"), SortKey::Kind::Text, false});
        const auto first = fetchPage(made->owner(), list, {5, {}, {}, {}}, bindFilter, idOf);
        VERIFY_OK(first);
        QVERIFY(first->next.has_value());
        const auto code = [&](const ListQuery &other, const QString &cursor, int limit = 5) {
            const auto page = fetchPage(made->owner(), other, {limit, cursor, {}, {}}, bindFilter, idOf);
            return page ? QString() : page.error().code;
        };
        QCOMPARE(code(list, *first->next), QString());
        ListQuery other = list;
        other.sort.isDescending = true;
        QCOMPARE(code(other, *first->next), QStringLiteral("page.foreign_cursor"));
        other = list;
        other.filter[QStringLiteral("least")] = 0;
        QCOMPARE(code(other, *first->next), QStringLiteral("page.foreign_cursor"));
        other = list;
        other.name = QStringLiteral("orders");
        QCOMPARE(code(other, *first->next), QStringLiteral("page.foreign_cursor"));
        for (const QString &junk : {QStringLiteral("x"), QStringLiteral("สวัสดี"), QStringLiteral("W10"),
                                    QStringLiteral("!!!!"), first->next->left(20)}) {
            QCOMPARE(code(list, junk), QStringLiteral("page.bad_cursor"));
        }
        QCOMPARE(code(list, {}, 0), QStringLiteral("page.bad_limit"));
        QCOMPARE(code(list, {}, 201), QStringLiteral("page.bad_limit"));
    }
};

QTEST_GUILESS_MAIN(tst_StoragePage)
#include "tst_storagepage.moc"
