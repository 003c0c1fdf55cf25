#pragma once

#include "models/operations/slips.h"

/// On a slow line the facts of a slip go first, a kilobyte with the digest of its photo, and the photo after.
/// The service then knows in time what was bought: lines and serial are reserved, and a photo that comes
/// after the draw closed binds as if it had come with its facts, if it is the very photo that was announced.
namespace truvamate {

using CaptureId = Id<struct CaptureTag>;

struct Capture
{
    CaptureId id;
    OrderId orderId;
    QString orderNumber;
    ShopId shopId;
    QString shopName;
    QString serial; ///< in its one spelling
    QString frontSha256;
    QString agent; ///< name of who sent it
    std::optional<Instant> capturedAt; ///< the scanning machine's clock: evidence, decides nothing
    Instant receivedAt;
    bool late = false; ///< the first of its draws had closed when the facts came
    std::int64_t lines = 0; ///< reserved
    QString state; ///< "waiting" for its photo, "bound", "dropped"
};
BOOST_DESCRIBE_STRUCT(Capture, (),
                      (id, orderId, orderNumber, shopId, shopName, serial, frontSha256, agent, capturedAt,
                       receivedAt, late, lines, state))

/// What is printed, as BindSlip takes it, and the digest of the photo that will follow. Refused like
/// BindSlip. The same facts again are the same capture; other facts about the serial by the same person
/// replace it.
struct CaptureSlip
{
    struct Request
    {
        OrderId orderId;
        ShopId shopId;
        QString game;
        std::vector<DrawDate> drawDates;
        QString serial;
        std::optional<QString> symbology;
        std::vector<SeenCode> codes;
        bool typed = false;
        std::optional<Instant> soldAt;
        Usd price;
        std::vector<SlipPlayInput> plays;
        std::vector<PlacementWish> placements;
        std::optional<SlipId> replacesSlipId;
        QString frontSha256; ///< lower-case hex
        std::optional<Instant> capturedAt;
    };
    using Response = Capture;
    static constexpr OperationInfo info{
        "slips.capture",          Method::Post,   "/api/admin/lotto/purchase-usa/captures",
        Permission::PurchaseWork, Effect::Writes, Repeat::ByKey,
        RateClass::Scanning};
};
BOOST_DESCRIBE_STRUCT(CaptureSlip::Request, (),
                      (orderId, shopId, game, drawDates, serial, symbology, codes, typed, soldAt, price,
                       plays, placements, replacesSlipId, frontSha256, capturedAt))

/// Newest first.
struct ListCaptures
{
    struct Request
    {
        std::optional<QString> state;
        std::optional<OrderId> orderId;
        PageRequest page;
    };
    using Response = Page<Capture>;
    static constexpr OperationInfo info{"slips.list_captures", Method::Get,
                                        "/api/admin/lotto/purchase-usa/captures", Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListCaptures::Request, (), (state, orderId, page))

/// Where the photo will never come, such as after a machine was lost: the lines are free again.
struct DropCapture
{
    struct Request
    {
        CaptureId captureId;
        QString reason;
    };
    using Response = Capture;
    static constexpr OperationInfo info{"slips.drop_capture",
                                        Method::Post,
                                        "/api/admin/lotto/purchase-usa/captures/{capture_id}/drop",
                                        Permission::PurchaseManage,
                                        Effect::Writes,
                                        Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(DropCapture::Request, (), (captureId, reason))

} // namespace truvamate
