#include "backend/services/bindingpaper.h"

#include "backend/services/custody.h"
#include "backend/services/purchasecodes.h"
#include "backend/services/shops.h"
#include "backend/storage/sliplist.h"
#include "backend/storage/transaction.h"
#include "models/games/play.h"
#include "models/orders/pricing.h"
#include "models/tickets/serial.h"
#include "models/tickets/serialdays.h"

#include <QSet>

namespace truvamate {

namespace {

tl::unexpected<Error> refuse(const char *code, const QString &sentence, const QJsonObject &details = {})
{
    return fail(ErrorKind::Invalid, QString::fromLatin1(code), sentence, details);
}

tl::unexpected<Error> cancelledDraw(DrawDate date)
{
    return refuse("binding.draw_cancelled",
                  QStringLiteral("The draw of %1 is cancelled.").arg(date.toText()));
}

/// The code has to be of a kind that lotteries print, and has to say the same serial.
Result<Done> checkCodes(const TicketLayout &layout, const SlipPaper &paper, const QString &serial)
{
    if (paper.symbology) {
        const auto symbology = symbologyFromName(*paper.symbology);
        if (!symbology || !isTicketSymbology(*symbology)) {
            return refuse(
                "binding.symbology",
                QStringLiteral("A “%1” code is not the barcode of a lottery ticket and binds nothing.")
                    .arg(paper.symbology->left(50)));
        }
    }
    for (const SeenCode &code : paper.codes) {
        const auto symbology = symbologyFromName(code.symbology);
        if (!layout.serial || !symbology) {
            continue;
        }
        const auto seen = serialFromBarcode(*layout.serial, CodeReading{*symbology, code.text, {}, {}, true});
        if (seen && *seen != serial) {
            return refuse(
                "binding.codes_disagree",
                QStringLiteral("The barcode says %1, but the serial given is %2.").arg(*seen, serial));
        }
    }
    return Done{};
}

Result<std::vector<DrawRecord>> drawsOf(Database &db, const QString &game, std::vector<DrawDate> dates)
{
    std::ranges::sort(dates);
    const bool repeated = std::ranges::adjacent_find(dates) != dates.end();
    if (dates.empty() || repeated) {
        return refuse("binding.draw_dates",
                      QStringLiteral("The draw dates of the slip are needed, each once."));
    }
    std::vector<DrawRecord> draws;
    for (const DrawDate date : dates) {
        TRY(draw, findDraw(db, game, date));
        if (!draw) {
            return refuse("binding.draw_unknown",
                          QStringLiteral("There is no %1 draw on %2.").arg(game, date.toText()));
        }
        if (draw->status == QLatin1String("cancelled")) {
            return cancelledDraw(date);
        }
        if (!draws.empty() && draws.front().edition != draw->edition) {
            return refuse(
                "binding.several_editions",
                QStringLiteral("One slip cannot cover %1 and %2: the game's rules change between them.")
                    .arg(draws.front().drawDate.toText(), date.toText()));
        }
        draws.push_back(*std::move(draw));
    }
    return draws;
}

Result<Done> checkPlay(const Edition &edition, const SlipPlayInput &play)
{
    const bool isLetter
        = play.letter.size() == 1 && play.letter.front() >= u'A' && play.letter.front() <= u'J';
    if (!isLetter) {
        return refuse("binding.plays",
                      QStringLiteral("Plays are lettered A to J, not “%1”.").arg(play.letter.left(10)));
    }
    TRY(numbers, MainNumbers::fromSorted(play.numbers));
    TRY_DO(validatePlay(edition, Play{numbers, play.special}));
    const bool isPerPlay = edition.multiplier.kind == MultiplierKind::PerPlay;
    if (isPerPlay && !play.multiplier) {
        return refuse(
            "binding.multiplier",
            QStringLiteral("Play %1 needs its printed multiplier: without it the play cannot be priced.")
                .arg(play.letter));
    }
    if (play.multiplier && (!isPerPlay || !edition.multiplier.allows(*play.multiplier))) {
        return refuse("binding.multiplier",
                      QStringLiteral("Play %1 cannot have the multiplier %2X on this ticket.")
                          .arg(play.letter)
                          .arg(*play.multiplier));
    }
    if (play.powerPlay && !edition.multiplier.isAddOn()) {
        return refuse(
            "binding.add_on",
            QStringLiteral("Play %1 cannot have a paid multiplier on this ticket.").arg(play.letter));
    }
    if (play.doublePlay && !edition.hasDoublePlay) {
        return refuse("binding.add_on",
                      QStringLiteral("Play %1 cannot have Double Play on this ticket.").arg(play.letter));
    }
    return Done{};
}

Result<std::vector<SlipPlayInput>> playsOf(const Edition &edition, std::vector<SlipPlayInput> plays)
{
    if (plays.empty() || plays.size() > 10) {
        return refuse("binding.plays",
                      QStringLiteral("A slip has one to ten plays, not %1.").arg(plays.size()));
    }
    std::ranges::sort(plays, {}, &SlipPlayInput::letter);
    const auto repeated = std::ranges::adjacent_find(plays, {}, &SlipPlayInput::letter);
    if (repeated != plays.end()) {
        return refuse("binding.plays", QStringLiteral("Play %1 is given twice.").arg(repeated->letter));
    }
    for (const SlipPlayInput &play : plays) {
        TRY_DO(checkPlay(edition, play));
    }
    return plays;
}

Result<Usd> priceOf(const Edition &edition, const std::vector<SlipPlayInput> &plays,
                    const std::vector<DrawRecord> &draws)
{
    Usd price;
    for (const DrawRecord &draw : draws) {
        for (const SlipPlayInput &play : plays) {
            TRY(cost,
                ticketCost(
                    {edition.game, draw.drawDate, play.powerPlay, play.doublePlay, TicketKind::Single}));
            price += cost;
        }
    }
    return price;
}

Result<Done> checkPicture(Database &db, FileId id, const char *kind)
{
    std::optional<FileRecord> file;
    if (!id.isNull()) {
        TRY(found, findSlipPicture(db, id));
        file = std::move(found);
    }
    if (!file || file->kind != QLatin1String(kind)) {
        return refuse(file ? "binding.picture_kind" : "binding.front_missing",
                      QStringLiteral("A slip needs a stored picture of its %1.")
                          .arg(QLatin1String(kind) == QLatin1String("slip_front") ? QStringLiteral("front")
                                                                                  : QStringLiteral("back")));
    }
    return Done{};
}

/// The layout's rule with the day zero that bound slips of the state teach, where the layout itself is not
/// proven.
Result<std::optional<SerialRule>> learntRule(Database &db, const TicketLayout &layout, const Shop &shop)
{
    if (layout.verified || !layout.serial) {
        return layout.serial;
    }
    SlipFilter filter;
    filter.state = shop.state;
    filter.binding = QStringLiteral("bound");
    TRY(page, listSlips(db, filter, PageRequest{}));
    std::vector<KnownSlip> known;
    for (const SlipSummary &slip : page.data) {
        if (slip.soldAt) {
            known.push_back({slip.serial, slip.soldAt->inZone(QTimeZone(shop.zone.toLatin1())).date()});
        }
    }
    return withLearntDayZero(*layout.serial, known);
}

/// The first group of some serials counts the days of purchase; it should be the printed day, and not after
/// the draw.
std::optional<PaperWarning> serialDayWarning(const std::optional<SerialRule> &rule,
                                             const CheckedPaper &checked, const SlipPaper &paper)
{
    const auto day = rule ? purchaseDay(*rule, checked.serial) : std::nullopt;
    if (!day) {
        return std::nullopt;
    }
    const QString dayText = DrawDate(*day).toText();
    QJsonObject details{{QStringLiteral("serial"), checked.serial},
                        {QStringLiteral("serial_day"), day->toString(Qt::ISODate)}};
    if (paper.soldAt) {
        const QDate sold = paper.soldAt->inZone(QTimeZone(checked.shop.zone.toLatin1())).date();
        if (sold != *day) {
            details.insert(QStringLiteral("sold_on"), sold.toString(Qt::ISODate));
            return PaperWarning{
                incidentcode::serialDay,
                QStringLiteral("The serial belongs to %1, but %2 is printed as the day of sale.")
                    .arg(dayText, DrawDate(sold).toText()),
                details};
        }
    } else if (DrawDate(*day) > checked.draws.front().drawDate) {
        return PaperWarning{incidentcode::serialDay,
                            QStringLiteral("The serial belongs to %1, which is after the draw.").arg(dayText),
                            details};
    }
    return std::nullopt;
}

Error duplicateError(const SlipRecord &slip, const std::optional<QString> &orderNumber)
{
    const QString where = orderNumber ? QStringLiteral("it is bound to %1").arg(*orderNumber)
                                      : QStringLiteral("it belongs to the house");
    QJsonObject details{{QStringLiteral("slip_id"), slip.id.toString()},
                        {QStringLiteral("serial"), slip.serial},
                        {QStringLiteral("binding"), slip.binding}};
    if (orderNumber) {
        details.insert(QStringLiteral("order_number"), *orderNumber);
    }
    return {ErrorKind::Conflict, QStringLiteral("binding.duplicate"),
            QStringLiteral("The slip %1 is known already: %2.").arg(slip.serial, where), details};
}

Result<Done> insertSlipOnce(Database &db, const SlipRecord &slip)
{
    TRY(savepoint, Savepoint::begin(db));
    const auto inserted = insertSlip(db, slip);
    if (inserted) {
        return savepoint.release();
    }
    savepoint.rollback();
    if (inserted.error().code != QLatin1String("storage.unique")) {
        return inserted;
    }
    TRY_DO(requireNewSerial(db, slip.state, slip.serial));
    return inserted;
}

Result<Done> requireUnused(Database &db, FileId picture, const std::optional<SlipId> &except)
{
    TRY(used, slipOfPicture(db, picture, except));
    if (used) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("binding.photo_used"),
            QStringLiteral("This photo already proves the slip %1; every slip needs a photo of its own.")
                .arg(used->serial),
            {{QStringLiteral("slip_id"), used->id.toString()},
             {QStringLiteral("serial"), used->serial},
             {QStringLiteral("file_id"), picture.toString()}});
    }
    return Done{};
}

Result<Done> storePictures(Call &call, const SlipRecord &slip, const SlipPaper &paper)
{
    TRY_DO(attachPicture(call, slip, QStringLiteral("front"), paper.frontFileId));
    if (paper.backFileId) {
        TRY_DO(attachPicture(call, slip, QStringLiteral("back"), *paper.backFileId));
    }
    return Done{};
}

/// A draw may have been cancelled since the paper was checked; from here on its cancelling waits for us.
Result<Done> requireLiveDraws(Database &db, SlipId slip)
{
    TRY(draws, drawsOfSlip(db, slip));
    for (const SlipDrawView &draw : draws) {
        if (draw.status == QLatin1String("cancelled")) {
            return cancelledDraw(draw.drawDate);
        }
    }
    return Done{};
}

} // namespace

bool hasClosed(const DrawRecord &draw, Instant now)
{
    return draw.drawAt <= now
        || (draw.status != QLatin1String("scheduled") && draw.status != QLatin1String("open"));
}

bool hasClosed(const SlipDrawView &draw, Instant now)
{
    return hasClosed(DrawRecord{draw.id, {}, draw.drawDate, draw.drawAt, {}, draw.status}, now);
}

Result<CheckedPaper> checkPrint(Call &call, const SlipPaper &paper)
{
    CheckedPaper checked;
    TRY(shop, activeShop(call.db, paper.shopId));
    checked.shop = std::move(shop);
    const TicketLayout &layout = ticketLayoutOfState(checked.shop.state);
    TRY(serial, canonicalSerial(layout, paper.serial));
    checked.serial = std::move(serial);
    TRY_DO(checkCodes(layout, paper, checked.serial));
    checked.secondLook = paper.typed || !paper.symbology;

    TRY(game, gameFromCode(paper.game));
    checked.game = gameCode(game);
    TRY(draws, drawsOf(call.db, checked.game, paper.drawDates));
    checked.draws = std::move(draws);
    TRY(edition, editionByCode(checked.draws.front().edition));
    checked.edition = edition;
    TRY(plays, playsOf(*edition, paper.plays));
    checked.plays = std::move(plays);

    TRY(price, priceOf(*edition, checked.plays, checked.draws));
    checked.expectedPrice = price;
    if (paper.price != price) {
        return refuse("binding.price",
                      QStringLiteral("%1 is printed, but %2 play(s) for %3 draw(s) cost %4.")
                          .arg(toText(paper.price))
                          .arg(checked.plays.size())
                          .arg(checked.draws.size())
                          .arg(toText(price)));
    }
    TRY(rule, learntRule(call.db, layout, checked.shop));
    if (const auto warning = serialDayWarning(rule, checked, paper)) {
        checked.warnings.push_back(*warning);
    }
    return checked;
}

Result<CheckedPaper> checkPaper(Call &call, const SlipPaper &paper)
{
    TRY(checked, checkPrint(call, paper));
    TRY_DO(checkPicture(call.db, paper.frontFileId, "slip_front"));
    if (paper.backFileId) {
        TRY_DO(checkPicture(call.db, *paper.backFileId, "slip_back"));
    }
    return checked;
}

Result<Done> requireNewSerial(Database &db, const QString &state, const QString &serial)
{
    TRY(known, findSlipBySerial(db, state, serial));
    if (!known) {
        return Done{};
    }
    std::optional<QString> number;
    if (known->orderId) {
        TRY(found, orderNumberOf(db, *known->orderId));
        number = std::move(found);
    }
    return fail(duplicateError(*known, number));
}

Result<Done> requireOwnPictures(Database &db, const SlipPaper &paper, const std::optional<SlipId> &replaced)
{
    TRY_DO(requireUnused(db, paper.frontFileId, replaced));
    return paper.backFileId ? requireUnused(db, *paper.backFileId, replaced) : Result<Done>(Done{});
}

Result<Done> attachPicture(Call &call, const SlipRecord &slip, const QString &side, FileId picture)
{
    TRY_DO(lockSlipPicture(call.db, picture));
    TRY_DO(requireUnused(call.db, picture, slip.id));
    return insertSlipFile(call.db, {slip.id, side, picture, call.now});
}

Result<StoredPaper> storePaper(Call &call, const CheckedPaper &checked, const SlipPaper &paper,
                               const QString &binding, const std::optional<OrderId> &order,
                               const std::optional<SlipId> &replaces)
{
    StoredPaper stored;
    SlipRecord &slip = stored.slip;
    slip.id = call.newId<SlipId>();
    slip.orderId = order;
    slip.shopId = checked.shop.id;
    slip.state = checked.shop.state;
    slip.edition = checked.edition->code;
    slip.mainMax = checked.edition->mainMax;
    slip.specialMax = checked.edition->specialMax;
    slip.serial = checked.serial;
    slip.symbology = checked.secondLook ? std::nullopt : paper.symbology;
    slip.rawBytes = paper.rawBytes;
    slip.price = paper.price;
    slip.soldAt = paper.soldAt;
    slip.binding = binding;
    slip.secondLook = checked.secondLook ? QStringLiteral("needed") : QStringLiteral("not_needed");
    slip.replacesSlipId = replaces;
    slip.capturedAt = paper.capturedAt;
    slip.receivedAt = checked.receivedAt.value_or(call.now);
    slip.boundBy = call.principal.user;
    TRY_DO(insertSlipOnce(call.db, slip));
    for (const SlipPlayInput &play : checked.plays) {
        stored.plays.push_back({call.newId<SlipPlayId>(), play});
        TRY_DO(insertSlipPlay(call.db, slip, stored.plays.back()));
    }
    for (const DrawRecord &draw : checked.draws) {
        TRY_DO(insertSlipDraw(call.db, slip, draw.id));
    }
    TRY_DO(requireLiveDraws(call.db, slip.id));
    TRY_DO(storePictures(call, slip, paper));
    if (paper.placeId) {
        TRY_DO(putSlip(call, slip, *paper.placeId, std::nullopt));
    }
    for (const PaperWarning &warning : checked.warnings) {
        TRY_DO(openIncident(call, warning.code, slip.id, order, warning.details));
    }
    return stored;
}

} // namespace truvamate
