#pragma once

#include "app/tour/hand.h"
#include "app/tour/picturebook.h"
#include "app/tour/tour.h"
#include "ui/scan/scancounter.h"

namespace truvamate::tour {

/// The tour with the desks' acts done in the windows of a console, by keyboard and drop. What the console
/// did is looked up through operations, on a connection of its own. In English it ends with the same tour in
/// Thai, on another workspace.
class WindowTour final : public Tour
{
public:
    /// language: "en" or "th".
    WindowTour(Options options, StepLog &log, QString language);
    ~WindowTour() override;

    int pictures() const { return m_book ? m_book->count() : 0; }

protected:
    std::vector<Entry> entries() override;
    Result<Done> setClock(QDate date, QTime time) override;

    // windoworder.cpp
    Result<OrderDetail> orderOneLine() override;
    Result<Done> postMoney(const OrderDetail &order, const QString &reference) override;
    Result<QString> showCompleted();

    // windowpaper.cpp
    Result<QString> holdLines(const std::vector<LottoTicketId> &lines) override;
    Result<QString> offerWrongTicket(const ScannedPaper &scanned) override;
    Result<SlipSummary> bindPaper() override;
    Result<QString> offerDuplicate() override;

    // windowresult.cpp
    Result<QString> enterResult(StaffClient &person, const QString &source, int special) override;
    Result<Done> runCheck() override;

    // windowpayout.cpp
    Result<ClaimDetail> claim() override;
    Result<ClaimDetail> receive() override;
    Result<PayoutDetail> propose() override;
    Result<PayoutDetail> pay() override;

private:
    Result<QString> openConsole();
    Result<QString> showEverywhere();
    Result<QString> countStalls();
    Result<QString> repeatInThai();

    /// Has the person signed in and the desk in front.
    Result<Done> sit(const StaffClient &person, const QString &desk);
    Result<Done> signIn(const StaffClient &person);
    Result<Done> leave();
    Result<Done> picture(const QString &name);
    /// Drops the photo at the counter and waits for a verdict of that kind; another one is an error that
    /// says what the verdict says.
    Result<Done> dropTicket(const QString &path, VerdictKind kind);
    Result<Done> acknowledgeStop();
    Result<ClaimDetail> claimOfSlip();
    Result<Done> untilState(const char *pill, const QString &text);
    Result<Done> untilStep(const QString &step);

    QString m_language;
    std::unique_ptr<HeldConsole> m_console;
    std::unique_ptr<Hand> m_hand;
    std::unique_ptr<PictureBook> m_book;
    QString m_seated; ///< name of who is signed in; empty: nobody
    bool m_isCounting = false; ///< stalls: not while a picture is taken or the script looks something up
    std::vector<Watchdog::Stall> m_stalls;
};

} // namespace truvamate::tour
