#pragma once

#include "models/operations/custody.h"
#include "models/operations/operation.h"

/// Paper: a slip is bound to one order by what is printed on it, or belongs to the house.
namespace truvamate {

/// A play as printed.
struct SlipPlayInput
{
    QString letter; ///< "A" to "J"
    std::vector<int> numbers;
    int special = 0;
    bool quickPick = false;
    std::optional<int> multiplier; ///< of the play itself, where its edition prints one
    bool powerPlay = false; ///< Power Play or Megaplier
    bool doublePlay = false;
};
BOOST_DESCRIBE_STRUCT(SlipPlayInput, (),
                      (letter, numbers, special, quickPick, multiplier, powerPlay, doublePlay))

/// A code seen on the paper, as evidence.
struct SeenCode
{
    QString symbology; ///< "itf", "pdf417", …
    QString text;
};
BOOST_DESCRIBE_STRUCT(SeenCode, (), (symbology, text))

/// Everything that one piece of paper says.
struct SlipPaper
{
    ShopId shopId;
    QString game;
    std::vector<DrawDate> drawDates;
    QString serial; ///< as scanned, or as typed
    std::optional<QString> symbology; ///< of the code that gave the serial; none where it was typed
    std::optional<QByteArray> rawBytes; ///< of that code
    std::vector<SeenCode> codes;
    bool typed = false; ///< the serial was typed by hand: a second person will look
    std::optional<Instant> soldAt; ///< as printed
    Usd price; ///< as printed
    std::vector<SlipPlayInput> plays;
    FileId frontFileId;
    std::optional<FileId> backFileId;
    std::optional<Instant> capturedAt; ///< the scanning machine's clock: evidence, decides nothing
    std::optional<PlaceId> placeId; ///< where the paper is put
};
BOOST_DESCRIBE_STRUCT(SlipPaper, (),
                      (shopId, game, drawDates, serial, symbology, rawBytes, codes, typed, soldAt, price,
                       plays, frontFileId, backFileId, capturedAt, placeId))

/// Which printed play shall serve which ordered line.
struct PlacementWish
{
    QString letter;
    DrawDate drawDate;
    LottoTicketId ticketId;
};
BOOST_DESCRIBE_STRUCT(PlacementWish, (), (letter, drawDate, ticketId))

struct SlipSummary
{
    SlipId id;
    std::optional<OrderId> orderId;
    std::optional<QString> orderNumber;
    ShopId shopId;
    QString shopName;
    QString state;
    QString game;
    QString serial;
    Usd price;
    std::optional<Instant> soldAt;
    QString binding; ///< "bound", "quarantined", "rejected", "orphan"
    QString secondLook; ///< "not_needed", "needed", "done"
    std::int64_t plays = 0;
    std::int64_t freePlays = 0; ///< play and draw pairs that serve no line: the house's
    Instant receivedAt;
    QString boundBy;
    std::optional<QString> place;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SlipSummary, (),
                      (id, orderId, orderNumber, shopId, shopName, state, game, serial, price, soldAt,
                       binding, secondLook, plays, freePlays, receivedAt, boundBy, place, version))

struct SlipPlayView
{
    SlipPlayId id;
    QString letter;
    std::vector<int> numbers;
    int special = 0;
    bool quickPick = false;
    std::optional<int> multiplier;
    bool powerPlay = false;
    bool doublePlay = false;
};
BOOST_DESCRIBE_STRUCT(SlipPlayView, (),
                      (id, letter, numbers, special, quickPick, multiplier, powerPlay, doublePlay))

struct SlipDrawView
{
    DrawId id;
    DrawDate drawDate;
    Instant drawAt;
    QString status;
};
BOOST_DESCRIBE_STRUCT(SlipDrawView, (), (id, drawDate, drawAt, status))

struct PlacementView
{
    QString letter;
    DrawDate drawDate;
    LottoTicketId ticketId;
    int lineNumber = 0;
    Instant placedAt;
};
BOOST_DESCRIBE_STRUCT(PlacementView, (), (letter, drawDate, ticketId, lineNumber, placedAt))

struct SlipFileView
{
    FileId fileId;
    QString side; ///< "front" or "back"
    QString sha256;
    Instant attachedAt;
};
BOOST_DESCRIBE_STRUCT(SlipFileView, (), (fileId, side, sha256, attachedAt))

struct QuarantineView
{
    QString reason; ///< "binding.late"
    QString state; ///< "waiting", "released", "rejected"
    std::optional<ApprovalId> approvalId;
    Instant receivedAt;
    std::optional<Instant> settledAt;
};
BOOST_DESCRIBE_STRUCT(QuarantineView, (), (reason, state, approvalId, receivedAt, settledAt))

struct SlipDetail
{
    SlipSummary slip;
    std::optional<QString> symbology;
    std::optional<Instant> capturedAt;
    std::optional<SlipId> replacesSlipId;
    std::vector<SlipPlayView> plays;
    std::vector<SlipDrawView> draws;
    std::vector<PlacementView> placements;
    std::vector<CustodyEntry> custody; ///< newest first
    std::vector<SlipFileView> files;
    std::vector<Incident> incidents;
    std::optional<QuarantineView> quarantine;
};
BOOST_DESCRIBE_STRUCT(SlipDetail, (),
                      (slip, symbology, capturedAt, replacesSlipId, plays, draws, placements, custody, files,
                       incidents, quarantine))

/// Binds a slip to the order it was bought for. Refusals: binding.duplicate, binding.mismatch
/// (details.reasons), binding.price, binding.front_missing and others; a mismatch and a duplicate also leave
/// an incident. A slip that arrives after its draw closed is quarantined for a second person (approval
/// "binding.late").
struct BindSlip
{
    struct Request : SlipPaper
    {
        OrderId orderId;
        std::vector<PlacementWish> placements; ///< empty: assigned by what is printed
        std::optional<SlipId> replacesSlipId;
    };
    using Response = SlipDetail;
    static constexpr OperationInfo info{"slips.bind",
                                        Method::Post,
                                        "/api/admin/lotto/purchase-usa",
                                        Permission::PurchaseWork,
                                        Effect::Writes,
                                        Repeat::ByKey,
                                        RateClass::Scanning};
};
BOOST_DESCRIBE_STRUCT(BindSlip::Request, (SlipPaper), (orderId, placements, replacesSlipId))

/// What BindSlip would say now. It changes nothing.
struct BindingPreview
{
    bool accepted = false;
    std::optional<QString> code; ///< of the refusal
    std::optional<QString> message;
    std::vector<QString> reasons; ///< sentences: "33 is printed, 25 was ordered"
    std::optional<QString> serial; ///< in its one spelling
    std::optional<Usd> expectedPrice;
    std::vector<PlacementWish> placements;
    std::int64_t freePlays = 0; ///< play and draw pairs that will be the house's
    bool late = false; ///< it would go into quarantine
    bool secondLook = false;
    std::vector<QString> warnings;
};
BOOST_DESCRIBE_STRUCT(BindingPreview, (),
                      (accepted, code, message, reasons, serial, expectedPrice, placements, freePlays, late,
                       secondLook, warnings))

struct PreviewBinding
{
    using Request = BindSlip::Request;
    using Response = BindingPreview;
    static constexpr OperationInfo info{
        "slips.preview_binding",  Method::Post,  "/api/admin/lotto/purchase-usa/preview",
        Permission::PurchaseWork, Effect::Reads, Repeat::Harmless,
        RateClass::Scanning};
};

/// Adds the other side, or a better picture; what was attached before stays.
struct AttachSlipFile
{
    struct Request
    {
        SlipId slipId;
        QString side;
        FileId fileId;
    };
    using Response = SlipDetail;
    static constexpr OperationInfo info{
        "slips.attach_file",      Method::Post,   "/api/admin/slips/{slip_id}/files",
        Permission::PurchaseWork, Effect::Writes, Repeat::Harmless,
        RateClass::Scanning};
};
BOOST_DESCRIBE_STRUCT(AttachSlipFile::Request, (), (slipId, side, fileId))

/// Takes a slip from its order, only before the first of its draws closes. The paper becomes the house's.
struct UnbindSlip
{
    struct Request
    {
        SlipId slipId;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = SlipDetail;
    static constexpr OperationInfo info{
        "slips.unbind",           Method::Post,   "/api/admin/slips/{slip_id}/unbind",
        Permission::PurchaseWork, Effect::Writes, Repeat::ByKey,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(UnbindSlip::Request, (), (slipId, reason, version))

/// Another person reads the serial from the picture again; it has to be the same.
struct ConfirmSecondLook
{
    struct Request
    {
        SlipId slipId;
        QString serial;
    };
    using Response = SlipDetail;
    static constexpr OperationInfo info{
        "slips.confirm_second_look", Method::Post,   "/api/admin/slips/{slip_id}/second-look",
        Permission::PurchaseWork,    Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ConfirmSecondLook::Request, (), (slipId, serial))

/// Paper that was bought for no order: the house's, until it is placed.
struct ReportOrphanSlip
{
    struct Request : SlipPaper
    {
        QString reason;
    };
    using Response = SlipDetail;
    static constexpr OperationInfo info{"slips.report_orphan",    Method::Post,   "/api/admin/slips/orphans",
                                        Permission::PurchaseWork, Effect::Writes, Repeat::ByKey,
                                        RateClass::Scanning};
};
BOOST_DESCRIBE_STRUCT(ReportOrphanSlip::Request, (SlipPaper), (reason))

/// Lets the house's plays of a slip serve open lines of one order, before the draw closes.
struct PlaceOrphan
{
    struct Request
    {
        SlipId slipId;
        OrderId orderId;
        std::vector<PlacementWish> placements; ///< empty: assigned by what is printed
    };
    using Response = SlipDetail;
    static constexpr OperationInfo info{
        "slips.place_orphan",     Method::Post,   "/api/admin/slips/{slip_id}/place",
        Permission::PurchaseWork, Effect::Writes, Repeat::ByKey,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(PlaceOrphan::Request, (), (slipId, orderId, placements))

struct ListSlips
{
    struct Request
    {
        PageRequest page;
        std::optional<QString> state;
        std::optional<QString> binding;
        std::optional<QString> secondLook;
        std::optional<DrawId> drawId;
        std::optional<OrderId> orderId;
        std::optional<QString> serial; ///< any spelling of a whole serial
    };
    using Response = Page<SlipSummary>;
    static constexpr OperationInfo info{"slips.list", Method::Get, "/api/admin/slips",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(ListSlips::Request, (), (page, state, binding, secondLook, drawId, orderId, serial))

struct GetSlip
{
    struct Request
    {
        SlipId slipId;
    };
    using Response = SlipDetail;
    static constexpr OperationInfo info{"slips.get", Method::Get, "/api/admin/slips/{slip_id}",
                                        Permission::PurchaseRead};
};
BOOST_DESCRIBE_STRUCT(GetSlip::Request, (), (slipId))

} // namespace truvamate
