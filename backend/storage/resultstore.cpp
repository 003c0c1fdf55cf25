#include "backend/storage/resultstore.h"

namespace truvamate {

namespace {

const QString numberValues
    = QStringLiteral(":n1, :n2, :n3, :n4, :n5, :special, :multiplier, :double_n1, :double_n2, :double_n3, "
                     ":double_n4, :double_n5, :double_special");

constexpr std::array<const char *, 5> mainNames = {"n1", "n2", "n3", "n4", "n5"};
constexpr std::array<const char *, 5> doubleNames
    = {"double_n1", "double_n2", "double_n3", "double_n4", "double_n5"};

void bindNumbers(Statement &statement, const ResultNumbers &result)
{
    for (std::size_t i = 0; i < mainNames.size(); ++i) {
        statement.bind(mainNames[i], result.numbers.at(i));
        statement.bind(doubleNames[i],
                       result.doublePlayNumbers ? std::optional<int>(result.doublePlayNumbers->at(i))
                                                : std::optional<int>());
    }
    statement.bind("special", result.special);
    statement.bind("multiplier", result.multiplier);
    statement.bind("double_special", result.doublePlaySpecial);
}

ResultEntry readEntry(const Row &row)
{
    return {row.id<ResultEntryId>("id"), row.id<DrawId>("draw_id"),
            row.get<int>("for_version"), row.id<UserId>("person"),
            row.text("person_name"),     row.text("source"),
            readResultNumbers(row),      row.get<std::optional<QString>>("reason"),
            row.text("state"),           row.instant("entered_at")};
}

QString selectEntry(const QString &rest)
{
    return QStringLiteral("SELECT e.id, e.draw_id, e.for_version, e.person, u.display_name AS person_name, "
                          "e.source, e.reason, e.state, e.entered_at, %1 FROM result_entries e "
                          "JOIN users u ON u.id = e.person %2")
        .arg(resultNumberColumns(), rest);
}

} // namespace

QString resultNumberColumns()
{
    return QStringLiteral(
        "n1, n2, n3, n4, n5, special, multiplier, double_n1, double_n2, double_n3, double_n4, "
        "double_n5, double_special");
}

ResultNumbers readResultNumbers(const Row &row)
{
    ResultNumbers result;
    for (const char *name : mainNames) {
        result.numbers.push_back(row.get<int>(name));
    }
    result.special = row.get<int>("special");
    result.multiplier = row.get<std::optional<int>>("multiplier");
    if (!row.isNull("double_n1")) {
        result.doublePlayNumbers.emplace();
        for (const char *name : doubleNames) {
            result.doublePlayNumbers->push_back(row.get<int>(name));
        }
    }
    result.doublePlaySpecial = row.get<std::optional<int>>("double_special");
    return result;
}

Result<Done> insertEntry(Database &db, const ResultEntry &entry, int mainMax, int specialMax)
{
    Statement statement = db.statement(
        QStringLiteral(
            "INSERT INTO result_entries (id, draw_id, for_version, person, source, main_max, "
            "special_max, reason, state, entered_at, %1) VALUES (:id, :draw, :for_version, :person, "
            ":source, :main_max, :special_max, :reason, :state, :at, %2)")
            .arg(resultNumberColumns(), numberValues));
    bindNumbers(statement, entry.result);
    TRY_DO(statement.bind("id", entry.id)
               .bind("draw", entry.drawId)
               .bind("for_version", entry.forVersion)
               .bind("person", entry.person)
               .bind("source", entry.source)
               .bind("main_max", mainMax)
               .bind("special_max", specialMax)
               .bind("reason", entry.reason)
               .bind("state", entry.state)
               .bind("at", entry.enteredAt)
               .exec());
    return Done();
}

Result<std::optional<ResultEntry>> findEntry(Database &db, ResultEntryId id)
{
    return db.statement(selectEntry(QStringLiteral("WHERE e.id = :id"))).bind("id", id).one(readEntry);
}

Result<std::vector<ResultEntry>> entriesOf(Database &db, DrawId draw, int forVersion)
{
    return db
        .statement(selectEntry(QStringLiteral("WHERE e.draw_id = :draw AND e.for_version = :version "
                                              "ORDER BY e.entered_at, e.id")))
        .bind("draw", draw)
        .bind("version", forVersion)
        .all(readEntry);
}

Result<std::vector<ResultEntry>> entriesOfPerson(Database &db, UserId person,
                                                 const std::optional<DrawId> &draw)
{
    const QString ofDraw = draw ? QStringLiteral("AND e.draw_id = :draw ") : QString();
    Statement statement = db.statement(selectEntry(
        QStringLiteral("WHERE e.person = :person %1ORDER BY e.entered_at DESC, e.id DESC LIMIT 200")
            .arg(ofDraw)));
    statement.bind("person", person);
    if (draw) {
        statement.bind("draw", *draw);
    }
    return statement.all(readEntry);
}

Result<bool> closeEntry(Database &db, ResultEntryId id, const QString &state)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE result_entries SET state = :state "
                                    "WHERE id = :id AND state = 'open'"))
            .bind("state", state)
            .bind("id", id)
            .exec());
    return changed == 1;
}

Result<Done> agreeWithEntry(Database &db, ResultEntryId id)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE result_entries SET state = 'agreed' "
                                       "WHERE id = :id AND state IN ('open', 'disagreed')"))
               .bind("id", id)
               .exec());
    return Done();
}

Result<bool> storeImport(Database &db, QUuid id, DrawId draw, const ImportedResult &import, UserId person)
{
    TRY(known, importsOf(db, draw));
    for (const ImportedResult &earlier : known) {
        if (earlier.source == import.source && earlier.result == import.result) {
            return false;
        }
    }
    QStringList updates;
    for (const QString &column : resultNumberColumns().split(QStringLiteral(", "))) {
        updates += QStringLiteral("%1 = excluded.%1").arg(column);
    }
    Statement statement = db.statement(
        QStringLiteral(
            "INSERT INTO result_imports (id, draw_id, source, imported_at, imported_by, %1) "
            "VALUES (:id, :draw, :source, :at, :person, %2) ON CONFLICT (draw_id, source) "
            "DO UPDATE SET imported_at = excluded.imported_at, imported_by = excluded.imported_by, %3")
            .arg(resultNumberColumns(), numberValues, updates.join(QStringLiteral(", "))));
    bindNumbers(statement, import.result);
    TRY_DO(statement.bind("id", id)
               .bind("draw", draw)
               .bind("source", import.source)
               .bind("at", import.importedAt)
               .bind("person", person)
               .exec());
    return true;
}

Result<std::vector<ImportedResult>> importsOf(Database &db, DrawId draw)
{
    return db
        .statement(QStringLiteral("SELECT source, imported_at, %1 FROM result_imports WHERE draw_id = :draw "
                                  "ORDER BY imported_at, source")
                       .arg(resultNumberColumns()))
        .bind("draw", draw)
        .all([](const Row &row) {
            return ImportedResult{row.text("source"), readResultNumbers(row), row.instant("imported_at"),
                                  false};
        });
}

Result<Done> insertResultVersion(Database &db, DrawId draw, const ResultVersion &result, int mainMax,
                                 int specialMax)
{
    Statement statement = db.statement(
        QStringLiteral("INSERT INTO draw_results (id, draw_id, version, main_max, special_max, entered_by, "
                       "entered_source, verified_by, verified_source, verified_at, reason, %1) "
                       "VALUES (:id, :draw, :version, :main_max, :special_max, :entered_by, :entered_source, "
                       ":verified_by, :verified_source, :at, :reason, %2)")
            .arg(resultNumberColumns(), numberValues));
    bindNumbers(statement, result.result);
    TRY_DO(statement.bind("id", result.id)
               .bind("draw", draw)
               .bind("version", result.version)
               .bind("main_max", mainMax)
               .bind("special_max", specialMax)
               .bind("entered_by", result.enteredBy)
               .bind("entered_source", result.enteredSource)
               .bind("verified_by", result.verifiedBy)
               .bind("verified_source", result.verifiedSource)
               .bind("at", result.verifiedAt)
               .bind("reason", result.reason)
               .exec());
    return Done();
}

Result<std::vector<ResultVersion>> resultVersions(Database &db, DrawId draw)
{
    return db
        .statement(
            QStringLiteral(
                "SELECT r.id, r.version, r.entered_by, a.display_name AS entered_name, r.entered_source, "
                "r.verified_by, b.display_name AS verified_name, r.verified_source, r.verified_at, "
                "r.reason, %1 FROM draw_results r JOIN users a ON a.id = r.entered_by "
                "JOIN users b ON b.id = r.verified_by WHERE r.draw_id = :draw ORDER BY r.version DESC")
                .arg(resultNumberColumns()))
        .bind("draw", draw)
        .all([](const Row &row) {
            return ResultVersion{row.id<ResultVersionId>("id"),
                                 row.get<int>("version"),
                                 readResultNumbers(row),
                                 row.id<UserId>("entered_by"),
                                 row.text("entered_name"),
                                 row.text("entered_source"),
                                 row.id<UserId>("verified_by"),
                                 row.text("verified_name"),
                                 row.text("verified_source"),
                                 row.instant("verified_at"),
                                 row.get<std::optional<QString>>("reason")};
        });
}

Result<bool> pointDrawAt(Database &db, DrawId draw, std::int64_t rowVersion, int resultVersion)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE draws SET result_version = :result, status = 'verified', "
                                    "version = version + 1 WHERE id = :id AND version = :version"))
            .bind("result", resultVersion)
            .bind("id", draw)
            .bind("version", rowVersion)
            .exec());
    return changed == 1;
}

} // namespace truvamate
