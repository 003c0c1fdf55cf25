#pragma once

#include "app/sample/sampleworkspace.h"
#include "app/workspace/staffclient.h"
#include "models/games/game.h"
#include "models/operations/orderviews.h"
#include "models/operations/purchase.h"

#include <optional>

namespace truvamate::sample {

/// The staff of the sample, signed in.
struct SampleStaff
{
    StaffClient owner, adminA, adminB, finance, kyc, agentA, agentB, support;
};

struct SampleCustomer
{
    UserId id;
    QString fullName; ///< Thai
    QString romanised; ///< "Somchai Jaidee"
    bool isVerified = false;
    bool hasBeneficiary = false;
};

/// One draw of the sample, with the numbers that it will have had.
struct SampleDraw
{
    DrawId id;
    Game game = Game::Powerball;
    DrawDate date;
    Instant at;
    std::vector<int> result;
    int resultSpecial = 0;
    std::optional<int> multiplier; ///< drawn, where the edition draws one
};

/// What the builders of the sample share.
struct SampleHouse
{
    explicit SampleHouse(const SampleOptions &options);

    /// Moves the clock on; it never goes back.
    void moveTo(Instant when);
    void moveOn(int seconds);
    Instant now() const { return workspace->clock().now(); }
    int below(int bound) { return static_cast<int>(random.below(static_cast<std::uint64_t>(bound))); }
    void say(const QString &sentence) const;
    /// Counts one more piece of the story. Error: workspace.stopped, once that is asked for.
    Result<Done> step();

    SampleOptions options;
    SeededRandom random; ///< of the builder; the workspace's own is another
    KeySequence keys;
    std::unique_ptr<EmbeddedWorkspace> workspace;
    std::optional<SampleStaff> staff;
    std::vector<SampleCustomer> customers;
    std::vector<SampleDraw> draws; ///< of both games, by time
    std::vector<Shop> shops; ///< Indianapolis and Evansville
    PlaceId deskA, deskB, box1, box2;
    int steps = 0;
    QString temporaryFile; ///< where pictures stand before they are uploaded
};

// samplerules.cpp
Result<Done> openHouse(SampleHouse &house, Instant begin, Instant end);
Result<Done> refreshSanctions(SampleHouse &house);
Result<Done> changeRate(SampleHouse &house);

// samplepeople.cpp
Result<Done> addCustomers(SampleHouse &house);
Result<Done> addBeneficiary(SampleHouse &house, SampleCustomer &customer);

// sampleorders.cpp
struct OrderWish
{
    int lines = 1;
    bool powerPlay = false;
    bool terminalPick = false;
    std::optional<std::vector<int>> firstLine; ///< numbers of line 1; chosen at random where not given
    std::optional<int> firstSpecial;
    QString missedDrawChoice = QStringLiteral("refund");
};
Result<OrderDetail> takeOrder(SampleHouse &house, const SampleCustomer &customer, const SampleDraw &draw,
                              const OrderWish &wish);
Result<Done> payOrder(SampleHouse &house, const OrderDetail &order);
/// Five numbers that share `main` numbers with the result of a draw, and its special number or another.
std::pair<std::vector<int>, int> numbersWith(SampleHouse &house, const SampleDraw &draw, int main,
                                             bool special);

// samplepaper.cpp
struct BoughtSlip
{
    OrderId order;
    SlipId slip;
};
/// The agent takes the order's lines, buys one slip and binds it, or hands it in late.
Result<BoughtSlip> buySlip(SampleHouse &house, StaffClient &person, const OrderDetail &order,
                           const SampleDraw &draw);
Result<Done> reportOrphan(SampleHouse &house, const SampleDraw &draw);
Result<Done> tryWrongSlip(SampleHouse &house, const OrderDetail &order, const SampleDraw &draw);

// sampleresults.cpp
Result<Done> enterOnce(SampleHouse &house, const SampleDraw &draw);
Result<Done> verifyResult(SampleHouse &house, const SampleDraw &draw);
Result<Done> checkDraw(SampleHouse &house, const SampleDraw &draw);
/// How far a prize is brought.
enum class PrizeStage { Opened, Received, Proposed, Approved, Paid };
Result<Done> bringPrize(SampleHouse &house, SlipId slip, UserId customer, PrizeStage stage);
Result<Done> tellCustomer(SampleHouse &house, OrderId order);

} // namespace truvamate::sample
