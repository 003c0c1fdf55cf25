#include "backend/storage/workspacestore.h"

namespace truvamate {

Result<Done> insertWorkspace(Database &db, const WorkspaceRow &row)
{
    TRY_DO(db.statement(
                 QStringLiteral("INSERT INTO workspace (singleton, id, name, environment, restore_epoch, "
                                "oldest_program, created_at) VALUES (1, :id, :name, :environment, :epoch, "
                                ":oldest, :at)"))
               .bind("id", row.id)
               .bind("name", row.name)
               .bind("environment", row.environment)
               .bind("epoch", row.restoreEpoch)
               .bind("oldest", row.oldestProgram)
               .bind("at", row.createdAt)
               .exec());
    return Done();
}

Result<std::optional<WorkspaceRow>> findWorkspace(Database &db)
{
    return db
        .statement(QStringLiteral("SELECT id, name, environment, restore_epoch, oldest_program, created_at "
                                  "FROM workspace"))
        .one([](const Row &row) {
            return WorkspaceRow{row.get<QUuid>("id"),       row.text("name"),
                                row.text("environment"),    row.integer("restore_epoch"),
                                row.text("oldest_program"), row.instant("created_at")};
        });
}

Result<Done> updateRestoreEpoch(Database &db, std::int64_t epoch)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE workspace SET restore_epoch = :epoch"))
               .bind("epoch", epoch)
               .exec());
    return Done();
}

Result<int> schemaVersion(Database &db)
{
    return db.statement(QStringLiteral("SELECT max(number) FROM schema_migrations")).value<int>();
}

Result<Done> insertGame(Database &db, Game game)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO games (code, name) VALUES (:code, :name)"))
               .bind("code", gameCode(game))
               .bind("name", gameName(game))
               .exec());
    return Done();
}

namespace {

Result<Done> insertPrize(Database &db, const Edition &edition, const QString &drawing, Tier tier,
                         std::optional<Usd> prize)
{
    TRY_DO(
        db.statement(QStringLiteral(
                         "INSERT INTO edition_prizes (edition, drawing, tier, main_matches, special_match, "
                         "prize_usd) VALUES (:edition, :drawing, :tier, :main, :special, :prize)"))
            .bind("edition", edition.code)
            .bind("drawing", drawing)
            .bind("tier", tierCode(tier))
            .bind("main", tierMainMatches(tier))
            .bind("special", tierSpecialMatch(tier))
            .bind("prize", prize)
            .exec());
    return Done();
}

} // namespace

Result<Done> insertEdition(Database &db, const Edition &edition)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO game_editions (code, game, first_draw, main_count, main_max, "
                            "special_max, line_price_usd, multiplier_rule) VALUES (:code, :game, :first, 5, "
                            ":main_max, :special_max, :price, :rule)"))
               .bind("code", edition.code)
               .bind("game", gameCode(edition.game))
               .bind("first", edition.firstDraw)
               .bind("main_max", edition.mainMax)
               .bind("special_max", edition.specialMax)
               .bind("price", edition.linePrice)
               .bind("rule", multiplierKindCode(edition.multiplier.kind))
               .exec());
    for (const Tier tier : allTiers) {
        const TierPrize &prize = edition.prizeOf(tier);
        TRY_DO(insertPrize(db, edition, QStringLiteral("main"), tier, prize.base));
        if (edition.hasDoublePlay) {
            TRY_DO(insertPrize(db, edition, QStringLiteral("double_play"), tier, prize.doublePlay));
        }
    }
    return Done();
}

Result<Done> insertPerson(Database &db, const PersonRow &row)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO users (id, kind, role, display_name, email, created_by, created_at, "
                            "updated_at) VALUES (:id, :kind, :role, :name, :email, :created_by, :at, :at)"))
               .bind("id", row.id)
               .bind("kind", row.kind)
               .bind("role", row.role)
               .bind("name", row.name)
               .bind("email", row.email)
               .bind("created_by", row.createdBy)
               .bind("at", row.at)
               .exec());
    return Done();
}

Result<Done> insertRole(Database &db, UserId user, Role role, std::optional<UserId> grantedBy, Instant at)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO user_roles (user_id, role, granted_by, granted_at) "
                                       "VALUES (:user, :role, :granted_by, :at)"))
               .bind("user", user)
               .bind("role", roleCode(role))
               .bind("granted_by", grantedBy)
               .bind("at", at)
               .exec());
    return Done();
}

} // namespace truvamate
