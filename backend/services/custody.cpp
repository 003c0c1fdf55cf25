#include "backend/services/custody.h"

#include "backend/services/dispatcher.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/custodystore.h"
#include "backend/storage/shopstore.h"
#include "models/tickets/serial.h"

namespace truvamate {

namespace {

Result<Place> placeById(Database &db, PlaceId id)
{
    TRY(place, findPlace(db, id));
    if (!place) {
        return fail(ErrorKind::NotFound, QStringLiteral("place.unknown"),
                    QStringLiteral("There is no such place."));
    }
    return *std::move(place);
}

Result<CustodyEntry> serveMoveSlip(Call &call, const MoveSlip::Request &request)
{
    TRY(slip, lockSlip(call.db, request.slipId));
    if (!slip) {
        return fail(ErrorKind::NotFound, QStringLiteral("slip.unknown"),
                    QStringLiteral("There is no such slip."));
    }
    TRY_DO(putSlip(call, *slip, request.placeId, request.note));
    TRY_DO(call.audit(QStringLiteral("slip"), slip->id.toString(),
                      {{QStringLiteral("place_id"), request.placeId.toString()}}));
    TRY(entries, custodyOfSlip(call.db, slip->id));
    return entries.front();
}

Result<Page<SlipInPlace>> serveListCustody(Call &call, const ListCustody::Request &request)
{
    TRY_DO(placeById(call.db, request.placeId));
    return slipsInPlace(call.db, request.placeId, request.page);
}

/// The slip that a scanned text means, in the place's state.
Result<std::optional<SlipRecord>> scannedSlip(Database &db, const QString &state, const QString &text)
{
    const auto serial = canonicalSerial(ticketLayoutOfState(state), text);
    if (!serial) {
        return std::nullopt;
    }
    return findSlipBySerial(db, state, *serial);
}

Result<UnexpectedSlip> unexpectedSlip(Database &db, const QString &scanned,
                                      const std::optional<SlipRecord> &slip)
{
    if (!slip) {
        return UnexpectedSlip{scanned, std::nullopt, std::nullopt};
    }
    UnexpectedSlip unexpected{slip->serial, slip->id, std::nullopt};
    TRY(history, custodyOfSlip(db, slip->id));
    if (!history.empty()) {
        unexpected.recordedPlace = history.front().place;
    }
    return unexpected;
}

Result<PlaceCount> countSlips(Database &db, const Place &place, const std::vector<QString> &serials)
{
    TRY(expected, allSlipsInPlace(db, place.id));
    PlaceCount count;
    count.expected = static_cast<std::int64_t>(expected.size());
    std::vector<QString> seen;
    for (const QString &scanned : serials) {
        TRY(slip, scannedSlip(db, place.state, scanned));
        const QString name = slip ? slip->serial : scanned;
        if (std::ranges::find(seen, name) != seen.end()) {
            continue;
        }
        seen.push_back(name);
        const auto here = std::ranges::find_if(
            expected, [&](const SlipInPlace &each) { return slip && each.slipId == slip->id; });
        if (here != expected.end()) {
            ++count.found;
            expected.erase(here);
        } else {
            TRY(unexpected, unexpectedSlip(db, scanned, slip));
            count.unexpected.push_back(std::move(unexpected));
        }
    }
    count.missing = std::move(expected);
    return count;
}

Result<PlaceCount> serveCountPlace(Call &call, const CountPlace::Request &request)
{
    TRY(place, placeById(call.db, request.placeId));
    TRY(count, countSlips(call.db, place, request.serials));
    for (const SlipInPlace &missing : count.missing) {
        TRY_DO(openIncident(
            call, incidentcode::missingPaper, missing.slipId, std::nullopt,
            {{QStringLiteral("serial"), missing.serial}, {QStringLiteral("place"), place.name}}));
    }
    const QJsonObject figures{{QStringLiteral("expected"), static_cast<qint64>(count.expected)},
                              {QStringLiteral("found"), static_cast<qint64>(count.found)},
                              {QStringLiteral("missing"), static_cast<qint64>(count.missing.size())},
                              {QStringLiteral("unexpected"), static_cast<qint64>(count.unexpected.size())}};
    TRY_DO(call.event(QStringLiteral("place"), place.id.uuid(), purchaseevent::placeCounted, figures));
    TRY_DO(call.audit(QStringLiteral("place"), place.id.toString(), figures));
    return count;
}

} // namespace

Result<Done> putSlip(Call &call, const SlipRecord &slip, PlaceId placeId, const std::optional<QString> &note)
{
    TRY(place, placeById(call.db, placeId));
    if (place.state != slip.state) {
        return fail(ErrorKind::Conflict, QStringLiteral("custody.other_state"),
                    QStringLiteral("The slip %1 was sold in %2 and stays there; %3 is in %4.")
                        .arg(slip.serial, slip.state, place.name, place.state));
    }
    TRY_DO(insertCustody(
        call.db,
        {call.newId<CustodyEventId>(), slip.id, slip.state, place.id, call.principal.user, call.now, note}));
    return call.event(QStringLiteral("slip"), slip.id.uuid(), purchaseevent::slipMoved,
                      {{QStringLiteral("place"), place.name}});
}

void serveCustody(Dispatcher &dispatcher)
{
    dispatcher.serve<MoveSlip>(serveMoveSlip);
    dispatcher.serve<ListCustody>(serveListCustody);
    dispatcher.serve<CountPlace>(serveCountPlace);
}

} // namespace truvamate
