#pragma once

#include "app/tour/steplog.h"
#include "app/tour/ticketcounter.h"
#include "app/workspace/embeddedworkspace.h"
#include "app/workspace/staffclient.h"
#include "models/games/game.h"
#include "models/operations/claims.h"
#include "models/operations/orderviews.h"
#include "models/operations/payouts.h"
#include "models/operations/results.h"

#include <functional>
#include <optional>

namespace truvamate::tour {

struct Options
{
    QString folder; ///< the workspace is made in it
    QString ticketFile; ///< the photo of the slip that is bought; empty: one is rendered
    QString scanProgram; ///< truvamate-scan
    std::uint64_t seed = 1;
};

/// The main job on a new workspace whose clock stands at 2018-06-30 in Indiana: from a paid order over the
/// paper, the real result of that day and the prize to the payout. It sees the workspace through the
/// Transport only. Order numbers come from here, never from a photo. What a person does at a desk of the
/// console is an act of its own, so that it can be done in windows.
class Tour
{
public:
    Tour(Options options, StepLog &log);
    virtual ~Tour();

    /// Stops at the first step that fails. Answers whether all were as they should be.
    bool run();

protected:
    struct Cast
    {
        StaffClient owner, adminA, adminB, finance, agent, kyc;
    };
    struct Entry
    {
        QString name;
        std::function<Result<QString>()> run;
    };
    virtual std::vector<Entry> entries();

    // where it takes place
    virtual Result<QString> makeWorkspace();
    /// Signs in the person of that place in the cast.
    virtual Result<StaffClient> admit(std::size_t person);
    virtual Result<Done> setClock(QDate date, QTime time);
    virtual Instant now() const;

    // the acts
    virtual Result<OrderDetail> orderOneLine();
    virtual Result<Done> postMoney(const OrderDetail &order, const QString &reference);
    /// Who holds the lines then.
    virtual Result<QString> holdLines(const std::vector<LottoTicketId> &lines);
    /// Has the order's paper stopped at the counter, and answers what was said.
    virtual Result<QString> offerWrongTicket(const ScannedPaper &scanned);
    virtual Result<SlipSummary> bindPaper();
    virtual Result<QString> offerDuplicate();
    /// "waiting", "disagreed" or "verified".
    virtual Result<QString> enterResult(StaffClient &person, const QString &source, int special);
    virtual Result<Done> runCheck();
    virtual Result<ClaimDetail> claim();
    virtual Result<ClaimDetail> receive();
    virtual Result<PayoutDetail> propose();
    virtual Result<PayoutDetail> pay();

private:
    // tourhouse.cpp: before anything can be sold
    Result<QString> signInStaff();
    Result<QString> approveRules();
    Result<QString> clearIndiana();
    Result<QString> addShop();
    Result<QString> openDraws();

    // tourorder.cpp: customers, their orders and their money
    Result<QString> addCustomer();
    Result<QString> verifyCustomer();
    Result<QString> approveBeneficiary();
    Result<QString> takeOrder();
    Result<QString> postPayment();
    Result<QString> takeSecondOrder();

    // tourpaper.cpp: the shop's counter
    Result<QString> takeLease();
    Result<QString> scanWrongTicket();
    Result<QString> scanTicket();
    Result<QString> bindTicket();
    Result<QString> moveToBox();
    Result<QString> bindDuplicate();
    Result<QString> bindLate();
    Result<QString> settleLate();

    // tourresult.cpp: the draw
    Result<QString> waitForDraw();
    Result<QString> disagree();
    Result<QString> verifyResult();
    Result<QString> runDry();
    Result<QString> check();
    Result<QString> checkAgain();

    // tourpayout.cpp: the prize
    Result<QString> openClaim();
    Result<QString> receiveClaim();
    Result<QString> approveOwnPayout();
    Result<QString> payOut();
    Result<QString> complete();
    Result<QString> verifyBooks();
    Result<QString> readTimeline();

    Result<QString> payFor(const OrderDetail &order, const QString &reference);
    /// Path of a photo of a rendered slip of one play.
    Result<QString> photoOf(const QString &name, const QString &serial, const std::vector<int> &numbers,
                            int special, QDate drawDate, QTime soldAt) const;
    Result<TicketMatch> matchWithLease(const ScannedPaper &paper);
    /// Stores the photo and says what is printed.
    Result<BindSlip::Request> bindRequest(StaffClient &person, OrderId order, const ScannedPaper &scanned);

protected:
    /// A wall-clock time in Indiana.
    static Instant indiana(QDate date, QTime time);
    Result<OrderDetail> order(OrderId id);
    Result<Done> expectStatus(OrderId id, const QString &status);
    QString fileIn(const QString &name) const;

    Options m_options;
    StepLog &m_log;
    KeySequence m_keys;
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::unique_ptr<TicketCounter> m_counter;
    std::optional<Cast> m_cast;
    ShopId m_shop;
    PlaceId m_desk, m_box;
    DrawId m_draw;
    UserId m_customer;
    OrderId m_order, m_secondOrder;
    SlipId m_slip;
    std::optional<ScannedPaper> m_paper; ///< the right ticket as it was read
    ApprovalId m_lateBinding;
    QString m_checkDigest;
    ClaimId m_claim;
    PayoutId m_payout;
    ApprovalId m_payoutApproval;
};

} // namespace truvamate::tour
