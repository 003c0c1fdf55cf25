#include "backend/services/shops.h"

#include "backend/services/dispatcher.h"
#include "backend/services/purchasecodes.h"
#include "backend/services/settings.h"
#include "backend/storage/shopstore.h"
#include "models/games/calendar.h"

namespace truvamate {

namespace {

Result<QString> stateCode(const QString &text)
{
    const QString state = text.trimmed().toUpper();
    const bool isTwoLetters
        = state.size() == 2 && std::ranges::all_of(state, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isTwoLetters) {
        return fail(ErrorKind::Invalid, QStringLiteral("state.malformed"),
                    QStringLiteral("“%1” is not the two letters of a US state.").arg(text.left(50)));
    }
    return state;
}

Result<QString> nameOf(const QString &text)
{
    const QString name = text.simplified();
    if (name.isEmpty() || name.size() > 200) {
        return fail(ErrorKind::Invalid, QStringLiteral("name.malformed"),
                    QStringLiteral("A name of 1 to 200 characters is needed."));
    }
    return name;
}

Result<ShopList> serveListShops(Call &call, const ListShops::Request &request)
{
    TRY(shops, listShops(call.db, request.state));
    return ShopList{std::move(shops)};
}

Result<Shop> serveAddShop(Call &call, const AddShop::Request &request)
{
    TRY(state, stateCode(request.state));
    TRY(name, nameOf(request.name));
    if (!QTimeZone(request.zone.toLatin1()).isValid()) {
        return fail(ErrorKind::Invalid, QStringLiteral("zone.unknown"),
                    QStringLiteral("“%1” is not a time zone, such as America/Indiana/Indianapolis.")
                        .arg(request.zone.left(100)));
    }
    TRY(exists, shopExists(call.db, state, name));
    if (exists) {
        return fail(ErrorKind::Conflict, QStringLiteral("shop.exists"),
                    QStringLiteral("There is a shop “%1” in %2 already.").arg(name, state));
    }
    const Shop shop{call.newId<ShopId>(), name, state, request.zone, request.terminal, true, {}};
    TRY_DO(insertShop(call.db, shop));
    TRY_DO(call.event(QStringLiteral("shop"), shop.id.uuid(), purchaseevent::shopAdded,
                      {{QStringLiteral("name"), name}, {QStringLiteral("state"), state}}));
    TRY_DO(call.audit(QStringLiteral("shop"), shop.id.toString(), toJson(request)));
    return shop;
}

Result<Shop> serveSetShopCutoff(Call &call, const SetShopCutoff::Request &request)
{
    TRY_DO(shopById(call.db, request.shopId));
    TRY(game, gameFromCode(request.game));
    if (!QTime::fromString(request.localTime, QStringLiteral("HH:mm")).isValid()) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("shop.cutoff_malformed"),
            QStringLiteral("“%1” is not a time of day such as 21:45.").arg(request.localTime.left(20)));
    }
    TRY_DO(insertCutoff(call.db,
                        {request.shopId, gameCode(game), request.localTime, request.effectiveFrom, call.now,
                         call.principal.user}));
    TRY_DO(call.event(QStringLiteral("shop"), request.shopId.uuid(), purchaseevent::shopCutoffSet,
                      toJson(request)));
    TRY_DO(call.audit(QStringLiteral("shop"), request.shopId.toString(), toJson(request)));
    return shopById(call.db, request.shopId);
}

Result<PlaceList> serveListPlaces(Call &call, const ListPlaces::Request &request)
{
    TRY(places, listPlaces(call.db, request.state));
    return PlaceList{std::move(places)};
}

Result<Place> serveAddPlace(Call &call, const AddPlace::Request &request)
{
    TRY(state, stateCode(request.state));
    TRY(name, nameOf(request.name));
    const QStringList kinds{QStringLiteral("shop"), QStringLiteral("agent"), QStringLiteral("box"),
                            QStringLiteral("claim_centre")};
    if (!kinds.contains(request.kind)) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("place.unknown_kind"),
            QStringLiteral("Paper can be at a shop, an agent, in a box or at a claim centre, not at “%1”.")
                .arg(request.kind.left(50)));
    }
    TRY(places, listPlaces(call.db, state));
    if (std::ranges::any_of(places, [&](const Place &place) { return place.name == name; })) {
        return fail(ErrorKind::Conflict, QStringLiteral("place.exists"),
                    QStringLiteral("There is a place “%1” in %2 already.").arg(name, state));
    }
    const Place place{call.newId<PlaceId>(), request.kind, name, state};
    TRY_DO(insertPlace(call.db, place));
    TRY_DO(call.event(QStringLiteral("place"), place.id.uuid(), purchaseevent::placeAdded,
                      {{QStringLiteral("name"), name}, {QStringLiteral("state"), state}}));
    TRY_DO(call.audit(QStringLiteral("place"), place.id.toString(), toJson(request)));
    return place;
}

} // namespace

Result<Shop> shopById(Database &db, ShopId id)
{
    TRY(shop, findShop(db, id));
    if (!shop) {
        return fail(ErrorKind::NotFound, QStringLiteral("shop.unknown"),
                    QStringLiteral("There is no such shop."));
    }
    return *std::move(shop);
}

Result<Shop> activeShop(Database &db, ShopId id)
{
    TRY(shop, shopById(db, id));
    if (!shop.active) {
        return fail(ErrorKind::Conflict, QStringLiteral("shop.inactive"),
                    QStringLiteral("The shop %1 is no longer used.").arg(shop.name));
    }
    return shop;
}

Result<std::chrono::minutes> houseMargin(Call &call)
{
    TRY(minutes, integerSetting(call.db, setting::bufferMinutes, call.now));
    return std::chrono::minutes(minutes);
}

Result<Instant> purchaseCutOff(const Shop &shop, std::chrono::minutes margin, const QString &game,
                               DrawDate date)
{
    SalesCutOff cutOff;
    cutOff.buffer = margin;
    cutOff.shopZone = QTimeZone(shop.zone.toLatin1());
    for (const ShopCutoff &dated : shop.cutoffs) {
        if (dated.game == game && dated.effectiveFrom <= date) {
            cutOff.stateCutOff = QTime::fromString(dated.localTime, QStringLiteral("HH:mm"));
            break;
        }
    }
    TRY(which, gameFromCode(game));
    return salesClose(which, date, cutOff);
}

void serveShops(Dispatcher &dispatcher)
{
    dispatcher.serve<ListShops>(serveListShops);
    dispatcher.serve<AddShop>(serveAddShop);
    dispatcher.serve<SetShopCutoff>(serveSetShopCutoff);
    dispatcher.serve<ListPlaces>(serveListPlaces);
    dispatcher.serve<AddPlace>(serveAddPlace);
}

} // namespace truvamate
