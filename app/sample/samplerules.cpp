#include "app/sample/samplehouse.h"

#include "app/workspace/decisions.h"
#include "models/games/edition.h"
#include "models/games/quickpick.h"
#include "models/operations/custody.h"
#include "models/operations/draws.h"
#include "models/operations/kyc.h"
#include "models/operations/policy.h"
#include "models/operations/settings.h"

namespace truvamate::sample {

namespace {

Result<Done> approveRules(SampleHouse &house, Instant end)
{
    SampleStaff &staff = *house.staff;
    TRY(rate, staff.finance.call<ProposeRate>({QStringLiteral("32.905"), QStringLiteral("sample rate"), {}}));
    TRY_DO(approveNow(staff.owner, rate.approvalId));
    TRY(fees,
        staff.adminA.call<ProposeFeeSchedule>(
            {QStringLiteral("standard"), dollars(5), BasisPoints{1'000}, {}}));
    TRY_DO(approveNow(staff.adminB, fees.approvalId));
    TRY_DO(staff.owner.call<AcknowledgeLegalAdvice>(
        {QStringLiteral("A sample workspace: nothing is bought or sold here.")}));
    ProposeStatePolicy::Request policy;
    policy.state = QStringLiteral("IN");
    policy.status = QStringLiteral("allowed");
    policy.document = QStringLiteral("sample memo");
    policy.reviewer = QStringLiteral("sample counsel");
    policy.validFrom = house.now();
    policy.expiresAt = end.plusSeconds(366LL * 86'400);
    TRY(proposed, staff.adminA.call<ProposeStatePolicy>(policy));
    TRY_DO(approveNow(staff.owner, proposed.approvalId));
    return refreshSanctions(house);
}

Result<Done> addShop(SampleHouse &house, const QString &name, const QString &zone, const QString &cutOff,
                     const QString &terminal)
{
    StaffClient &admin = house.staff->adminA;
    TRY(shop, admin.call<AddShop>({name, QStringLiteral("IN"), zone, terminal}));
    for (const Game game : allGames) {
        TRY_DO(admin.call<SetShopCutoff>({shop.id, gameCode(game), cutOff, DrawDate::of(2018, 1, 1)}));
    }
    house.shops.push_back(shop);
    return Done();
}

Result<PlaceId> addPlace(SampleHouse &house, const QString &kind, const QString &name)
{
    TRY(place, house.staff->adminA.call<AddPlace>({kind, name, QStringLiteral("IN")}));
    return place.id;
}

Result<Done> addPlaces(SampleHouse &house)
{
    TRY(deskA, addPlace(house, QStringLiteral("agent"), QStringLiteral("Amy's desk")));
    TRY(deskB, addPlace(house, QStringLiteral("agent"), QStringLiteral("Bob's desk")));
    TRY(box1, addPlace(house, QStringLiteral("box"), QStringLiteral("Box 1")));
    TRY(box2, addPlace(house, QStringLiteral("box"), QStringLiteral("Box 2")));
    TRY_DO(addPlace(house, QStringLiteral("claim_centre"), QStringLiteral("Hoosier Lottery, Indianapolis")));
    house.deskA = deskA;
    house.deskB = deskB;
    house.box1 = box1;
    house.box2 = box2;
    return Done();
}

Result<Done> addDraws(SampleHouse &house, Game game, DrawDate from, DrawDate until)
{
    OpenDraws::Request request;
    request.game = gameCode(game);
    request.from = from;
    request.until = until;
    TRY(opened, house.staff->adminA.call<OpenDraws>(request));
    for (const DrawSummary &summary : opened.draws) {
        TRY(edition, editionFor(game, summary.drawDate));
        const Play numbers = quickPick(*edition, house.random);
        SampleDraw draw{summary.id, game, summary.drawDate, summary.drawAt, {}, numbers.special, {}};
        const auto &values = numbers.numbers.values();
        draw.result.assign(values.begin(), values.end());
        if (edition->multiplier.kind == MultiplierKind::PerDraw) {
            draw.multiplier = 2 + house.below(3);
        }
        house.draws.push_back(draw);
    }
    return Done();
}

} // namespace

Result<Done> refreshSanctions(SampleHouse &house)
{
    TRY_DO(house.staff->kyc.call<ImportSanctionsList>(
        {QStringLiteral("sample list"),
         house.now(),
         {QStringLiteral("Nobody Atall"), QStringLiteral("Someone Else")}}));
    return Done();
}

Result<Done> changeRate(SampleHouse &house)
{
    SampleStaff &staff = *house.staff;
    TRY(rate, staff.finance.call<ProposeRate>({QStringLiteral("33.1"), QStringLiteral("sample rate"), {}}));
    TRY_DO(approveNow(staff.adminA, rate.approvalId));
    TRY_DO(staff.finance.call<ProposeRate>({QStringLiteral("33.25"), QStringLiteral("sample rate"), {}}));
    return Done();
}

Result<Done> openHouse(SampleHouse &house, Instant begin, Instant end)
{
    TRY_DO(approveRules(house, end));
    TRY_DO(addShop(house, QStringLiteral("Corner Store, Indianapolis"),
                   QStringLiteral("America/Indiana/Indianapolis"), QStringLiteral("21:45"),
                   QStringLiteral("763169-04")));
    TRY_DO(addShop(house, QStringLiteral("River Market, Evansville"), QStringLiteral("America/Chicago"),
                   QStringLiteral("20:45"), QStringLiteral("764402-01")));
    TRY_DO(addPlaces(house));
    const DrawDate from(begin.inZone(easternZone()).date());
    const DrawDate until(end.inZone(easternZone()).date().addDays(21));
    for (const Game game : allGames) {
        TRY_DO(addDraws(house, game, from, until));
    }
    std::sort(house.draws.begin(), house.draws.end(),
              [](const SampleDraw &a, const SampleDraw &b) { return a.at < b.at; });
    return Done();
}

} // namespace truvamate::sample
