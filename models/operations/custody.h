#pragma once

#include "models/operations/operation.h"

/// Where the paper is, and what went wrong with it. Paper stays in the state that sold it.
namespace truvamate {

struct Place
{
    PlaceId id;
    QString kind; ///< "shop", "agent", "box", "claim_centre"
    QString name;
    QString state;
};
BOOST_DESCRIBE_STRUCT(Place, (), (id, kind, name, state))

struct PlaceList
{
    std::vector<Place> data;
};
BOOST_DESCRIBE_STRUCT(PlaceList, (), (data))

struct ListPlaces
{
    struct Request
    {
        std::optional<QString> state;
    };
    using Response = PlaceList;
    static constexpr OperationInfo info{"custody.list_places", Method::Get, "/api/admin/places",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListPlaces::Request, (), (state))

struct AddPlace
{
    struct Request
    {
        QString kind;
        QString name;
        QString state;
    };
    using Response = Place;
    static constexpr OperationInfo info{"custody.add_place",       Method::Post,   "/api/admin/places",
                                        Permission::SettingsWrite, Effect::Writes, Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(AddPlace::Request, (), (kind, name, state))

struct CustodyEntry
{
    SlipId slipId;
    PlaceId placeId;
    QString place;
    QString placeKind;
    QString person;
    Instant at;
    std::optional<QString> note;
};
BOOST_DESCRIBE_STRUCT(CustodyEntry, (), (slipId, placeId, place, placeKind, person, at, note))

struct MoveSlip
{
    struct Request
    {
        SlipId slipId;
        PlaceId placeId;
        std::optional<QString> note;
    };
    using Response = CustodyEntry;
    static constexpr OperationInfo info{
        "custody.move_slip",      Method::Post,   "/api/admin/slips/{slip_id}/custody",
        Permission::CustodyWrite, Effect::Writes, Repeat::ByKey,
        RateClass::Scanning};
};
BOOST_DESCRIBE_STRUCT(MoveSlip::Request, (), (slipId, placeId, note))

/// A slip as it lies in a place.
struct SlipInPlace
{
    SlipId slipId;
    QString serial;
    std::optional<QString> orderNumber;
    QString binding;
    Instant since;
    QString putBy;
};
BOOST_DESCRIBE_STRUCT(SlipInPlace, (), (slipId, serial, orderNumber, binding, since, putBy))

/// What should lie in a place now, longest first.
struct ListCustody
{
    struct Request
    {
        PlaceId placeId;
        PageRequest page;
    };
    using Response = Page<SlipInPlace>;
    static constexpr OperationInfo info{"custody.list", Method::Get, "/api/admin/places/{place_id}/slips",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListCustody::Request, (), (placeId, page))

/// Paper that was found where it should not be.
struct UnexpectedSlip
{
    QString serial; ///< as scanned, where the service knows no such slip
    std::optional<SlipId> slipId;
    std::optional<QString> recordedPlace; ///< where the service thought it was
};
BOOST_DESCRIBE_STRUCT(UnexpectedSlip, (), (serial, slipId, recordedPlace))

struct PlaceCount
{
    std::int64_t expected = 0;
    std::int64_t found = 0; ///< of those expected
    std::vector<SlipInPlace> missing;
    std::vector<UnexpectedSlip> unexpected;
};
BOOST_DESCRIBE_STRUCT(PlaceCount, (), (expected, found, missing, unexpected))

/// A cycle count: compares what was scanned in a place with what should be there. It moves nothing.
struct CountPlace
{
    struct Request
    {
        PlaceId placeId;
        std::vector<QString> serials;
    };
    using Response = PlaceCount;
    static constexpr OperationInfo info{
        "custody.count_place",    Method::Post,   "/api/admin/places/{place_id}/count",
        Permission::CustodyWrite, Effect::Writes, Repeat::ByKey,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CountPlace::Request, (), (placeId, serials))

/// Something about paper that a person has to look into.
struct Incident
{
    IncidentId id;
    QString code; ///< "binding.mismatch", "binding.duplicate", "binding.serial_day", …
    std::optional<SlipId> slipId;
    std::optional<OrderId> orderId;
    std::optional<QString> orderNumber;
    QJsonObject details;
    QString reportedBy;
    Instant reportedAt;
    std::optional<QString> resolvedBy;
    std::optional<Instant> resolvedAt;
};
BOOST_DESCRIBE_STRUCT(Incident, (),
                      (id, code, slipId, orderId, orderNumber, details, reportedBy, reportedAt, resolvedBy,
                       resolvedAt))

/// Newest first.
struct ListIncidents
{
    struct Request
    {
        PageRequest page;
        std::optional<bool> open;
        std::optional<QString> code;
    };
    using Response = Page<Incident>;
    static constexpr OperationInfo info{"incidents.list", Method::Get, "/api/admin/incidents",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListIncidents::Request, (), (page, open, code))

struct ResolveIncident
{
    struct Request
    {
        IncidentId incidentId;
        QString note;
    };
    using Response = Incident;
    static constexpr OperationInfo info{
        "incidents.resolve",        Method::Post,   "/api/admin/incidents/{incident_id}/resolve",
        Permission::PurchaseManage, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ResolveIncident::Request, (), (incidentId, note))

} // namespace truvamate
