#include "backend/services/lotto.h"

#include "backend/services/dispatcher.h"
#include "backend/storage/publicresultstore.h"
#include "models/games/calendar.h"
#include "models/games/quickpick.h"

namespace truvamate {

namespace {

Result<GameRules> rulesOf(Game game, Instant now)
{
    TRY(next, nextDraw(game, now));
    TRY(edition, editionFor(game, next.date));
    GameRules rules;
    rules.code = gameCode(game);
    rules.name = gameName(game);
    rules.specialName = specialBallName(game);
    rules.edition = edition->code;
    rules.firstDraw = edition->firstDraw;
    rules.mainCount = Edition::mainCount;
    rules.mainMax = edition->mainMax;
    rules.specialMax = edition->specialMax;
    rules.linePrice = edition->linePrice;
    rules.multiplier = multiplierKindCode(edition->multiplier.kind);
    rules.multiplierName = edition->multiplier.name;
    rules.multiplierPrice = edition->multiplier.addOnPrice;
    if (edition->hasDoublePlay) {
        rules.doublePlayPrice = edition->doublePlayPrice;
    }
    rules.nextDraw = next.date;
    rules.nextDrawAt = next.at;
    return rules;
}

Result<GameList> listGames(Call &call, const Nothing &)
{
    GameList list;
    for (const Game game : allGames) {
        TRY(rules, rulesOf(game, call.now));
        list.data.push_back(rules);
    }
    return list;
}

Result<JackpotList> listJackpots(Call &call, const Nothing &)
{
    JackpotList list;
    for (const Game game : allGames) {
        TRY(next, nextDraw(game, call.now));
        TRY(advertised, advertisedJackpot(call.db, gameCode(game), next.date));
        list.data.push_back({gameCode(game), next.date, next.at, advertised});
    }
    return list;
}

Result<Page<PublicResult>> drawHistory(Call &call, const DrawHistory::Request &request)
{
    DrawHistory::Request wanted = request;
    if (request.game) {
        TRY(game, gameFromCode(*request.game));
        wanted.game = gameCode(game);
    }
    return listPublicResults(call.db, wanted);
}

Result<PublicResult> drawResult(Call &call, const GetPublicResult::Request &request)
{
    TRY(game, gameFromCode(request.gameType));
    TRY(found, findPublicResult(call.db, gameCode(game), request.date));
    if (!found) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.no_result"),
                    QStringLiteral("There is no verified result of %1 on %2.")
                        .arg(gameName(game), request.date.toText()));
    }
    return *std::move(found);
}

Result<PickedPlays> quickPick(Call &call, const QuickPick::Request &request)
{
    constexpr int most = 100;
    const int count = request.count.value_or(1);
    if (count < 1 || count > most) {
        return fail(ErrorKind::Invalid, QStringLiteral("lotto.bad_count"),
                    QStringLiteral("1 to %1 plays can be picked at once.").arg(most),
                    {{QStringLiteral("field"), QStringLiteral("count")}});
    }
    TRY(game, gameFromCode(request.game));
    TRY(next, nextDraw(game, call.now));
    TRY(edition, editionFor(game, next.date));
    TRY(plays, quickPicks(*edition, count, Repeats::Refused, call.random));
    PickedPlays picked;
    for (const Play &play : plays) {
        const auto &numbers = play.numbers.values();
        picked.data.push_back({{numbers.begin(), numbers.end()}, play.special});
    }
    return picked;
}

} // namespace

void serveLotto(Dispatcher &dispatcher)
{
    dispatcher.serve<ListGames>(listGames);
    dispatcher.serve<ListJackpots>(listJackpots);
    dispatcher.serve<DrawHistory>(drawHistory);
    dispatcher.serve<GetPublicResult>(drawResult);
    dispatcher.serve<QuickPick>(quickPick);
}

} // namespace truvamate
